"""A first configuration for a new table of cases: which column is what, and how each set might be calibrated.

Proposals come from the data alone, and are marked so. What an anchor means comes from knowledge of the cases.
"""

import re
from collections import Counter
from typing import NamedTuple

from equifinal.errors import InputError
from equifinal.languages import language_of, said
from equifinal.reading.numbers import NUMBER, missing_cells, plain, read_numbers
from equifinal.steps.calibrate.drafts import CHECK
from equifinal.steps.calibrate.methods import METHODS

from .keys import KEYS
from .short_names import short_name

__all__ = ["Proposal", "check_named", "is_score", "propose"]

MANY = 8
LEAST_PRI = 0.5
LEVELS = ("crisp", "multi_value")  # methods that give no fuzzy set
PRI = (
    f"{LEAST_PRI} is proposed for fuzzy sets: a row below it hardly tells the outcome from its negation "
    "(Greckhamer et al. 2018, doi:10.1177/1476127018786487); many studies ask for more"
)


class Proposal(NamedTuple):
    """A configuration, and what to check in it.

    Parameters
    ----------
    config : dict
        The keys that were decided.
    remarks : dict of str to list of str
        For some keys, what was decided and why; for a set, under ``calibration: SET``.
    """

    config: dict
    remarks: dict


def propose(sheet, study, data, case_id=None, outcome=None, conditions=()):
    """Propose a configuration.

    Parameters
    ----------
    sheet : Sheet
    study, data : str
        Name of the study; where the data file will be.
    case_id, outcome : str, optional
        Columns, by their names in the header, where the user names them.
    conditions : sequence of str
        Likewise; left out, every column of scores that is not the outcome.

    Returns
    -------
    Proposal

    Raises
    ------
    InputError
        If no column names the cases, fewer than two hold scores, or one that the user names does not vary.
    """
    check_named(sheet, [case_id, outcome, *conditions])
    case_id = case_id or _naming_column(sheet)
    scores = _score_columns(sheet, case_id, [outcome, *conditions])
    outcome = outcome or scores[-1]
    chosen = list(conditions) or [c for c in scores if c != outcome]
    whole, cases = _whole_cases(sheet, case_id, scores, [*chosen, outcome])
    constant = [] if conditions else _constants(whole, chosen)
    chosen = [c for c in chosen if c not in constant]
    names = _short_names([*chosen, outcome], sheet.cells.columns)
    methods = {column: _method_for(column, whole[column].to_numpy()) for column in names}
    config = {
        "study": study,
        "data": data,
        "sheet": sheet.title,
        "columns": {name: column for column, name in names.items() if name != column},
        "missing": "drop" if len(whole) < cases else "stop",
        "case_id": case_id,
        "outcome": names[outcome] + _level_of(whole[outcome].max(), methods[outcome][0]),
        "conditions": [names[column] for column in chosen],
        "calibration": {names[column]: how for column, (how, _) in methods.items()},
        **_labels_for(sheet, case_id, names),
    }
    remarks = _remarks_on(methods, names) | _remarks_for(whole, cases, chosen, constant)
    if any(_is_fuzzy(whole[column], how["method"]) for column, (how, _) in methods.items()):
        config["pri_cutoff"] = LEAST_PRI
        remarks["pri_cutoff"] = [PRI]
    return Proposal(config, remarks)


def check_named(sheet, names):
    """Check that the sheet has the columns that the user names; None stands for one that is not named."""
    columns = sheet.cells.columns
    for name in names:
        if name is not None and name not in columns:
            raise InputError(
                said("{name} has no column {column}.", name=sheet.name, column=name),
                said("its columns are {columns}", columns=", ".join(columns)),
            )


def _score_columns(sheet, case_id, named):
    """Return the columns of scores, and those that the user names as such; at least two."""
    scores = [c for c in sheet.cells.columns if c != case_id and (c in named or is_score(sheet, c))]
    if len(scores) < 2:
        found = f"has {len(scores)} columns of numbers beside {case_id}"
        raise InputError(f"{sheet.name} {found}.", said("an outcome and at least one condition are wanted"))
    return scores


def _whole_cases(sheet, case_id, scores, wanted):
    """Return the scores that are wanted of the cases that have all of them, and the number of all cases."""
    missing = missing_cells(sheet.cells[scores], KEYS["missing_texts"].default)
    numbers, _ = read_numbers(sheet, wanted, sheet.cells[case_id], missing)
    whole = numbers.dropna()
    if whole.empty:
        raise InputError(
            said("{name} has no case without a missing value.", name=sheet.name),
            said("fill them in, or name --conditions"),
        )
    return whole, len(numbers)


