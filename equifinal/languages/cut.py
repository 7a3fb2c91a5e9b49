"""Values as messages show them: cut short, whatever they hold."""

import reprlib

__all__ = ["cut"]

QUOTED, PLAIN = 80, 1000  # characters of a value in quotation marks, and of any other text


class Shown(str):
    """A value's text, which is shown without quotation marks and in no other format."""

    __slots__ = ()

    def __repr__(self):
        return str(self)

    def __format__(self, spec):
        return str(self)


class _Short(reprlib.Repr):
    """Values of some 80 characters: parts in the order in which they stand, a few of them."""

    def __init__(self):
        super().__init__()
        self.maxlevel, self.maxlist, self.maxtuple, self.maxset, self.maxdict = 4, 12, 12, 12, 8
        self.maxstring = self.maxother = QUOTED

    def repr_dict(self, found, level):
        """Return a mapping's text, its keys in their order."""
        if level <= 0:
            return "{...}"
        parts = [f"{self.repr1(k, level - 1)}: {self.repr1(v, level - 1)}" for k, v in list(found.items())[:8]]
        return "{" + ", ".join([*parts, *(["..."] if len(found) > 8 else [])]) + "}"

    def repr_int(self, found, level):
        """Return a number's text; Python writes none of more than 4300 digits."""
        return repr(found) if abs(found) < 10**40 else f"a number of some {int(found.bit_length() * 0.30103)} digits"


SHORT = _Short()


def cut(value, quoted):
    """Return what stands for a value in a message.

    Parameters
    ----------
    value : object
    quoted : bool
        Whether the message shows the value in quotation marks, as ``{value!r}``.

    Returns
    -------
    object
        The value itself where it is a number, or a text of no great length.

    Examples
    --------
    >>> cut(0.8, True), cut([1] * 100, True), len(cut("a" * 10**6, True))
    (0.8, [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, ...], 80)
    """
    if isinstance(value, str):
        most = QUOTED if quoted else PLAIN
        return value if len(value) <= most else f"{value[: most - 1]}…"
    if value is None or isinstance(value, bool | float) or (isinstance(value, int) and abs(value) < 10**40):
        return value
    if isinstance(value, list | tuple | dict | set | int) or quoted:
        found = SHORT.repr(value)
        return Shown(found if len(found) <= 2 * QUOTED else f"{found[: 2 * QUOTED - 1]}…")
    return value
