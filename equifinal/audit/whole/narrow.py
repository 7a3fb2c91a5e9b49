"""What is left of the numbers that sums can be: each figure binds its numerator and its denominator to each other."""

import numpy as np

__all__ = ["narrowed"]


def narrowed(tally, numbers, used, bits):
    """Return the numbers that are left of each sum, in exact arithmetic.

    Parameters
    ----------
    tally : Tally
    numbers : list of array of int, shape (candidates, sizes)
    used : list of int
        Bits of the figures that narrowed each sum so far.
    bits : list of int
        What stands for each figure.

    Returns
    -------
    numbers : list of array, or None
        None where a sum has none left.
    used : list of int, or int
        Of a sum with none left, its figures alone.
    """
    numbers, used, changed = list(numbers), list(used), True
    totals = [some @ tally.sizes for some in numbers]
    while changed:
        changed = False
        for i, (a, b) in enumerate(tally.pairs):
            kept = _pair(totals[a], totals[b], tally.figures[i].interval)
            for k, keep in zip((a, b), kept, strict=True):
                if not keep.all():
                    numbers[k], totals[k], changed = numbers[k][keep], totals[k][keep], True
                    used[k] |= used[a] | used[b] | bits[i]
                    if not len(totals[k]):
                        return None, used[k]
    return numbers, used


def _pair(above, below, interval):
    """Return which numerators and which denominators have a partner with which their quotient is in an interval."""
    low, high = interval.low, interval.high
    least = (
        low.numerator * below // low.denominator + 1
        if interval.low_open
        else -(-low.numerator * below // low.denominator)
    )
    most = (
        -(-high.numerator * below // high.denominator) - 1
        if interval.high_open
        else high.numerator * below // high.denominator
    )
    ordered = np.sort(above)
    fits = np.searchsorted(ordered, most, "right") > np.searchsorted(ordered, least, "left")
    fits &= below > 0
    begun, ended = np.sort(least[fits]), np.sort(most[fits])
    return np.searchsorted(begun, above, "right") > np.searchsorted(ended, above, "left"), fits