def _constants(whole, columns):
    """Return the columns whose score is the same in every case."""
    return [column for column in columns if whole[column].nunique() == 1]


def _short_names(columns, taken):
    """Return a short name for each column, none of them that of another column."""
    names = {}
    for column in columns:
        names[column] = short_name(column, [*names.values(), *(c for c in taken if c != column)])
    return names


def _remarks_on(methods, names):
    """Return for each set why it is calibrated so, with the header where the set has another name."""
    return {
        f"calibration: {names[column]}": [why if column == names[column] else f"{column}: {why}"]
        for column, (_, why) in methods.items()
    }


def _remarks_for(whole, cases, chosen, constant):
    """Return what to check beside the calibration.

    Parameters
    ----------
    whole : DataFrame of float
        Scores of the cases that have all of them.
    cases : int
        Number of all cases.
    chosen, constant : list of str
        Columns taken as conditions, and those that never vary.
    """
    remarks = {key: [CHECK] for key in ("case_id", "outcome", "conditions")}
    if constant:
        remarks["conditions"].append(f"left out, the same in every case: {', '.join(constant)}")
    if len(chosen) > MANY:
        combinations = f"{len(chosen)} conditions make {2 ** len(chosen):,} combinations for {len(whole)} cases"
        remarks["conditions"].append(f"{combinations}: choose a few by theory")
    if len(whole) < cases:
        remarks["missing"] = [CHECK, f"{cases - len(whole)} of {cases} cases without a score are left out"]
    fuzzy = whole[[column for column in whole if whole[column].between(0, 1).all()]]
    if halves := int((fuzzy == 0.5).sum().sum()):
        remarks["half_membership"] = [
            f"{halves} scores are exactly 0.5: unless they are moved, their cases are in no row"
        ]
    return remarks


def _naming_column(sheet):
    """Return the column that names the cases: the first of texts that are all different, or else the first column."""
    first = sheet.cells.columns[0]
    different = [c for c in sheet.cells if (sheet.cells[c] != "").all() and sheet.cells[c].is_unique]
    texts = [c for c in different if not sheet.cells[c].map(lambda text: bool(NUMBER.fullmatch(text))).any()]
    if texts or first in different:
        return [*texts, first][0]
    twice = [name for name, n in Counter(sheet.cells[first]).items() if n > 1]
    what = (
        said("in {first}, {name!r} stands more than once", first=first, name=twice[0])
        if twice and twice[0]
        else said("in {first}, a cell is empty", first=first)
    )
    raise InputError(
        said("{name} has no column that names each case: {what}.", name=sheet.name, what=what),
        said("one row for each case, each with its own name; --case says in which column"),
    )


def is_score(sheet, column):
    """Return whether a column is meant to hold scores: most of its cells are numbers, and it is no running number."""
    texts = [text for text in sheet.cells[column] if plain(text) not in KEYS["missing_texts"].default]
    numbers = [text for text in texts if re.fullmatch(r"[+-]?\d*[.,]?\d+%?", plain(text))]
    running = texts == [str(i) for i in range(1, len(texts) + 1)] and len(texts) > 2
    flawed = sum(c == column for _, c in sheet.flaws)
    return len(numbers) + flawed > len(texts) / 2 and not running


def _method_for(column, scores):
    """Return a method of calibration for the scores of a column, the last that they look made for, and why."""
    for name, method in reversed(METHODS.items()):
        if method.draft and (found := method.draft(scores)):
            keys, why = found
            return {"method": name, **keys}, why
    raise InputError(
        said("{column} is {scores:g} in every case.", column=column, scores=scores[0]),
        said("an outcome and conditions vary from case to case"),
    )


def _is_fuzzy(scores, method):
    """Return whether a set calibrated so has memberships between 0 and 1."""
    if method == "pass_through":
        return scores.between(0, 1).all() and not scores.isin([0, 1]).all()
    return method not in LEVELS


def _level_of(top, how):
    """Return the level of a multi-value outcome that is to be explained, the highest: ``[2]``."""
    return f"[{top:.0f}]" if METHODS[how["method"]].drawn == "as coded" and top > 1 else ""


def _labels_for(sheet, case_id, names):
    """Return the configuration's labels and languages: headers as the labels of sets, other names of the cases."""
    sets = {name: {language_of(column): column} for column, name in names.items() if name != column}
    cases = {}
    for column in sheet.cells:
        cells = sheet.cells[column]
        if column != case_id and cells.is_unique and all(re.search(r"[^\W\d]", text) for text in cells):
            cases.setdefault(language_of("".join(cells)), column)
    labels = {part: texts for part, texts in (("sets", sets), ("cases", cases)) if texts}
    return {"language": [language_of("".join([*names, *sheet.cells[case_id]]))], "labels": labels}
