"""Resampling: does the solution hang on several cases, or on single codings?"""

import itertools
import math
from dataclasses import replace

import numpy as np
import pandas as pd

from equifinal.sets.implicants import format_term
from equifinal.steps.robustness.draws import generator
from equifinal.steps.robustness.grid import portion
from equifinal.steps.robustness.leave_one_out import without

__all__ = ["drop_cases", "recode", "recode_memberships", "retention"]


def drop_cases(
    data, cutoffs, terms, dropped, analyst, kind="intermediate", draws=2000, seed=0, part=(1, 1), budget=None
):
    """Say which configurations are retained when several cases are left out.

    A configuration is retained if it is a term of at least one of the tied models.

    Parameters
    ----------
    data : CalibratedData
    cutoffs : Cutoffs
        Those in use.
    terms : sequence of implicants
        The published configurations.
    dropped : iterable of int
        Numbers of cases to leave out.
    analyst : Analyst
    kind : str
        One of `SOLUTIONS`.
    draws : int
        Where a number of cases can be chosen in no more ways than this, each way is one draw; else so many
        are drawn, independently of each other.
    seed : int
        Each draw has its own random numbers, from the seed and its place.
    part : tuple of int
        (i, n): the i-th of n parts of the draws, from 1. The parts below each other are the whole table.
    budget : Budget, optional
        Where it ends, fewer draws, of each number about as many; at least one.

    Returns
    -------
    DataFrame
        `configuration`, `dropped` (how many), `draw`, `retained`.

    Examples
    --------
    Whoever has A or B has the outcome. Without p, A*B is a remainder, which the conservative solution does not use.

    >>> from equifinal.sets.data import CalibratedData
    >>> from equifinal.steps.robustness.analyst import Analyst
    >>> from equifinal.steps.truth_table.cutoffs import Cutoffs
    >>> frame = pd.DataFrame({"A": [1, 1, 0, 0], "B": [1, 0, 1, 0], "Y": [1, 1, 1, 0]}, index=list("pqrs"))
    >>> data = CalibratedData.from_frame(frame, "Y", ["A", "B"])
    >>> draws = drop_cases(data, Cutoffs(0.8), [(1, -1)], [1], Analyst(), "conservative")
    >>> draws[["configuration", "draw", "retained"]].values.tolist()
    [['A', 0, False], ['A', 1, False], ['A', 2, True], ['A', 3, True]]
    """
    count = len(data.cases)
    plan = [(k, draw) for k in dropped for draw in range(min(draws, math.comb(count, k)))]
    plan = plan[portion(len(plan), part)]
    subsets = {k: list(itertools.combinations(range(count), k)) for k, _ in plan if math.comb(count, k) <= draws}

    def change(k, draw):
        if k in subsets:
            return without(data, subsets[k][draw])
        return without(data, generator(seed, k, draw).choice(count, k, replace=False))

    return _retained(plan, change, (cutoffs, analyst, kind), terms, "dropped", budget)


def recode_memberships(
    data, cutoffs, terms, recoded, analyst, kind="intermediate", draws=1000, seed=0, part=(1, 1), budget=None
):
    """Say which configurations are retained when a share of the memberships is recoded at random.

    Memberships in the conditions and in the outcome are equally likely to be recoded. A fuzzy membership is
    drawn anew, uniformly from 0 to 1 and never exactly 0.5; a crisp one (of a set with no other values than 0
    and 1) is flipped; a multi-value condition takes another of its levels [1]_.

    Parameters
    ----------
    data, cutoffs, terms, analyst, kind, seed, part, budget
        As for `drop_cases`.
    recoded : iterable of float
        Shares of all memberships, cases times (conditions and outcome); rounded to whole memberships.
    draws : int
        For each share.

    Returns
    -------
    DataFrame
        `configuration`, `recoded` (share), `draw`, `retained`.

    Examples
    --------
    A is the solution, and stays so with nothing recoded; with two of the eight memberships recoded it is lost.

    >>> from equifinal.sets.data import CalibratedData
    >>> from equifinal.steps.robustness.analyst import Analyst
    >>> from equifinal.steps.truth_table.cutoffs import Cutoffs
    >>> frame = pd.DataFrame({"A": [1, 1, 0, 0], "Y": [1, 1, 0, 0]}, index=list("pqrs"))
    >>> data = CalibratedData.from_frame(frame, "Y", ["A"])
    >>> draws = recode_memberships(data, Cutoffs(0.8), [(1,)], [0, 0.25], Analyst(), draws=2, seed=1)
    >>> draws.values.tolist()
    [['A', 0.0, 0, True], ['A', 0.0, 1, True], ['A', 0.25, 0, False], ['A', 0.25, 1, False]]

    References
    ----------
    .. [1] Thiem, A., Spöhel, R., & Duşa, A. (2016). Enhancing sensitivity diagnostics for Qualitative
       Comparative Analysis: a combinatorial approach. Political Analysis, 24(1), 104-120. doi:10.1093/pan/mpv028
    """
    size = data.x.size + data.y.size
    plan = [(share, draw) for share in recoded for draw in range(draws)]
    plan = plan[portion(len(plan), part)]

    def change(share, draw):
        count = round(share * size)
        return recode(data, count, generator(seed, count, draw))

    return _retained(plan, change, (cutoffs, analyst, kind), terms, "recoded", budget)


