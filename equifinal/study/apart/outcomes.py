"""Several outcomes and several groups in one study: what the keys say of each other, before the data are read."""

from collections.abc import Mapping

from equifinal.errors import InputError
from equifinal.languages import said
from equifinal.reading.where.reader import read
from equifinal.study.problems import Problem

__all__ = ["PARTS", "has_parts", "of_parts", "outcomes_in", "own_of", "with_outcome"]

PARTS = ("outcomes", "chain", "groups", "calibrate_groups", "own")


def has_parts(settings):
    """Return whether a study has several outcomes or groups.

    Examples
    --------
    >>> has_parts({"outcomes": [], "groups": {"a": "x == 1"}}), has_parts({"outcomes": {}, "groups": ""})
    (True, False)
    """
    return bool(settings["outcomes"] or settings["groups"])


def outcomes_in(settings):
    """Return each outcome with its conditions, in the order of the user.

    In a chain each outcome is a condition of the next one.

    Examples
    --------
    >>> outcomes_in({"outcomes": ["M", "Y"], "conditions": ["A"], "chain": True})
    {'M': ['A'], 'Y': ['A', 'M']}
    >>> outcomes_in({"outcomes": {"M": ["A"], "Y": ["M", "B"]}, "conditions": ["A"], "chain": False})
    {'M': ['A'], 'Y': ['M', 'B']}
    """
    given = settings["outcomes"] or [settings["outcome"]]
    if isinstance(given, Mapping):
        return {outcome: list(conditions or settings["conditions"]) for outcome, conditions in given.items()}
    found, before = {}, []
    for outcome in given:
        found[outcome] = [*settings["conditions"], *(before if settings["chain"] else [])]
        before.append(outcome.partition("[")[0])
    return found


def own_of(settings, outcome, group, name):
    """Return the keys that a part has another value of: by its outcome, its group, and the name of its folder.

    Examples
    --------
    >>> own_of({"own": {"Y": {"pri_cutoff": 0.6}, "Y_small": {"pri_cutoff": 0.5}}}, "Y", "small", "Y_small")
    {'pri_cutoff': 0.5}
    """
    return {key: value for one in (outcome, group, name) for key, value in settings["own"].get(one, {}).items()}


def with_outcome(config):
    """Return a configuration with the first of its outcomes as that of the study, where it names several.

    Where each of them names its conditions, those of the first are the study's.

    Examples
    --------
    >>> with_outcome({"outcomes": ["M", "Y"]})["outcome"], with_outcome({"outcome": "Y"})["outcome"]
    ('M', 'Y')
    >>> with_outcome({"outcomes": {"M": ["A"], "Y": ["M", "B"]}})["conditions"]
    ['A']
    """
    several = config.get("outcomes")
    first = next(iter(several), None) if isinstance(several, Mapping | list) else None
    if not isinstance(first, str):
        return config
    if isinstance(several, Mapping) and all(isinstance(one, list) and one for one in several.values()):
        config = {"conditions": several[first], **config}
    return {"outcome": first, **config}


def of_parts(settings):
    """Yield what is wrong with outcomes and groups, before the data are read."""
    names = list(settings["outcomes"])
    if names and settings["outcome"] != names[0]:
        message = said("outcome and outcomes are both named, and differ.")
        yield Problem(("outcomes",), message, said("leave outcome out"))
    if len(names) == 1 or len(set(names)) < len(names):
        message = said("outcomes is {names!r}.", names=names)
        yield Problem(("outcomes",), message, said("two outcomes or more, each once"))
    if isinstance(settings["outcomes"], Mapping):
        for outcome, conditions in settings["outcomes"].items():
            if not isinstance(conditions, list | None) or not all(isinstance(one, str) for one in conditions or ()):
                message = said("outcomes: {outcome} is {conditions!r}.", outcome=outcome, conditions=conditions)
                yield Problem(("outcomes", outcome), message, said("a list of its conditions is wanted"))
    if (settings["chain"] and not isinstance(settings["outcomes"], list)) or (settings["chain"] and not names):
        yield Problem(("chain",), said("chain is true without a list of outcomes."), said("outcomes: [MID, OUT]"))
    if isinstance(settings["groups"], Mapping):
        yield from _of_groups(settings["groups"])
    for name, own in settings["own"].items():
        strange = [key for key in own if key in PARTS] if isinstance(own, Mapping) else [own]
        if strange:
            message = said("own: {name} has {strange!r}.", name=name, strange=strange[0])
            yield Problem(("own", name), message, said("keys of the configuration that one part has another value of"))


def _of_groups(groups):
    """Yield what is wrong with groups that are named one by one."""
    if len(groups) < 2:
        yield Problem(("groups",), said("groups names {n} group.", n=len(groups)), said("two groups or more"))
    for name, where in groups.items():
        if not isinstance(where, str) or not where.strip():
            message = said("groups: {name} is {where!r}.", name=name, where=where)
            yield Problem(("groups", name), message, said("a condition on the columns, such as beds < 200"))
            continue
        try:
            read(where)
        except InputError as error:
            yield Problem.of(("groups", name), error)
