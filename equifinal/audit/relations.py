"""Closed relations: contradictions that a reader can check with a pocket calculator, each by a sentence of its own.

p, q and N are the sums of the condition X, of the outcome Y, and the number of cases; r(X) = consistency / coverage of
X for Y is p/q, whatever the data. Each function yields the figures that contradict each other, and why.
"""

import itertools
from fractions import Fraction
from typing import NamedTuple

from equifinal.languages import said

from .rounding import HALVES, Interval, interval_of

__all__ = ["Contradiction", "contradictions"]


class Contradiction(NamedTuple):
    """Figures of which not all can be true, and why.

    Parameters
    ----------
    figures : tuple of Figure
    sentence : str
    """

    figures: tuple
    sentence: str


def contradictions(paper):
    """Yield what contradicts itself by a closed relation, under every rule of rounding that the paper may have used.

    Parameters
    ----------
    paper : Paper

    Yields
    ------
    Contradiction

    Examples
    --------
    >>> from equifinal.audit.paper import read_paper
    >>> text = "outcome: Y\\nconditions: [A]\\nconfigurations:\\n  columns: [raw_coverage, unique_coverage]\\n"
    >>> paper = read_paper((text + "  rows:\\n    A: 0.40 0.50\\n").encode())
    >>> print(next(contradictions(paper)).sentence)
    A covers 0.40 of Y, and alone 0.50: no configuration covers more alone than in all.
    """
    rules = HALVES if paper.rounding == "nearest" else (paper.rounding,)
    found = {rule: {} for rule in rules}
    for rule in rules:
        table = _Table(paper, rule)
        for relation in (_crisp, _overlap, _share, _product, _fuzziness, _sign, _terms, _solutions):
            for figures, sentence in relation(table):
                found[rule].setdefault(frozenset(figure.name for figure in figures), (figures, sentence))
    first, *others = found.values()
    for names, (figures, sentence) in first.items():
        if all(names in other for other in others):
            yield Contradiction(tuple(figures), sentence)


class _Table:
    """The figures of a paper by what they are of, as intervals under one rule of rounding."""

    def __init__(self, paper, rule):
        self.paper, self.figures = paper, {}
        for figure in paper.figures:
            key = (figure.table, figure.outcome, figure.subject, figure.measure)
            self.figures[key] = figure._replace(interval=interval_of(figure.printed, rule))
        self.sides = (paper.outcome, f"~{paper.outcome}")
        self.literals = [sign + name for name in paper.conditions for sign in ("", "~")]

    def get(self, *keys):
        """Return some figures, all of them or nothing."""
        found = [self.figures.get(key) for key in keys]
        return found if all(found) else None

    def necessity(self, side, literal, *measures):
        """Return figures of the necessity table, all of them or nothing."""
        return self.get(*(("necessity", side, literal, measure) for measure in measures))

    def ratio(self, side, literal):
        """Return the figures of p/q of a literal and a side, and the interval of it; nothing where one is missing."""
        figures = self.necessity(side, literal, "consistency", "coverage")
        if not figures or not figures[1].interval.low > 0:
            return None
        return figures, over(figures[0].interval, figures[1].interval)


def over(one, other):
    """Return the interval of a quotient of positive numbers."""
    return Interval(
        one.low / other.high, one.high / other.low, one.low_open or other.high_open, one.high_open or other.low_open
    )


def times(one, other):
    """Return the interval of a product of numbers that are not negative."""
    return Interval(
        one.low * other.low, one.high * other.high, one.low_open or other.low_open, one.high_open or other.high_open
    )


def plus(*intervals, less=0):
    """Return the interval of a sum, less a number."""
    return Interval(
        sum(one.low for one in intervals) - less,
        sum(one.high for one in intervals) - less,
        any(one.low_open for one in intervals),
        any(one.high_open for one in intervals),
    )


def minus(one, other):
    """Return the interval of a difference."""
    return Interval(
        one.low - other.high, one.high - other.low, one.low_open or other.high_open, one.high_open or other.low_open
    )


def below(one, other):
    """Return whether every number of one interval is less than every number of the other."""
    return one.high < other.low or (one.high == other.low and (one.high_open or other.low_open))


def apart(one, other):
    """Return whether two intervals share no number."""
    return below(one, other) or below(other, one)


def inverse(one):
    """Return the interval of 1/x of positive numbers."""
    return Interval(1 / one.high, 1 / one.low, one.high_open, one.low_open)


