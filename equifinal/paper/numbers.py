"""The one way in which figures are printed."""

import math

__all__ = ["UNDEFINED", "decimals_of", "figure"]

UNDEFINED = "–"


def figure(value, decimals=3):
    """Return a figure as text: three decimals, an en dash where it is undefined.

    Parameters
    ----------
    value : float or None
    decimals : int

    Examples
    --------
    >>> figure(0.8965867), figure(27, 0), figure(float("nan")), figure(None)
    ('0.897', '27', '–', '–')
    """
    return UNDEFINED if value is None or not math.isfinite(value) else f"{value:.{decimals}f}"


def decimals_of(value, most=6):
    """Return how many decimals a raw score needs, so that it prints as it was written.

    Examples
    --------
    >>> decimals_of(20.0), decimals_of(0.014), decimals_of(1 / 3)
    (0, 3, 6)
    """
    text = f"{value:.{most}f}".rstrip("0")
    return len(text.partition(".")[2])
