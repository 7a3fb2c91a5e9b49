"""Agreement between coders, by set and over all."""

import itertools
import math
from collections import Counter

import numpy as np
import pandas as pd

from .codebook import CONSENSUS

__all__ = ["agreement", "agreement_table"]

COLUMNS = ["set", "coders", "items", "agreed", "percent_agreement", "kappa", "alpha", "alpha_ordinal", "note"]


def agreement(triples, levels):
    """Return how well coders agree.

    Parameters
    ----------
    triples : sequence of (coder, item, level)
        A line a coding; what a coder did not code has none.
    levels : sequence of str
        From least to most.

    Returns
    -------
    dict
        `items` (coded by two coders or more) and `agreed` (of these, by all who coded it alike), both counts;
        `percent_agreement` (0 to 100) and Cohen's `kappa` [1]_ (at most 1; 0 is what chance gives), both the mean
        over pairs of coders, each on the items that both coded; Krippendorff's `alpha` [2]_ [3]_ for names and
        `alpha_ordinal` for ordered levels, on the scale of kappa. NaN where it is not defined, and a `note` that
        says why.

    Examples
    --------
    Of six documents Ann finds the plan in four, Ben in three. They agree on five; chance alone would give three,
    and kappa is (5 - 3) / (6 - 3).

    >>> marks = {"Ann": "yyyynn", "Ben": "yyynnn"}
    >>> triples = [(coder, item, level) for coder, levels in marks.items() for item, level in enumerate(levels)]
    >>> found = agreement(triples, levels=["n", "y"])
    >>> found["items"], found["agreed"], round(found["kappa"], 3), round(found["alpha"], 3)
    (6, 5, 0.667, 0.686)

    Notes
    -----
    With one level in use there is no disagreement to expect, and kappa and alpha are not defined.

    References
    ----------
    .. [1] Cohen, J. (1960). A coefficient of agreement for nominal scales. Educational and Psychological
       Measurement, 20(1), 37-46. doi:10.1177/001316446002000104
    .. [2] Krippendorff, K. (2004). Reliability in content analysis: some common misconceptions and
       recommendations. Human Communication Research, 30(3), 411-433. doi:10.1111/j.1468-2958.2004.tb00738.x
    .. [3] Krippendorff, K. (2011). Computing Krippendorff's alpha-reliability. University of Pennsylvania.
    """
    by_item = {}
    for coder, item, level in triples:
        by_item.setdefault(item, {})[coder] = level
    shared = {item: by for item, by in by_item.items() if len(by) > 1}
    if not shared:
        nothing = dict.fromkeys(("percent_agreement", "kappa", "alpha", "alpha_ordinal"), math.nan)
        return {"items": 0, "agreed": 0, **nothing, "note": "no item was coded by two coders"}
    pairs = list(_pairs(shared))
    observed = [_alike(pair) for pair in pairs]
    kappas = [_kappa(pair) for pair in pairs if len({level for both in pair for level in both}) > 1]
    found = {
        "items": len(shared),
        "agreed": sum(len(set(by.values())) == 1 for by in shared.values()),
        "percent_agreement": 100 * math.fsum(observed) / len(observed),
        "kappa": math.fsum(kappas) / len(kappas) if kappas else math.nan,
        "alpha": math.nan,
        "alpha_ordinal": math.nan,
        "note": "one level only: kappa and alpha are not defined",
    }
    counts = np.array([[list(by.values()).count(level) for level in levels] for by in shared.values()])
    if (counts.sum(axis=0) > 0).sum() > 1:
        found["alpha"] = _alpha(counts, 1 - np.eye(len(levels)))
        found["alpha_ordinal"] = _alpha(counts, _ordinal_distances(counts.sum(axis=0)))
        found["note"] = ""
    return found


def _pairs(shared):
    """Yield for each pair of coders their levels of each item that both coded."""
    coders = dict.fromkeys(coder for by in shared.values() for coder in by)
    for one, other in itertools.combinations(coders, 2):
        if both := [(by[one], by[other]) for by in shared.values() if one in by and other in by]:
            yield both


def _alpha(counts, distances):
    """Return Krippendorff's alpha: 1 less the disagreement within items over that between any two codings.

    `counts` has how often each item (row) was given each level (column), `distances` how far levels are apart.
    """
    codings, given = counts.sum(axis=1), counts.sum(axis=0)
    within = np.einsum("ij,jk,ik->i", counts, distances, counts) / (codings - 1)
    return float(1 - (given.sum() - 1) * within.sum() / (given @ distances @ given))


def _ordinal_distances(given):
    """Return Krippendorff's squared distances of ordered levels (2011, section D): how many codings lie between two."""
    middles = np.cumsum(given) - given / 2
    return np.subtract.outer(middles, middles) ** 2


def _alike(pair):
    """Return the share of items that two coders coded alike."""
    return sum(one == other for one, other in pair) / len(pair)


def _kappa(pair):
    """Return Cohen's kappa of two coders: agreement beyond that which their shares of levels would give by chance."""
    ones, others = (Counter(levels) for levels in zip(*pair, strict=True))
    expected = sum(ones[level] / len(pair) * (others[level] / len(pair)) for level in ones)
    return (_alike(pair) - expected) / (1 - expected)


def agreement_table(codings, book):
    """Return the agreement of the coders on each set, and over all sets; no line where there is one coder.

    Parameters
    ----------
    codings : DataFrame
        From `sheet.read_codings`; rows of the consensus coder are left out.
    book : Codebook

    Returns
    -------
    DataFrame
        `set` (``all`` in the last line), `coders` (joined by ``;``), and what `agreement` returns.

    Examples
    --------
    Two coders of one case differ on the nurse and agree on the budget.

    >>> from equifinal.steps.coding.codebook import read_codebook
    >>> book = read_codebook(b"{rule: max, sets: {TEAM: {contents: {nurse: }}, FUND: {contents: {budget: }}}}")
    >>> lines = [("Oak", "Ann", "TEAM", "nurse", "shown"), ("Oak", "Ben", "TEAM", "nurse", "mentioned")]
    >>> lines += [("Oak", "Ann", "FUND", "budget", "none"), ("Oak", "Ben", "FUND", "budget", "none")]
    >>> codings = pd.DataFrame(lines, columns=["case", "coder", "set", "content", "level"])
    >>> table = agreement_table(codings, book)
    >>> print(table[["set", "coders", "items", "agreed", "percent_agreement"]].to_string(index=False))
     set  coders  items  agreed  percent_agreement
    TEAM Ann;Ben      1       0                0.0
    FUND Ann;Ben      1       1              100.0
     all Ann;Ben      2       1               50.0
    """
    codings = codings[codings["coder"] != CONSENSUS]
    coders = list(codings["coder"].unique())
    lines = []
    for name in [*book.sets, "all"] if len(coders) > 1 else []:
        rows = codings if name == "all" else codings[codings["set"] == name]
        items = rows["case"] + ";" + rows["content"]
        triples = zip(rows["coder"], items, rows["level"], strict=True)
        lines.append({"set": name, "coders": ";".join(coders), **agreement(triples, list(book.levels))})
    return pd.DataFrame(lines, columns=COLUMNS)
