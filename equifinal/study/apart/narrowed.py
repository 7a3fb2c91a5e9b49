"""What of a configuration is about one outcome and its conditions, where a study has several."""

import re
from collections.abc import Mapping

from .by_outcome import KEYS as BY_OUTCOME
from .outcomes import outcomes_in

__all__ = ["first_part", "narrowed", "of_part"]

NAME = re.compile(r"[^\W\d]\w*")
LISTS = ("directional_expectations", "directional_expectations_negation", "impossible_combinations")


def first_part(settings):
    """Return the settings as those of the first outcome, for which the checks of a study are made.

    Examples
    --------
    >>> settings = {"outcome": "M", "conditions": ["A"], "outcomes": ["M", "Y"], "chain": True, "compute": {}}
    >>> first_part(settings | {"directional_expectations": ["A", "M"]})["directional_expectations"]
    ['A']
    """
    return (
        narrowed(settings, settings, settings["outcome"], settings["conditions"]) if settings["outcomes"] else settings
    )


def narrowed(config, settings, outcome, conditions):
    """Return a configuration without what names sets of other outcomes alone.

    What names a set that no outcome has stays, so that it is told.

    Parameters
    ----------
    config : mapping
        As it was written, or settled.
    settings : mapping
        `outcomes`, `conditions`, `chain` and `compute` of the study.
    outcome : str
    conditions : sequence of str

    Returns
    -------
    dict
    """
    config, is_own = dict(config), of_part(settings, conditions)
    for key in LISTS:
        if isinstance(config.get(key), list):
            config[key] = [text for text in config[key] if is_own(text)]
    for key in BY_OUTCOME:
        if isinstance(config.get(key), Mapping):
            others = {side for one in outcomes_in(settings) for side in (one, f"~{one}") if one != outcome}
            config[key] = {side: given for side, given in config[key].items() if side not in others}
    for key, texts in (("paths", _terms), ("theories", str), ("configuration_names", None)):
        if isinstance(config.get(key), Mapping):
            config[key] = {name: one for name, one in config[key].items() if is_own(texts(one) if texts else name)}
    if isinstance(config.get("condition_groups"), Mapping):
        config["condition_groups"] = _groups(config["condition_groups"], is_own)
    labels = config.get("labels")
    if isinstance(labels, Mapping) and isinstance(labels.get("sets"), Mapping):
        is_set = of_part(settings, [outcome, *conditions])
        sets = {name: texts for name, texts in labels["sets"].items() if is_set(name)}
        config["labels"] = {**labels, "sets": sets}
    return config


def of_part(settings, sets):
    """Return whether a text names these sets, or one that the study has not: as a function of the text.

    Examples
    --------
    >>> settings = {"outcome": "M", "outcomes": {"M": ["A"], "Y": ["M", "B"]}, "conditions": [], "compute": {}}
    >>> is_own = of_part(settings, ["A"])
    >>> [is_own(text) for text in ("~A", "A*B", "Z", "M")]
    [True, False, True, False]
    """
    every = [name for outcome, conditions in outcomes_in(settings).items() for name in (outcome, *conditions)]
    others = _made_of(every, settings["compute"]) - _made_of(sets, settings["compute"])
    return lambda text: not others.intersection(NAME.findall(str(text)))


def _made_of(sets, compute):
    """Return the names of sets, and of all that those are made of that are computed."""
    found, waiting = set(), [name.partition("[")[0] for name in sets]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += NAME.findall(str(compute.get(name, "")))
    return found


def _terms(path):
    """Return the literals of a named path."""
    return path.get("terms", "") if isinstance(path, Mapping) else path


def _groups(groups, is_own):
    """Return the headings over conditions, each with those that are there."""
    found = {}
    for name, group in groups.items():
        if isinstance(group, Mapping) and isinstance(group.get("conditions"), list):
            inside = [one for one in group["conditions"] if is_own(one)]
            group = {**group, "conditions": inside} if inside else None
        if group is not None:
            found[name] = group
    return found
