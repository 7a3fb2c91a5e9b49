"""A configuration checked: every problem with its line, and a default for every key that is left out."""

from collections.abc import Mapping

from pydantic import ValidationError

from equifinal.languages import said
from equifinal.study.apart.outcomes import of_parts, with_outcome

from .checks import of_columns, of_files, of_keys
from .clusters import of_clusters
from .compute import of_compute, of_formulas, with_sets
from .keys import GROUPS, KEYS, Study
from .named import of_named
from .plain import plain
from .problems import NOWHERE, Problem, as_error, problems_of, unknown
from .wide import of_wide

__all__ = ["NOWHERE", "fill", "resolve", "table_name"]


def resolve(config, columns, places=NOWHERE):
    """Check a user's configuration and fill in the defaults.

    Parameters
    ----------
    config : mapping
        As read from YAML.
    columns : sequence of str
        Header of the data file.
    places : mapping of tuple to tuple, optional
        The way to a key, to the file and the line in which it stands.

    Returns
    -------
    dict
        Every key of `Study`; `language` and `robustness_consistency_cutoff` as lists.

    Raises
    ------
    InputError
        With all that is wrong, a line each: the key, the allowed values and a hint.
    """
    settings = _listed(fill(config, places))
    problems = [of(settings, columns, table_name(settings)) for of in (of_columns, of_clusters, of_compute)]
    problems = [problem for found in problems for problem in found]
    if not {("outcome",), ("conditions",)} & {problem.key for problem in problems}:  # else labels and all are of no set
        problems += of_keys(settings)
    if problems:
        raise as_error(problems, places)
    return settings | {"calibration": with_sets(settings)}


def fill(config, places=NOWHERE):
    """Return every key with its value, of the right type and range, or its default; raise `InputError` otherwise."""
    config, odd = plain(with_outcome(config))
    wrong = {problem.key[0] for problem in odd if problem.key}
    if odd and (not wrong or any(KEYS[name].is_required() for name in wrong & set(KEYS))):
        raise as_error(odd, places)
    settings, problems = _checked(Study, {name: value for name, value in config.items() if name not in wrong})
    problems += odd
    if settings:
        if not settings["data"] and not settings["coding"]:
            problems.append(
                Problem((), said("the config key data is missing."), said(Study.model_fields["data"].description))
            )
        problems += [*of_files(settings), *of_named(settings), *of_formulas(settings), *of_wide(settings)]
        odd_parts = [*of_parts(settings)]
        problems += odd_parts
        if problems and not odd_parts:  # outcomes that cannot be read have no conditions to look at
            problems += of_keys(_listed(settings))
    if problems:
        raise as_error(problems, places)
    return settings


def _listed(settings):
    """Return the settings with what may be one value or several as lists."""
    raised = settings["robustness_consistency_cutoff"]
    if raised is None:
        raised = round(min(1, settings["consistency_cutoff"] + 0.05), 6)
    several = {"language": settings["language"], "robustness_consistency_cutoff": raised}
    return settings | {name: value if isinstance(value, list) else [value] for name, value in several.items()}


def table_name(settings):
    """Return what messages call the table of cases."""
    return f"the coded {settings['coding']['sheet']}" if settings["coding"] else settings["data"]


def _checked(model, config, place=()):
    """Return the values of a model's keys, defaults for those left out, and what is wrong with them."""
    problems = [unknown((*place, name), model.model_fields) for name in config if name not in model.model_fields]
    given = {name: value for name, value in config.items() if name in model.model_fields and value is not None}
    for name in [name for name in GROUPS if name in model.model_fields and isinstance(given.get(name), Mapping)]:
        given[name], found = _checked(GROUPS[name], given[name], (name,))
        problems += found
        if not given[name]:
            del given[name]
    try:
        return model.model_validate(given).model_dump(), problems
    except ValidationError as error:
        found = list(problems_of(error, given, model, place))
    # With what is wrong left out, the keys can still be held against each other.
    wrong = {problem.key[len(place)] for problem in found if problem.key}
    try:
        rest = {name: value for name, value in given.items() if name not in wrong}
        return model.model_validate(rest).model_dump(), problems + found
    except ValidationError:
        return {}, problems + found
