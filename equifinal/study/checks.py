"""What the keys of a configuration say of each other, beyond the type of each: every problem that is found."""

import difflib
import re
from collections.abc import Mapping

from equifinal.errors import InputError
from equifinal.languages import LANGUAGES, said
from equifinal.reading.widths import with_widths
from equifinal.sets.data import levels_of
from equifinal.sets.expectations import parse_expectation
from equifinal.sets.expressions import parse
from equifinal.sets.reader import read
from equifinal.sets.trees import is_product, rows
from equifinal.steps.calibrate.check import check_calibration
from equifinal.steps.columns import is_reserved
from equifinal.steps.ingest.rows import columns_of
from equifinal.study.apart.by_outcome import of_by_outcome, texts_of
from equifinal.study.apart.narrowed import first_part
from equifinal.study.apart.outcomes import outcomes_in

from .asked import of_rules
from .compute import all_sets, combined_of
from .cutoffs import of_cutoffs
from .limits import of_growth
from .nca import of_nca
from .problems import Problem
from .values import of_values

__all__ = ["CODING", "MOST_LEVELS", "of_columns", "of_expressions", "of_files", "of_keys"]

CODING = ("sheet", "codebook")
MOST_LEVELS = 50
LONGEST = 60
# Names that Windows keeps for devices.
DEVICES = {"CON", "PRN", "AUX", "NUL", *(f"{port}{i}" for port in ("COM", "LPT") for i in range(1, 10))}
A_LANGUAGE = said("a text a language: {languages}", languages=", ".join(LANGUAGES))
READERS = {
    "directional_expectations": parse_expectation,
    "directional_expectations_negation": parse_expectation,
    "impossible_combinations": parse,
    "necessity_claims": parse,
    "model": parse,
}


def of_files(settings):
    """Yield what is wrong with the names of the study and of its files."""
    coding, study = settings["coding"], settings["study"]
    if coding and not isinstance(settings["case_id"], str):
        message = said("case_id is {case_id!r} where the cases are coded from texts.", case_id=settings["case_id"])
        yield Problem(("case_id",), message, said("the name of one column is wanted"))
    for key in coding:
        if key not in CODING:
            yield Problem(
                ("coding", key),
                said("coding: the key {key} is unknown.", key=key),
                said("its keys are {coding}", coding=", ".join(CODING)),
            )
    for key in CODING if coding else ():
        if not isinstance(coding.get(key), str) or not coding[key]:
            message = said("coding: {key} is {value!r}.", key=key, value=coding.get(key))
            yield Problem(("coding", key), message, said("the path of a file inside the project is wanted"))
    if len(study) > LONGEST or study.upper() in DEVICES:
        message = said("study is {study!r}, which not every computer takes as the name of a folder.", study=study)
        hint = said("at most {longest} letters from a to z, digits, - and _; not CON, NUL or the like", longest=LONGEST)
        yield Problem(("study",), message, hint)


def of_keys(settings):
    """Yield what is wrong with languages, labels, groups, cutoffs, calibration and expressions."""
    sets = all_sets(settings)
    for outcome, conditions in outcomes_in(settings).items() if settings.get("outcomes") else ():
        sets += [name for name in (levels_of(outcome)[0], *conditions) if name not in sets]
    for name, how in settings["calibration"].items():
        try:
            check_calibration({name: how}, sets)
        except InputError as error:
            yield Problem.of(("calibration", name), error)
    yield from _of_labels(settings, sets)
    yield from of_by_outcome(settings)
    settings = first_part(settings)
    yield from _of_groups(settings)
    yield from of_cutoffs(settings)
    yield from of_nca(settings)
    yield from of_values(settings)
    yield from of_expressions(settings)


def _of_labels(settings, sets):
    """Yield what is wrong with languages and labels."""
    if not settings["language"] or not all(language in LANGUAGES for language in settings["language"]):
        hint = with_widths(
            said("the languages are {languages}, one or a list", languages=", ".join(LANGUAGES)), settings["language"]
        )
        yield Problem(("language",), said("language is {language!r}.", language=settings["language"]), hint)
    for part, labels in settings["labels"].items():
        if part not in ("sets", "cases") or not isinstance(labels, Mapping):
            message = said("labels: {part} is unknown or empty.", part=part)
            yield Problem(("labels", part), message, said("labels has the parts sets and cases"))
            continue
        for name, texts in labels.items():
            yield from _of_label(part, name, texts, LANGUAGES if part == "cases" else sets)


