"""Configurations: the terms of the intermediate solution with their core and peripheral conditions."""

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
        The terms of the parsimonious models that the term's model was made with.

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

    References
    ----------
    .. [1] Fiss, P. C. (2011). Building better causal theories: a fuzzy set approach to typologies in
       organization research. Academy of Management Journal, 54(2), 393-420. doi:10.5465/amj.2011.60263120
    """
    return {i for short in parsimonious if covers(short, term) for i, v in enumerate(short) if v != FREE}


def describe(term, core, levels):
    """Return what each condition is in a term, in words.

    Parameters
    ----------
    term : implicant
    core : set of int
        Positions of the core conditions, from `core_conditions`.
    levels : sequence of int
        Number of values of each condition.

    Returns
    -------
    list of str
        ``core present``, ``core absent``, ``peripheral present`` or ``peripheral absent``; of a multi-value condition
        the value in brackets, ``core [2]``; an empty text where the condition is free.

    Examples
    --------
    >>> describe((0, FREE, 2), core={0}, levels=[2, 2, 3])
    ['core absent', '', 'peripheral [2]']
    """
    words = []
    for i, (value, n) in enumerate(zip(term, levels, strict=True)):
        rank = "core" if i in core else "peripheral"
        state = f"[{value}]" if n > 2 else ("absent", "present")[value]
        words.append("" if value == FREE else f"{rank} {state}")
    return words


def name_path(term, paths):
    """Return the name of the first path whose literals are all in the term.

    Parameters
    ----------
    term : implicant
    paths : mapping of str to implicant
        Name of a path to the literals that its configurations share.

    Returns
    -------
    str
        Empty where the term is on no path.

    Examples
    --------
    >>> paths = {"with A": (1, FREE), "with B": (FREE, 1)}
    >>> [name_path(term, paths) for term in [(1, 1), (0, 1), (0, 0)]]
    ['with A', 'with B', '']
    """
    return next((name for name, pattern in paths.items() if covers(pattern, term)), "")
