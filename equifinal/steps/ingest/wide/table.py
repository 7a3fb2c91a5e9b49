"""Wide sheets, a row a unit and a column for each period of a score, as the long table that the study is made of."""

from dataclasses import dataclass, replace

import pandas as pd

from equifinal.reading.numbers import missing_cells
from equifinal.steps.ingest.rows import columns_of

from .faults import check, check_units, too_few
from .notes import notes_on
from .periods import columns_by_period, in_time, period_column

__all__ = ["Place", "long_sheet"]


@dataclass(frozen=True, order=True)
class Place:
    """Where a unit in a period stands: its row of the sheet, and the number of the period.

    Examples
    --------
    >>> str(Place(3, 0)), Place(3, 1) < Place(10, 0)
    ('3', True)
    """

    row: int
    period: int

    def __str__(self):
        return str(self.row)


def long_sheet(sheet, settings):
    """Return a wide sheet as a long one: a row a unit and period.

    Parameters
    ----------
    sheet : Sheet
        From `read_sheet`, its columns renamed as the configuration says.
    settings : mapping
        `wide`: names of the long table's columns, each with its pattern, such as ``DOC: DOC_{year}``; `case_id`,
        `outcome`, `conditions`, `missing_texts` of the configuration.

    Returns
    -------
    Sheet
        The columns without a pattern, in each period the same; the column of the period; and one for each pattern.
        Its index holds a `Place` for each row. A unit without any score in a period has no row there; a period
        in which outcome or a condition has no score at all is left out. Its notes tell of both.

    Raises
    ------
    InputError
        If no column is like a pattern, one is like two, a name is taken, fewer than two periods have scores of all
        sets, or a unit stands twice.

    Examples
    --------
    >>> from equifinal.reading import read_sheet
    >>> sheet = read_sheet(b"town,side,A2019,A2020,Y2019,Y2020\\nOak,n,1,2,3,4\\nElm,s,5,,6,", "towns.csv")
    >>> settings = {"wide": {"A": "A{year}", "Y": "Y{year}"}, "case_id": ["town", "year"], "missing_texts": [""]}
    >>> long = long_sheet(sheet, settings | {"outcome": "Y", "conditions": ["A"]})
    >>> long.cells.reset_index(drop=True).values.tolist()
    [['Oak', 'n', '2019', '1', '3'], ['Oak', 'n', '2020', '2', '4'], ['Elm', 's', '2019', '5', '6']]
    >>> for note in long.notes:
    ...     print(note)
    towns.csv has a column for each year, from 2019 to 2020: its 2 rows are 3 cases.
    towns.csv has no score of Elm 2020, which is no case.
    """
    wide, period = settings["wide"], period_column(settings["wide"])
    found = columns_by_period(list(sheet.cells.columns), wide)
    check(sheet, wide, period, found)
    sets = [settings["outcome"].partition("[")[0], *settings["conditions"]]
    counted = [name for name in sets if name in found] or list(found)
    like, found = found, _filled(sheet, found, settings["missing_texts"])
    every = in_time(dict.fromkeys(one for columns in found.values() for one in columns))
    periods = [one for one in every if all(one in found[name] for name in counted)]
    if len(periods) < 2:
        raise too_few(period, {name: found[name] for name in counted})
    check_units(sheet, [name for name in columns_of(settings["case_id"]) if name != period])
    long = _stacked(sheet, like, period, periods)
    flawed = {at for at, name in long.flaws if name in counted}
    nothing = missing_cells(long.cells[counted], settings["missing_texts"]).all(axis=1)
    nothing &= ~nothing.index.isin(flawed)
    notes = notes_on(sheet, settings, like, found, long.cells, nothing)
    return replace(long, cells=long.cells[~nothing], notes=(*sheet.notes, *notes))


def _filled(sheet, found, missing_texts):
    """Return the columns by period, without those in which no unit has a score."""
    flawed = {column for _, column in sheet.flaws}
    empty = missing_cells(sheet.cells, missing_texts).all()
    return {
        name: {one: column for one, column in columns.items() if column in flawed or not empty[column]}
        for name, columns in found.items()
    }


def _stacked(sheet, found, period, periods):
    """Return the long table of all units in all periods, unit by unit."""
    taken = {column for columns in found.values() for column in columns.values()}
    same = [name for name in sheet.cells if name not in taken]
    index = [Place(row, i) for row in sheet.cells.index for i in range(len(periods))]
    cells, flaws = {}, {}
    for name in same:
        cells[name] = sheet.cells[name].repeat(len(periods)).to_numpy()
    cells[period] = periods * len(sheet.cells)
    blank = pd.Series("", index=sheet.cells.index)
    for name, columns in found.items():
        table = pd.DataFrame({one: sheet.cells[columns[one]] if one in columns else blank for one in periods})
        cells[name] = table.to_numpy().ravel()
    names = {column: [(name, one)] for name, columns in found.items() for one, column in columns.items()}
    for (row, column), words in sheet.flaws.items():
        for name, one in names.get(column, [(column, text) for text in periods]):
            if one in periods:
                flaws[Place(row, periods.index(one)), name] = words
    frame = pd.DataFrame(cells, index=pd.Index(index, dtype=object))
    return replace(sheet, cells=frame, flaws=flaws)
