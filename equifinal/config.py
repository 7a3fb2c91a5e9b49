"""The configuration of a study: every key, its default and range, and the check of a user's file.

`KEYS` is the one source: the defaults, the JSON schema for editors and the table in the documentation are
made from it.
"""

import difflib
import math
import re
from collections.abc import Mapping
from typing import NamedTuple

from .errors import InputError
from .expressions import parse
from .intermediate import parse_expectation

__all__ = ["KEYS", "Key", "resolve", "schema"]

REQUIRED = object()
LANGUAGES = ("en", "zh")
CALIBRATIONS = {"direct": ("exclusion", "crossover", "inclusion"), "pass_through": ()}
NAME = {"type": "string", "pattern": r"^[^\W\d]\w*$"}
TEXT = {"type": "string"}
BOTH = {"type": ["string", "object"]}
SHARE = {"type": "number", "minimum": 0, "maximum": 1}


class Key(NamedTuple):
    """One key of the configuration: JSON type, default, and what it means."""

    type: dict
    default: object
    meaning: str
    source: str = ""


KEYS = {
    "study": Key(
        {"type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]*$"},
        REQUIRED,
        "Short name of the study; its results go to `results/<study>/`.",
    ),
    "title": Key(BOTH, "", "Title of the study, one text or one a language."),
    "data_note": Key(BOTH, "", "What a reader must know of the data; shown at the top of the report."),
    "data": Key(TEXT, REQUIRED, "The coded cases: a CSV file (UTF-8, comma) with one row a case."),
    "case_id": Key(TEXT, REQUIRED, "Column that names the cases."),
    "outcome": Key(TEXT, REQUIRED, "Column of the outcome; of a multi-value outcome with its value, `PB[1]`."),
    "conditions": Key({"type": "array", "items": NAME}, REQUIRED, "Columns of the conditions, in model order."),
    "calibration": Key(
        {"type": "object"},
        {},
        "For each set a `method`: `direct` with `exclusion`, `crossover` and `inclusion` in raw units, or "
        "`pass_through` for scores that are memberships already (also levels 0, 1, 2, … of a multi-value "
        "condition); and a `source`. A set not named passes through.",
        "Ragin 2008, doi:10.7208/chicago/9780226702797.001.0001",
    ),
    "half_membership": Key(
        {"type": ["number", "null"], "minimum": 0, "maximum": 1},
        None,
        "Where memberships of exactly 0.5 are moved to, such as 0.501; each shift is recorded. "
        "Empty: they stay, and the case belongs to no row.",
        "Fiss 2011, doi:10.5465/amj.2011.60263120",
    ),
    "labels": Key(
        {"type": "object"},
        {},
        "`sets`: for each set a text a language. `cases`: for each language a column of the data, or a text a case.",
    ),
    "language": Key(
        {"type": ["string", "array"]},
        ["en"],
        "Languages of the figures: `en`, `zh`, or both as a list.",
    ),
    "paths": Key(
        {"type": "object"},
        {},
        "Named paths: for each name `terms`, the literals that its configurations share, and a text a language.",
    ),
    "necessity_cutoff": Key(
        SHARE,
        0.9,
        "Consistency from which a condition is called necessary.",
        "Schneider & Wagemann 2012, doi:10.1017/CBO9781139004244",
    ),
    "frequency_cutoff": Key(
        {"type": "integer", "minimum": 1},
        1,
        "Cases that a row of the truth table needs; with fewer it is a remainder.",
        "Ragin 2008, doi:10.7208/chicago/9780226702797.001.0001",
    ),
    "consistency_cutoff": Key(
        SHARE,
        0.8,
        "Consistency from which a row is coded 1.",
        "Ragin 2008, doi:10.7208/chicago/9780226702797.001.0001",
    ),
    "pri_cutoff": Key(
        SHARE,
        0.0,
        "PRI that a row coded 1 must reach as well.",
        "Greckhamer et al. 2018, doi:10.1177/1476127018786487",
    ),
    "directional_expectations": Key(
        {"type": "array", "items": TEXT},
        [],
        "Literals or conjunctions under which the outcome is expected, such as `SYS`, `~INC`, `LEVEL[1,2]`; "
        "without any, the intermediate solution is the conservative one.",
        "Ragin & Sonnett 2005, doi:10.1007/978-3-322-80441-9_9",
    ),
    "max_models": Key({"type": "integer", "minimum": 1}, 1000, "How many tied models to list; all are counted."),
    "robustness_consistency_cutoff": Key(
        {"type": ["number", "array", "null"], "minimum": 0, "maximum": 1},
        None,
        "Raised consistency cutoff, or a list of them, that the baseline is compared with. "
        "Empty: 0.05 above `consistency_cutoff`.",
        "Schneider & Wagemann 2012, doi:10.1017/CBO9781139004244",
    ),
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
    for key in config:
        if key not in KEYS:
            near = difflib.get_close_matches(str(key), KEYS, 1)
            hint = f"did you mean {near[0]}?" if near else f"the keys are {', '.join(KEYS)}"
            raise InputError(f"the config key {key} is unknown.", hint)
    settings = {}
    for name, key in KEYS.items():
        value = config.get(name)
        if value is None and key.default is REQUIRED:
            raise InputError(f"the config key {name} is missing.", key.meaning)
        settings[name] = key.default if value is None else _typed(name, value, key.type)
    if settings["robustness_consistency_cutoff"] is None:
        settings["robustness_consistency_cutoff"] = round(min(1, settings["consistency_cutoff"] + 0.05), 6)
    for name in ("language", "robustness_consistency_cutoff"):
        if not isinstance(settings[name], list):
            settings[name] = [settings[name]]
    _check_columns(settings, columns)
    _check_calibration(settings)
    _check_labels(settings)
    _check_cutoffs(settings)
    _check_expressions(settings)
    return settings


def schema():
    """Return the JSON schema of a configuration, for editors."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A study by Qualitative Comparative Analysis",
        "type": "object",
        "additionalProperties": False,
        "required": [name for name, key in KEYS.items() if key.default is REQUIRED],
        "properties": {
            name: {**key.type, "description": key.meaning}
            | ({} if key.default is REQUIRED else {"default": key.default})
            for name, key in KEYS.items()
        },
    }


PYTHON_TYPES = {"string": str, "number": (int, float), "integer": int, "array": list, "object": Mapping}
WORDS = {
    "string": "a text",
    "number": "a number",
    "integer": "a whole number",
    "array": "a list",
    "object": "a mapping",
}


def _typed(name, value, wanted):
    """Return the value if it has the type and range of its key."""
    kinds = wanted["type"] if isinstance(wanted["type"], list) else [wanted["type"]]
    kinds = [kind for kind in kinds if kind != "null"]
    fits = [k for k in kinds if isinstance(value, PYTHON_TYPES[k]) and not isinstance(value, bool)]
    if not fits:
        raise InputError(f"{name} is {value!r}.", f"{' or '.join(WORDS[k] for k in kinds)} is wanted")
    for number in value if isinstance(value, list) and "number" in kinds else [value]:
        if "minimum" in wanted:
            _in_range(name, number, wanted["minimum"], wanted.get("maximum", math.inf))
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


def _check_calibration(settings):
    """Check methods and anchors."""
    sets = [settings["outcome"].partition("[")[0], *settings["conditions"]]
    for name, how in settings["calibration"].items():
        where = f"calibration: {name}"
        if name not in sets:
            raise InputError(f"{where} is no outcome or condition.", f"the sets are {', '.join(sets)}")
        method = how.get("method") if isinstance(how, Mapping) else how
        if method not in CALIBRATIONS:
            raise InputError(f"{where} has the method {method!r}.", f"the methods are {', '.join(CALIBRATIONS)}")
        keys = CALIBRATIONS[method]
        for key in how:
            if key not in ("method", "source", *keys):
                wanted = ", ".join(("method", *keys, "source"))
                raise InputError(f"{where} has the unknown key {key}.", f"the method {method} takes {wanted}")
        anchors = [how.get(key) for key in keys]
        if any(isinstance(a, bool) or not isinstance(a, int | float) or not math.isfinite(a) for a in anchors):
            raise InputError(f"{where} needs the numbers {', '.join(keys)}.", "three anchors in the units of the data")
        if anchors and not (anchors == sorted(set(anchors)) or anchors == sorted(set(anchors), reverse=True)):
            text = ", ".join(f"{k} {a:g}" for k, a in zip(keys, anchors, strict=True))
            raise InputError(
                f"{where} has its anchors out of order: {text}.",
                "exclusion < crossover < inclusion, or all three falling for a set of low scores",
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
    baseline = settings["consistency_cutoff"]
    for raised in settings["robustness_consistency_cutoff"]:
        if raised < baseline:
            raise InputError(
                f"robustness_consistency_cutoff is {raised:g}, below the baseline consistency_cutoff of {baseline:g}.",
                f"a cutoff from {baseline:g} to 1 is allowed; raise robustness_consistency_cutoff as well",
            )


def _check_expressions(settings):
    """Check what the config writes as expressions, as far as the names go."""
    conditions = tuple(settings["conditions"])
    texts = [*settings["directional_expectations"], *(str(path) for path in settings["paths"].values())]
    levels = [
        2 + max((int(v) for v in re.findall(rf"{c}\[[\d,]*?(\d+)", " ".join(texts))), default=0) for c in conditions
    ]
    for text in settings["directional_expectations"]:
        parse_expectation(text, conditions, levels)
    for name, path in settings["paths"].items():
        if not isinstance(path, Mapping) or not set(path) <= {"terms", *LANGUAGES} or "terms" not in path:
            raise InputError(f"paths: {name} is {path!r}.", "a path has terms, and a text a language: en, zh")
        if len(parse(path["terms"], conditions, levels).terms) != 1:
            raise InputError(
                f"paths: {name} has the terms {path['terms']!r}.", "literals joined by *, such as SYS*~INC"
            )
