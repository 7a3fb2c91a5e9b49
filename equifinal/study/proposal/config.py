"""The first configuration of a study, put together from what its columns are for."""

import re
from typing import NamedTuple

from equifinal.errors import InputError
from equifinal.languages import DEFAULT, language_of, said, said_many
from equifinal.reading import Sheet
from equifinal.reading.numbers import missing_cells, read_numbers
from equifinal.sets.tolerance import same
from equifinal.steps.calibrate.drafts import CHECK
from equifinal.steps.ingest.computed import with_computed
from equifinal.steps.ingest.formulas import mean_of
from equifinal.steps.ingest.rows import case_names
from equifinal.steps.ingest.rows import columns_of as naming_columns
from equifinal.study.keys import KEYS

from .codes import missing_codes
from .facts import check_different, check_named, check_usable, columns_of_sheet
from .names import short_names
from .parts import Part
from .roles import MANY, roles_of
from .scales import level_of, scales_for
from .years import by_year

__all__ = ["Proposal", "propose"]

PRI = 0.5


class Proposal(NamedTuple):
    """A configuration, and what to check in it.

    Parameters
    ----------
    config : dict
        The keys that were decided.
    remarks : dict of str to list of str
        For some keys, what was decided and why; for a set, under ``calibration: SET``.
    parts : list of roles.Part
        What each column is for.
    scales : dict of str to scales.Scale
        How each set is calibrated, by its short name.
    sheet : Sheet
        As the study sees it: long, where it was wide.
    headers : dict of str to str
        The column of each set in it.
    check : str
        The remark on all that comes from the data alone.
    """

    config: dict
    remarks: dict
    parts: list
    scales: dict
    sheet: Sheet
    headers: dict
    check: str = CHECK


def propose(sheet, study, data, case_id=None, outcome=None, conditions=()):
    """Propose a configuration.

    Parameters
    ----------
    sheet : Sheet
    study, data : str
        Name of the study; where the data file will be.
    case_id, outcome : str, optional
        Columns, by their names in the header, where the user names them; the outcome with its levels, ``GRADE[1,2]``.
    conditions : sequence of str
        Likewise; left out, every column of scores that is nothing else.

    Returns
    -------
    Proposal

    Raises
    ------
    InputError
        If no outcome or no condition is left, one that the user names does not vary, or most cells of a column that
        may be used are formulas without a value.
    """
    outcome, levels = _outcome_and_levels(outcome)
    sheet, wide, period, left = by_year(sheet, [case_id, outcome, *conditions])
    case_id = [case_id, period] if case_id and wide else case_id
    check_named(sheet, [*naming_columns(case_id or []), outcome, *conditions])
    columns = {column.name: column for column in columns_of_sheet(sheet)}
    check_usable(sheet, [*naming_columns(case_id or []), outcome, *conditions] if conditions else columns)
    check_different(case_id, outcome, conditions)
    roles = roles_of(list(columns.values()), sheet.name, case_id, outcome, conditions)
    check_different(roles.case_id, outcome, conditions)
    taken = [*roles.conditions, roles.outcome]
    names = short_names(taken, [name for name in sheet.cells.columns if name not in taken])
    sources = [item for one in taken for item in roles.means.get(one, [one])]
    codes, doubts = _codes(columns, sources)
    texts = [*KEYS["missing_texts"].default, *codes]
    compute = {names[stem]: mean_of(items) for stem, items in roles.means.items()}
    table = with_computed(sheet, compute, texts, roles.case_id)
    whole, cases = _whole_cases(table, roles, {one: names[one] if one in roles.means else one for one in taken}, texts)
    kinds = {name: columns[name].values.kind for name in taken if name in columns}
    found = scales_for(whole, kinds, roles.families)
    scales = {names[one]: scale for one, scale in found.items()}
    config = {
        "study": study,
        "data": data,
        "sheet": sheet.title,
        "columns": {names[one]: one for one in taken if one in columns and names[one] != one and one not in wide},
        "missing": "drop" if len(whole) < cases else "stop",
        **({"missing_texts": texts} if codes else {}),
        "case_id": roles.case_id,
        **({"frequency": roles.frequency} if roles.frequency else {}),
        **({"compute": compute} if compute else {}),
        **({"wide": {names.get(one, one): wide[one] for one in wide if one in {*taken, *sources}}} if wide else {}),
        **({"clusters": roles.clusters} if roles.clusters else {}),
        "outcome": names[roles.outcome]
        + (levels or level_of(whole[roles.outcome].max(), scales[names[roles.outcome]].how)),
        "conditions": [names[one] for one in roles.conditions],
        "calibration": {name: scale.how for name, scale in scales.items()},
        **({"pri_cutoff": PRI} if _fuzzy(scales, whole, names) else {}),
        **_labels(sheet, roles, names),
    }
    parts = [part._replace(column=wide.get(part.column, part.column)) for part in roles.parts]
    parts += [Part(name, "ignored", said("of a year that too few scores have")) for name in left]
    remarks = {
        "columns": [said("{column}: {role}: {why}", **_told(part)) for part in parts],
        **{f"calibration: {name}": _of_set(name, scale, names) for name, scale in scales.items()},
        **_remarks(whole, cases, roles, codes, doubts, config),
    }
    return Proposal(config, remarks, parts, scales, sheet, {short: one for one, short in names.items()})