def _of_label(part, name, texts, allowed):
    """Yield what is wrong with the labels of one set, or of the cases in one language."""
    key = ("labels", part, name)
    if name not in allowed:
        yield Problem(
            key,
            said("labels: {part}: {name} is unknown.", part=part, name=name),
            said("allowed are {allowed}", allowed=", ".join(allowed)),
        )
    if part == "sets" and not (isinstance(texts, Mapping) and set(texts) <= set(LANGUAGES)):
        yield Problem(
            key,
            said("labels: sets: {name} is {texts!r}.", name=name, texts=texts),
            A_LANGUAGE,
        )
    if part == "cases" and not isinstance(texts, str | Mapping):
        yield Problem(
            key,
            said("labels: cases: {name} is {texts!r}.", name=name, texts=texts),
            said("a column of the data, or a text for each case"),
        )
    for text in texts.values() if isinstance(texts, Mapping) else []:
        if not isinstance(text, str):
            yield Problem(
                key,
                said("labels: {part}: {name} holds {text!r}.", part=part, name=name, text=text),
                said("a text is wanted, in quotation marks"),
            )


def _of_groups(settings):
    """Yield what is wrong with groups of conditions: each condition stands in one of them at most."""
    seen, wanted = [], said("a group has conditions, a list, and {a_language}", a_language=A_LANGUAGE)
    for name, group in settings["condition_groups"].items():
        key = ("condition_groups", name)
        if not isinstance(group, Mapping) or not set(group) <= {"conditions", *LANGUAGES}:
            yield Problem(key, said("condition_groups: {name} is {group!r}.", name=name, group=group), wanted)
        elif not isinstance(group.get("conditions"), list) or not group["conditions"]:
            yield Problem(key, said("condition_groups: {name} has no list of conditions.", name=name), wanted)
        else:
            for condition in group["conditions"]:
                if condition not in settings["conditions"]:
                    message = said(
                        "condition_groups: {name} names {condition}, which is no condition.",
                        name=name,
                        condition=condition,
                    )
                    yield Problem(
                        key,
                        message,
                        said("the conditions are {conditions}", conditions=", ".join(settings["conditions"])),
                    )
                elif condition in seen:
                    message = said("condition_groups names {condition} twice.", condition=condition)
                    yield Problem(key, message, said("each condition stands in one group"))
                seen.append(condition)


def of_expressions(settings, levels=None):
    """Yield what is wrong with expressions: the names, and with the numbers of levels these as well.

    Parameters
    ----------
    settings : mapping
    levels : sequence of int, optional
        How many levels each condition has; left out, as many as the expressions themselves name.
    """
    conditions, texts = tuple(settings["conditions"]), _expressions(settings)
    grown = list(of_growth(settings, texts))
    if grown:
        yield from grown
        return
    levels = levels or _levels_named(settings, texts)
    high = [(condition, n) for condition, n in zip(conditions, levels, strict=True) if n > MOST_LEVELS]
    for condition, n in high:
        message = said("an expression names the level {n} of {condition}.", n=n - 1, condition=condition)
        yield Problem((), message, said("at most {most_levels} levels are allowed", most_levels=MOST_LEVELS))
    if high:
        return
    wrong = []
    for key, (reader, text) in texts.items():
        try:
            reader(text, conditions, levels)
        except InputError as error:
            wrong.append(Problem.of(key, error))
    for name, path in settings["paths"].items():
        wrong += _of_path(name, path, conditions, levels)
    for name in settings.get("configuration_names", {}):
        wrong += _of_term(("configuration_names", name), name, "configuration_names", conditions, levels)
    yield from wrong or of_rules(settings, levels)


def _expressions(settings):
    """Return how each expression is read, and its text, by its key."""
    found = {(*way, text): (read, text) for key, read in READERS.items() for way, text in texts_of(settings, key)}
    return found | {("theories", name): (parse, str(text)) for name, text in settings["theories"].items()}


