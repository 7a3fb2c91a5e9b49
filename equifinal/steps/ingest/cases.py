"""Ingest: the cases that a data file holds, checked; those with missing values set apart."""

from typing import NamedTuple

import pandas as pd

from equifinal.errors import InputError, together
from equifinal.languages import said
from equifinal.reading.coded_texts import numbers_of_texts
from equifinal.reading.numbers import missing_cells, places, read_numbers
from equifinal.sets.data import levels_of

from .asked import texts_of
from .combined import scored
from .labels import case_labels
from .names import faults_of_names, formulas
from .rows import MOST_CASES, case_names, repeated

__all__ = ["Ingested", "Scores", "ingest", "left_out", "scores_of"]


class Scores(NamedTuple):
    """The numbers of a sheet, case by case.

    Parameters
    ----------
    names : Series of str
        Names of the cases, rows of the sheet in the index.
    numbers : DataFrame of float
        A column a set, for all cases; NaN where a cell holds nothing.
    kept : Series of bool
        Cases without a gap.
    dropped : DataFrame
        As of `Ingested`.
    notes : list of str
        What was decided in reading.

    Examples
    --------
    >>> from equifinal.reading import read_sheet
    >>> scores = scores_of(read_sheet(b"town,beds\\nOak,30\\nElm,NA", "d.csv"), "town", ["beds"], "drop", ["NA"])
    >>> scores.names[scores.kept].tolist(), scores.numbers["beds"].tolist()
    (['Oak'], [30.0, nan])
    """

    names: pd.Series
    numbers: pd.DataFrame
    kept: pd.Series
    dropped: pd.DataFrame
    notes: list


class Ingested(NamedTuple):
    """The cases of a study.

    Parameters
    ----------
    cases : DataFrame
        Rows of the sheet in the index; `case`, a column ``label_en``, ``label_zh`` for each language with labels,
        then the conditions and the outcome as numbers.
    dropped : DataFrame
        `case`, `line` (line or row of the file), `missing` (columns, joined by ``;``): the cases left out.
    notes : DataFrame
        `note`: what was decided in reading.

    Examples
    --------
    >>> cases = pd.DataFrame({"case": ["Oak"], "beds": [30.0], "OUT": [1.0]})
    >>> dropped = pd.DataFrame({"case": ["Elm"], "line": [3], "missing": ["beds"]})
    >>> Ingested(cases, dropped, notes=pd.DataFrame({"note": []})).cases["case"].tolist()
    ['Oak']
    """

    cases: pd.DataFrame
    dropped: pd.DataFrame
    notes: pd.DataFrame


def ingest(sheet, settings):
    """Take the cases and the raw scores of outcome and conditions.

    Parameters
    ----------
    sheet : Sheet
        From `read_sheet`, its columns renamed as the configuration says.
    settings : mapping
        `case_id`, `outcome`, `conditions`, `labels`, `missing` and `missing_texts` of the configuration, and
        `frequency` where rows stand for several cases; of `calibration` what `asked_of_calibration` leaves.

    Returns
    -------
    Ingested

    Raises
    ------
    InputError
        With file, row, column and case.

    Examples
    --------
    >>> from equifinal.reading import read_sheet
    >>> sheet = read_sheet("town,名称,beds,OUT\\nOak,橡树镇,30,1\\nElm,榆树镇,,0".encode(), "towns.csv")
    >>> settings = {"case_id": "town", "outcome": "OUT", "conditions": ["beds"], "labels": {"cases": {"zh": "名称"}}}
    >>> found = ingest(sheet, {**settings, "missing": "drop", "missing_texts": ["", "NA"]})
    >>> found.cases.values.tolist(), found.dropped.values.tolist()
    ([['Oak', '橡树镇', 30.0, 1.0]], [['Elm', 3, 'beds']])
    """
    frequency = settings.get("frequency")
    methods = settings.get("calibration", {})
    columns = scored([*settings["conditions"], levels_of(settings["outcome"])[0]], methods)
    read = [*columns, *([frequency] if frequency else [])]
    texts = texts_of({name: how for name, how in methods.items() if name in columns})
    scores = scores_of(sheet, settings["case_id"], read, settings["missing"], settings["missing_texts"], texts)
    frame = pd.DataFrame({"case": scores.names})
    for language, texts in case_labels(sheet, settings, scores.names).items():
        frame[f"label_{language}"] = texts
    frame, notes = pd.concat([frame, scores.numbers[columns]], axis=1)[scores.kept], scores.notes
    if frequency:
        frame, note = repeated(frame, scores.numbers.loc[scores.kept, frequency], sheet, frequency)
        notes = [*notes, note]
    notes = [*notes, *formulas(frame["case"]), *_few_cases(frame, settings)]
    return Ingested(frame, scores.dropped, pd.DataFrame({"note": notes}, dtype=object))


