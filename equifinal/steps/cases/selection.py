"""Case selection: which cases, and which pairs of cases, to look at next in a within-case study.

X is a case's membership in a term, Y in the outcome, W in its own row of the truth table; of a pair, X′, Y′ and
W′ are those of the second case. F is the membership in one literal of the term, the focal conjunct, and C the
membership in its other literals together. Every formula is a distance from the ideal: the smaller, the better.

========================================  =====================================================================
choice                                    formula
========================================  =====================================================================
typical case                              2(Y − X) + (1 − X)
typical case for a conjunct               2·abs(Y − F) + (1 − X)
case deviant in consistency               (1 − (X − Y)) + (1 − X)
case deviant in coverage, by row          1 − W
typical and irrelevant case               (1 − (X − X′)) + (1 − (Y − Y′)) + 2·abs(Y − X) + 2·abs(Y′ − X′)
the same for a conjunct                   (1 − (F − F′)) + (1 − (Y − Y′)) + abs(C − C′) + 2·abs(Y − F) + abs(Y′ − F′)
two typical cases                         (½ − (X − X′)) + (½ − (Y − Y′)) + 2·abs(Y − X) + 2·abs(Y′ − X′)
the same for a conjunct                   (½ − (F − F′)) + (½ − (Y − Y′)) + abs(C − C′) + 2·abs(Y − F) + 2·abs(Y′ − F′)
typical case, and deviant in consistency  abs(X − X′) + (1 − (Y − Y′)) + (1 − X) + (1 − X′)
deviant in coverage, and irrelevant       abs(W − W′) + (1 − (Y − Y′)) + (1 − W) + (1 − W′), in one row
========================================  =====================================================================

The sources are named at `case_selection_table`.
"""

from functools import partial

import numpy as np
import pandas as pd

from equifinal.sets.implicants import FREE, format_term, literal, literal_membership, membership
from equifinal.sets.tolerance import at_least

from .kinds import kinds_of_cases

__all__ = ["MOST", "case_selection_table"]

MOST = 5  # cases or pairs of a choice that are listed
BLOCK, FEW = 1_000_000, 1000  # pairs that are ranked at a time; that are sorted as they are
DIGITS = 9  # of a formula; beyond them is rounding, which shall not decide between two cases
COLUMNS = ("outcome", "model", "configuration", "term", "choice", "conjunct", "class", "rank", "case", "partner")


def case_selection_table(data, models, rows):
    """Return the best cases and pairs for every configuration, and for what no configuration covers.

    The principles are those of [1]_ and [2]_, with the formulas in the form that [3]_ and [4]_ gave them.

    Parameters
    ----------
    data : CalibratedData
    models : list of Model
        From `kinds.models_of`.
    rows : mapping of str to int
        Case to its row of the truth table; a case at exactly 0.5 in a condition has none.

    Returns
    -------
    DataFrame
        `outcome`, `model`, `configuration` and `term` (for the choices by row: ``solution``, and the row as an
        expression), `choice`, `conjunct`, `class` (of a conjunct's case or pair: 1 isolates it best), `rank` (`MOST`
        at most), `case`, `partner` (of a pair), `score` (the formula: a distance, 0 being the ideal),
        `uniquely_covered` (the first case), `row` (of the choices by row).

    Examples
    --------
    Oak is the typical case to look at first, Ash the one that asks what A lacks; the two are the pair to compare.

    >>> from equifinal.sets.data import CalibratedData
    >>> from equifinal.steps.cases.kinds import models_of
    >>> frame = pd.DataFrame({"A": [0.8, 0.6, 0.9], "Y": [0.9, 0.9, 0.2]}, index=["Oak", "Elm", "Ash"])
    >>> data = CalibratedData.from_frame(frame, "Y", ["A"])
    >>> paths = pd.DataFrame({"outcome": ["Y"], "model": [1], "configuration": [1], "term": ["A"]})
    >>> table = case_selection_table(data, models_of(data, paths), {"Oak": 2, "Elm": 2, "Ash": 2})
    >>> print(table[["rank", "case", "partner", "score", "choice"]].round(2).to_string(index=False))
     rank case partner  score                             choice
        1  Oak            0.4                            typical
        2  Elm            1.0                            typical
        1  Ash            0.4             deviant in consistency
        1  Oak     Elm    1.6                typical and typical
        1  Oak     Ash    0.7 typical and deviant in consistency
        2  Elm     Ash    1.1 typical and deviant in consistency

    References
    ----------
    .. [1] Schneider, C. Q., & Rohlfing, I. (2013). Combining QCA and process tracing in set-theoretic multi-method
       research. Sociological Methods & Research, 42(4), 559-597. doi:10.1177/0049124113481341
    .. [2] Schneider, C. Q., & Rohlfing, I. (2016). Case studies nested in fuzzy-set QCA on sufficiency: formalizing
       case selection and causal inference. Sociological Methods & Research, 45(3), 526-568.
       doi:10.1177/0049124114532446
    .. [3] Schneider, C. Q., & Rohlfing, I. (2019). Set-theoretic multimethod research: the role of test corridors
       and conjunctions for case selection. Swiss Political Science Review, 25(3), 253-275. doi:10.1111/spsr.12382
    .. [4] Oana, I.-E., Schneider, C. Q., & Thomann, E. (2021). Qualitative Comparative Analysis Using R: A Beginner's
       Guide. Cambridge University Press. doi:10.1017/9781009006781 (chapter 5)
    """
    lines = []
    for model in models:
        for name, text, term, x in zip(model.names, model.texts, model.terms, model.x, strict=True):
            for choice, conjunct, found in _of_term(data, model, term, x):
                lines += _lines(data, model, (data.outcome, model.number, name, text, choice, conjunct), found, None)
        for number, text, choice, found in _of_rows(data, model, rows):
            lines += _lines(data, model, (data.outcome, model.number, "solution", text, choice, ""), found, number)
    frame = pd.DataFrame(lines, columns=[*COLUMNS, "score", "uniquely_covered", "row"])
    return frame.astype({"class": "Int64", "row": "Int64"})