def _levels_named(settings, texts):
    """Return how many levels each condition has at least, from what the expressions and paths name."""
    every = " ".join([*(text for _, text in texts.values()), *(str(path) for path in settings["paths"].values())])
    named = (re.findall(rf"{condition}\[[\d,]*?(\d+)\]", every) for condition in settings["conditions"])
    return [1 + max(map(int, ["1", *found])) for found in named]


def _of_path(name, path, conditions, levels):
    """Yield what is wrong with a named path."""
    key = ("paths", name)
    if not isinstance(path, Mapping) or not set(path) <= {"terms", *LANGUAGES} or "terms" not in path:
        yield Problem(
            key,
            said("paths: {name} is {path!r}.", name=name, path=path),
            said("a path has terms, and {a_language}", a_language=A_LANGUAGE),
        )
        return
    for part, text in path.items():
        if not isinstance(text, str):
            message = said("paths: {name} has {part}: {text!r}.", name=name, part=part, text=text)
            yield Problem((*key, part), message, said("a text is wanted, in quotation marks if need be"))
            return
    yield from _of_term((*key, "terms"), path["terms"], said("paths: {name}", name=name), conditions, levels)


def _of_term(key, text, name, conditions, levels):
    """Yield what is wrong with literals that stand for configurations."""
    try:
        written = read(text, conditions, levels)
        if not is_product(written) or len(rows(written, conditions, levels).terms) != 1:
            message = said("{name} has the terms {terms!r}.", name=name, terms=text)
            yield Problem(key, message, said("literals joined by *, such as SYS*~INC"))
    except InputError as error:
        yield Problem.of(key, error)


def of_columns(settings, columns, table):
    """Yield what is wrong with the names of sets, and with columns that the data do not have.

    Parameters
    ----------
    settings : mapping
    columns : sequence of str
        Header of the table of cases.
    table : str
        What messages call it.
    """
    conditions = dict.fromkeys(settings["conditions"])
    sets = [(("outcome",), levels_of(settings["outcome"])[0]), *((("conditions",), name) for name in conditions)]
    yield from _of_sets(settings, sets)
    free = [(key, name) for key, name in sets if not is_reserved(name)]
    naming = [(("case_id",), name) for name in columns_of(settings["case_id"])]
    naming += [(("frequency",), settings["frequency"])] if settings["frequency"] else []
    for key, name in [*naming, *free, *_label_columns(settings)]:
        if name not in columns and name not in combined_of(settings):
            near = difflib.get_close_matches(name, columns, 1)
            hint = said("did you mean {near}? ", near=near[0]) if near else ""
            message = said(
                "{key} names the column {name}, which {table} does not have.",
                key=": ".join(key),
                name=name,
                table=table,
            )
            yield Problem(key, message, said("{hint}its columns are {columns}", hint=hint, columns=", ".join(columns)))


def _of_sets(settings, sets):
    """Yield what is wrong with the names of sets, whatever the data: pairs of key and name, the outcome first."""
    conditions, (_, outcome), key = settings["conditions"], sets[0], ("conditions",)
    if not conditions:
        yield Problem(key, said("conditions is an empty list."), said("name at least one column of the data"))
    for name in dict.fromkeys(conditions):
        if conditions.count(name) > 1:
            yield Problem(
                key, said("the condition {name} is listed twice.", name=name), said("each condition stands once")
            )
        if name == outcome:
            yield Problem(
                key,
                said("the outcome {outcome} is among the conditions.", outcome=outcome),
                said("take {outcome} out of conditions", outcome=outcome),
            )
    for place, name in sets:
        if is_reserved(name):
            message = said("the set {name} has the name of a column of the results.", name=name)
            free = f"SET_{name}" if is_reserved(f"{name}_SET") else f"{name}_SET"
            yield Problem(place, message, said("columns: {{{free}: {name}}} gives it another", free=free, name=name))


def _label_columns(settings):
    """Return key and name of the columns that hold labels of cases."""
    cases = settings["labels"].get("cases")
    cases = cases.items() if isinstance(cases, Mapping) else ()
    return [(("labels", "cases", language), column) for language, column in cases if isinstance(column, str)]
