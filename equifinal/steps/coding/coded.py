"""The cases of a study as its coding sheet gives them: a table that ingest takes like any data file."""

from typing import NamedTuple

import pandas as pd

from equifinal.reading import read_sheet

from .codebook import Codebook, read_codebook
from .merging import merge
from .scores import audit_table, coded_cells, score_table
from .sheet import read_codings

__all__ = ["Coded", "code_cases"]


class Coded(NamedTuple):
    """A coding sheet, step by step.

    Parameters
    ----------
    book : Codebook
    codings : DataFrame
        From `sheet.read_codings`: what each coder said.
    merged : DataFrame
        From `merging.merge`: what counts.
    audit : DataFrame
        From `scores.audit_table`: what each score is made of.
    cells : DataFrame
        One line a case: its name, the columns of the data file where there is one, and the scores (0 to 1).

    Examples
    --------
    >>> book = b"sets: {TEAM: {rule: max, contents: {nurse: }}}"
    >>> files = {"sheet": b"case,content,evidence\\nOak,nurse,mentioned", "codebook": book}
    >>> coded = code_cases({"sheet": "sheet.csv", "codebook": "book.yaml"}, files, "case")
    >>> coded.merged["level"].tolist(), coded.table
    (['mentioned'], b'case,TEAM\\nOak,0.5\\n')
    """

    book: Codebook
    codings: pd.DataFrame
    merged: pd.DataFrame
    audit: pd.DataFrame
    cells: pd.DataFrame

    @property
    def table(self):
        """The cells as the bytes of a CSV file."""
        return self.cells.to_csv(index=False, lineterminator="\n").encode()


def code_cases(coding, files, case_id, described=None):
    """Make scores of a coding sheet.

    Parameters
    ----------
    coding : mapping
        `sheet` and `codebook`: the names of the files, for messages.
    files : mapping of str to bytes
        `sheet` and `codebook`: what is in the files.
    case_id : str
        Column that names the cases, in the table that is made and in the data file.
    described : Sheet, optional
        A data file on the same cases: labels, and columns that were measured.

    Returns
    -------
    Coded

    Raises
    ------
    InputError
        With file, line and case.

    Examples
    --------
    In Oak the nurse is shown with data, in Elm she is not mentioned; a table has the size of both towns.

    >>> book = b"sets: {TEAM: {rule: max, contents: {nurse: }}}"
    >>> rows = b"case,content,evidence\\nOak,nurse,Shown with data\\nElm,nurse,none"
    >>> names = {"sheet": "sheet.csv", "codebook": "book.yaml"}
    >>> size = read_sheet(b"town,people\\nElm,900\\nOak,4000", "towns.csv")
    >>> print(code_cases(names, {"sheet": rows, "codebook": book}, "town", size).cells.to_string(index=False))
    town people  TEAM
     Elm    900   0.0
     Oak   4000   1.0
    """
    book = read_codebook(files["codebook"], coding["codebook"])
    sheet = read_sheet(files["sheet"], coding["sheet"])
    codings = read_codings(sheet, book)
    merged = merge(codings, book, sheet.name)
    audit = audit_table(merged, book)
    cells = score_table(audit, book, case_id)
    if described is not None:
        cells = coded_cells(cells, described, case_id, sheet.name)
    return Coded(book, codings, merged, audit, cells)
