"""The value of a cell as text."""

import datetime

__all__ = ["text_of"]


def text_of(value):
    """Return a cell's value as text: whole numbers without a point, days as 2026-05-01, TRUE and FALSE.

    Examples
    --------
    >>> [text_of(value) for value in (None, 3.0, 0.25, True, datetime.date(2026, 5, 1), "a")]
    ['', '3', '0.25', 'TRUE', '2026-05-01', 'a']
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if isinstance(value, datetime.datetime) and value.time() == datetime.time():
        return value.date().isoformat()
    return str(value)
