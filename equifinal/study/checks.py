"""Checks of a configuration beyond the type of each key: labels, cutoffs, expressions."""

import math
import re
from collections.abc import Mapping

from equifinal.errors import InputError
from equifinal.languages import LANGUAGES
from equifinal.reading.widths import with_widths
from equifinal.sets.expectations import parse_expectation
from equifinal.sets.expressions import parse

__all__ = ["MOST_LEVELS", "check_coding", "check_cutoffs", "check_expressions", "check_groups", "check_labels"]

CODING = ("sheet", "codebook")
MOST_LEVELS = 50
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


def check_coding(coding):
    """Check that a coding names its two files, and nothing else."""
    for key in coding:
        if key not in CODING:
            raise InputError(f"coding: the key {key} is unknown.", f"its keys are {', '.join(CODING)}")
    for key in CODING if coding else ():
        if not isinstance(coding.get(key), str) or not coding[key]:
            raise InputError(
                f"coding: {key} is {coding.get(key)!r}.", "the path of a file inside the project is wanted"
            )


def check_labels(settings):
    """Check languages and labels."""
    if not settings["language"] or not all(language in LANGUAGES for language in settings["language"]):
        raise InputError(
            f"language is {settings['language']!r}.",
            with_widths(f"the languages are {', '.join(LANGUAGES)}, one or a list", settings["language"]),
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
            if part == "cases" and not isinstance(texts, str | Mapping):
                raise InputError(
                    f"labels: cases: {name} is {texts!r}.", "a column of the data, or a text for each case"
                )
            for text in texts.values() if isinstance(texts, Mapping) else []:
                if not isinstance(text, str):
                    raise InputError(f"labels: {part}: {name} holds {text!r}.", "a text is wanted, in quotation marks")


def check_groups(settings):
    """Check that groups of conditions are groups of conditions, each in one of them at most."""
    seen = []
    for name, group in settings["condition_groups"].items():
        wanted = "a group has conditions, a list, and a text a language: en, zh"
        if not isinstance(group, Mapping) or not set(group) <= {"conditions", *LANGUAGES}:
            raise InputError(f"condition_groups: {name} is {group!r}.", wanted)
        if not isinstance(group.get("conditions"), list) or not group["conditions"]:
            raise InputError(f"condition_groups: {name} has no list of conditions.", wanted)
        for condition in group["conditions"]:
            if condition not in settings["conditions"]:
                raise InputError(
                    f"condition_groups: {name} names {condition}, which is no condition.",
                    f"the conditions are {', '.join(settings['conditions'])}",
                )
            if condition in seen:
                raise InputError(f"condition_groups names {condition} twice.", "each condition stands in one group")
            seen.append(condition)


def check_cutoffs(settings):
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
                most = f" to {high}" if high < math.inf else ""
                raise InputError(f"robustness: {name} holds {value!r}.", f"a list of numbers, each from {low}{most}")
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


def check_expressions(settings, levels=None):
    """Check what the config writes as expressions: the names, and with the numbers of levels these as well."""
    conditions = tuple(settings["conditions"])
    expectations = [*settings["directional_expectations"], *(settings["directional_expectations_negation"] or [])]
    expressions = [*settings["impossible_combinations"], *map(str, settings["theories"].values())]
    texts = " ".join([*expectations, *expressions, *(str(path) for path in settings["paths"].values())])
    if levels is None:
        levels = [1 + max(map(int, ["1", *re.findall(rf"{c}\[[\d,]*?(\d+)\]", texts)])) for c in conditions]
    for condition, number in zip(conditions, levels, strict=True):
        if number > MOST_LEVELS:
            raise InputError(
                f"an expression names the level {number - 1} of {condition}.",
                f"at most {MOST_LEVELS} levels are allowed",
            )
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
        for key, text in path.items():
            if not isinstance(text, str):
                raise InputError(
                    f"paths: {name} has {key}: {text!r}.", "a text is wanted, in quotation marks if need be"
                )
        if len(parse(path["terms"], conditions, levels).terms) != 1:
            raise InputError(
                f"paths: {name} has the terms {path['terms']!r}.", "literals joined by *, such as SYS*~INC"
            )
