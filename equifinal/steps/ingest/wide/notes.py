"""What was decided in reading a wide sheet: periods, units and columns of which there is something to tell."""

from equifinal.languages import said, said_many
from equifinal.steps.ingest.rows import columns_of

from .periods import in_time, period_column

__all__ = ["notes_on"]

NAMED = 5  # names in a note, at most


def notes_on(sheet, settings, like, found, cells, nothing):
    """Return what a user should be told of a wide sheet.

    Parameters
    ----------
    sheet : Sheet
        As it was.
    settings : mapping
        As for `long_sheet`.
    like, found : dict of str to dict of str to str
        For each pattern its columns by period: all of them, and those with a score.
    cells : DataFrame of str
        The long table.
    nothing : Series of bool
        Rows of it without any score.

    Returns
    -------
    list of str

    Examples
    --------
    >>> from equifinal.reading import read_sheet
    >>> from equifinal.steps.ingest.wide.table import long_sheet
    >>> sheet = read_sheet(b"town,A_1,A_2,Y_1,Y_2\\nOak,1,2,3,4\\n", "d.csv")
    >>> wide = {"A": "A_{year}", "Y": "Y_{year}"}
    >>> asked = {"wide": wide, "case_id": ["town", "year"], "outcome": "Y", "conditions": ["A"], "missing_texts": [""]}
    >>> print(long_sheet(sheet, asked).notes[0])
    d.csv has a column for each year, from 1 to 2: its 1 rows are 2 cases.
    """
    period = period_column(settings["wide"])
    sets = [settings["outcome"].partition("[")[0], *settings["conditions"]]
    periods = cells.loc[~nothing, period].unique()
    first = said(
        "{name} has a column for each {period}, from {first} to {last}: its {rows} rows are {cases} cases.",
        name=sheet.name,
        period=period,
        first=periods[0],
        last=periods[-1],
        rows=len(sheet.cells),
        cases=int((~nothing).sum()),
    )
    return [
        first,
        *_left_out(sheet, period, {name: found[name] for name in sets if name in found}),
        *_without_scores(sheet, cells[nothing], settings["case_id"]),
        *_constant(sheet, period, [name for name in sets if name in sheet.cells and name not in found]),
        *_unlike(sheet, period, like),
    ]


def _left_out(sheet, period, found):
    """Yield a note for each period in which a set has no score."""
    for one in in_time(dict.fromkeys(one for columns in found.values() for one in columns)):
        if without := [name for name, columns in found.items() if one not in columns]:
            yield said(
                "{name}: the {period} {one} is left out, since no unit has a score of {sets} in it.",
                name=sheet.name,
                period=period,
                one=one,
                sets=", ".join(without),
            )


def _without_scores(sheet, cells, case_id):
    """Yield a note on the units without any score in a period."""
    parts = [name for name in columns_of(case_id) if name in cells]
    names = [" ".join(row) for row in cells[parts].values.tolist()]
    if names:
        more = " …" if len(names) > NAMED else ""
        yield said_many(
            "{name} has no score of {cases}, which is no case.",
            "{name} has no score of {cases}, which are no cases ({n} in all).",
            len(names),
            name=sheet.name,
            cases=", ".join(names[:NAMED]) + more,
        )


def _constant(sheet, period, sets):
    """Yield a note on the sets with one column for all periods."""
    if sets:
        yield said(
            "{name}: {sets} has one score for a unit, taken for each {period}.",
            name=sheet.name,
            sets=", ".join(sets),
            period=period,
        )


def _unlike(sheet, period, found):
    """Yield a note on columns that name a period and are like no pattern."""
    taken = {column for columns in found.values() for column in columns.values()}
    periods = {one for columns in found.values() for one in columns if len(one) > 2}
    others = [name for name in sheet.cells if name not in taken and any(one in name for one in periods)]
    if others:
        more = " …" if len(others) > NAMED else ""
        yield said_many(
            "{name}: the column {columns} is like no pattern of wide, and not read by {period}.",
            "{name}: the columns {columns} are like no pattern of wide, and not read by {period}.",
            len(others),
            name=sheet.name,
            columns=", ".join(others[:NAMED]) + more,
            period=period,
        )
