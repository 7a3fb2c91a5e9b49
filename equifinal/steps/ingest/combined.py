"""Higher-order sets: which others they are made of."""

import re

__all__ = ["COMBINED", "NAME", "parts_of", "scored"]

COMBINED = "combined"  # the method of a set that is made of others
NAME = re.compile(r"[^\W\d]\w*")


def parts_of(text):
    """Return the sets that an expression names, each once, in order.

    Examples
    --------
    >>> parts_of("A*~B + A*LEVEL[2]")
    ['A', 'B', 'LEVEL']
    """
    return list(dict.fromkeys(NAME.findall(text)))


def scored(names, methods):
    """Return the sets that need raw scores: those named, but for sets that are made of others; then the others.

    Parameters
    ----------
    names : sequence of str
        Conditions and outcome.
    methods : mapping of str to mapping
        Set to its calibration; one whose method is ``combined`` has an `expression`.

    Returns
    -------
    list of str

    Examples
    --------
    >>> scored(["S", "C", "Y"], {"S": {"method": "combined", "expression": "A*B + C"}})
    ['C', 'Y', 'A', 'B']
    """
    plain, made = [], [*names]
    for name in made:  # grows while it is gone through
        how = methods.get(name, {})
        if how.get("method") != COMBINED:
            plain.append(name)
        else:
            made += [part for part in parts_of(how["expression"]) if part not in made]
    return list(dict.fromkeys(plain))
