"""The parts of a study: one for each outcome and each group, every one a configuration of its own."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from equifinal.errors import InputError
from equifinal.languages import said
from equifinal.reading.numbers import missing_cells

from .grouped import of_group, together
from .narrowed import narrowed, of_part
from .outcomes import PARTS, outcomes_in, own_of

__all__ = ["MOST", "Part", "groups_of", "parts_of"]

MOST = 20  # parts of a study


class Part(NamedTuple):
    """A part of a study.

    Parameters
    ----------
    name : str
        Of its folder.
    outcome : str
    group : str
        Empty where the study has no groups.
    config : dict
        What the part is asked for: a configuration that could be called by itself.
    """

    name: str
    outcome: str
    group: str
    config: dict


def groups_of(settings, sheet):
    """Return the condition of each group by its name; of no group one condition that is empty.

    Raises
    ------
    InputError
        If the column is not there, or has one value, or more than can be told apart.
    """
    groups = settings["groups"]
    if not groups:
        return {"": ""}
    if isinstance(groups, Mapping):
        return dict(groups)
    if groups not in sheet.cells:
        message = said("groups names the column {name}, which {table} does not have.", name=groups, table=sheet.name)
        raise InputError(message, said("its columns are {columns}", columns=", ".join(sheet.cells.columns)))
    cells = sheet.cells[groups][~missing_cells(sheet.cells[[groups]], settings["missing_texts"])[groups]]
    values = list(dict.fromkeys(cells))
    if not 2 <= len(values) <= MOST:
        message = said("groups: the column {name} has {n} values.", name=groups, n=len(values))
        raise InputError(message, said("from 2 to {most} groups are compared", most=MOST))
    return {value: f"`{groups}` == {_quoted(value)}" for value in values}


def _quoted(value):
    """Return a text in quotation marks that it does not hold."""
    marks = next((pair for pair in ('""', "''", "“”") if pair[1] not in value), None)
    if not marks:
        message = said("groups: the value {value!r} holds all kinds of quotation marks.", value=value)
        raise InputError(message, said("name the groups one by one: groups: {NAME: condition}"))
    return f"{marks[0]}{value}{marks[1]}"


def parts_of(config, study):
    """Return the parts of a study.

    Parameters
    ----------
    config : mapping
        As the user wrote it.
    study : Study
        The same, settled as if it had one outcome and no group.

    Returns
    -------
    list of Part

    Raises
    ------
    InputError
    """
    settings, sheet = study.settings, study.sheet
    outcomes, groups = outcomes_in(settings), groups_of(settings, sheet)
    if len(outcomes) * len(groups) > MOST:
        message = said("outcomes and groups make {n} parts.", n=len(outcomes) * len(groups))
        raise InputError(message, said("at most {most} are analysed in one study", most=MOST))
    calibration = settings["calibration"]
    if settings["groups"] and settings["calibrate_groups"] == "together":
        calibration = together(study)
    plain = {key: value for key, value in config.items() if key not in PARTS}
    found, names = [], []
    for outcome, conditions in outcomes.items():
        for group, where in groups.items():
            name = _name("_".join(filter(None, [outcome if len(outcomes) > 1 else "", group])), names)
            is_own = of_part(settings, [outcome, *conditions])
            part = {**narrowed(plain, settings, outcome, conditions), "outcome": outcome, "conditions": conditions}
            part["calibration"] = {key: how for key, how in calibration.items() if is_own(key)}
            if where:
                part = of_group(part, study, where)
            found.append(Part(name, outcome, group, part | own_of(settings, outcome, group, name)))
            names.append(name)
    return found


def _name(text, taken):
    """Return the name of a part's folder, unlike those that are taken."""
    name = re.sub(r"\W+", "_", text).strip("_") or "part"
    return next(one for one in (name, *(f"{name}_{i}" for i in range(2, 2 + len(taken) + 1))) if one not in taken)
