"""The one way in which figures are printed."""

import math
from decimal import ROUND_HALF_UP, Decimal

__all__ = ["UNDEFINED", "decimals_of", "figure", "inwards", "roman", "tied"]

ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))

UNDEFINED = "–"


def figure(value, decimals=3):
    """Return a figure as text: three decimals, an en dash where it is undefined.

    A half is rounded up, as a reader does and a spreadsheet: 13/16 is 0.813.

    Parameters
    ----------
    value : float or None
    decimals : int

    Examples
    --------
    >>> figure(0.8965867), figure(13 / 16), figure(27, 0), figure(float("nan")), figure(None)
    ('0.897', '0.813', '27', '–', '–')
    """
    if value is None or not math.isfinite(value):
        return UNDEFINED
    rounded = Decimal(repr(float(value))).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    return f"{abs(rounded) if rounded.is_zero() else rounded:f}"


def decimals_of(value, most=6):
    """Return how many decimals a raw score needs, so that it prints as it was written.

    Examples
    --------
    >>> decimals_of(20.0), decimals_of(0.014), decimals_of(1 / 3)
    (0, 3, 6)
    """
    text = f"{value:.{most}f}".rstrip("0")
    return len(text.partition(".")[2])


def inwards(lower, upper):
    """Return the limits of a range with three decimals, none of them beyond the range.

    Examples
    --------
    >>> inwards(0.6569, 0.7429), inwards(None, math.nan)
    ((0.657, 0.742), (None, None))
    """
    known = [end is not None and math.isfinite(end) for end in (lower, upper)]
    return (
        math.ceil(lower * 1000) / 1000 if known[0] else None,
        math.floor(upper * 1000) / 1000 if known[1] else None,
    )


def roman(n):
    """Return a number from 1 in small Roman figures.

    Examples
    --------
    >>> [roman(n) for n in (1, 4, 9, 14, 40)]
    ['i', 'iv', 'ix', 'xiv', 'xl']
    """
    text = ""
    for value, letters in ROMAN:
        text += n // value * letters
        n %= value
    return text


def tied(proof):
    """Return how many models tie, as far as the search found out.

    Parameters
    ----------
    proof : mapping
        A line of the table of solutions: `models`, `exact`, `at_most`.

    Examples
    --------
    >>> known = {"models": 5, "exact": False}
    >>> tied(known | {"exact": True, "at_most": 5}), tied(known | {"at_most": 80}), tied(known | {"at_most": None})
    ('5', '5–80', '≥ 5')
    """
    if proof["exact"]:
        return f"{proof['models']}"
    most = proof["at_most"]
    return f"≥ {proof['models']}" if most is None or math.isnan(most) else f"{proof['models']}–{int(most)}"
