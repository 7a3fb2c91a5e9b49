"""Marks of full width, which Chinese input methods write where YAML and numbers want ASCII."""

from equifinal.languages import said

__all__ = ["WIDE", "wide", "with_widths"]

MARKS = "：，、；。．［］【】｛｝（）“”‘’＃％＝"
DIGITS = "０１２３４５６７８９"
WIDE = said("write digits, quotation marks and : , [ ] { } in ASCII")


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
    if found := wide(str(value)):
        return said("{hint}; {found} is of full width: {advice}", hint=hint, found=found, advice=WIDE)
    return hint
