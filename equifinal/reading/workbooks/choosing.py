"""Which sheet of a workbook holds the cases, where the user names none."""

from dataclasses import replace

from equifinal.errors import InputError
from equifinal.languages import said
from equifinal.reading.values import values_of

__all__ = ["chosen", "first_table"]


def chosen(titles, visible, name, sheet):
    """Return the titles of the sheets to be tried, the first first: the one that the user names, else those visible.

    Raises
    ------
    InputError
        If there is no sheet, or none of that name.
    """
    if not titles:
        raise InputError(said("{name} has no sheet with cells.", name=name), said("put the cases on a sheet"))
    if sheet is not None and sheet not in titles:
        raise InputError(
            said("sheet is {sheet!r}, which {name} does not have.", sheet=sheet, name=name),
            said("its sheets are {titles}", titles=", ".join(titles)),
        )
    return [sheet] if sheet is not None else visible or titles


def first_table(titles, read, name):
    """Return the first sheet, or another where that one holds no cases, as a page of explanations.

    Parameters
    ----------
    titles : list of str
        The sheets to be tried.
    read : callable
        A title to a `Sheet`; raises `InputError` where there is no table.
    name : str
        The file's name, for messages.

    Returns
    -------
    Sheet

    Raises
    ------
    InputError
        What is wrong with the first sheet; or that several others hold cases.
    """
    first, complaint = _tried(read, titles[0])
    if (first is not None and _holds_scores(first)) or len(titles) == 1:
        if complaint:
            raise complaint
        return first
    others = [(title, found) for title in titles[1:] if (found := _tried(read, title)[0]) and _holds_scores(found)]
    if len(others) > 1:
        raise InputError(
            said("{name}, sheet {title} holds no table of cases.", name=name, title=titles[0]),
            said(
                "say with --sheet (sheet: in the configuration) which does: {titles}",
                titles=", ".join(title for title, _ in others),
            ),
        )
    if not others:
        if complaint:
            raise complaint
        return first
    title, found = others[0]
    note = said(
        "{name}, sheet {first} holds no table of cases; sheet {title} does.", name=name, first=titles[0], title=title
    )
    return replace(found, notes=(note, *found.notes))


def _tried(read, title):
    """Return a sheet, or None and what is wrong with it."""
    try:
        return read(title), None
    except InputError as error:
        return None, error


def _holds_scores(sheet):
    """Return whether a sheet has two columns and more, one of them of numbers."""
    columns = [sheet.cells.iloc[:, i] for i in range(sheet.cells.shape[1])]
    return len(columns) > 1 and any(values_of(list(cells)).kind not in ("texts", "dates", "empty") for cells in columns)
