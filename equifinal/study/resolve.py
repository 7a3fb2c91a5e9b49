"""The check of a study's configuration: one sentence for what is wrong, defaults for what is left out."""

import difflib
import math
import re
from collections.abc import Mapping

from equifinal.errors import InputError
from equifinal.reading.widths import with_widths
from equifinal.steps.calibrate.check import check_calibration
from equifinal.steps.columns import RESERVED

from .checks import check_coding, check_cutoffs, check_expressions, check_groups, check_labels
from .keys import KEYS, OUTCOME, REQUIRED, ROBUSTNESS

__all__ = ["fill", "resolve", "table_name"]

LONGEST = 60
# Names that Windows keeps for devices.
DEVICES = {"CON", "PRN", "AUX", "NUL", *(f"{port}{i}" for port in ("COM", "LPT") for i in range(1, 10))}

PYTHON_TYPES = {
    "boolean": bool,
    "string": str,
    "number": (int, float),
    "integer": int,
    "array": list,
    "object": Mapping,
}
YAML_WORDS = "YAML takes yes, no, on, off for true or false: put such a name in quotation marks"
SHORT_NAME = "a letter, then letters, digits or _; columns: {GDP: GDP per head} gives a column a short name"
WORDS = {
    "boolean": "true or false",
    "string": "a text",
    "number": "a number such as 0.85",
    "integer": "a whole number",
    "array": "a list",
    "object": "a mapping",
}


def resolve(config, columns):
    """Check a user's configuration and fill in the defaults.

    Parameters
    ----------
    config : mapping
        As read from YAML.
    columns : sequence of str
        Header of the data file.

    Returns
    -------
    dict
        Every key of `KEYS`; `language` and `robustness_consistency_cutoff` as lists.

    Raises
    ------
    InputError
        With the key, the allowed values and a hint.
    """
    settings = fill(config)
    settings["robustness"] = _filled(settings["robustness"], ROBUSTNESS, "robustness: ")
    if settings["robustness_consistency_cutoff"] is None:
        settings["robustness_consistency_cutoff"] = round(min(1, settings["consistency_cutoff"] + 0.05), 6)
    for name in ("language", "robustness_consistency_cutoff"):
        if not isinstance(settings[name], list):
            settings[name] = [settings[name]]
    _check_columns(settings, columns)
    sets = [settings["outcome"].partition("[")[0], *settings["conditions"]]
    check_calibration(settings["calibration"], sets)
    check_labels(settings)
    check_groups(settings)
    check_cutoffs(settings)
    check_expressions(settings)
    return settings


def fill(config):
    """Return every key with its value, of the right type and range, or its default; raise `InputError` otherwise."""
    settings = _filled(config, KEYS)
    if not settings["data"] and not settings["coding"]:
        raise InputError("the config key data is missing.", KEYS["data"].meaning)
    check_coding(settings["coding"])
    study = settings["study"]
    if len(study) > LONGEST or study.upper() in DEVICES:
        raise InputError(
            f"study is {study!r}, which not every computer takes as the name of a folder.",
            f"at most {LONGEST} letters from a to z, digits, - and _; not CON, NUL or the like",
        )
    for text in settings["missing_texts"]:
        if isinstance(text, bool) or not isinstance(text, str | int | float):
            raise InputError(f"missing_texts holds {text!r}.", "texts are wanted, in quotation marks, or numbers")
    return settings


def table_name(settings):
    """Return what messages call the table of cases."""
    return f"the coded {settings['coding']['sheet']}" if settings["coding"] else settings["data"]


def _filled(config, keys, place=""):
    """Return every key with its value or default."""
    for key in config:
        if key not in keys:
            near = difflib.get_close_matches(str(key), keys, 1, 0.7)
            hint = f"did you mean {near[0]}?" if near else "all keys are explained in config/README.md"
            raise InputError(f"the config key {place}{key} is unknown.", hint)
    settings = {}
    for name, key in keys.items():
        value = config.get(name)
        if value is None and key.default is REQUIRED:
            raise InputError(f"the config key {place}{name} is missing.", key.meaning)
        settings[name] = key.default if value is None else _typed(f"{place}{name}", value, key.type)
    return settings