def _lines(data, model, keys, found, number):
    """Return the lines of one choice: `found` holds first cases, second cases or None, classes or None, scores."""
    first, second, classes, scores = found
    second = [None] * len(first) if second is None else second
    classes = [None] * len(first) if classes is None else classes
    for rank, (i, j, group, score) in enumerate(zip(first, second, classes, scores, strict=True), 1):
        partner = "" if j is None else data.cases[j]
        figures = (None if group is None else int(group), rank, data.cases[i], partner, float(score))
        yield (*keys, *figures, bool(model.unique[i]), number)


def _of_term(data, model, term, x):
    """Yield the choices of one configuration: name of the choice, focal conjunct, what was found."""
    y, only, elsewhere = data.y, model.unique, model.solution > 0.5
    kinds = kinds_of_cases(x, y)
    typical, deviant, irrelevant = (
        np.flatnonzero(kinds == kind) for kind in ("typical", "deviant in consistency", "irrelevant")
    )
    near = 2 * (y - x) + (1 - x)
    far = (1 - (x - y)) + (1 - x)
    yield "typical", "", _cases(typical, near[typical], ~only[typical])
    yield "deviant in consistency", "", _cases(deviant, far[deviant])

    def with_irrelevant(i, j):
        score = (1 - (x[i] - x[j])) + (1 - (y[i] - y[j])) + 2 * np.abs(y[i] - x[i]) + 2 * np.abs(y[j] - x[j])
        return _best(i, j, score, ~only[i], ~at_least(y[j], x[j]), elsewhere[j], after=(near[i],))

    def with_typical(i, j):
        i, j = _ordered(i, j, near)
        score = (0.5 - (x[i] - x[j])) + (0.5 - (y[i] - y[j])) + 2 * np.abs(y[i] - x[i]) + 2 * np.abs(y[j] - x[j])
        return _best(i, j, score, ~only[i], ~only[j])

    def with_deviant(i, j):
        return _best(i, j, _likeness(x, y, i, j), after=(near[i], far[j]))

    yield "typical and irrelevant", "", _best_pairs(typical, irrelevant, with_irrelevant)
    yield "typical and typical", "", _best_pairs(typical, typical, with_typical)
    yield "typical and deviant in consistency", "", _best_pairs(typical, deviant, with_deviant)
    if sum(value != FREE for value in term) > 1:
        for place, value in enumerate(term):
            if value != FREE:
                yield from _of_conjunct(data, model, (term, place), (x, near), (typical, irrelevant))


def _of_conjunct(data, model, part, figures, groups):
    """Yield the choices for a literal of a term: what it, and not the others, contributes.

    As in Schneider & Rohlfing (2019), the third source of `case_selection_table`.
    """
    (term, place), (x, near), (typical, irrelevant) = part, figures, groups
    y, only, elsewhere = data.y, model.unique, model.solution > 0.5
    name = literal(data.conditions[place], term[place], data.levels[place])
    f = literal_membership(data.x[:, place], term[place], data.levels[place])
    c = membership((*term[:place], FREE, *term[place + 1 :]), data.x, data.levels)
    decides, above = ~at_least(f, c), ~at_least(y, f)  # the conjunct sets the membership; it exceeds the outcome
    score = 2 * np.abs(y - f) + (1 - x)
    classes = 2 - decides[typical]
    yield "typical", name, _cases(typical, score[typical], above[typical], ~only[typical], classes=classes)

    def with_irrelevant(i, j):
        apart = (1 - (f[i] - f[j])) + (1 - (y[i] - y[j])) + np.abs(c[i] - c[j])
        score = apart + 2 * np.abs(y[i] - f[i]) + np.abs(y[j] - f[j])
        classes = _classes(decides[i], f[j], c[j])
        return _best(i, j, score, above[i], ~only[i], above[j], elsewhere[j], classes=classes)

    def with_typical(i, j):
        i, j = _ordered(i, j, near)
        apart = (0.5 - (f[i] - f[j])) + (0.5 - (y[i] - y[j])) + np.abs(c[i] - c[j])
        score = apart + 2 * np.abs(y[i] - f[i]) + 2 * np.abs(y[j] - f[j])
        classes = 1 + 2 * ~decides[i] + ~decides[j]
        return _best(i, j, score, above[i], above[j], ~only[i], ~only[j], classes=classes)

    yield "typical and irrelevant", name, _best_pairs(typical, irrelevant, with_irrelevant)
    yield "typical and typical", name, _best_pairs(typical, typical, with_typical)


