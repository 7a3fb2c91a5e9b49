"""Papers of made-up cases, and printed figures recomputed in fractions, by a way of its own."""

import itertools
from fractions import Fraction

import numpy as np
from hypothesis import strategies as st

from equifinal.audit.figures import Figure
from equifinal.audit.paper import read_paper
from equifinal.audit.rounding import beside, interval_of
from equifinal.audit.weights.inequalities import System

SIDES = ("Y", "~Y")
MEASURES = ("raw_coverage", "unique_coverage", "consistency", "PRI")


def member(case, text):
    """Membership of a case in a union of terms, `A*~B + C`."""
    if not text:
        return Fraction(0)
    literals = [term.split("*") for term in text.split(" + ")]
    return max(min(1 - case[one[1:]] if one[0] == "~" else case[one] for one in term) for term in literals)


def quotient(figure, terms, cases):
    """The exact value of a figure, None where it is 0/0."""
    every = list(terms.get(figure.outcome, ()))
    above = below = Fraction(0)
    for case in cases:
        if figure.table == "mean":
            above, below = above + case[figure.subject], below + 1
            continue
        y = member(case, figure.outcome)
        x = member(case, figure.subject or " + ".join(every))
        if figure.measure == "RoN":
            above, below = above + 1 - x, below + 1 - min(x, y)
        elif figure.measure == "PRI":
            above, below = above + min(x, y) - min(x, y, 1 - y), below + x - min(x, y, 1 - y)
        elif figure.measure == "unique_coverage":
            whole = member(case, " + ".join(every))
            rest = member(case, " + ".join(term for term in every if term != figure.subject))
            above, below = above + min(whole, y) - min(rest, y), below + y
        elif "coverage" in figure.measure and figure.table != "necessity":
            above, below = above + min(x, y), below + y
        else:
            above = above + min(x, y)
            below += x if (figure.measure == "coverage") == (figure.table == "necessity") else y
    return above / below if below else None


def rounded(value, decimals=3):
    """A fraction as it is printed, rounded half up; na where there is none."""
    if value is None:
        return "na"
    whole = int(value * 10**decimals + Fraction(1, 2))
    return f"{whole // 10**decimals}.{whole % 10**decimals:0{decimals}d}"


def form(cases, terms=(), decimals=3, sets="fuzzy", known=True, means=False):
    """The form of a paper of these cases: a dict of set to membership each."""
    conditions = sorted(set(cases[0]) - {"Y"})
    lines = ["outcome: Y", f"conditions: [{', '.join(conditions)}]", f"sets: {sets}"]
    lines += [f"cases: {len(cases)}"] if known else []

    def value(table, outcome, subject, measure):
        return rounded(quotient(Figure(table, outcome, subject, measure, "", None), {"Y": terms}, cases), decimals)

    literals = [sign + name for name in conditions for sign in ("", "~")]
    pairs = [(y, m) for y in SIDES for m in ("consistency", "coverage", "RoN")]
    lines += ["necessity:", f"  columns: [{', '.join(f'{y} {m}' for y, m in pairs)}]"]
    lines += [f"  {x}: {' '.join(value('necessity', y, x, m) for y, m in pairs)}" for x in literals]
    if terms:
        lines += ["configurations:", f"  columns: [{', '.join(MEASURES)}]", "  rows:"]
        lines += [f"    {t}: {' '.join(value('configuration', 'Y', t, m) for m in MEASURES)}" for t in terms]
        lines += ["  solution:"]
        lines += [f"    {m}: {value('solution', 'Y', '', m)}" for m in ("consistency", "PRI", "coverage")]
    if means:
        lines += ["means:", *(f"  {x}: {value('mean', '', x, '')}" for x in cases[0])]
    return "\n".join(lines) + "\n"


def necessity(columns, *rows, conditions="A", **keys):
    """A paper of a necessity table alone."""
    text = f"outcome: Y\nconditions: [{conditions}]\n" + "".join(f"{key}: {value}\n" for key, value in keys.items())
    return read_paper((text + f"necessity:\n  columns: [{columns}]\n" + "".join(f"  {row}\n" for row in rows)).encode())


def cases_of(found):
    """The cases of a witness in fractions, each as often as it is counted."""
    counts = [1] * len(found.members) if found.counts is None else found.counts
    rows = [[Fraction(int(value), found.scale) for value in row] for row in found.members]
    return [dict(zip(found.sets, row, strict=True)) for row, n in zip(rows, counts, strict=True) for _ in range(n)]


def fits(text, value, wide=Fraction(1, 2)):
    """Whether a value may be printed so, ties either way."""
    return abs(Fraction(text) - value) <= wide / 10 ** len(text.partition(".")[2])


def studies(scores=tuple(Fraction(i, 20) for i in range(21)), sets="ABY", least=3, most=12):
    """Cases of made-up studies."""
    case = st.fixed_dictionaries({name: st.sampled_from(scores) for name in sets})
    return st.lists(case, min_size=least, max_size=most)


def given_by_some(paper, scores, sets, n):
    """Whether any n cases give every figure: all of them tried."""
    kinds = [dict(zip(sets, map(Fraction, kind), strict=True)) for kind in itertools.product(scores, repeat=len(sets))]
    for cases in itertools.combinations_with_replacement(kinds, n):
        values = ((figure, quotient(figure, paper.terms, cases)) for figure in paper.figures)
        if all(value is not None and fits(figure.printed, value) for figure, value in values):
            return True
    return False


def printed(paper, at, text):
    """The paper with another figure printed in one place."""
    changed = paper.figures[at]._replace(printed=text, interval=interval_of(text, "nearest"))
    return paper._replace(figures=(*paper.figures[:at], changed, *paper.figures[at + 1 :]))


def slipped(paper, at, up):
    """The paper with the next figure up or down in one place."""
    at %= len(paper.figures)
    near = beside(paper.figures[at].printed)
    return printed(paper, at, near[up % len(near)])


def system(rows, opened):
    """Inequalities of a figure each."""
    n = len(rows)
    return System(np.array(rows), np.array(opened), np.arange(n), np.ones(n))
