"""A configuration's bytes as a mapping, with one sentence for what YAML makes of them otherwise."""

import re

import yaml

from ..errors import InputError

__all__ = ["read_configuration"]


HINTS = {
    "undefined alias": "a text that begins with * belongs in quotation marks",
    "constructor for the tag": "a text that begins with ! belongs in quotation marks",
    "expected ',' or": "each bracket that opens is closed, with commas between its parts",
    "could not find expected ':'": "a key, a colon and a space, then its value",
    "mapping values are not allowed": "a text that holds a colon belongs in quotation marks",
}


class Loader(yaml.SafeLoader):
    """The safe loader, which in addition refuses a key that stands twice in one mapping."""

    def construct_mapping(self, node, deep=False):
        """Return the mapping of a node whose keys are all different."""
        lines = {}
        for key, _ in node.value:
            if key.tag == "tag:yaml.org,2002:merge":
                continue
            name, line = key.value if isinstance(key, yaml.ScalarNode) else str(key), key.start_mark.line + 1
            if name in lines:
                raise InputError(
                    f"{self.name}, line {line}: the key {name} stands a second time; the first is in line "
                    f"{lines[name]}.",
                    "each key stands once",
                )
            lines[name] = line
        return super().construct_mapping(node, deep)


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
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise InputError(f"{name} is not UTF-8 at line {line}.", "save it with the encoding UTF-8") from None
    for number, line in enumerate(text.splitlines(), 1):
        if re.match(r" *\t\s*\S", line) and not text.lstrip().startswith("{"):
            raise InputError(f"{name}, line {number} begins with a tab.", "indent with spaces: YAML knows no tabs")
    loader = Loader(text)
    loader.name = name
    try:
        config = loader.get_single_data()
    except yaml.YAMLError as error:
        raise InputError(*sentence(error, name, text)) from None
    finally:
        loader.dispose()
    if config is None:
        raise InputError(f"{name} holds no key.", "study, data, case_id, outcome and conditions are wanted")
    if not isinstance(config, dict):
        raise InputError(f"{name} is no mapping.", "lines such as study: mine are wanted")
    return config


def sentence(error, name, text):
    """Return message and hint for what the YAML parser says."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    place = f"{name}, line {mark.line + 1}, column {mark.column + 1}" if mark else name
    for number, line in enumerate(text.splitlines(), 1):
        if "\uff1a" in line.partition("#")[0] and ":" not in line:
            return f"{name}, line {number} has a colon of full width.", "key: value, with an ASCII colon and a space"
    problem = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error).splitlines()[0]
    for words, hint in HINTS.items():
        if words in problem:
            return f"{place} is no YAML: {problem}.", hint
    return f"{place} is no YAML: {problem}.", "a text that holds : or # or begins with % @ ` belongs in quotation marks"