def _outcome_and_levels(outcome):
    """Return the column of an outcome as it was typed, and its levels as the configuration has them.

    Other programs write ``OUT{1}``; a negation is analysed in any case, so ``~OUT`` is told to be ``OUT``.
    """
    if outcome is None:
        return None, ""
    if outcome.startswith(("~", "!")):
        raise InputError(
            said("the outcome is {outcome}.", outcome=outcome),
            said("write --outcome {name}: its negation is analysed beside it", name=outcome[1:]),
        )
    match = re.fullmatch(r"(.+?)\s*[\[{]\s*(\d+(?:\s*,\s*\d+)*)\s*[\]}]", outcome)
    return (match[1], f"[{''.join(match[2].split())}]") if match else (outcome, "")


def _codes(columns, sources):
    """Return the texts that seem to stand for missing, with their columns; and those of which it is in doubt."""
    proposed = {}
    for name in sources:
        for code in missing_codes(columns[name].scores) if columns[name].values.kind == "numbers" else []:
            proposed.setdefault(code, []).append(name)
    codes, doubts = {}, {}
    for code, names in proposed.items():
        holding = [name for name in sources if (columns[name].scores == code).any()]
        if set(holding) <= set(names):
            numbers = zip(columns[names[0]].texts, columns[names[0]].scores, strict=False)
            codes.update(dict.fromkeys((text for text, number in numbers if number == code), names))
        else:
            doubts[code] = names
    return {_number(text): names for text, names in codes.items()}, doubts


def _number(text):
    """Return a text that is a whole number as one, so that it is written without quotation marks."""
    return int(text) if re.fullmatch(r"-?[1-9]\d*", text) else text


def _whole_cases(table, roles, wanted, texts):
    """Return the scores of the cases that have all of them, by column or stem, and the number of all cases."""
    columns = list(wanted.values())
    missing = missing_cells(table.cells[columns], texts)
    numbers, _ = read_numbers(table, columns, case_names(table, roles.case_id), missing)
    whole = numbers.dropna()
    if whole.empty:
        raise InputError(
            said("{name} has no case without a missing value.", name=table.name),
            said("fill them in, or name --conditions"),
        )
    return whole.set_axis(list(wanted), axis=1), len(numbers)


def _fuzzy(scales, whole, names):
    """Return whether some set has memberships between 0 and 1."""
    for one in whole:
        how = scales[names[one]].how["method"]
        if how not in ("crisp", "pass_through", "multi_value") or ((whole[one] > 0) & (whole[one] < 1)).any():
            return True
    return False


def _of_set(name, scale, names):
    """Return what is said of a set: why it is calibrated so, with its header where that is another."""
    header = next(one for one, short in names.items() if short == name)
    why = scale.why if header == name else said("{header}: {why}", header=header, why=scale.why)
    return [said("{why}; {check}", why=why, check=CHECK), *([scale.warning] if scale.warning else [])]


def _remarks(whole, cases, roles, codes, doubts, config):
    """Return what to check beside the columns and the calibration."""
    remarks = {key: [CHECK] for key in ("case_id", "outcome", "conditions")}
    if isinstance(roles.case_id, list) and roles.case_id:
        text = said("looks like a panel: for one period or for means over time, make a sheet of these")
        remarks["case_id"].append(text)
    if roles.case_id == []:
        remarks["case_id"].append(said("no column names the cases: each is named by the number of its row; or --case"))
    if len(roles.conditions) > MANY:
        n = len(roles.conditions)
        text = said(
            "{n} conditions make {rows:,} combinations for {cases} cases: choose a few by theory",
            n=n,
            rows=2**n,
            cases=len(whole),
        )
        remarks["conditions"].append(text)
    if len(whole) < cases:
        text = said("{n} of {cases} cases without a score are left out", n=cases - len(whole), cases=cases)
        remarks["missing"] = [CHECK, text]
    for code, columns in codes.items():
        text = said(
            "{code} in {columns} is taken for missing: it lies outside the scale", code=code, columns=_few(columns)
        )
        remarks.setdefault("missing_texts", []).append(text)
    for code, columns in doubts.items():
        text = said(
            "{code:g} in {columns} looks like a code for missing, but is a score elsewhere: empty such cells",
            code=code,
            columns=_few(columns),
        )
        remarks.setdefault("missing_texts", []).append(text)
    halves = int(sum(same(whole[one], 0.5).sum() for one in whole if whole[one].between(0, 1).all()))
    if halves:
        remarks["half_membership"] = [
            said_many(
                "{n} score is exactly 0.5: unless it is moved, its case is in no row",
                "{n} scores are exactly 0.5: unless they are moved, their cases are in no row",
                halves,
            )
        ]
    if "pri_cutoff" in config:
        text = said(
            "below 0.5 a row hardly tells the outcome from its negation (Greckhamer et al. 2018, "
            "doi:10.1177/1476127018786487); {check}",
            check=CHECK,
        )
        remarks["pri_cutoff"] = [text]
    return remarks


def _told(part):
    """Return what is said of a column."""
    return {"column": part.column, "role": said(part.told), "why": part.why}


def _few(names):
    """Return names as a list that stays short."""
    return ", ".join(names[:5]) + (" …" if len(names) > 5 else "")


def _labels(sheet, roles, names):
    """Return the configuration's labels and languages: headers as the labels of sets, other names of the cases."""
    sets = {short: {language_of(one): one} for one, short in names.items() if short != one}
    cases = {}
    for part in roles.parts:
        if part.role == "label":
            cases.setdefault(language_of("".join(sheet.cells[part.column])), part.column)
    labels = {part: texts for part, texts in (("sets", sets), ("cases", cases)) if texts}
    spoken = language_of("".join([*names, *case_names(sheet, roles.case_id)]))
    return {"language": list(dict.fromkeys([spoken, DEFAULT])), "labels": labels}
