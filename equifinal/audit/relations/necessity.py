"""What holds between the necessity figures of one condition, and of several, whatever the data."""

import itertools
from fractions import Fraction

from equifinal.audit.rounding import Interval
from equifinal.languages import said

from .intervals import apart, below, inverse, over, plus, span, times
from .table import negated

__all__ = ["RELATIONS"]

ONE = Interval(Fraction(1), Fraction(1))


def _overlap(table):
    """Cases are at least in X or in ~X: the two consistencies add up to 1 or more; likewise the two coverages."""
    sides, names = table.sides, table.paper.conditions
    pairs = [[("necessity", y, x, "consistency") for x in (name, negated(name))] for name in names for y in sides]
    pairs += [[("necessity", y, x, "coverage") for y in sides] for x in table.literals]
    for figures in filter(None, (table.get(*keys) for keys in pairs)):
        if below(plus(*(figure.interval for figure in figures)), ONE):
            yield (
                figures,
                said(
                    "{first} {a} and {second} {b} add up to less than 1, but a set and its negation leave nothing out.",
                    first=figures[0].words,
                    a=figures[0].printed,
                    second=figures[1].words,
                    b=figures[1].printed,
                ),
            )


def _totals(table, side):
    """Return each condition with the figures of N/q, and its interval: r(X) + r(~X)."""
    known = []
    for name in table.paper.conditions:
        ratios = [table.ratio(side, literal) for literal in (name, negated(name))]
        if all(ratios):
            figures = [figure for found, _ in ratios for figure in found]
            known.append((name, figures, plus(*(interval for _, interval in ratios))))
    return known


def _share(table):
    """The share of the outcome is the same whichever condition it is computed from: N/q = r(X) + r(~X)."""
    for side in table.sides:
        for (a, first, one), (b, second, other) in itertools.combinations(_totals(table, side), 2):
            if apart(one, other):
                yield (
                    [*first, *second],
                    said(
                        "consistency/coverage of {a} and of ~{a} add up to N/Σ{side}: {one}; those of {b} and ~{b} "
                        "to {other}. It is one number, and they do not meet.",
                        a=a,
                        b=b,
                        side=side,
                        one=span(one),
                        other=span(other),
                    ),
                )


def _both_shares(table):
    """The shares of the outcome and of its negation make 1: q/N + (N − q)/N."""
    y, not_y = table.sides
    for (a, first, one), (b, second, other) in itertools.product(_totals(table, y), _totals(table, not_y)):
        if one.low > 0 and other.low > 0 and apart(total := plus(inverse(one), inverse(other)), ONE):
            yield (
                [*first, *second],
                said(
                    "consistency/coverage of {a} and of ~{a} for {y} add up to N/Σ{y}: {one}; those of {b} and ~{b} "
                    "for ~{y} to N/Σ~{y}: {other}. Hence Σ{y}/N + Σ~{y}/N is {total}, and not 1.",
                    a=a,
                    b=b,
                    y=y,
                    one=span(one),
                    other=span(other),
                    total=span(total),
                ),
            )


def _product(table):
    """r(X) r'(~X) = r(~X) r'(X)."""
    for name in table.paper.conditions:
        ratios = [table.ratio(side, literal) for side in table.sides for literal in (name, negated(name))]
        if all(ratios):
            (a, x), (b, not_x), (c, x_not), (d, both_not) = ratios
            one, other = times(x, both_not), times(not_x, x_not)
            if apart(one, other):
                yield (
                    [*a, *b, *c, *d],
                    said(
                        "With r = consistency/coverage, r({x}) for {y} times r(~{x}) for ~{y} is {one}, and r(~{x}) "
                        "for {y} times r({x}) for ~{y} is {other}: both are Σ{x}·Σ~{x}/(Σ{y}·Σ~{y}), and they do "
                        "not meet.",
                        x=name,
                        y=table.paper.outcome,
                        one=span(one),
                        other=span(other),
                    ),
                )


def _fuzziness(table):
    """What X, ~X, Y and ~Y share is one sum, whether it is computed from consistencies or from coverages."""
    for side, literal in itertools.product(table.sides, table.literals):
        figures = table.get(
            ("necessity", side, literal, "consistency"),
            ("necessity", side, negated(literal), "consistency"),
            ("necessity", side, literal, "coverage"),
            ("necessity", negated(side), literal, "coverage"),
        )
        if not figures or figures[2].interval.low <= 0:
            continue
        consistency, consistency_not, coverage, coverage_not = (figure.interval for figure in figures)
        of_outcome = plus(consistency, consistency_not, less=1)
        of_condition = plus(coverage, coverage_not, less=1)
        if of_condition.low < 0:
            continue
        other = times(of_condition, over(consistency, coverage))
        if apart(of_outcome, other):
            yield (
                figures,
                said(
                    "What {x} and its negation share with {y} and its negation is {a} − 1 of Σ{y} by the consistencies "
                    "({one}), and by the coverages {b} − 1 of Σ{x}, which is {other} of Σ{y}: it is one sum.",
                    x=literal,
                    y=side,
                    a=f"{figures[0].printed} + {figures[1].printed}",
                    b=f"{figures[2].printed} + {figures[3].printed}",
                    one=span(of_outcome),
                    other=span(other),
                ),
            )


def _sign(table):
    """consistency(X, ~Y) − coverage(~X, Y) has the sign of ΣX − ΣY."""
    for side, literal in itertools.product(table.sides, table.literals):
        not_x, not_y = negated(literal), negated(side)
        figures = table.get(
            ("necessity", side, literal, "consistency"),
            ("necessity", side, literal, "coverage"),
            ("necessity", not_y, literal, "consistency"),
            ("necessity", side, not_x, "coverage"),
        )
        if not figures:
            continue
        consistency, coverage, opposed, rest = (figure.interval for figure in figures)
        places = {"x": literal, "y": side, "not_x": not_x, "not_y": not_y}
        places |= dict(zip("abcd", (figure.printed for figure in figures), strict=True))
        if below(coverage, consistency) and below(opposed, rest):
            yield (
                figures,
                said(
                    "{x} → {y} has consistency {a} and coverage {b}; these share their numerator, so Σ{x} > Σ{y}. Then "
                    "the consistency of {x} → {not_y} cannot be below the coverage of {not_x} → {y}. Printed: {c} and "
                    "{d}.",
                    **places,
                ),
            )
        if below(consistency, coverage) and below(rest, opposed):
            yield (
                figures,
                said(
                    "{x} → {y} has consistency {a} and coverage {b}; these share their numerator, so Σ{x} < Σ{y}. Then "
                    "the consistency of {x} → {not_y} cannot be above the coverage of {not_x} → {y}. Printed: {c} and "
                    "{d}.",
                    **places,
                ),
            )


RELATIONS = (_overlap, _share, _both_shares, _product, _fuzziness, _sign)
