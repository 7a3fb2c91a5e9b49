"""YAML as nodes that know their line: each message says where, and what would be right."""

import re
from fractions import Fraction

import yaml

from equifinal.errors import InputError
from equifinal.languages import said

__all__ = ["NONE", "Reader", "root_of"]

NONE = ("na", "NA", "n/a", "-", "–", "")


def root_of(content, name):
    """Return the node of a file's mapping.

    Parameters
    ----------
    content : bytes
    name : str
        What messages call the file.

    Raises
    ------
    InputError
        No UTF-8, no YAML, or nothing but a text or a list.
    """
    try:
        root = yaml.compose(content.decode("utf-8-sig"), Loader=yaml.BaseLoader)
    except UnicodeDecodeError:
        raise InputError(said("{file} is not UTF-8.", file=name), said("save it as UTF-8")) from None
    except RecursionError:
        text = said("{file} nests lists or mappings too deeply.", file=name)
        raise InputError(text, said("tables as in docs/audit.md")) from None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line, problem = mark.line + 1 if mark else 1, getattr(error, "problem", None) or said("it cannot be read")
        text = said("{file}, line {line}: no YAML: {problem}.", file=name, line=line, problem=problem)
        raise InputError(text, said("a key, a colon and a value in each line, as in docs/audit.md")) from None
    if not isinstance(root, yaml.MappingNode):
        raise InputError(said("{file} holds no tables.", file=name), said("tables as in docs/audit.md"))
    return root


class Reader:
    """A reader of one file, which knows its name for messages.

    Parameters
    ----------
    name : str
    """

    def __init__(self, name):
        self.name = name

    def wrong(self, node, message, hint):
        """Return an error that says in which line it is."""
        line = said("{file}, line {line}: {message}", file=self.name, line=node.start_mark.line + 1, message=message)
        return InputError(line, hint)

    def mapping(self, node, allowed=None):
        """Return a mapping's keys with the nodes of key and value; a key that stands twice or is unknown is told."""
        if not isinstance(node, yaml.MappingNode):
            raise self.wrong(node, said("a mapping is wanted here."), said("a key, a colon and a value in each line"))
        found = {}
        for key, value in node.value:
            name = self.scalar(key)
            if name in found:
                raise self.wrong(key, said("{name} stands twice.", name=name), said("each row and key stands once"))
            if allowed and name not in allowed:
                text = said("the key {key} is unknown.", key=name)
                raise self.wrong(key, text, said("keys are {keys}", keys=", ".join(allowed)))
            found[name] = key, value
        return found

    def scalar(self, node):
        """Return the text of a node."""
        if not isinstance(node, yaml.ScalarNode):
            raise self.wrong(node, said("a list or a mapping stands in the place of a text."), said("one text"))
        return node.value

    def texts(self, node):
        """Return the texts of a list, or of a row that spaces part."""
        if isinstance(node, yaml.SequenceNode):
            return [self.scalar(one) for one in node.value]
        return self.scalar(node).split()

    def names(self, given, node, key, hint, pattern):
        """Return a list of names that must be there, each once."""
        at = given[key][1] if key in given else node
        names = self.texts(at) if key in given else []
        if not names or not all(pattern.fullmatch(name) for name in names):
            raise self.wrong(at, said("{key} is missing, or no list of names.", key=key), hint)
        if len(set(names)) < len(names):
            raise self.wrong(at, said("{key} names something twice.", key=key), hint)
        return names

    def choice(self, given, key, allowed, default):
        """Return one of several words."""
        if key not in given:
            return default
        found = self.scalar(given[key][1])
        if found not in allowed:
            text = said("{key} is {value!r}.", key=key, value=found)
            raise self.wrong(given[key][1], text, said("one of {allowed}", allowed=", ".join(allowed)))
        return found

    def figure(self, node, text):
        """Return a printed figure; None where it is not printed."""
        if text in NONE:
            return None
        if not re.fullmatch(r"[01]?\.\d{1,6}|[01]", text, re.ASCII) or Fraction(text) > 1:
            hint = said("from 0 to 1 as printed, such as 0.80; na for none")
            raise self.wrong(node, said("{text!r} is no figure of a table.", text=text), hint)
        return text

    def row(self, node, columns):
        """Return the figures of a row, one for each column."""
        texts = self.texts(node)
        if len(texts) != len(columns):
            text = said("there are {n} figures for {columns} columns.", n=len(texts), columns=len(columns))
            hint = said("one for each of {columns}; na for one that is not printed", columns=", ".join(columns))
            raise self.wrong(node, text, hint)
        return [self.figure(node, text) for text in texts]
