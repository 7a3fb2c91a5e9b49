"""A configuration's bytes as a mapping, with one sentence for what YAML makes of them otherwise."""

import re

import yaml

from equifinal.errors import InputError
from equifinal.languages import said

from .loader import COLON, QUOTED, Loader
from .widths import WIDE, wide

__all__ = ["places_of", "read_configuration"]


HINTS = {
    "undefined alias": said("a text that begins with * belongs in quotation marks"),
    "constructor for the tag": said("a text that begins with ! belongs in quotation marks"),
    "expected ',' or": said("each bracket that opens is closed, with commas between its parts"),
    "could not find expected ':'": said("a key, a colon and a space, then its value"),
    "mapping values are not allowed": said("a text that holds a colon belongs in quotation marks"),
}


LARGEST = 2 << 20  # bytes; the labels of some ten thousand cases


def read_configuration(content, name):
    """Read the YAML (or JSON) of a configuration.

    Parameters
    ----------
    content : bytes
    name : str
        The file's name, for messages.

    Returns
    -------
    dict

    Raises
    ------
    InputError
        With the file and the line: no UTF-8, no YAML, a key twice, no mapping.

    Examples
    --------
    >>> read_configuration(b"{study: mine, conditions: [SYS, ORG]}", "mine.yaml")
    {'study': 'mine', 'conditions': ['SYS', 'ORG']}
    """
    if len(content) > LARGEST:
        raise InputError(
            said("{name} has {size} bytes, more than {largest}.", name=name, size=len(content), largest=LARGEST),
            said("what belongs to the cases goes into a column of the data"),
        )
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise InputError(
            said("{name} is not UTF-8 at line {line}.", name=name, line=line), said("save it with the encoding UTF-8")
        ) from None
    if found := Loader.NON_PRINTABLE.search(text):
        line = text[: found.start()].count("\n") + 1
        raise InputError(
            said("{name}, line {line} holds the control character {found!r}.", name=name, line=line, found=found[0]),
            said("delete it, or type the line anew"),
        )
    for number, line in enumerate(text.splitlines(), 1):
        if re.match(r" *\t\s*\S", line):
            raise InputError(
                said("{name}, line {number} begins with a tab.", name=name, number=number),
                said("indent with spaces: YAML knows no tabs"),
            )
        if re.match(r" *[\u00a0\u3000]\s*\S", line):
            raise InputError(
                said("{name}, line {number} begins with a space that is not ASCII.", name=name, number=number),
                said("indent with plain spaces"),
            )
    loader = Loader(text)
    loader.name = name
    try:
        config = loader.get_single_data()
    except yaml.YAMLError as error:
        raise InputError(*sentence(error, name, text)) from None
    except InputError:
        raise
    except (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError):
        # What the parser of the library trips over itself: it tells no place but the one that it has come to.
        raise InputError(said("{name} is no YAML at line {line}.", name=name, line=loader.line + 1), QUOTED) from None
    finally:
        loader.dispose()
    if config is None:
        raise InputError(
            said("{name} holds no key.", name=name), said("study, data, case_id, outcome and conditions are wanted")
        )
    if not isinstance(config, dict):
        raise InputError(said("{name} is no mapping.", name=name), said("lines such as study: mine are wanted"))
    return config


def places_of(content, name):
    """Return where the keys of a configuration stand.

    Parameters
    ----------
    content : bytes
        That `read_configuration` has read.
    name : str
        The file's name.

    Returns
    -------
    dict of tuple to tuple
        The way to a key, to the file's name and the line; ``()`` to the file's name and 0.

    Examples
    --------
    >>> places_of(b"study: a\\nrobustness:\\n  seed: 2\\n", "c.yaml")[("robustness", "seed")]
    ('c.yaml', 3)
    """
    loader, found = Loader(content.decode("utf-8-sig")), {(): (name, 0)}
    waiting, seen = [((), loader.get_single_node())], set()
    for way, node in waiting:
        if not isinstance(node, yaml.MappingNode) or id(node) in seen:  # an alias may lead to a mapping around it
            continue
        seen.add(id(node))
        for key, value in node.value:
            found[(*way, str(key.value))] = (name, key.start_mark.line + 1)
            waiting.append(((*way, str(key.value)), value))
    loader.dispose()
    return found


def sentence(error, name, text):
    """Return message and hint for what the YAML parser says."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    place = (
        said("{name}, line {line}, column {column}", name=name, line=mark.line + 1, column=mark.column + 1)
        if mark
        else name
    )
    lines = [line.partition(" #")[0] for line in text.splitlines()]
    until = len(lines) if mark is None else mark.line + 1
    if keys := [n for n, line in enumerate(lines[:until], 1) if re.match(r"\s*[A-Za-z_]\w*：", line)]:
        return said("{name}, line {line} has a colon of full width.", name=name, line=keys[-1]), COLON
    if mark and mark.line < len(lines) and (found := wide(lines[mark.line])):
        return said("{place} is no YAML: {found} is of full width there.", place=place, found=found), WIDE
    problem = getattr(error, "problem", None) or str(error)
    for words, hint in HINTS.items():
        if words in problem:
            return said("{place} is no YAML: {problem}.", place=place, problem=problem), hint
    return said("{place} is no YAML: {problem}.", place=place, problem=problem), said(
        "a text that holds : or # or begins with % @ ` belongs in quotation marks"
    )
