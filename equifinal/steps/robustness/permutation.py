"""Permutation: would noise have given a solution as good as the published one?

The null hypothesis is that the outcome has nothing to do with the conditions: the cases keep their memberships
in the conditions, and every assignment of the observed memberships in the outcome to the cases is equally likely.
A draw assigns them anew at random, and runs the whole analysis with the published settings.
"""

import math
from dataclasses import replace

import numpy as np
import pandas as pd

from equifinal.sets.data import term_memberships
from equifinal.sets.implicants import format_term, membership
from equifinal.sets.tolerance import TOLERANCE, at_least
from equifinal.steps.minimise.budget import OutOfBudget
from equifinal.steps.truth_table.sums import BLOCK
from equifinal.steps.truth_table.table import truth_table

from .draws import generator
from .grid import portion
from .holm import holm
from .multiverse import code_rows

__all__ = ["configuration_test", "overlap", "permuted_fits", "solution_test"]


def permuted_fits(data, cutoffs, analyst, kind="intermediate", draws=10_000, seed=0, part=(1, 1), budget=None, least=0):
    """Return the fit of the solution under permuted outcomes, and that of the published configurations.

    Parameters
    ----------
    data : CalibratedData
    cutoffs : Cutoffs
        Those in use.
    analyst : Analyst
    kind : str
        One of `SOLUTIONS`. The first of the tied models counts, in the data as in every draw.
    draws : int
        How many outcomes to draw, besides the observed one.
    seed : int
        Each draw has its own random numbers, from the seed and its number.
    part : tuple of int
        (i, n): the i-th of n parts of the draws, from 1. The parts below each other are the whole table.
    budget : Budget, optional
        Where it ends, fewer draws: those done until then, in hundreds at most.
    least : int
        So many draws are done whatever the budget.

    Returns
    -------
    DataFrame
        `draw` (0: the outcome as observed), `configuration` (empty for the solution as a whole),
        `consistency`, `coverage`. A solution without a term has consistency ``nan`` and coverage 0. The
        configurations are those of the observed outcome, whatever the solution of the draw is.

    Examples
    --------
    The solution is A. The configuration A fits a permuted outcome as well only where that is the observed one.

    >>> from equifinal.sets.data import CalibratedData
    >>> from equifinal.steps.robustness.analyst import Analyst
    >>> from equifinal.steps.truth_table.cutoffs import Cutoffs
    >>> frame = pd.DataFrame({"A": [1, 1, 0, 0], "Y": [1, 1, 0, 0]}, index=list("pqrs"))
    >>> data = CalibratedData.from_frame(frame, "Y", ["A"])
    >>> fits = permuted_fits(data, Cutoffs(0.8), Analyst(), draws=2, seed=1)
    >>> print(fits.to_string(index=False))
     draw configuration  consistency  coverage
        0                        1.0       1.0
        0             A          1.0       1.0
        1                        NaN       0.0
        1             A          0.5       0.5
        2                        1.0       1.0
        2             A          1.0       1.0

    Notes
    -----
    Which cases are in a row, and their memberships in it, do not depend on the outcome: the rows are built
    once, and only Σmin(X,Y) and Σmin(X,Y,1−Y) are summed anew, for a block of draws at a time. Draws that code the rows
    alike are minimised once, and only for the kind of solution that is asked for.
    """
    table = truth_table(data, cutoffs)
    terms = analyst.first(table, kind) or ()
    rows = np.array([membership(tuple(row), data.x, data.levels) for row in table.rows.tolist()])
    fixed = term_memberships(data, terms).reshape(len(terms), len(data.cases))
    numbers = range(draws + 1)[portion(draws + 1, part)]
    step = min(BLOCK // max(1, rows.size), 100 if budget else BLOCK) or 1
    blocks, members = [np.empty((0, 2))], {}
    for start in range(0, len(numbers), step):
        outcomes = np.array([_outcome(data.y, draw, seed) for draw in numbers[start : start + step]])
        codings, which = np.unique(_codings(table, rows, outcomes, cutoffs), axis=0, return_inverse=True)
        try:
            own = budget if start >= least else None
            found = [_first(analyst, table, coding, kind, own) for coding in codings]
        except OutOfBudget:
            numbers = numbers[:start]
            break
        for first in set(found) - members.keys():
            members[first] = term_memberships(data, first).reshape(len(first), len(data.cases)).max(axis=0, initial=0)
        own = np.array([members[first] for first in found])[which.reshape(-1)]
        blocks.append(_fits(own, fixed, outcomes))
    fits = np.concatenate(blocks)
    names = ["", *(format_term(term, data.conditions, data.levels) for term in terms)]
    return pd.DataFrame(
        {
            "draw": np.repeat(np.array(numbers, dtype=np.int64), len(names)),
            "configuration": names * len(numbers),
            "consistency": fits[:, 0],
            "coverage": fits[:, 1],
        }
    )


def _first(analyst, table, coding, kind, budget):
    """Return the first model of the table with other values."""
    if budget:
        budget.check()
    return analyst.first(replace(table, values=tuple(coding.tolist())), kind) or ()


def _fits(own, fixed, outcomes):
    """Return consistency and coverage of each draw's solution and of the fixed terms, draw by draw."""
    shared = np.minimum(own, outcomes).sum(axis=1)[:, None]
    others = np.array([np.minimum(x, outcomes).sum(axis=1) for x in fixed]).reshape(len(fixed), len(outcomes)).T
    shared = np.concatenate([shared, others], axis=1)
    size = np.concatenate([own.sum(axis=1)[:, None], np.tile(fixed.sum(axis=1), (len(own), 1))], axis=1)
    with np.errstate(invalid="ignore", divide="ignore"):
        fits = np.stack([shared / size, shared / outcomes.sum(axis=1)[:, None]], axis=2)
    return fits.reshape(-1, 2)


def _outcome(y, draw, seed):
    """Return the outcome of a draw; draw 0 is the one observed."""
    return generator(seed, draw).permutation(y) if draw else y


def _codings(table, rows, outcomes, cutoffs):
    """Return the values of the rows under each outcome: shape (outcomes, rows)."""
    size = rows.sum(axis=1)
    both = np.minimum(rows, outcomes[:, None])
    shared = both.sum(axis=2)
    ambiguous = np.minimum(both, 1 - outcomes[:, None]).sum(axis=2)
    with np.errstate(invalid="ignore", divide="ignore"):
        consistency, pri = shared / size, (shared - ambiguous) / (size - ambiguous)
    return code_rows(np.array(table.n), consistency, pri, (cutoffs.consistency, cutoffs.pri, cutoffs.frequency))


def solution_test(fits):
    """Test the solution as a whole: how often is that of a permuted outcome at least as good?

    A solution is at least as good as the published one if its consistency and its coverage are both at least
    as high; one without a term is never so. `p` is (count + 1) / (draws + 1) [1]_.

    Consistency and coverage together order solutions only in part, and one who trades one for the other is
    seldom beaten in both. `p` is therefore too small: of pure noise, more than 5% have p ≤ 0.05. `p_ranked`
    mends this. It ranks the observed and all permuted outcomes by how many of them have a solution at least
    as good as theirs, and is the share whose number is no larger than that of the observed outcome. Under the
    null hypothesis all outcomes are equally likely to have any rank, so p_ranked ≤ α has a probability of at
    most α.

    `p_overlap` asks the same with one figure for both, the overlap Σmin(X,Y)/Σmax(X,Y) of solution and outcome [2]_:
    it is the share of outcomes, the observed one among them, with an overlap at least as large. It is exact as well,
    and in simulation finds more of what is there.

    Parameters
    ----------
    fits : DataFrame
        Of `permuted_fits`, all parts.

    Returns
    -------
    DataFrame
        One line: `consistency`, `coverage`, `overlap`, `draws`, `count`, `p`, `p_ranked`, `p_overlap`; none without a
        solution.

    Examples
    --------
    No permuted outcome is as good in both: p is 1 of 4. Draws 0 and 1 rank highest, each as good as itself alone:
    p_ranked is 2 of 4. Draws 0 and 1 overlap most: p_overlap is 2 of 4.

    >>> lines = [(0, "", 0.9, 0.5), (0, "A", 0.8, 0.4), (1, "", 0.7, 0.6), (1, "A", 0.8, 0.4), (2, "", 0.6, 0.3)]
    >>> lines += [(2, "A", 0.5, 0.25), (3, "", 0.5, 0.2), (3, "A", 0.4, 0.2)]
    >>> fits = pd.DataFrame(lines, columns=["draw", "configuration", "consistency", "coverage"])
    >>> print(solution_test(fits).to_string(index=False))
     consistency  coverage  overlap  draws  count    p  p_ranked  p_overlap
             0.9       0.5 0.473684      3      0 0.25       0.5        0.5

    References
    ----------
    .. [1] Phipson, B., & Smyth, G. K. (2010). Permutation p-values should never be zero. Statistical Applications
       in Genetics and Molecular Biology, 9(1), 39. doi:10.2202/1544-6115.1585
    .. [2] Jaccard, P. (1912). The distribution of the flora in the alpine zone. New Phytologist, 11(2), 37-50.
       doi:10.1111/j.1469-8137.1912.tb05611.x
    """
    fit = fits.loc[fits["configuration"] == "", ["consistency", "coverage"]].to_numpy()
    columns = ["consistency", "coverage", "overlap", "draws", "count", "p", "p_ranked", "p_overlap"]
    if not len(fit) or math.isnan(fit[0, 0]):
        return pd.DataFrame(columns=columns, dtype=float)
    beaten = _at_least_as_good(np.where(np.isnan(fit), -1, fit))
    draws, count = len(fit) - 1, int(at_least(fit[1:], fit[0]).all(axis=1).sum())
    ranked = float((beaten <= beaten[0]).mean())
    both = overlap(*fit.T)
    alike = float(at_least(both, both[0]).mean())
    line = (*fit[0].tolist(), float(both[0]), draws, count, (count + 1) / (draws + 1), ranked, alike)
    return pd.DataFrame([line], columns=columns)


def overlap(consistency, coverage):
    """Return the overlap of a solution and the outcome, Σmin(X,Y)/Σmax(X,Y), from its consistency and coverage.

    Since Σmax(X,Y) = ΣX + ΣY − Σmin(X,Y), its inverse is the sum of theirs less one.

    Parameters
    ----------
    consistency, coverage : array of float
        In [0, 1]; consistency is ``nan`` where no case is in the solution.

    Returns
    -------
    array of float
        In [0, 1]; 0 where nothing is shared.

    Examples
    --------
    Of three cases in the solution and four with the outcome two are the same: 2 of 5.

    >>> overlap(np.array([2 / 3, np.nan]), np.array([0.5, 0])).round(3).tolist()
    [0.4, 0.0]
    """
    with np.errstate(invalid="ignore", divide="ignore"):
        found = 1 / (1 / consistency + 1 / coverage - 1)
    return np.where(np.nan_to_num(consistency) > 0, np.nan_to_num(found), 0.0)


def _at_least_as_good(fit):
    """Return for each point how many points, itself included, are at least as high in both coordinates."""
    grain = np.floor(fit / TOLERANCE + 0.5)
    counts = [np.zeros(0, dtype=np.int64)]
    step = max(1, BLOCK // len(grain))
    for start in range(0, len(grain), step):
        block = grain[start : start + step, None]
        counts.append(((grain[:, 0] >= block[..., 0]) & (grain[:, 1] >= block[..., 1])).sum(axis=1))
    return np.concatenate(counts)


def configuration_test(fits, tried):
    """Test each published configuration: how often does a permuted outcome fit it at least as well?

    The configuration stays as published, and only the outcome changes. ΣX and ΣY are then the same in all
    draws, so consistency and coverage rise and fall together with Σmin(X,Y), and both are at least as high
    if it is. `p` is (count + 1) / (draws + 1) [1]_. `p_holm` is corrected by Holm's procedure for the number
    of configurations tried [2]_ [3]_; the untold ones are taken to have larger p-values.

    The published configurations were chosen because they fit. The correction meets this only so far as
    `tried` counts what they were chosen from.

    Parameters
    ----------
    fits : DataFrame
        Of `permuted_fits`, all parts.
    tried : int
        How many configurations the analysis tried: after [2]_ the rows of the truth table that are no
        remainders.

    Returns
    -------
    DataFrame
        `configuration`, `consistency`, `coverage`, `count`, `p`, `p_holm`, in the order of the solution.

    Examples
    --------
    In one draw of three A fits as well: p is 2 of 4, and with two configurations tried 1.

    >>> lines = [(0, "", 0.9, 0.5), (0, "A", 0.8, 0.4), (1, "", 0.7, 0.6), (1, "A", 0.8, 0.4), (2, "", 0.6, 0.3)]
    >>> lines += [(2, "A", 0.5, 0.25), (3, "", 0.5, 0.2), (3, "A", 0.4, 0.2)]
    >>> fits = pd.DataFrame(lines, columns=["draw", "configuration", "consistency", "coverage"])
    >>> configuration_test(fits, tried=2)[["configuration", "count", "p", "p_holm"]].values.tolist()
    [['A', 1, 0.5, 1.0]]

    References
    ----------
    .. [1] Phipson, B., & Smyth, G. K. (2010). Permutation p-values should never be zero. Statistical Applications
       in Genetics and Molecular Biology, 9(1), 39. doi:10.2202/1544-6115.1585
    .. [2] Braumoeller, B. F. (2015). Guarding against false positives in Qualitative Comparative Analysis.
       Political Analysis, 23(4), 471-487. doi:10.1093/pan/mpv017
    .. [3] Holm, S. (1979). A simple sequentially rejective multiple test procedure. Scandinavian Journal of
       Statistics, 6(2), 65-70.
    """
    lines = []
    for name, block in fits[fits["configuration"] != ""].groupby("configuration", sort=False):
        fit = block[["consistency", "coverage"]].to_numpy()
        count = int(at_least(fit[1:], fit[0]).all(axis=1).sum())
        lines.append((name, *fit[0].tolist(), count, (count + 1) / len(fit)))
    table = pd.DataFrame(lines, columns=["configuration", "consistency", "coverage", "count", "p"])
    return table.assign(p_holm=holm(table["p"].tolist(), tried))