def span(interval):
    """Return an interval as a reader types it."""
    return f"{float(interval.low):.4f}–{float(interval.high):.4f}"


def _crisp(table):
    """Crisp sets: a fraction of whole numbers, and a consistency and its negation's that make 1."""
    if table.paper.coding != (Fraction(0), Fraction(1)):
        return
    cases = table.paper.cases
    for figure in table.figures.values():
        if cases and figure.measure not in ("PRI",) and not _some_fraction(figure.interval, cases):
            yield (
                [figure],
                said(
                    "{name} is printed as {printed}: no fraction of whole numbers up to {cases} rounds to it.",
                    name=figure.name,
                    printed=figure.printed,
                    cases=cases,
                ),
            )
    for side, name in itertools.product(table.sides, table.paper.conditions):
        pairs = [
            (table.get(*(("necessity", side, literal, "consistency") for literal in (name, f"~{name}"))), side),
            (table.get(*(("necessity", one, name, "coverage") for one in table.sides)), name),
            (table.get(*(("necessity", one, f"~{name}", "coverage") for one in table.sides)), f"~{name}"),
        ]
        for figures, of in pairs:
            one = Interval(Fraction(1), Fraction(1))
            if figures and apart(plus(*(figure.interval for figure in figures)), one):
                yield (
                    figures,
                    said(
                        "{first} {a} and {second} {b} are shares of {set} that a crisp set parts in two: they "
                        "add up to 1.",
                        first=figures[0].name,
                        a=figures[0].printed,
                        second=figures[1].name,
                        b=figures[1].printed,
                        set=of,
                    ),
                )


def _some_fraction(interval, most):
    """Return whether a fraction with a denominator up to `most` lies in an interval."""
    for n in range(1, most + 1):
        first = -(-interval.low.numerator * n // interval.low.denominator)
        for k in (first, first + 1):
            value = Fraction(k, n)
            inside = not below(Interval(value, value), interval) and not below(interval, Interval(value, value))
            if k <= n and inside and value >= 0:
                return True
    return False


def _overlap(table):
    """Cases are at least in X or in ~X: the two consistencies add up to 1 or more; likewise the two coverages."""
    one = Interval(Fraction(1), Fraction(1))
    for name in table.paper.conditions:
        pairs = [
            table.get(*(("necessity", s, literal, "consistency") for literal in (name, f"~{name}")))
            for s in table.sides
        ]
        pairs += [
            table.get(*(("necessity", s, literal, "coverage") for s in table.sides)) for literal in (name, f"~{name}")
        ]
        for figures in filter(None, pairs):
            if below(plus(*(figure.interval for figure in figures)), one):
                yield (
                    figures,
                    said(
                        "{first} {a} and {second} {b} add up to less than 1, but a set and its negation leave "
                        "nothing out.",
                        first=figures[0].name,
                        a=figures[0].printed,
                        second=figures[1].name,
                        b=figures[1].printed,
                    ),
                )


def _share(table):
    """The share of the outcome is the same whichever condition it is computed from: N/q = r(X) + r(~X)."""
    for side in table.sides:
        known = []
        for name in table.paper.conditions:
            ratios = [table.ratio(side, literal) for literal in (name, f"~{name}")]
            if all(ratios):
                figures = [figure for found, _ in ratios for figure in found]
                known.append((name, figures, plus(*(interval for _, interval in ratios))))
        for (a, first, one), (b, second, other) in itertools.combinations(known, 2):
            if apart(one, other):
                yield (
                    [*first, *second],
                    said(
                        "consistency/coverage of {a} and of ~{a} add up to N/Σ{side}: {one}; those of {b} and "
                        "~{b} to {other}. "
                        "It is one number, and they do not meet.",
                        a=a,
                        b=b,
                        side=side,
                        one=span(one),
                        other=span(other),
                    ),
                )


def _product(table):
    """r(X) r'(~X) = r(~X) r'(X)."""
    for name in table.paper.conditions:
        ratios = [table.ratio(side, literal) for side in table.sides for literal in (name, f"~{name}")]
        if all(ratios):
            (a, x), (b, not_x), (c, x_not), (d, both_not) = ratios
            one, other = times(x, both_not), times(not_x, x_not)
            if apart(one, other):
                yield (
                    [*a, *b, *c, *d],
                    said(
                        "With r = consistency/coverage, r({x}) for {y} times r(~{x}) for ~{y} is {one}, and "
                        "r(~{x}) for {y} times "
                        "r({x}) for ~{y} is {other}: both are Σ{x}·Σ~{x}/(Σ{y}·Σ~{y}), and they do not meet.",
                        x=name,
                        y=table.paper.outcome,
                        one=span(one),
                        other=span(other),
                    ),
                )


def _fuzziness(table):
    """What X, ~X, Y and ~Y share is one sum, whether it is computed from consistencies or from coverages."""
    for name, side in itertools.product(table.paper.conditions, table.sides):
        other_side = side[1:] if side.startswith("~") else f"~{side}"
        for literal, negated in ((name, f"~{name}"), (f"~{name}", name)):
            figures = table.get(
                ("necessity", side, literal, "consistency"),
                ("necessity", side, negated, "consistency"),
                ("necessity", side, literal, "coverage"),
                ("necessity", other_side, literal, "coverage"),
            )
            if not figures or figures[2].interval.low <= 0:
                continue
            consistency, consistency_not, coverage, coverage_not = (figure.interval for figure in figures)
            of_outcome = plus(consistency, consistency_not, less=1)
            of_condition = plus(coverage, coverage_not, less=1)
            if of_condition.low < 0 or not apart(of_outcome, times(of_condition, over(consistency, coverage))):
                continue
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
                    other=span(times(of_condition, over(consistency, coverage))),
                ),
            )


