"""What holds between configurations and the solution that they make up, whatever the data."""

from equifinal.languages import said

from .intervals import ONE, below, inverse, minus, plus, span, times
from .table import typed

__all__ = ["RELATIONS"]


def _sum(figures):
    """Return the interval of a sum of figures."""
    return plus(*(figure.interval for figure in figures))


def _solutions(table):
    """Yield each outcome with its configurations, their figures by measure, and those of the solution."""
    for side, terms in table.paper.terms.items():
        found = {
            measure: [table.figures.get(("configuration", side, term, measure)) for term in terms]
            for measure in ("raw_coverage", "unique_coverage", "consistency")
        }
        whole = {measure: table.figures.get(("solution", side, "", measure)) for measure in ("coverage", "consistency")}
        yield side, terms, found, whole


def _alone(table):
    """What a configuration covers alone is part of what it covers."""
    for side, terms, found, _ in _solutions(table):
        for term, a, b in zip(terms, found["raw_coverage"], found["unique_coverage"], strict=True):
            if a and b and below(a.interval, b.interval):
                yield (
                    [a, b],
                    said(
                        "{term} covers {a} of {y}, and alone {b}: no configuration covers more alone than in all.",
                        term=term,
                        a=a.printed,
                        b=b.printed,
                        y=side,
                    ),
                )


def _together(table):
    """A solution covers no less than each configuration and than all alone, and no more than all together."""
    for side, terms, found, whole in _solutions(table):
        coverage, raw, unique = whole["coverage"], found["raw_coverage"], found["unique_coverage"]
        if not coverage:
            continue
        for term, a in zip(terms, raw, strict=True):
            if a and below(coverage.interval, a.interval):
                yield (
                    [a, coverage],
                    said(
                        "{term} covers {a} of {y}, but the solution, of which it is a part, {b}.",
                        term=term,
                        a=a.printed,
                        b=coverage.printed,
                        y=side,
                    ),
                )
        if all(raw) and below(_sum(raw), coverage.interval):
            yield (
                [*raw, coverage],
                said(
                    "The solution covers {b} of {y}, more than the raw coverages of its configurations together: {a}.",
                    a=typed(raw),
                    b=coverage.printed,
                    y=side,
                ),
            )
        if all(unique) and below(coverage.interval, _sum(unique)):
            yield (
                [*unique, coverage],
                said(
                    "The solution covers {b} of {y}, less than what its configurations cover alone: {a}.",
                    a=typed(unique),
                    b=coverage.printed,
                    y=side,
                ),
            )


def _without(table):
    """Without one configuration, the solution covers no less than each other one, and no more than they together."""
    for side, terms, found, whole in _solutions(table):
        coverage, raw = whole["coverage"], found["raw_coverage"]
        for i, b in enumerate(found["unique_coverage"]):
            if not coverage or not b:
                continue
            without = minus(coverage.interval, b.interval)
            others = [(term, a) for j, (term, a) in enumerate(zip(terms, raw, strict=True)) if j != i]
            for term, a in others:
                if a and below(without, a.interval):
                    yield (
                        [coverage, b, a],
                        said(
                            "Without {term} the solution covers {c} − {b} of {y}, which is {left} at most; but {other} "
                            "alone covers {a}.",
                            term=terms[i],
                            c=coverage.printed,
                            b=b.printed,
                            y=side,
                            left=f"{float(without.high):.4f}",
                            other=term,
                            a=a.printed,
                        ),
                    )
            rest = [a for _, a in others]
            if rest and all(rest) and below(_sum(rest), without):
                yield (
                    [coverage, b, *rest],
                    said(
                        "Without {term} the solution covers {c} − {b} of {y}, which is {left} at least; but the others "
                        "cover no more than {a}.",
                        term=terms[i],
                        c=coverage.printed,
                        b=b.printed,
                        y=side,
                        left=f"{float(without.low):.4f}",
                        a=typed(rest),
                    ),
                )


def _excess(table):
    """A configuration lies outside the outcome by no more than the solution does."""
    for side, terms, found, whole in _solutions(table):
        coverage, consistency = whole["coverage"], whole["consistency"]
        if not coverage or not consistency or consistency.interval.low <= 0:
            continue
        room = times(coverage.interval, minus(inverse(consistency.interval), ONE))
        for term, a, c in zip(terms, found["raw_coverage"], found["consistency"], strict=True):
            if not a or not c or c.interval.low <= 0:
                continue
            excess = times(a.interval, minus(inverse(c.interval), ONE))
            if below(room, excess):
                yield (
                    [a, c, coverage, consistency],
                    said(
                        "{term} lies outside {y} by {a} (1/{c} − 1), which is {one} of Σ{y}; the whole solution by "
                        "{b} (1/{d} − 1), which is {other}: a part cannot exceed the whole.",
                        term=term,
                        y=side,
                        a=a.printed,
                        c=c.printed,
                        b=coverage.printed,
                        d=consistency.printed,
                        one=span(excess),
                        other=span(room),
                    ),
                )


RELATIONS = (_alone, _together, _without, _excess)