def _classes(decides, f, c):
    """Return the class of a typical case with an irrelevant one, 1 to 8: 1 isolates the conjunct best.

    First where the irrelevant case lacks the conjunct alone, then where it lacks the others too and the conjunct
    is the weaker or the stronger, last where it lacks the others alone; in each, first where the conjunct sets
    the typical case's membership.
    """
    alone, rest = (f <= 0.5) & (c > 0.5), (f > 0.5) & (c <= 0.5)
    weaker = ~at_least(f, c)
    return np.select(
        [alone & decides, alone, rest & decides, rest, decides & weaker, decides, weaker], [1, 2, 7, 8, 3, 4, 5], 6
    )


def _of_rows(data, model, rows):
    """Yield the choices for each row that holds cases deviant in coverage, by row number."""
    kinds = kinds_of_cases(model.solution, data.y)
    members = {}
    for i, case in enumerate(data.cases):
        if case in rows and model.solution[i] <= 0.5:
            members.setdefault(rows[case], []).append(i)
    for number, inside in sorted(members.items()):
        inside = np.array(inside)
        deviant = inside[kinds[inside] == "deviant in coverage"]
        if not len(deviant):
            continue
        row = tuple(
            np.where(np.array(data.levels) > 2, data.x[inside[0]], data.x[inside[0]] > 0.5).astype(int).tolist()
        )
        w, text = membership(row, data.x, data.levels), format_term(row, data.conditions, data.levels)
        outside = ~at_least(data.y, w)
        yield number, text, "deviant in coverage", _cases(deviant, 1 - w[deviant], outside[deviant])
        rank = partial(_of_a_row, w, data.y, outside)
        found = _best_pairs(deviant, inside[kinds[inside] == "irrelevant"], rank)
        yield number, text, "deviant in coverage and irrelevant", found


def _of_a_row(w, y, outside, i, j):
    """Return the best pairs of two cases of a row."""
    return _best(i, j, _likeness(w, y, i, j), outside[i])


def _likeness(x, y, i, j):
    """Return how far pairs are from two full members of X of which one shows the outcome and the other does not."""
    return np.abs(x[i] - x[j]) + (1 - (y[i] - y[j])) + (1 - x[i]) + (1 - x[j])


def _best_pairs(first, second, rank):
    """Return the best pairs of a case of the one group and a case of the other, ranked block by block.

    What is among the best of all is among the best of its block, so that not all pairs need be in memory at once.
    """
    step = max(1, BLOCK // max(1, len(second)))
    blocks = [first[at : at + step] for at in range(0, max(1, len(first)), step)]
    found = [rank(np.repeat(block, len(second)), np.tile(second, len(block))) for block in blocks]
    return found[0] if len(found) == 1 else rank(*(np.concatenate([one[part] for one in found]) for part in (0, 1)))


def _ordered(i, j, near):
    """Keep of pairs of typical cases those of two different cases whose first is no less typical."""
    keep = (i != j) & at_least(near[j], near[i])
    return i[keep], j[keep]


def _cases(cases, score, *before, classes=None):
    """Return the best single cases: by class, then by what goes before the formula (False first), then by it."""
    first, _, classes, score = _best(cases, None, score, *before, classes=classes)
    return first, None, classes, score


def _best(i, j, score, *before, classes=None, after=()):
    """Return the best pairs likewise, no two of the same cases."""
    score = np.round(score, DIGITS)
    keys = [*([] if classes is None else [classes]), *before, score, *(np.round(key, DIGITS) for key in after)]
    chosen, seen, near = [], set(), _foremost(keys[: len(keys) - len(after)])
    for k in near[np.lexsort([key[near] for key in keys[::-1]])].tolist():
        pair = frozenset((i[k], i[k] if j is None else j[k]))
        if pair not in seen:
            seen.add(pair)
            chosen.append(k)
        if len(chosen) == MOST:
            break
    return i[chosen], None if j is None else j[chosen], None if classes is None else classes[chosen], score[chosen]


def _foremost(keys):
    """Return which of many could be among the best, by keys of which the last is a score; of few, all.

    A pair may come twice, once each way round.
    """
    *ranks, score = keys
    if len(score) <= FEW:
        return np.arange(len(score))
    rank = np.zeros(len(score))
    for key in ranks:
        rank = rank * (2 if key.dtype == bool else 1 + key.max()) + key
    whole = rank * (1 + np.ptp(score)) + score
    return np.flatnonzero(whole <= np.partition(whole, 2 * MOST)[2 * MOST])
