"""What holds between a configuration and its conditions, whatever the data."""

from equifinal.languages import said

from .intervals import below, over, plus, span
from .table import typed

__all__ = ["RELATIONS"]


def _within_conditions(table):
    """A configuration's raw coverage: no more than any of its conditions covers, no less than they must share."""
    for side, terms in table.paper.terms.items():
        for term in terms:
            literals = term.split("*")
            raw = table.figures.get(("configuration", side, term, "raw_coverage"))
            known = [table.figures.get(("necessity", side, literal, "consistency")) for literal in literals]
            if not raw:
                continue
            for literal, found in zip(literals, known, strict=True):
                if found and below(found.interval, raw.interval):
                    yield (
                        [raw, found],
                        said(
                            "{term} covers {a} of {y}, but its condition {x} alone has {b} (its consistency as a "
                            "necessary condition): a configuration lies within each of its conditions.",
                            term=term,
                            a=raw.printed,
                            y=side,
                            x=literal,
                            b=found.printed,
                        ),
                    )
            n = len(literals) - 1
            if all(known) and n and below(raw.interval, least := plus(*(one.interval for one in known), less=n)):
                yield (
                    [raw, *known],
                    said(
                        "{term} covers {a} of {y}, but its conditions' consistencies, {b}, less {n}, leave {least} at "
                        "least.",
                        term=term,
                        a=raw.printed,
                        y=side,
                        b=typed(known),
                        n=n,
                        least=f"{float(least.low):.4f}",
                    ),
                )


def _size(table):
    """A configuration is no larger than any of its conditions: raw coverage/consistency is ΣT/q."""
    for side, terms in table.paper.terms.items():
        for term in terms:
            keys = [("configuration", side, term, measure) for measure in ("raw_coverage", "consistency")]
            size = table.get(*keys)
            if not size or size[1].interval.low <= 0:
                continue
            found = over(size[0].interval, size[1].interval)
            for literal in term.split("*"):
                ratio = table.ratio(side, literal)
                if ratio and below(ratio[1], found):
                    yield (
                        [*size, *ratio[0]],
                        said(
                            "raw coverage/consistency of {term} is Σ{term}/Σ{y}: {one}; consistency/coverage of {x} is "
                            "Σ{x}/Σ{y}: {other}. A configuration is no larger than its condition.",
                            term=term,
                            y=side,
                            x=literal,
                            one=span(found),
                            other=span(ratio[1]),
                        ),
                    )


RELATIONS = (_within_conditions, _size)