def scores_of(sheet, case_id, columns, missing, missing_texts, texts=None):
    """Read the names of the cases, and columns of numbers.

    Parameters
    ----------
    sheet : Sheet
    case_id : str or list of str
        As for `case_names`.
    columns : list of str
        Those that hold numbers.
    missing : str
        ``stop`` or ``drop``, as the configuration has it.
    missing_texts : sequence of str, int or float
        What stands for a missing score.
    texts : mapping of str to dict, optional
        Columns that hold texts, each with the number that a text stands for, as `text_codes`.

    Returns
    -------
    Scores

    Raises
    ------
    InputError
        With file, row, column and case.

    Examples
    --------
    Decimals may be written with a comma; a case without its score stops the run unless told otherwise.

    >>> from equifinal.reading import read_sheet
    >>> sheet = read_sheet(b"town;share\\nOak;0,85\\nElm;", "towns.csv")
    >>> scores_of(sheet, "town", ["share"], "drop", [""]).notes[-1]
    'towns.csv writes decimals with a comma.'
    >>> scores_of(sheet, "town", ["share"], "stop", [""])  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    equifinal.errors.InputError: towns.csv, line 3: share of case Elm is missing. Hint: ...
    """
    if len(sheet.cells) > MOST_CASES:
        raise InputError(
            said("{name} has {n} cases.", name=sheet.name, n=len(sheet.cells)),
            said("from 1 to {most} cases can be analysed", most=MOST_CASES),
        )
    names = case_names(sheet, case_id)
    faults = list(faults_of_names(sheet, names))
    gaps = missing_cells(sheet.cells[columns], missing_texts)
    texts, coded, read = texts or {}, {}, ()
    try:
        numbers, read = read_numbers(sheet, [name for name in columns if name not in texts], names, gaps)
    except InputError as fault:
        faults.append(fault)
    for name, codes in texts.items():
        try:
            coded[name] = numbers_of_texts(sheet, name, codes, names, gaps[name])
        except InputError as fault:
            faults.append(fault)
    kept = ~gaps.any(axis=1)
    empty = gaps.copy()
    for row, column in sheet.flaws.keys() & {(row, column) for row in gaps.index for column in gaps}:
        empty.at[row, column] = False
    if missing == "stop" and empty.any(axis=None):
        faults.append(InputError(*_gaps_in_words(sheet, names, empty)))
    if faults:
        raise together(faults)
    if not kept.any():
        raise InputError(said("{name} has no case without a missing value.", name=sheet.name), said("fill them in"))
    dropped = [(names[row], row, ";".join(gaps.columns[gaps.loc[row]])) for row in names.index[~kept]]
    dropped = pd.DataFrame(dropped, columns=["case", "line", "missing"])
    numbers = numbers.assign(**coded)[list(columns)]
    return Scores(names, numbers, kept, dropped, [*sheet.notes, *read, *_of_texts(texts)])


def _of_texts(texts):
    """Yield which numbers the texts of a column are read as."""
    for name, codes in texts.items():
        listed = ", ".join(f"{number} {text}" for text, number in codes.items())
        yield said("{name}: its texts are read as numbers: {codes}.", name=name, codes=listed)


def _gaps_in_words(sheet, names, gaps):
    """Return message and hint for missing values: the first in full, the others by case."""
    found = [(row, column) for row in gaps.index for column in gaps.columns[gaps.loc[row]]]
    (row, column), more = found[0], places(found[1:], sheet, names, said("and so is"), said("and so are"))
    return (
        said(
            "{at}: {column} of case {names} is missing{more}.",
            at=sheet.at(row),
            column=column,
            names=names[row],
            more=more,
        ),
        said("fill in what is missing, or leave such cases out with missing: drop in the configuration"),
    )


def left_out(dropped):
    """Return the cases that were left out, in words.

    Parameters
    ----------
    dropped : DataFrame
        Of `Ingested`.

    Returns
    -------
    str
        One sentence that names five cases at most; empty where none was left out.

    Examples
    --------
    >>> left_out(pd.DataFrame({"case": ["Elm"], "line": [3], "missing": ["beds;staff"]}))
    'Left out for missing values: Elm (beds, staff).'
    """
    if dropped.empty:
        return ""
    named = [f"{line.case} ({line.missing.replace(';', ', ')})" for line in dropped[:5].itertuples()]
    if len(dropped) > 5:
        return said(
            "Left out for missing values: {cases} and {more} more, see 01_ingest/dropped.csv.",
            cases=", ".join(named),
            more=len(dropped) - 5,
        )
    return said("Left out for missing values: {cases}.", cases=", ".join(named))


def _few_cases(frame, settings):
    """Return a note where the cases do not outnumber the conditions (Marx & Dusa 2011, doi:10.4256/mio.2010.0037)."""
    conditions, cases = len(settings["conditions"]), len(frame)
    note = said(
        "There are {conditions} conditions for {cases} cases: so many that random data would give a consistent "
        "solution as well (Marx & Dusa 2011, doi:10.4256/mio.2010.0037).",
        conditions=conditions,
        cases=cases,
    )
    return [] if conditions < cases else [note]