def recode(data, count, random):
    """Return the data with so many memberships recoded, as `recode_memberships` says.

    Parameters
    ----------
    data : CalibratedData
    count : int
        How many, of the conditions and the outcome together.
    random : numpy.random.Generator

    Returns
    -------
    CalibratedData

    Examples
    --------
    All four memberships of a crisp set and a crisp outcome are flipped:

    >>> from equifinal.sets.data import CalibratedData
    >>> data = CalibratedData(("p", "q"), ("A",), (2,), np.array([[1.0], [0]]), "Y", np.array([1.0, 0]))
    >>> changed = recode(data, 4, generator(1))
    >>> changed.x.tolist(), changed.y.tolist()
    ([[0.0], [1.0]], [0.0, 1.0])
    """
    values = np.column_stack([data.x, data.y])
    levels = (*data.levels, 2)
    crisp = np.isin(values, (0, 1)).all(axis=0)
    for place in random.choice(values.size, count, replace=False).tolist():
        i, j = divmod(place, values.shape[1])
        old = values[i, j]
        if levels[j] > 2:
            level = random.integers(levels[j] - 1)
            values[i, j] = level + (level >= old)
        else:
            values[i, j] = 1 - old if crisp[j] else _fuzzy(random)
    return replace(data, x=values[:, :-1], y=values[:, -1])


def retention(draws):
    """Return in what share of the draws each configuration is retained.

    Parameters
    ----------
    draws : DataFrame
        Of `drop_cases` or `recode_memberships`, all parts.

    Returns
    -------
    DataFrame
        `configuration`, `dropped` or `recoded`, `draws` (how many), `share`.

    Examples
    --------
    >>> lines = [("A", 1, 0, True), ("A", 1, 1, False)]
    >>> retention(pd.DataFrame(lines, columns=["configuration", "dropped", "draw", "retained"])).values.tolist()
    [['A', 1, 2, 0.5]]
    """
    by = list(draws.columns[:2])
    return draws.groupby(by, sort=False)["retained"].agg(draws="size", share="mean").reset_index()


def _retained(plan, change, analysis, terms, name, budget):
    """Return the table of draws: for each one, the configurations that the changed data still give."""
    cutoffs, analyst, kind = analysis
    lines = {}
    for place in sorted(range(len(plan)), key=lambda place: plan[place][1]):  # of each amount as many, were time to end
        if budget and lines and not budget.seconds:
            break
        amount, draw = plan[place]
        changed = change(amount, draw)
        found = {term for model in analyst.models(changed, cutoffs, kind) for term in model}
        texts = (format_term(term, changed.conditions, changed.levels) for term in terms)
        lines[place] = [(text, amount, draw, term in found) for text, term in zip(texts, terms, strict=True)]
    columns = ["configuration", name, "draw", "retained"]
    return pd.DataFrame([line for _, some in sorted(lines.items()) for line in some], columns=columns)


def _fuzzy(random):
    """Draw a membership from 0 to 1 that is not exactly 0.5."""
    while (value := random.random()) == 0.5:
        pass
    return value
