"""Where in the raw data each case stands, and in which columns: as the study reads them, or by lines of a CSV file."""

import csv
from typing import NamedTuple

from equifinal.errors import InputError
from equifinal.languages import said

__all__ = ["Origins", "origins_of"]

UNITS = {"line": said("line"), "row": said("row")}


class Origins(NamedTuple):
    """Where the cases of a data file stand.

    Parameters
    ----------
    unit : str
        What a row is called: ``line`` or ``row``.
    rows : dict of str to str
        The row of each case.
    periods : dict of str to str
        Of a wide sheet, the period of each case.
    columns : dict of str to (str or dict of str to str)
        What a set is called in the sheet: a column, a formula of several, or a column for each period.

    Examples
    --------
    >>> found = Origins("row", {"Oak 2019": "3"}, {"Oak 2019": "2019"}, {"A": {"2019": "A_2019"}, "B": "B"})
    >>> print(found.at("Oak 2019"), found.column("A", "Oak 2019"), found.column("B", "Oak 2019"))
    row 3 A_2019 B
    """

    unit: str
    rows: dict
    periods: dict
    columns: dict

    def at(self, case):
        """Return where a case stands, such as ``line 3``; nothing where that is not known."""
        return said("{unit} {row}", unit=UNITS[self.unit], row=self.rows[case]) if case in self.rows else ""

    def column(self, name, case):
        """Return where the score of a case in a set stands: the column as the sheet calls it."""
        column = self.columns.get(name, name)
        return column.get(self.periods.get(case), name) if isinstance(column, dict) else column


def origins_of(file, settings, cases):
    """Return where the cases of a file stand.

    Parameters
    ----------
    file : pathlib.Path
    settings : mapping
        What the step of ingest was given.
    cases : iterable of str

    Returns
    -------
    Origins
        Read as the step reads it. Where its packages are not installed, or the file is no longer what it was, a CSV
        file is looked through as it is; of other files nothing is known then.
    """
    try:
        return _as_read(file.read_bytes(), settings)
    except (ImportError, OSError, InputError, KeyError):
        return Origins("line", _by_line(file, settings, cases), {}, {})


def _as_read(data, settings):
    """Return where the cases stand, as the step of ingest reads them."""
    from equifinal.steps.ingest.cases import ingest
    from equifinal.steps.ingest.wide.periods import columns_by_period, period_column
    from equifinal.study.settle import case_table, named_sheet

    wide, old = settings["wide"], settings["columns"]
    sheet = case_table(data, settings)
    cases = ingest(sheet, settings).cases["case"]
    columns, periods = {**old, **settings["compute"]}, {}
    if wide:
        header = list(named_sheet(data, settings).cells)
        for name, found in columns_by_period(header, wide).items():
            columns[name] = {period: str(old.get(column, column)) for period, column in found.items()}
        periods = dict(zip(cases, sheet.cells.loc[cases.index, period_column(wide)], strict=True))
    return Origins(sheet.unit, {case: str(row) for row, case in cases.items()}, periods, columns)


def _by_line(file, settings, cases):
    """Return the line of each case in a CSV file, or of its unit in a wide one; of other files nothing."""
    if file.suffix != ".csv" or not file.is_file():
        return {}
    wide, case_id = settings.get("wide") or {}, settings.get("case_id") or []
    columns = [case_id] if isinstance(case_id, str) else case_id
    # The column of the period is made, and stands in braces in each pattern.
    columns = [name for name in columns if not any(f"{{{name}}}" in pattern for pattern in wide.values())]
    with file.open(encoding="utf-8-sig", errors="replace", newline="") as lines:
        reader = csv.DictReader(lines)
        named = [(" ".join((line.get(name) or "").strip() for name in columns), reader.line_num) for line in reader]
    at = {name or str(number): str(number) for name, number in named}

    def line(case):
        units = [one for one in at if wide and (case.startswith(f"{one} ") or case.endswith(f" {one}"))]
        return at.get(case) or at.get(case.rpartition(" (")[0]) or (at[max(units, key=len)] if units else None)

    return {case: number for case in cases if (number := line(case))}
