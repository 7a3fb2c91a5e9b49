"""Groups of cases that the researcher made, for the indirect method: from a column of the data to memberships."""

import difflib
from collections.abc import Mapping

from equifinal.errors import InputError
from equifinal.languages import said
from equifinal.reading.numbers import NUMBER, plain

__all__ = ["with_groups"]


def with_groups(calibration, sheet, rows):
    """Return a calibration in which the groups of every set are the preliminary membership of each case [1]_.

    Parameters
    ----------
    calibration : mapping of str to mapping
        Of the configuration, by set: `groups` names a column, or has a group for each case already; `memberships`,
        where there are any, say what membership a group has. Sets without `groups` stay as they are.
    sheet : Sheet
    rows : mapping of str to int
        The cases in the order of the study, and the row of each in the sheet.

    Returns
    -------
    dict of str to dict
        `groups` of each set is a dict of case to membership in [0, 1]; `memberships` are gone.

    Raises
    ------
    InputError
        If there is no such column, a case has a group without a membership, or all cases have the same: with the
        set and the case.

    Examples
    --------
    A column sorts the towns into poor, middling and rich, coded 1 to 3.

    >>> from equifinal.reading import read_sheet
    >>> sheet = read_sheet(b"town,income,sorted\\nOak,310,1\\nElm,950,3\\nAsh,520,2", "towns.csv")
    >>> rich = {"method": "indirect", "groups": "sorted", "memberships": {1: 0, 2: 0.4, 3: 1}}
    >>> with_groups({"RICH": rich}, sheet, {"Oak": 2, "Elm": 3, "Ash": 4})
    {'RICH': {'method': 'indirect', 'groups': {'Oak': 0.0, 'Elm': 1.0, 'Ash': 0.4}}}

    References
    ----------
    .. [1] Ragin, C. C. (2008). Redesigning Social Inquiry: Fuzzy Sets and Beyond. University of Chicago Press,
       chapter 5. doi:10.7208/chicago/9780226702797.001.0001
    """
    found = {}
    for name, how in calibration.items():
        if "groups" in how:
            groups = {case: _membership(name, how, sheet, case, row) for case, row in rows.items()}
            if len(set(groups.values())) < 2:
                raise InputError(
                    said("calibration: {name} has all cases in one group.", name=name),
                    said("two groups are wanted, or more"),
                )
            how = {key: value for key, value in how.items() if key != "memberships"} | {"groups": groups}
        found[name] = how
    return found


def _membership(name, how, sheet, case, row):
    """Return the preliminary membership of a case."""
    if isinstance(how["groups"], Mapping):
        text = str({str(key): value for key, value in how["groups"].items()}.get(case, ""))
    elif how["groups"] in sheet.cells:
        text = sheet.cells.at[row, how["groups"]]
    else:
        near = difflib.get_close_matches(how["groups"], sheet.cells.columns, 1)
        hint = said("did you mean {near}? ", near=near[0]) if near else ""
        raise InputError(
            said(
                "calibration: {name} names the column {groups} of groups, which {table} does not have.",
                name=name,
                groups=how["groups"],
                table=sheet.name,
            ),
            said("{hint}its columns are {columns}", hint=hint, columns=", ".join(sheet.cells.columns)),
        )
    codes = {plain(str(code)): float(member) for code, member in how.get("memberships", {}).items()}
    if codes and plain(text) in codes:
        return codes[plain(text)]
    if not codes and NUMBER.fullmatch(plain(text)) and 0 <= float(plain(text)) <= 1:
        return float(plain(text))
    raise InputError(
        said(
            "{at}: case {case} has the group {text!r} of {name}, which has no membership.",
            at=sheet.at(row),
            case=case,
            text=text,
            name=name,
        ),
        said("the codes of its groups are {codes}", codes=", ".join(codes))
        if codes
        else said("a membership from 0 to 1, or a code: then memberships: {1: 0, 2: 0.2, …} gives each code one"),
    )