def _sign(table):
    """consistency(X, ~Y) − coverage(~X, Y) has the sign of ΣX − ΣY."""
    for literal, side in itertools.product(table.literals, table.sides):
        negated = literal[1:] if literal.startswith("~") else f"~{literal}"
        other = side[1:] if side.startswith("~") else f"~{side}"
        figures = table.get(
            ("necessity", side, literal, "consistency"),
            ("necessity", side, literal, "coverage"),
            ("necessity", other, literal, "consistency"),
            ("necessity", side, negated, "coverage"),
        )
        if not figures:
            continue
        consistency, coverage, opposed, rest = (figure.interval for figure in figures)
        if below(coverage, consistency) and below(opposed, rest):
            places = {"x": literal, "y": side, "not_x": negated, "not_y": other}
            places |= dict(zip(("a", "b", "c", "d"), (figure.printed for figure in figures), strict=True))
            yield (
                figures,
                said(
                    "{x} → {y} has consistency {a} and coverage {b}; these share their numerator, so Σ{x} > "
                    "Σ{y}. Then the "
                    "consistency of {x} → {not_y} cannot be below the coverage of {not_x} → {y}. Printed: {c} and {d}.",
                    **places,
                ),
            )
        if below(consistency, coverage) and below(rest, opposed):
            places = {"x": literal, "y": side, "not_x": negated, "not_y": other}
            places |= dict(zip(("a", "b", "c", "d"), (figure.printed for figure in figures), strict=True))
            yield (
                figures,
                said(
                    "{x} → {y} has consistency {a} and coverage {b}; these share their numerator, so Σ{x} < "
                    "Σ{y}. Then the "
                    "consistency of {x} → {not_y} cannot be above the coverage of {not_x} → {y}. Printed: {c} and {d}.",
                    **places,
                ),
            )


