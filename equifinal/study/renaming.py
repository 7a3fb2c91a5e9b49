"""A set renamed in the text of a configuration, wherever it is named; comments and layout stay as they are."""

import re
from collections.abc import Mapping

import yaml

from equifinal.errors import InputError
from equifinal.languages import said
from equifinal.reading.configuration import read_configuration
from equifinal.reading.loader import Loader

__all__ = ["renamed"]

NAME = re.compile(r"[^\W\d]\w*")
# Keys whose values name sets, alone or in expressions.
NAMING = {
    *("outcome", "outcomes", "conditions", "compute", "frequency", "case_id", "where", "groups"),
    *("directional_expectations", "directional_expectations_negation", "impossible_combinations", "theories"),
}
# Below these only one key of each entry does.
ONE_KEY = {"calibration": "expression", "paths": "terms", "condition_groups": "conditions"}
# Keys whose own keys are sets or columns; below `labels` and `nca` those of one part.
OF_SETS = {"columns", "compute", "calibration", "clusters"}
PARTS = {("labels", "sets"), ("nca", "raw_scopes")}


def renamed(text, name, old, new):
    """Return the text of a configuration in which a set has another name.

    Parameters
    ----------
    text : str
        YAML.
    name : str
        The file's name, for messages.
    old, new : str
        Names of the set. One that is the name of a column of the data is given the new name by `columns`.

    Returns
    -------
    str

    Raises
    ------
    InputError
        If no set has the old name, or the new name is taken or none; or if the text cannot be changed safely.

    Examples
    --------
    >>> text = "conditions: [A, B]  # both\\ncalibration: {A: {method: crisp, threshold: 5}}"
    >>> print(renamed(text, "c.yaml", "A", "AGE"))
    columns: {AGE: A}
    conditions: [AGE, B]  # both
    calibration: {AGE: {method: crisp, threshold: 5}}
    """
    config = read_configuration(text.encode(), name)
    _check(config, name, old, new)
    loader = Loader(text)
    root = loader.get_single_node()
    loader.dispose()
    word = re.compile(rf"(?<!\w){re.escape(old)}(?!\w)")
    places = [(node.start_mark.index, node.end_mark.index) for node in _naming(root, ())]
    for start, end in sorted(set(places), reverse=True):
        text = text[:start] + word.sub(new, text[start:end]) + text[end:]
    wanted = _changed(config, (), word, new)
    if not {old} & ({*(config.get("columns") or {})} | {*(config.get("compute") or {})}):
        text = _with_column(text, old, new)
        wanted["columns"] = {new: old, **(config.get("columns") or {})}
    if read_configuration(text.encode(), name) != wanted:
        raise InputError(
            said("{name} is written in a way in which {old} cannot be renamed by itself.", name=name, old=old),
            said("rename it by hand: columns: {{{new}: {old}}} and every place that names it", new=new, old=old),
        )
    return text


def _check(config, name, old, new):
    """Refuse names that no set has, or that are taken."""
    sets = [str(config.get("outcome", "")).partition("[")[0], *(config.get("conditions") or [])]
    sets += [*(config.get("calibration") or {}), *(config.get("columns") or {}), *(config.get("compute") or {})]
    if old not in sets:
        known = ", ".join(dict.fromkeys(str(one) for one in sets if one))
        raise InputError(said("{name} has no set {old}.", name=name, old=old), said("its sets are {sets}", sets=known))
    if not NAME.fullmatch(new) or yaml.safe_load(new) != new:
        raise InputError(
            said("{new!r} is no name of a set.", new=new),
            said("letters, digits and underscores, a letter first; not a word such as yes, no, on or null"),
        )
    if new in sets:
        raise InputError(said("{name} has a set {new} already.", name=name, new=new), said("take a name that is free"))
    if config.get("coding"):
        raise InputError(
            said("{name}: its sets are coded from texts, and named in the codebook.", name=name),
            said("rename the set there, and in the coding sheet"),
        )


def _of_key(way):
    """Return whether the keys of the mapping at a way are names of sets."""
    return (len(way) == 1 and way[0] in OF_SETS) or way in PARTS


def _of_value(way):
    """Return whether a text at a way names sets."""
    return bool(way) and (way[0] in NAMING or (way[0] in ONE_KEY and way[2:3] == (ONE_KEY[way[0]],)))


def _naming(node, way):
    """Yield the nodes of a configuration that name sets."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if _of_key(way):
                yield key
            yield from _naming(value, (*way, key.value))
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _naming(value, way)
    elif _of_value(way):
        yield node


def _changed(value, way, word, new):
    """Return a configuration, or a part of it, with the set renamed."""
    if isinstance(value, Mapping):
        keys = {key: word.sub(new, key) if _of_key(way) and isinstance(key, str) else key for key in value}
        return {keys[key]: _changed(inner, (*way, key), word, new) for key, inner in value.items()}
    if isinstance(value, list):
        return [_changed(inner, way, word, new) for inner in value]
    return word.sub(new, value) if isinstance(value, str) and _of_value(way) else value


def _with_column(text, old, new):
    """Return the text with a short name for a column of the data."""
    loader = Loader(text)
    root = loader.get_single_node()
    loader.dispose()
    entry = f"{new}: {yaml.safe_dump(old, allow_unicode=True).removesuffix('...' + chr(10)).strip()}"
    for key, value in root.value:
        if key.value != "columns":
            continue
        start, end = value.start_mark.index, value.end_mark.index
        if isinstance(value, yaml.MappingNode) and value.flow_style:
            return f"{text[: start + 1]}{entry}{', ' if value.value else ''}{text[start + 1 :]}"
        if isinstance(value, yaml.MappingNode):
            indent = " " * value.value[0][0].start_mark.column
            return f"{text[:start]}{entry}\n{indent}{text[start:]}"
        after = key.end_mark.index + 1  # nothing, or null, stands there
        return f"{text[:after]} {{{entry}}}{text[end:]}"
    first = next((key for key, _ in root.value if key.value == "case_id"), root.value[0][0]).start_mark
    if root.flow_style:
        return f"{text[: first.index]}columns: {{{entry}}}, {text[first.index :]}"
    return f"{text[: first.index]}columns: {{{entry}}}\n{text[first.index :]}"
