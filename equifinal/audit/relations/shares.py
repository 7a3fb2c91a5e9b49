"""The share of the outcome: one number, whichever condition's necessity figures it is computed from."""

import itertools

from equifinal.languages import said

from .intervals import ONE, apart, inverse, plus, span
from .table import negated

__all__ = ["RELATIONS"]


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


RELATIONS = (_share, _both_shares)
