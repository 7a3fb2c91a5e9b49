"""A study settled: its configuration and its data, each checked, and checked against each other."""

import difflib
from typing import NamedTuple

import pandas as pd

from equifinal.errors import InputError
from equifinal.languages import said
from equifinal.reading import Sheet, read_sheet
from equifinal.reading.sheet import tidy
from equifinal.reading.where.rows import kept_rows
from equifinal.sets.data import CalibratedData, levels_of
from equifinal.sets.tolerance import same
from equifinal.steps.calibrate import calibrate
from equifinal.steps.coding.coded import code_cases
from equifinal.steps.ingest.cases import Ingested, ingest
from equifinal.steps.ingest.clusters import clusters_of
from equifinal.steps.ingest.combined import scored
from equifinal.steps.ingest.computed import with_computed
from equifinal.steps.ingest.groups import with_groups
from equifinal.steps.ingest.wide.table import long_sheet

from .apart.narrowed import first_part
from .asked import of_data
from .checks import MOST_LEVELS, of_expressions
from .nca import settled_nca
from .problems import as_error
from .resolve import NOWHERE, fill, resolve, table_name

__all__ = ["Study", "case_table", "checked_data", "code", "named_sheet", "settle"]


class Study(NamedTuple):
    """What the steps of the pipeline start from."""

    settings: dict
    sheet: Sheet
    ingested: Ingested
    table: bytes


def settle(config, data, coding=None, places=NOWHERE):
    """Check a configuration and its data.

    Parameters
    ----------
    config : mapping
        As read from YAML.
    data : bytes
        The data file; empty where a coding gives the cases.
    coding : mapping of str to bytes, optional
        The coding `sheet` and the `codebook`.
    places : mapping of tuple to tuple, optional
        The way to a key of the configuration, to the file and the line in which it stands.

    Returns
    -------
    Study
        Its `table` is what ingest takes: the data file, or the cases as they were coded.

    Raises
    ------
    InputError
        Before anything is computed: of all that is wrong in the configuration, or of the first thing in the data.
    """
    settings = fill(config, places)
    if coding:
        coded = code(settings, data, coding)
        data, labels = coded.table, settings["labels"]
        config = {**config, "labels": {**labels, "sets": labels_of_sets(settings, coded.book, labels)}}
    sheet = case_table(data, settings)
    settings = resolve(config, list(sheet.cells.columns), places)
    ingested = ingest(sheet, settings)
    clusters_of(sheet, ingested.cases, settings["clusters"], settings["missing_texts"])
    rows = {case: row for row, case in ingested.cases["case"].items()}
    settings["calibration"] = with_groups(settings["calibration"], sheet, rows)
    calibrated = check_memberships(sheet, rows, ingested.cases, first_part(settings), places)
    settings["nca"] = settled_nca(settings, calibrated, ingested.cases.set_index("case"), places)
    return Study(settings, sheet, ingested, data)


def code(settings, data, coding):
    """Return the cases of a study whose sets are coded from texts, with all that led to their scores."""
    described = named_sheet(data, settings) if settings["data"] else None
    return code_cases(settings["coding"], coding, settings["case_id"], described)


def labels_of_sets(settings, book, labels):
    """Return the labels of the sets: those of the configuration, else those of the codebook."""
    sets = [levels_of(settings["outcome"])[0], *settings["conditions"]]
    found = {name: texts for name, texts in book.labels["sets"].items() if name in sets and texts}
    given = labels.get("sets") or {}
    return found | given if isinstance(given, dict) else given


def case_table(table, settings):
    """Return the table that ingest takes: the rows asked for, long, and with what is computed of them."""
    sheet = read_sheet(table, table_name(settings)) if settings["coding"] else named_sheet(table, settings)
    sheet = kept_rows(sheet, settings.get("where", ""), settings["missing_texts"])
    sheet = long_sheet(sheet, settings) if settings["wide"] else sheet
    return with_computed(sheet, settings["compute"], settings["missing_texts"], settings["case_id"])


def named_sheet(data, settings):
    """Return the data file's table, its columns under the names that the study uses."""
    sheet = read_sheet(data, settings["data"], settings["sheet"], settings["header_row"], settings["encoding"])
    names = {wanted: tidy(str(old)) for wanted, old in settings["columns"].items()}
    for wanted, old in names.items():
        if old not in sheet.cells:
            near = difflib.get_close_matches(old, sheet.cells.columns, 1)
            hint = said("did you mean {near}? ", near=near[0]) if near else ""
            raise InputError(
                said(
                    "columns: {wanted} stands for the column {old}, which {name} does not have.",
                    wanted=wanted,
                    old=old,
                    name=sheet.name,
                ),
                said("{hint}its columns are {columns}", hint=hint, columns=", ".join(sheet.cells.columns)),
            )
        if list(names.values()).count(old) > 1:
            raise InputError(
                said("columns gives the column {old} two names.", old=old), said("one name for each column")
            )
        if wanted in sheet.cells and wanted not in names.values():
            raise InputError(
                said("columns: {wanted} is the name of another column of {name}.", wanted=wanted, name=sheet.name),
                said("take a name that is free"),
            )
    return sheet.renamed(names)


def check_memberships(sheet, rows, cases, settings, places):
    """Return the memberships of the cases, after seeing that every score has one and every set varies."""
    outcome = settings["outcome"]
    named = pd.Index([said("{case} ({at})", case=case, at=sheet.at(row)) for case, row in rows.items()], dtype=object)
    sets = [*settings["conditions"], levels_of(outcome)[0]]
    raw = cases[scored(sets, settings["calibration"])].set_axis(named)
    memberships, _ = calibrate(raw, settings["calibration"], settings["half_membership"])
    data = checked_data(memberships, settings, places)
    for name, values in [*zip(settings["conditions"], data.x.T, strict=True), (outcome, data.y)]:
        if len(values) > 1 and same(values.min(), values.max()):
            part = said("outcome") if name == outcome else said("condition")
            hint = (
                said("there is nothing to explain")
                if part == "outcome"
                else said("take {name} out of conditions", name=name)
            )
            plain = name.partition("[")[0]
            same_raw = plain in raw and raw[plain].nunique() == 1
            anchors = "" if same_raw else said("look at its calibration, or ")
            raise InputError(
                said(
                    "{name}: the {part} {set} has the membership {value:g} in every case.",
                    name=sheet.name,
                    part=part,
                    set=name,
                    value=values[0],
                ),
                said("{anchors}{hint}", anchors=anchors, hint=hint) if anchors else hint,
            )
    return data


def checked_data(memberships, settings, places=NOWHERE):
    """Return memberships as the steps take them, each of them possible, and each expression of the settings too.

    Parameters
    ----------
    memberships : DataFrame of float
        Cases in the index, one column a set.
    settings : mapping
        Of the configuration.
    places : mapping of tuple to tuple, optional
        As for `settle`.

    Returns
    -------
    CalibratedData

    Raises
    ------
    InputError
        With the set and the case, or the key.
    """
    for name in settings["conditions"]:
        if (too_many := memberships[name] >= MOST_LEVELS).any():
            raise InputError(
                said(
                    "{name} of case {case} is {value:g}, no membership, and too high for a level.",
                    name=name,
                    case=memberships.index[too_many][0],
                    value=memberships[name][too_many].iloc[0],
                ),
                said("measured scores need a method under calibration"),
            )
    data = CalibratedData.from_frame(memberships, settings["outcome"], settings["conditions"])
    if problems := list(of_expressions(settings, data.levels)) or list(of_data(settings, data)):
        raise as_error(problems, places)
    return data
