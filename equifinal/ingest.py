"""Ingest: the coded cases as the data file gives them, checked."""

import csv
import io

import pandas as pd

from .errors import InputError

__all__ = ["case_labels", "ingest", "read_cells"]


def read_cells(content, name="the data file"):
    """Read a CSV file's bytes into a frame of texts.

    Parameters
    ----------
    content : bytes
        UTF-8, with or without a byte order mark; comma-separated; a header row.
    name : str
        The file's name, for messages.

    Raises
    ------
    InputError
        With the file, the row and the column.
    """
    try:
        rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise InputError(f"{name} is not UTF-8 at line {line}.", "save it as CSV UTF-8") from None
    rows = [(line, row) for line, row in enumerate(rows, 1) if any(cell.strip() for cell in row)]
    if len(rows) < 2:
        raise InputError(f"{name} holds no case.", "a header row, then one row a case")
    header = [cell.strip() for cell in rows[0][1]]
    for column in header:
        if not column or header.count(column) > 1:
            raise InputError(f"{name} has the column name {column!r} twice or empty.", "each column needs its own name")
    for line, row in rows[1:]:
        if len(row) != len(header):
            raise InputError(
                f"{name}, line {line} has {len(row)} cells where the header has {len(header)}.",
                "put a text that holds commas in quotation marks",
            )
    cells = [[cell.strip() for cell in row] for _, row in rows[1:]]
    return pd.DataFrame(cells, columns=header, index=[line for line, _ in rows[1:]])


def ingest(cells, settings):
    """Take the cases and the raw scores of outcome and conditions.

    Parameters
    ----------
    cells : DataFrame of str
        From `read_cells`: line numbers in the index.
    settings : dict
        From `config.resolve`.

    Returns
    -------
    DataFrame
        `case`, a column ``label_en``, ``label_zh`` for each language with labels, then the conditions and the
        outcome as numbers.

    Raises
    ------
    InputError
        With file, line, column and case.
    """
    name, cases = settings["data"], cells[settings["case_id"]]
    for line, case in cases.items():
        if not case or ";" in case:
            raise InputError(f"{name}, line {line} names the case {case!r}.", "a short name without ; is wanted")
        if (cases == case).sum() > 1:
            lines = ", ".join(map(str, cases.index[cases == case]))
            raise InputError(f"{name} names the case {case} more than once, in lines {lines}.", "each case stands once")
    frame = pd.DataFrame({"case": cases})
    for language, texts in case_labels(cells, settings).items():
        frame[f"label_{language}"] = texts
    for column in [*settings["conditions"], settings["outcome"].partition("[")[0]]:
        frame[column] = _numbers(cells[column], cases, name)
    return frame.reset_index(drop=True)


def case_labels(cells, settings):
    """Return the labels of the cases by language: a column of the data, or a text a case from the config."""
    cases, labels = cells[settings["case_id"]], {}
    for language, source in sorted(settings["labels"].get("cases", {}).items()):
        if isinstance(source, str):
            labels[language] = cells[source]
            continue
        if strange := [str(case) for case in source if str(case) not in set(cases)]:
            raise InputError(f"labels: cases: {language} names {strange[0]}, which is no case of {settings['data']}.")
        texts = {str(case): text for case, text in source.items()}
        labels[language] = cases.map(lambda case, texts=texts: texts.get(case, case))
    return labels


def _numbers(column, cases, name):
    """Return a column as numbers."""
    numbers = pd.to_numeric(column, errors="coerce")
    wrong = ~numbers.abs().lt(float("inf"))
    if wrong.any():
        line = wrong.idxmax()
        problem = f"is {column[line]!r}" if column[line] else "is missing"
        raise InputError(
            f"{name}, line {line}: {column.name} of case {cases[line]} {problem}.",
            "a number such as 0.85 is wanted",
        )
    return numbers
