"""What holds between the necessity figures of one condition, whatever the data."""

import itertools

from equifinal.languages import said

from .intervals import ONE, apart, below, over, plus, span, times
from .table import negated

__all__ = ["RELATIONS"]


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


RELATIONS = (_overlap, _product, _fuzziness, _sign)
