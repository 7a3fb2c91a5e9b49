"""A configuration as plain data, wherever it comes from: texts, numbers, lists and mappings, and names as texts."""

import datetime
import math
from collections.abc import Mapping

from equifinal.languages import said
from equifinal.reading.loader import DEPTH, unprintable

from .problems import Problem

__all__ = ["NAMED", "plain"]

LARGEST = 10**15  # up to which whole numbers are the same in every program that reads them
UNLIMITED = ("max_models",)  # a bound, of which the largest is as good as none
# Mappings whose keys are names that the study gives.
NAMED = ("theories", "paths", "condition_groups", "configuration_names", "groups", "own")
QUOTED = said("a text that looks like a date or a number belongs in quotation marks")
KEYS = said("a key is a text, in quotation marks if need be: YAML takes yes, no, on, off for true or false")


def plain(config):
    """Return a configuration with names as texts, and what in it is no plain data.

    Parameters
    ----------
    config : mapping

    Returns
    -------
    dict
        The same, but that a theory called 2020 is called ``"2020"``.
    list of Problem

    Examples
    --------
    >>> plain({"theories": {2020: "SYS"}, "max_models": 10})
    ({'theories': {'2020': 'SYS'}, 'max_models': 10}, [])
    >>> config, problems = plain({"title": datetime.date(2026, 5, 1)})
    >>> problems[0].message
    'title is 2026-05-01, a date.'
    """
    found, problems = dict(config), list(_of_value(config, ()))
    for name in NAMED:
        if isinstance(given := config.get(name), Mapping):
            found[name] = {str(key): value for key, value in given.items()}
            if len(found[name]) < len(given):
                problems.append(
                    Problem((name,), said("{name} has a name twice.", name=name), said("each name stands once"))
                )
    return found, problems


def _of_value(value, way):
    """Yield what is wrong with a value and all that it holds."""
    name = ": ".join(map(str, way)) or said("the configuration")
    if len(way) > DEPTH:
        message = said("{name} has more than {depth} lists and mappings within each other.", name=way[0], depth=DEPTH)
        yield Problem(way[:1], message, said("no key needs more than five"))
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            if isinstance(key, bool) or not isinstance(key, str | int | float) or unprintable(str(key)):
                yield Problem(way, said("{name} has the key {key!r}.", name=name, key=key), KEYS)
            else:
                yield from _of_value(inner, (*way, key))
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _of_value(inner, way if not isinstance(inner, list | tuple | Mapping) else (*way, "-"))
    elif isinstance(value, str):
        if found := unprintable(value):
            message = said("{name} holds the control character {found!r}.", name=name, found=found)
            yield Problem(way, message, said("delete it, or type the text anew"))
    elif isinstance(value, datetime.date | datetime.time):
        yield Problem(way, said("{name} is {value}, a date.", name=name, value=value), QUOTED)
    elif isinstance(value, float) and not math.isfinite(value):
        yield Problem(way, said("{name} is {value}.", name=name, value=value), said("a finite number is wanted"))
    elif isinstance(value, int) and abs(value) > LARGEST and way[-1:] != UNLIMITED:
        message = said("{name} is {value!r}, too large a number.", name=name, value=value)
        yield Problem(way, message, said("whole numbers have at most 15 digits"))
    elif value is not None and not isinstance(value, bool | int | float):
        message = said("{name} is {value!r}.", name=name, value=value)
        yield Problem(way, message, said("texts, numbers, lists and mappings are wanted"))
