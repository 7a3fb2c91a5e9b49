"""The check of a study's configuration: one sentence for what is wrong, defaults for what is left out."""

import difflib
import math
import re
from collections.abc import Mapping

from .calibration.check import check_calibration
from .config_keys import KEYS, LANGUAGES, REQUIRED, ROBUSTNESS
from .errors import InputError
from .expressions import parse
from .intermediate import parse_expectation

__all__ = ["resolve"]

LISTS = [
    ("plausible_consistency", 0, 1, int | float),
    ("plausible_pri", 0, 1, int | float),
    ("plausible_frequency", 1, math.inf, int),
    ("multiverse_consistency", 0, 1, int | float),
    ("multiverse_pri", 0, 1, int | float),
    ("multiverse_frequency", 1, math.inf, int),
    ("crossover_shifts", -0.9, 0.9, int | float),
    ("dropped_cases", 1, math.inf, int),
    ("recoded_shares", 0, 1, int | float),
]
PYTHON_TYPES = {
    "boolean": bool,
    "string": str,
    "number": (int, float),
    "integer": int,
    "array": list,
    "object": Mapping,
}
WORDS = {
    "boolean": "true or false",
    "string": "a text",
    "number": "a number",
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
    settings = _filled(config, KEYS)
    settings["robustness"] = _filled(settings["robustness"], ROBUSTNESS, "robustness: ")
    if settings["robustness_consistency_cutoff"] is None:
        settings["robustness_consistency_cutoff"] = round(min(1, settings["consistency_cutoff"] + 0.05), 6)
    for name in ("language", "robustness_consistency_cutoff"):
        if not isinstance(settings[name], list):
            settings[name] = [settings[name]]
    _check_columns(settings, columns)
    sets = [settings["outcome"].partition("[")[0], *settings["conditions"]]
    check_calibration(settings["calibration"], sets)
    _check_labels(settings)
    _check_cutoffs(settings)
    _check_expressions(settings)
    return settings


def _filled(config, keys, place=""):
    """Return every key with its value or default."""
    for key in config:
        if key not in keys:
            near = difflib.get_close_matches(str(key), keys, 1)
            hint = f"did you mean {near[0]}?" if near else f"the keys are {', '.join(keys)}"
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
        raise InputError(f"{name} is {value!r}.", f"{' or '.join(WORDS[k] for k in kinds)} is wanted")
    for number in value if isinstance(value, list) and "number" in kinds else [value]:
        if "minimum" in wanted:
            _in_range(name, number, wanted["minimum"], wanted.get("maximum", math.inf))
    if value not in wanted.get("enum", [value]):
        raise InputError(f"{name} is {value!r}.", f"allowed are {', '.join(wanted['enum'])}")
    if isinstance(value, str) and not re.search(wanted.get("pattern", ""), value):
        raise InputError(f"{name} is {value!r}.", "letters, digits, - and _ are allowed")
    for item in value if fits == ["array"] and "items" in wanted else []:
        if not isinstance(item, str) or not re.search(wanted["items"].get("pattern", ""), item):
            raise InputError(
                f"{name} holds {item!r}.",
                "a list of names is wanted, each a letter, then letters, digits or _",
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
    cases = {f"labels: cases: {k}": v for k, v in settings["labels"].get("cases", {}).items() if isinstance(v, str)}
    named = {"case_id": settings["case_id"], "outcome": outcome, **cases}
    for key, name in [*named.items(), *(("conditions", name) for name in conditions)]:
        if name not in columns:
            near = difflib.get_close_matches(name, columns, 1)
            hint = f"did you mean {near[0]}? " if near else ""
            raise InputError(
                f"{key} names the column {name}, which {settings['data']} does not have.",
                f"{hint}its columns are {', '.join(columns)}",
            )


def _check_labels(settings):
    """Check languages and labels."""
    if not settings["language"] or not set(settings["language"]) <= set(LANGUAGES):
        raise InputError(
            f"language is {settings['language']!r}.",
            f"the languages are {', '.join(LANGUAGES)}, one or a list",
        )
    sets = [settings["outcome"].partition("[")[0], *settings["conditions"]]
    for part, labels in settings["labels"].items():
        if part not in ("sets", "cases") or not isinstance(labels, Mapping):
            raise InputError(f"labels: {part} is unknown or empty.", "labels has the parts sets and cases")
        for name, texts in labels.items():
            allowed = LANGUAGES if part == "cases" else sets
            if name not in allowed:
                raise InputError(f"labels: {part}: {name} is unknown.", f"allowed are {', '.join(allowed)}")
            if part == "sets" and not (isinstance(texts, Mapping) and set(texts) <= set(LANGUAGES)):
                raise InputError(f"labels: sets: {name} is {texts!r}.", f"one text a language: {', '.join(LANGUAGES)}")


def _check_cutoffs(settings):
    """Check that cutoffs are in order."""
    baseline, second = settings["consistency_cutoff"], settings["contradiction_cutoff"]
    if second is not None and second >= baseline:
        raise InputError(
            f"contradiction_cutoff is {second:g}, not below the consistency_cutoff of {baseline:g}.",
            f"a cutoff from 0 to below {baseline:g} is allowed, or none",
        )
    for name, low, high, kind in LISTS:
        for value in settings["robustness"][name] or []:
            if isinstance(value, bool) or not isinstance(value, kind) or not low <= value <= high:
                raise InputError(
                    f"robustness: {name} holds {value!r}.", f"a list of numbers, each from {low} to {high}"
                )
    for name in ("multiverse_consistency", "multiverse_pri"):
        values = settings["robustness"][name]
        if len(values) != 3 or values[0] > values[1] or values[2] <= 0:
            raise InputError(f"robustness: {name} is {values!r}.", "start, stop and step, such as [0.75, 0.95, 0.005]")
    for raised in settings["robustness_consistency_cutoff"]:
        if raised < baseline:
            raise InputError(
                f"robustness_consistency_cutoff is {raised:g}, below the baseline consistency_cutoff of {baseline:g}.",
                f"a cutoff from {baseline:g} to 1 is allowed; raise robustness_consistency_cutoff as well",
            )


def _check_expressions(settings):
    """Check what the config writes as expressions, as far as the names go."""
    conditions = tuple(settings["conditions"])
    expectations = [*settings["directional_expectations"], *(settings["directional_expectations_negation"] or [])]
    expressions = [*settings["impossible_combinations"], *map(str, settings["theories"].values())]
    texts = " ".join([*expectations, *expressions, *(str(path) for path in settings["paths"].values())])
    levels = [1 + max(map(int, ["1", *re.findall(rf"{c}\[[\d,]*?(\d+)\]", texts)])) for c in conditions]
    for text in expectations:
        parse_expectation(text, conditions, levels)
    for text in expressions:
        parse(text, conditions, levels)
    for number in settings["excluded_rows"]:
        if isinstance(number, bool) or not isinstance(number, int) or number < 1:
            raise InputError(f"excluded_rows holds {number!r}.", "numbers of rows, from 1")
    for name, path in settings["paths"].items():
        if not isinstance(path, Mapping) or not set(path) <= {"terms", *LANGUAGES} or "terms" not in path:
            raise InputError(f"paths: {name} is {path!r}.", "a path has terms, and a text a language: en, zh")
        if len(parse(path["terms"], conditions, levels).terms) != 1:
            raise InputError(
                f"paths: {name} has the terms {path['terms']!r}.", "literals joined by *, such as SYS*~INC"
            )
