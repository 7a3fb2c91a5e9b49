"""Scores of a coding as whole numbers."""

import math

__all__ = ["whole_numbers"]


def whole_numbers(coding):
    """Return the scores of a coding as whole numbers, and how many make 1.

    Examples
    --------
    >>> from fractions import Fraction
    >>> whole_numbers((Fraction(0), Fraction("0.33"), Fraction(1)))
    ((0, 33, 100), 100)
    """
    scale = math.lcm(*(score.denominator for score in coding))
    return tuple(int(score * scale) for score in coding), scale
