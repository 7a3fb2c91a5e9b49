"""Figures of made-up cases as a paper prints them."""

from fractions import Fraction

from equifinal.audit.figures import Figure
from equifinal.audit.rounding import interval_of
from equifinal.audit.sums import parts_of

__all__ = ["printed", "printed_paper"]


def printed(value, decimals, even=False):
    """Return a fraction as it is printed, ties away from 0 or to the even digit."""
    unit = 10**decimals
    whole = round(value * unit) if even else int(value * unit + Fraction(1, 2))
    return f"{whole // unit}.{whole % unit:0{decimals}d}"


def printed_paper(paper, keys, members, scale, decimals, even=False):
    """Return a paper with those figures of cases that have a denominator, rounded.

    Parameters
    ----------
    paper : Paper
        Its figures are not looked at.
    keys : sequence of tuple of str
        Table, outcome, subject and measure of each figure.
    members : array of int, shape (cases, conditions and outcome)
        Memberships times `scale`.
    scale : int
    decimals : int
    even : bool
        Whether ties go to the even digit.

    Returns
    -------
    Paper
    """
    blank = interval_of("0.5", "nearest")
    figures = [Figure(*key, "0.5", blank) for key in keys]
    above, below = parts_of(paper, figures, [*paper.conditions, paper.outcome], members, scale)
    values = [(int(a), int(b)) for a, b in zip(above.sum(axis=1), below.sum(axis=1), strict=True)]
    texts = [printed(Fraction(a, b), decimals, even) if b else None for a, b in values]
    return paper._replace(
        figures=tuple(
            figure._replace(printed=text, interval=interval_of(text, "nearest"))
            for figure, text in zip(figures, texts, strict=True)
            if text
        )
    )
