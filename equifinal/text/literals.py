"""Literals taken apart, for sentences."""

__all__ = ["split"]


def split(text):
    """Return of a literal whether it is negated, its set, and its value where it has one.

    Examples
    --------
    >>> split("~SYS"), split("LEVEL[2]")
    ((True, 'SYS', ''), (False, 'LEVEL', '2'))
    """
    name, _, value = text.removeprefix("~").partition("[")
    return text.startswith("~"), name, value.rstrip("]")
