"""How often an audit of printed tables is right: ``python -m benchmarks.audit_study [STUDIES [FIRST]]``.

Seeded studies, the first with the seed FIRST (0), their figures as a paper prints them, unaltered and with one error in
one figure: none that is unaltered may be called impossible; the share of errors that are found is printed by kind of
error and of table.
"""

import itertools
import sys
import time
from fractions import Fraction

import numpy as np

from benchmarks.printed import printed, printed_paper
from equifinal.audit.paper import Paper
from equifinal.audit.rounding import interval_of
from equifinal.audit.verdict import audit

__all__ = ["ERRORS", "main", "study"]

ERRORS = ("last digit", "0.01", "0.05", "two digits swapped", "from another row")
SCHEMES = {
    "fuzzy": None,
    "crisp": (0, 1),
    "four-value": (0, Fraction("0.33"), Fraction("0.67"), 1),
    "symmetrical": (0, Fraction("0.4"), Fraction("0.6"), 1),
}
SLOW = ("four-value", "symmetrical")
TERMS = 4


def study(seed, kind="fuzzy"):
    """Return memberships of a made-up study, in hundredths, and configurations that cover some of its cases.

    Parameters
    ----------
    seed : int
    kind : str
        A key of `SCHEMES`.

    Returns
    -------
    conditions : list of str
    members : array of int, shape (cases, conditions and outcome)
    terms : list of str
    """
    random = np.random.default_rng(seed)
    k, n = (
        int(random.integers(3, 7 if kind == "fuzzy" else 5)),
        int(random.integers(12, 61 if kind != "four-value" else 31)),
    )
    conditions = list("ABCDEF"[:k])
    if kind == "fuzzy":
        members = np.rint(100 * random.beta(0.7, 0.7, (n, k + 1))).astype(np.int64)
    else:
        scores = np.array([int(score * 100) for score in SCHEMES[kind]])
        members = random.choice(scores, (n, k + 1))
    literals = [["", "~"][int(random.integers(2))] + name for name in conditions]
    terms = []
    for _ in range(int(random.integers(1, TERMS + 1))):
        chosen = sorted(random.choice(k, int(random.integers(1, k + 1)), replace=False))
        terms.append("*".join(literals[i] if random.random() < 0.8 else conditions[i] for i in chosen))
    return conditions, members, list(dict.fromkeys(terms))


def tables(seed, kind, decimals, which):
    """Return a paper of a made-up study with the figures of some of its tables."""
    conditions, members, terms = study(seed, kind)
    keys = []
    if "necessity" in which:
        sides = ("Y", "~Y") if which != "necessity Y" else ("Y",)
        literals = [sign + name for name in conditions for sign in ("", "~")]
        keys += [("necessity", y, x, m) for x, y, m in itertools.product(literals, sides, ("consistency", "coverage"))]
    if "configurations" in which:
        keys += [
            ("configuration", "Y", t, m) for t in terms for m in ("raw_coverage", "unique_coverage", "consistency")
        ]
        keys += [("solution", "Y", "", "consistency"), ("solution", "Y", "", "coverage")]
    coding = SCHEMES[kind] and tuple(Fraction(score) for score in SCHEMES[kind])
    paper = Paper("made up", "Y", tuple(conditions), len(members), coding, "nearest", (), {"Y": tuple(terms)})
    return printed_paper(paper, keys, members, 100, decimals, even=seed % 2 == 1)


def spoiled(paper, error, seed):
    """Return a paper with one error in one figure, None where that makes no difference."""
    random = np.random.default_rng(seed)
    at = int(random.integers(len(paper.figures)))
    figure = paper.figures[at]
    decimals = len(figure.printed.partition(".")[2])
    value, unit = Fraction(figure.printed), Fraction(1, 10**decimals)
    sign = 1 if random.random() < 0.5 else -1
    if error == "from another row":
        same = [one for one in paper.figures if one.measure == figure.measure and one.subject != figure.subject]
        text = same[int(random.integers(len(same)))].printed if same else figure.printed
    elif error == "two digits swapped":
        digits = list(figure.printed)
        i = int(random.integers(2, len(digits) - 1))
        digits[i], digits[i + 1] = digits[i + 1], digits[i]
        text = "".join(digits)
    else:
        step = {"last digit": unit, "0.01": Fraction(1, 100), "0.05": Fraction(1, 20)}[error]
        moved = value + sign * step if 0 <= value + sign * step <= 1 else value - sign * step
        text = printed(moved, decimals) if 0 <= moved <= 1 else figure.printed
    if text == figure.printed:
        return None
    changed = figure._replace(printed=text, interval=interval_of(text, "nearest"))
    return paper._replace(figures=(*paper.figures[:at], changed, *paper.figures[at + 1 :]))


def main(studies=100, first=0):
    """Print what is found, and stop with 1 where an unaltered table is called impossible."""
    wrong = 0
    for kind, decimals, which in (
        *[
            ("fuzzy", d, w)
            for d in (3, 2)
            for w in ("necessity", "necessity Y", "configurations", "necessity, configurations")
        ],
        *[("crisp", d, w) for d in (3, 2) for w in ("necessity", "necessity, configurations")],
        *[("four-value", d, w) for d in (3, 2) for w in ("necessity", "necessity, configurations")],
        ("symmetrical", 3, "necessity, configurations"),
    ):
        start, counts = time.monotonic(), dict.fromkeys(("possible", "undecided", "impossible"), 0)
        found = {error: [0, 0] for error in ERRORS}
        for seed in range(first, first + studies):
            paper = tables(seed, kind, decimals, which)
            verdict = audit(paper, seconds=60 if kind in SLOW else 20).verdict
            counts[verdict] += 1
            wrong += verdict == "impossible"
            for error in ERRORS:
                other = spoiled(paper, error, 1000 + seed)
                if other:
                    found[error][0] += audit(other, seconds=30 if kind in SLOW else 5).verdict == "impossible"
                    found[error][1] += 1
        told = ", ".join(f"{error} {n} of {of}" for error, (n, of) in found.items())
        took = f"{time.monotonic() - start:.0f} s"
        print(f"{kind}, {decimals} decimals, {which}: unaltered {counts}; found: {told}; {took}", flush=True)
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
