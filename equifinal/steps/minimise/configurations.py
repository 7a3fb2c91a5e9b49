"""Configurations: the terms of the intermediate solution with their core and peripheral conditions.

References
----------
.. [1] Fiss, P. C. (2011). Building better causal theories: a fuzzy set approach to typologies in
   organization research. Academy of Management Journal, 54(2), 393-420. doi:10.5465/amj.2011.60263120
"""

from equifinal.sets.implicants import FREE, covers

__all__ = ["core_conditions", "describe", "name_path"]


def core_conditions(term, parsimonious):
    """Return the positions of the core conditions of an intermediate term [1]_.

    A condition is core if it stands, with the same value, in a parsimonious term whose literals are all in
    the intermediate term; of several such terms, the union.

    Parameters
    ----------
    term : implicant
    parsimonious : iterable of implicants

    Returns
    -------
    set of int
        Empty where no parsimonious term contains the term: then all its conditions are peripheral.

    Examples
    --------
    ``~A*~B*C*E`` beside the parsimonious solution ``~A*E + A*B`` has the core ~A and E:

    >>> core = core_conditions((0, 0, 1, FREE, 1), [(0, FREE, FREE, FREE, 1), (1, 1, FREE, FREE, FREE)])
    >>> sorted(core)
    [0, 4]
    """
    return {i for short in parsimonious if covers(short, term) for i, v in enumerate(short) if v != FREE}


def describe(term, core, levels):
    """Return for each condition ``core present``, ``peripheral absent``, …, or an empty text where it is free.

    The value of a multi-value condition stands in brackets: ``core [2]``.
    """
    words = []
    for i, (value, n) in enumerate(zip(term, levels, strict=True)):
        rank = "core" if i in core else "peripheral"
        state = f"[{value}]" if n > 2 else ("absent", "present")[value]
        words.append("" if value == FREE else f"{rank} {state}")
    return words


def name_path(term, paths):
    """Return the name of the first path whose literals are all in the term, or an empty text.

    Parameters
    ----------
    term : implicant
    paths : mapping of str to implicant
    """
    return next((name for name, pattern in paths.items() if covers(pattern, term)), "")
