"""Marks of full width, which Chinese input methods write where YAML and numbers want ASCII."""

__all__ = ["WIDE", "wide", "with_widths"]

MARKS = "：，、；。．［］【】｛｝（）“”‘’＃％＝"
DIGITS = "０１２３４５６７８９"
WIDE = "write digits, quotation marks and : , [ ] { } in ASCII"


def wide(text):
    """Return the first mark or digit of full width in a text, in quotation marks; an empty text without one.

    Examples
    --------
    >>> wide("[SYS，ORG]"), wide("[SYS, ORG]")
    ("'，'", '')
    """
    return next((f"'{c}'" for c in text if c in MARKS + DIGITS), "")


def with_widths(hint, value):
    """Return a hint about a value, with a word on marks of full width where it holds any."""
    return f"{hint}; {found} is of full width: {WIDE}" if (found := wide(str(value))) else hint
