"""Agreement between coders, by set and over all.

References
----------
.. [1] Cohen, J. (1960). A coefficient of agreement for nominal scales. Educational and Psychological Measurement
   20(1), 37-46. doi:10.1177/001316446002000104
.. [2] Krippendorff, K. (2011). Computing Krippendorff's alpha-reliability. University of Pennsylvania.
"""

import itertools
import math
from collections import Counter

import pandas as pd
from nltk.metrics.agreement import AnnotationTask

from .codebook import CONSENSUS

__all__ = ["agreement", "agreement_table", "ordinal_distance"]

COLUMNS = ["set", "coders", "items", "agreed", "percent_agreement", "kappa", "alpha", "alpha_ordinal", "note"]


def agreement(triples, levels):
    """Return how well coders agree.

    Parameters
    ----------
    triples : sequence of (coder, item, level)
        Items that a coder did not code are left out.
    levels : sequence of str
        From least to most.

    Returns
    -------
    dict
        `items` (coded by two coders or more), `agreed` (by all who coded it alike), `percent_agreement` and
        Cohen's `kappa` [1]_ (the mean over pairs of coders, each on the items that both coded), Krippendorff's
        `alpha` [2]_ for names and `alpha_ordinal` for ordered levels; NaN where it is not defined, and a `note`
        that says why.

    Notes
    -----
    With one level in use there is no disagreement to expect, and kappa and alpha are not defined; the library
    would give 1.
    """
    by_item = {}
    for coder, item, level in triples:
        by_item.setdefault(item, {})[coder] = level
    shared = {item: by for item, by in by_item.items() if len(by) > 1}
    if not shared:
        nothing = dict.fromkeys(("percent_agreement", "kappa", "alpha", "alpha_ordinal"), math.nan)
        return {"items": 0, "agreed": 0, **nothing, "note": "no item was coded by two coders"}
    labels = Counter(level for by in shared.values() for level in by.values())
    pairs = list(_pairs(shared))
    observed = [task.avg_Ao() for task in pairs]
    kappas = [task.kappa() for task in pairs if len(task.K) > 1]
    found = {
        "items": len(shared),
        "agreed": sum(len(set(by.values())) == 1 for by in shared.values()),
        "percent_agreement": 100 * math.fsum(observed) / len(observed),
        "kappa": math.fsum(kappas) / len(kappas) if kappas else math.nan,
        "alpha": math.nan,
        "alpha_ordinal": math.nan,
        "note": "one level only: kappa and alpha are not defined",
    }
    if len(labels) > 1:
        codings = [(coder, item, level) for item, by in shared.items() for coder, level in by.items()]
        found["alpha"] = AnnotationTask(codings).alpha()
        found["alpha_ordinal"] = AnnotationTask(codings, ordinal_distance(labels, levels)).alpha()
        found["note"] = ""
    return found


def _pairs(shared):
    """Yield for each pair of coders the task of the items that both coded: the library wants no gaps."""
    coders = dict.fromkeys(coder for by in shared.values() for coder in by)
    for pair in itertools.combinations(coders, 2):
        items = {item: by for item, by in shared.items() if set(pair) <= set(by)}
        if items:
            yield AnnotationTask([(coder, item, by[coder]) for item, by in items.items() for coder in pair])


def ordinal_distance(labels, levels):
    """Return Krippendorff's squared distance of ordered levels: how many codings lie between two [2]_.

    Parameters
    ----------
    labels : mapping of str to int
        How often each level was given.
    levels : sequence of str
        From least to most.
    """
    ranks = {level: rank for rank, level in enumerate(levels)}
    counts = [labels.get(level, 0) for level in levels]

    def distance(one, other):
        low, high = sorted((ranks[one], ranks[other]))
        return (sum(counts[low : high + 1]) - (counts[low] + counts[high]) / 2) ** 2

    return distance


def agreement_table(codings, book):
    """Return the agreement of the coders on each set, and over all sets; no line where there is one coder.

    Parameters
    ----------
    codings : DataFrame
        From `read_codings`; rows of the consensus coder are left out.
    book : Codebook

    Returns
    -------
    DataFrame
        `set` (``all`` in the last line), `coders` (joined by ``;``), and what `agreement` returns.
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
