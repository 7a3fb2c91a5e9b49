"""What a calibration asks of the reading of cases."""

from equifinal.reading.coded_texts import text_codes

from .combined import COMBINED

__all__ = ["asked_of_calibration", "texts_of"]


def asked_of_calibration(methods):
    """Return what of a calibration says which columns are read, and how: texts that are codes, and sets made of others.

    Parameters
    ----------
    methods : mapping of str to mapping
        Set to its calibration.

    Returns
    -------
    dict

    Examples
    --------
    >>> crisp, codes = {"method": "crisp", "threshold": 5}, {"method": "codes", "memberships": {"low": 0, "high": 1}}
    >>> asked_of_calibration({"A": crisp, "B": codes, "C": {"method": "combined", "expression": "A*B"}})
    {'B': {'memberships': {'low': 0, 'high': 1}}, 'C': {'method': 'combined', 'expression': 'A*B'}}
    """
    made = {
        name: {"method": COMBINED, "expression": how["expression"]}
        for name, how in methods.items()
        if how["method"] == COMBINED
    }
    return {name: {"memberships": methods[name]["memberships"]} for name in texts_of(methods)} | made


def texts_of(methods):
    """Return the sets whose codes are texts, each with the number that a text stands for.

    Parameters
    ----------
    methods : mapping of str to mapping
        Set to its calibration.

    Returns
    -------
    dict of str to dict

    Examples
    --------
    >>> texts_of({"A": {"method": "codes", "memberships": {"low": 0, "high": 1}}, "B": {"method": "pass_through"}})
    {'A': {'low': 1, 'high': 2}}
    """
    tables = {name: how.get("memberships", {}) for name, how in methods.items() if "groups" not in how}
    return {name: codes for name, table in tables.items() if (codes := text_codes(table))}
