"""Cases from a file into a frame."""

import os
from collections.abc import Mapping, Sequence

import pandas as pd

from equifinal.disk.studies import read_file
from equifinal.errors import InputError
from equifinal.languages import said
from equifinal.steps.ingest.cases import scores_of
from equifinal.steps.ingest.rows import columns_of
from equifinal.steps.ingest.wide.table import long_sheet
from equifinal.study.proposal import check_named, is_score
from equifinal.study.settle import named_sheet

from .asked import DEFAULTS, checked, plain
from .results import tell

__all__ = ["read_cases"]


def read_cases(
    source: str | os.PathLike[str] | bytes,
    case_id: str | Sequence[str] | None = None,
    sets: Sequence[str] | None = None,
    *,
    sheet: str | None = DEFAULTS["sheet"],
    header_row: int = DEFAULTS["header_row"],
    encoding: str | None = DEFAULTS["encoding"],
    columns: Mapping[str, str] = DEFAULTS["columns"],
    wide: Mapping[str, str] = DEFAULTS["wide"],
    missing: str = DEFAULTS["missing"],
    missing_texts: Sequence[str | float] = DEFAULTS["missing_texts"],
) -> pd.DataFrame:
    """Read the cases of a data file.

    Workbooks, data of SPSS or Stata, or text with commas, semicolons, tabs, strokes or spaces, its encoding told by the
    content; decimal commas are read where there is no doubt. What was decided in reading, and cases that are left out,
    are told as warnings.

    Parameters
    ----------
    source : str, path or bytes
        A file, or its content.
    case_id : str or sequence of str, optional
        Column that names the cases, or columns that name them together; left out, the first.
    sets : sequence of str, optional
        Columns to be read as numbers; left out, each in which most cells hold numbers.
    sheet, header_row, encoding, columns, wide, missing, missing_texts
        Keys of the configuration: sheet of a workbook, row of the header, encoding of a text, short names for columns,
        the patterns of a sheet with a column for each period, ``stop`` or ``drop`` at a missing score, and what stands
        for one.

    Returns
    -------
    DataFrame
        Cases in the index ``case``; sets as numbers, other columns as texts. Columns that name the cases together stay.

    Raises
    ------
    InputError
        With file, row, column and case.

    Examples
    --------
    >>> read_cases(b"case;GDP;town\\nc1;0,5;X\\nc2;1,25;Y\\n", missing="drop").to_dict("list")
    {'GDP': [0.5, 1.25], 'town': ['X', 'Y']}

    A sheet with a column for each year:

    >>> content = b"town,beds_2019,beds_2020\\nOak,30,44\\nElm,12,15\\n"
    >>> read_cases(content, ["town", "year"], missing="drop", wide={"beds": "beds_{year}"})["beds"].to_dict()
    {'Oak 2019': 30.0, 'Oak 2020': 44.0, 'Elm 2019': 12.0, 'Elm 2020': 15.0}
    """
    named = {"case_id": plain(case_id)} if case_id is not None and wide else {}
    keys = checked(
        **named,
        wide=wide,
        sheet=sheet,
        header_row=header_row,
        encoding=encoding,
        columns=columns,
        missing=missing,
        missing_texts=missing_texts,
    )
    if not isinstance(source, str | os.PathLike | bytes):
        raise InputError(
            said("source is of the type {text}.", text=type(source).__name__),
            said("a path, or the bytes of a file, is wanted"),
        )
    if isinstance(sets, str):
        raise InputError(
            said("sets is {sets!r}.", sets=sets), said("a list of columns is wanted, such as [{sets!r}]", sets=sets)
        )
    content = source if isinstance(source, bytes) else read_file(source, "source")
    name = "the data" if isinstance(source, bytes) else os.fspath(source)
    table = named_sheet(content, {**keys, "data": name})
    if keys["wide"]:
        table = long_sheet(table, {"outcome": "", "conditions": list(sets or keys["wide"]), **keys})
    naming = [table.cells.columns[0]] if case_id is None else columns_of(case_id)
    check_named(table, [*naming, *(sets or ())])
    found = [c for c in table.cells if c not in naming and is_score(table, c)] if sets is None else list(sets)
    scores = scores_of(table, naming, found, keys["missing"], keys["missing_texts"])
    tell([*scores.notes, *_left_out(scores.dropped)])
    numbers = pd.concat([scores.names.rename("case"), scores.numbers], axis=1)[scores.kept]
    texts = table.cells[scores.kept].set_index(pd.Index(scores.names[scores.kept], name="case"))
    texts = texts.drop(columns=naming) if len(naming) == 1 else texts
    frame: pd.DataFrame = numbers.set_index("case").join(texts.drop(columns=found))[list(texts)]
    return frame


def _left_out(dropped: pd.DataFrame) -> list[str]:
    """Return who was left out, in words."""
    named = [f"{line['case']} ({line['missing'].replace(';', ', ')})" for line in dropped.to_dict("records")]
    return [f"Left out for missing values: {', '.join(named)}."] if named else []
