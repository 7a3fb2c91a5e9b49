"""Higher-order sets: memberships in a set that is made of others, by and, or and not [1]_.

References
----------
.. [1] Ragin, C. C. (2008). Redesigning Social Inquiry: Fuzzy Sets and Beyond. University of Chicago Press.
   doi:10.7208/chicago/9780226702797.001.0001
"""

from equifinal.errors import InputError
from equifinal.languages import said
from equifinal.sets.reader import read
from equifinal.sets.trees import members
from equifinal.steps.ingest.combined import COMBINED, parts_of

__all__ = ["with_combined"]


def with_combined(memberships, methods):
    """Return memberships with those in every set that is made of others: ``*`` their least, ``+`` their greatest.

    Parameters
    ----------
    memberships : DataFrame
        Cases in the index, one column a set.
    methods : mapping of str to mapping
        Set to its calibration; one whose method is ``combined`` has an `expression`. One may be made of another.

    Returns
    -------
    DataFrame
        The same where none is made of others.

    Raises
    ------
    InputError
        With the set, where it names a value that another does not have.

    Examples
    --------
    >>> import pandas as pd
    >>> frame = pd.DataFrame({"A": [0.2, 0.9], "B": [0.7, 0.6]}, index=["p", "q"])
    >>> with_combined(frame, {"S": {"method": "combined", "expression": "A*B"}})["S"].tolist()
    [0.2, 0.6]
    """
    waiting = {name: how["expression"] for name, how in methods.items() if how.get("method") == COMBINED}
    while waiting:
        there = {*memberships} - {*waiting}
        ready = [name for name, text in waiting.items() if {*parts_of(text)} <= there]
        if not ready:  # parts that this frame does not have
            return memberships
        for name in ready:
            text = waiting.pop(name)
            parts = parts_of(text)
            x = memberships[parts].to_numpy(dtype=float)
            try:
                tree = read(text, parts, [max(2, int(top) + 1) for top in x.max(axis=0)])
            except InputError as error:
                raise InputError(said("{name}: {message}", name=name, message=error.message), error.hint) from None
            memberships = memberships.assign(**{name: members(tree, x)})
    return memberships