def _typed(name, value, wanted):
    """Return the value if it has the type and range of its key."""
    kinds = wanted["type"] if isinstance(wanted["type"], list) else [wanted["type"]]
    kinds = [kind for kind in kinds if kind != "null"]
    fits = [k for k in kinds if isinstance(value, PYTHON_TYPES[k]) and isinstance(value, bool) == (k == "boolean")]
    if not fits:
        hint = with_widths(f"{' or '.join(WORDS[k] for k in kinds)} is wanted", value)
        raise InputError(
            f"{name} is {value!r}.", f"{hint}; {YAML_WORDS}" if value in (True, False) and "string" in kinds else hint
        )
    for number in value if isinstance(value, list) and "number" in kinds else [value]:
        if "minimum" in wanted:
            _in_range(name, number, wanted["minimum"], wanted.get("maximum", math.inf))
    if value not in wanted.get("enum", [value]):
        raise InputError(f"{name} is {value!r}.", with_widths(f"allowed are {', '.join(wanted['enum'])}", value))
    if isinstance(value, str) and not re.search(wanted.get("pattern", ""), value):
        plain = "letters from a to z, digits, - and _ are allowed"
        hint = SHORT_NAME if wanted["pattern"] == OUTCOME["pattern"] else plain
        raise InputError(f"{name} is {value!r}.", with_widths(hint, value))
    for item in value if fits == ["array"] and "items" in wanted else []:
        if not isinstance(item, str) or not re.search(wanted["items"].get("pattern", ""), item):
            hint = SHORT_NAME if "pattern" in wanted["items"] else "a list of texts is wanted"
            raise InputError(
                f"{name} holds {item!r}.", YAML_WORDS if isinstance(item, bool) else with_widths(hint, item)
            )
    return float(value) if fits == ["number"] and kinds[0] == "number" else value


def _in_range(name, number, low, high):
    """Complain of a number outside its range."""
    if isinstance(number, bool) or not isinstance(number, int | float) or not low <= number <= high:
        hint = (
            f"a number from {low} to {high} is allowed" if high < math.inf else f"a whole number from {low} is allowed"
        )
        raise InputError(f"{name} is {number!r}.", hint)


def _check_columns(settings, columns):
    """Compare the columns that the config names with those that the data have."""
    outcome, conditions = settings["outcome"].partition("[")[0], settings["conditions"]
    if not conditions:
        raise InputError("conditions is an empty list.", "name at least one column of the data")
    for name in conditions:
        if conditions.count(name) > 1:
            raise InputError(f"the condition {name} is listed twice.", "each condition stands once")
        if name == outcome:
            raise InputError(f"the outcome {outcome} is among the conditions.", f"take {outcome} out of conditions")
    for name in [outcome, *conditions]:
        if name in RESERVED:
            raise InputError(
                f"the set {name} has the name of a column of the results.",
                f"columns: {{{name}_SET: {name}}} gives it another",
            )
    cases = settings["labels"].get("cases")
    cases = cases.items() if isinstance(cases, Mapping) else ()
    cases = {f"labels: cases: {language}": column for language, column in cases if isinstance(column, str)}
    named = {"case_id": settings["case_id"], "outcome": outcome, **cases}
    for key, name in [*named.items(), *(("conditions", name) for name in conditions)]:
        if name not in columns:
            near = difflib.get_close_matches(name, columns, 1)
            hint = f"did you mean {near[0]}? " if near else ""
            raise InputError(
                f"{key} names the column {name}, which {table_name(settings)} does not have.",
                f"{hint}its columns are {', '.join(columns)}",
            )
