"""The periods, units and groups that the cases stand in, by columns of the data."""

import pandas as pd

from equifinal.errors import InputError
from equifinal.languages import said
from equifinal.reading.numbers import missing_cells
from equifinal.reading.sheet import lookalike

__all__ = ["clusters_of"]

COLUMNS = ["case", "dimension", "kind", "partition"]


def clusters_of(sheet, cases, kinds, missing_texts=()):
    """Return in which period, unit and group each case is.

    Parameters
    ----------
    sheet : Sheet
    cases : DataFrame
        Of `Ingested`: `case`, rows of the sheet in the index.
    kinds : mapping of str to str
        Columns of the sheet, each ``period``, ``unit`` or ``group``.
    missing_texts : sequence of str, int or float
        Of the configuration: what names no partition either.

    Returns
    -------
    DataFrame of str
        `case`, `dimension` (the column), `kind`, `partition`: one line a case and column.

    Raises
    ------
    InputError
        If a cell is empty, with its row; if all cases are in one partition, or each is in one of its own; or if two
        partitions look alike.

    Examples
    --------
    >>> from equifinal.reading import read_sheet
    >>> sheet = read_sheet(b"town,year\\nOak,2019\\nOak,2020\\nElm,2019", "towns.csv")
    >>> cases = pd.DataFrame({"case": ["Oak 2019", "Oak 2020", "Elm 2019"]}, index=[2, 3, 4])
    >>> clusters_of(sheet, cases, {"year": "period"}).values.tolist()[1]
    ['Oak 2020', 'year', 'period', '2020']
    >>> clusters_of(sheet, cases[:2], {"town": "unit"})
    Traceback (most recent call last):
        ...
    equifinal.errors.InputError: towns.csv: all cases have the same town, Oak. Hint: there is nothing to compare; \
take town out of clusters
    """
    found = []
    for name, kind in kinds.items():
        texts = sheet.cells.loc[cases.index, name]
        if kind == "period":
            texts = texts.str.replace(r"^(\d+)\.0+$", r"\1", regex=True)  # 2019.0, of a program
        _check(sheet, texts, name, kind)
        _check_missing(sheet, texts, name, missing_texts)
        frame = pd.DataFrame({"case": cases["case"], "dimension": name, "kind": kind, "partition": texts})
        found.append(frame)
    return pd.concat(found, ignore_index=True) if found else pd.DataFrame(columns=COLUMNS)


def _check(sheet, texts, name, kind):
    """Complain of cells that name no partition, and of partitions that tell nothing."""
    for row, text in texts.items():
        if (row, name) in sheet.flaws:
            words, hint = sheet.flaws[row, name]
            raise InputError(said("{at}: {name} {words}.", at=sheet.at(row), name=name, words=words), hint)
        if not text:
            raise InputError(
                said("{at}: {name} is empty, by which cases stand together.", at=sheet.at(row), name=name),
                said("fill it in, or take {name} out of clusters", name=name),
            )
        if ";" in text:
            raise InputError(
                said("{at}: {name} is {text!r}.", at=sheet.at(row), name=name, text=text),
                said("a name without ; is wanted"),
            )
    distinct = pd.Series(texts.unique())
    _check_twins(sheet, distinct, name, kind)
    if len(distinct) == 1:
        raise InputError(
            said("{file}: all cases have the same {name}, {text}.", file=sheet.name, name=name, text=distinct[0]),
            said("there is nothing to compare; take {name} out of clusters", name=name),
        )
    if len(distinct) == texts.index.nunique() and len(texts) > 1:
        raise InputError(
            said("{file}: each case has its own {name}.", file=sheet.name, name=name),
            said("several cases stand together in a period, a unit or a group"),
        )


def _check_twins(sheet, distinct, name, kind):
    """Complain of two names that look the same, or of a year that is called ``2019`` and ``2019年``."""
    looks = distinct.map(lookalike)
    years = _years(looks) if kind == "period" else looks
    if not (alike := years.duplicated(keep=False)).any():
        return
    twins = distinct[years == years[alike].iloc[0]]
    said_of = {"file": sheet.name, "name": name, "names": " and ".join(map(repr, twins.tolist()))}
    message = (
        said("{file}: {name} has names that differ only in spaces or width: {names}.", **said_of)
        if looks[twins.index].nunique() == 1
        else said("{file}: {name} has two names for one period: {names}.", **said_of)
    )
    raise InputError(message, said("one name for each"))


def _years(looks):
    """Return years without what tells no more beside them; so the last or first day of one, where it stands alone too.

    Examples
    --------
    >>> _years(pd.Series(["2019年度", "2019-12-31", "2020-12-31", "2020-01-01", "2020Q4"])).tolist()
    ['2019', '2019', '2020-12-31', '2020-01-01', '2020Q4']
    """
    alone = looks.str.extract(r"^\W*(\d{4})(?:年度?)?\W*$", expand=False)
    dated = looks.str.extract(r"^(\d{4})\D(?:12\D31|0?1\D0?1)\D?$", expand=False)
    return alone.fillna(dated.where(dated.isin(alone.dropna()))).fillna(looks)


def _check_missing(sheet, texts, name, missing_texts):
    """Complain of a cell with a text that stands for what is missing."""
    cells = texts.to_frame()
    for row in texts.index[missing_cells(cells, missing_texts)[name]]:
        raise InputError(
            said(
                "{at}: {name} is {text!r}, which stands for what is missing.",
                at=sheet.at(row),
                name=name,
                text=texts[row],
            ),
            said("fill it in; if it is a name, take it out of missing_texts"),
        )
