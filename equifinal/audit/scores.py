"""Scores that a set can have, as whole numbers: every sum of them is exact."""

import math

__all__ = ["whole_numbers"]


def whole_numbers(coding):
    """Return the scores of a coding, and how many make 1; of fuzzy sets those of the corners of the cells.

    Examples
    --------
    >>> from fractions import Fraction
    >>> whole_numbers((Fraction(0), Fraction("0.33"), Fraction(1)))
    ((0, 33, 100), 100)
    >>> whole_numbers(None)
    ((0, 1, 2), 2)
    """
    if coding is None:
        return (0, 1, 2), 2
    scale = math.lcm(*(score.denominator for score in coding))
    return tuple(int(score * scale) for score in coding), scale