def _terms(table):
    """A configuration lies within each of its conditions."""
    for side, terms in table.paper.terms.items():
        for term in terms:
            literals = term.split("*")
            raw = table.get(("configuration", side, term, "raw_coverage"))
            known = [table.get(("necessity", side, literal, "consistency")) for literal in literals]
            for literal, found in zip(literals, known, strict=True):
                if raw and found and below(found[0].interval, raw[0].interval):
                    yield (
                        [*raw, *found],
                        said(
                            "{term} covers {a} of {y}, but its condition {x} alone has {b} (its consistency as "
                            "a necessary "
                            "condition): a configuration lies within each of its conditions.",
                            term=term,
                            a=raw[0].printed,
                            y=side,
                            x=literal,
                            b=found[0].printed,
                        ),
                    )
            if raw and all(known) and len(literals) > 1:
                least = plus(*(found[0].interval for found in known), less=len(literals) - 1)
                if below(raw[0].interval, least):
                    yield (
                        [*raw, *(found[0] for found in known)],
                        said(
                            "{term} covers {a} of {y}, but its conditions' consistencies, {b}, less {n}, leave "
                            "{least} at least.",
                            term=term,
                            a=raw[0].printed,
                            y=side,
                            b=" + ".join(found[0].printed for found in known),
                            n=len(literals) - 1,
                            least=f"{float(least.low):.4f}",
                        ),
                    )
            size = table.get(
                ("configuration", side, term, "raw_coverage"), ("configuration", side, term, "consistency")
            )
            if size and size[1].interval.low > 0:
                found = over(size[0].interval, size[1].interval)
                for literal in literals:
                    ratio = table.ratio(side, literal)
                    if ratio and below(ratio[1], found):
                        yield (
                            [*size, *ratio[0]],
                            said(
                                "raw coverage/consistency of {term} is Σ{term}/Σ{y}: {one}; "
                                "consistency/coverage of {x} is "
                                "Σ{x}/Σ{y}: {other}. A configuration is no larger than its condition.",
                                term=term,
                                y=side,
                                x=literal,
                                one=span(found),
                                other=span(ratio[1]),
                            ),
                        )


def _solutions(table):
    """Configurations and their solution: coverage alone, together and in all, and how much lies outside the outcome."""
    for side, terms in table.paper.terms.items():
        raw, unique, consistency = (
            [table.figures.get(("configuration", side, term, measure)) for term in terms]
            for measure in ("raw_coverage", "unique_coverage", "consistency")
        )
        coverage = table.figures.get(("solution", side, "", "coverage"))
        whole = table.figures.get(("solution", side, "", "consistency"))
        for term, a, b in zip(terms, raw, unique, strict=True):
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
        if all(raw) and below(plus(*(a.interval for a in raw)), coverage.interval):
            yield (
                [*raw, coverage],
                said(
                    "the solution covers {b} of {y}, more than the raw coverages of its configurations together: {a}.",
                    a=" + ".join(a.printed for a in raw),
                    b=coverage.printed,
                    y=side,
                ),
            )
        if all(unique) and below(coverage.interval, plus(*(b.interval for b in unique))):
            yield (
                [*unique, coverage],
                said(
                    "the solution covers {b} of {y}, less than what its configurations cover alone: {a}.",
                    a=" + ".join(b.printed for b in unique),
                    b=coverage.printed,
                    y=side,
                ),
            )
        for i, b in enumerate(unique):
            if not b:
                continue
            without = minus(coverage.interval, b.interval)
            for j, a in enumerate(raw):
                if a and j != i and below(without, a.interval):
                    yield (
                        [coverage, b, a],
                        said(
                            "Without {term} the solution covers {c} − {b} of {y}, which is {left} at most; but "
                            "{other} alone "
                            "covers {a}.",
                            term=terms[i],
                            c=coverage.printed,
                            b=b.printed,
                            y=side,
                            left=f"{float(without.high):.4f}",
                            other=terms[j],
                            a=a.printed,
                        ),
                    )
            rest = [a for j, a in enumerate(raw) if j != i]
            if all(rest) and rest and below(plus(*(a.interval for a in rest)), without):
                yield (
                    [coverage, b, *rest],
                    said(
                        "Without {term} the solution covers {c} − {b} of {y}, which is {left} at least; but "
                        "the others cover "
                        "no more than {a}.",
                        term=terms[i],
                        c=coverage.printed,
                        b=b.printed,
                        y=side,
                        left=f"{float(without.low):.4f}",
                        a=" + ".join(a.printed for a in rest),
                    ),
                )
        if not whole or whole.interval.low <= 0:
            continue
        one = Interval(Fraction(1), Fraction(1))
        room = times(coverage.interval, minus(inverse(whole.interval), one))
        for term, a, c in zip(terms, raw, consistency, strict=True):
            if a and c and c.interval.low > 0:
                excess = times(a.interval, minus(inverse(c.interval), one))
                if below(room, excess):
                    yield (
                        [a, c, coverage, whole],
                        said(
                            "{term} lies outside {y} by {a} (1/{c} − 1), which is {one} of Σ{y}; the whole solution by "
                            "{b} (1/{d} − 1), which is {other}: a part cannot exceed the whole.",
                            term=term,
                            y=side,
                            a=a.printed,
                            c=c.printed,
                            b=coverage.printed,
                            d=whole.printed,
                            one=span(excess),
                            other=span(room),
                        ),
                    )
