"""YAML as far as it is data: without tags, and with bounds on what a few bytes can grow to."""

import math
import unicodedata

import yaml

from equifinal.errors import InputError
from equifinal.languages import said

__all__ = ["Loader"]

DEPTH = 20  # mappings and lists within each other
NODES = 100_000  # keys, values and lists in all, aliases counted with all that they stand for
DIGITS = 100  # characters of a number
KEPT = "\t\n"
MERGE = "tag:yaml.org,2002:merge"
NUMBERS = ("tag:yaml.org,2002:int", "tag:yaml.org,2002:float")
COLON = said("key: value, with an ASCII colon and a space")
ONCE = said("write each value once, without & and *; what belongs to the cases goes into a column of the data")
QUOTED = said("a text that looks like a date or a number belongs in quotation marks")


class Loader(yaml.SafeLoader):
    """The safe loader, less tags: it refuses a key that stands twice, a date or number that is none, and what grows.

    `name`, to be set, is the file's name for messages.
    """

    name, depth, reach, nodes = "", 0, 0, 0

    def refuse(self, mark, problem, hint):
        """Raise what is wrong at a place."""
        raise InputError(
            said("{name}, line {line}: {problem}.", name=self.name, line=mark.line + 1, problem=problem), hint
        )

    def compose_node(self, parent, index):
        """Return the next node, within the bounds."""
        event = self.peek_event()
        if getattr(event, "tag", None) is not None:
            self.refuse(
                event.start_mark,
                said("the tag {tag} is not read", tag=event.tag.replace("tag:yaml.org,2002:", "!!")),
                said("a text that begins with ! belongs in quotation marks"),
            )
        outer, before = self.reach, self.nodes
        self.depth, self.nodes = self.depth + 1, before + 1
        self.reach = self.depth
        self.check_bounds(event.start_mark)
        node = super().compose_node(parent, index)
        if isinstance(event, yaml.AliasEvent):
            if not hasattr(node, "size"):
                self.refuse(event.start_mark, said("*{anchor} stands within itself", anchor=event.anchor), ONCE)
            self.nodes, self.reach = before + node.size, self.depth + node.height - 1
            self.check_bounds(event.start_mark)
        node.size, node.height = self.nodes - before, self.reach - self.depth + 1
        self.depth, self.reach = self.depth - 1, max(outer, self.reach)
        return node

    def check_bounds(self, mark):
        """Refuse what is nested too deep, and more than fits."""
        if self.reach > DEPTH:
            self.refuse(
                mark,
                said("there are more than {depth} lists and mappings within each other", depth=DEPTH),
                said("no key needs more than five: look for a bracket that is not closed"),
            )
        if self.nodes > NODES:
            self.refuse(mark, said("there are more than {nodes} keys and values", nodes=NODES), ONCE)

    def construct_object(self, node, deep=False):
        """Return what a node stands for."""
        try:
            value = super().construct_object(node, deep)
        except InputError:
            raise
        except (AttributeError, IndexError, OverflowError, ValueError):
            # The library lets through what its readers of dates and numbers meet, as at 2026-02-30.
            self.refuse(node.start_mark, said("{text!r} is no value", text=node.value), QUOTED)
        if isinstance(value, int | float):
            self.check_number(node, value)
        if isinstance(value, str) and (found := unprintable(value)):
            self.refuse(
                node.start_mark,
                said("a text holds the control character {found!r}", found=found),
                said("delete it, or type the text anew"),
            )
        return value

    def construct_scalar(self, node):
        """Return the text of a scalar, none that would be a number of many digits."""
        if node.tag in NUMBERS and len(node.value) > DIGITS:
            self.refuse(node.start_mark, said("the number {text!r} is too long", text=node.value), QUOTED)
        return super().construct_scalar(node)

    def check_number(self, node, value):
        """Refuse a number that is not finite."""
        if not math.isfinite(value):
            self.refuse(
                node.start_mark,
                said("{text} is no number to compute with", text=node.value),
                said("a finite number is wanted"),
            )

    def construct_mapping(self, node, deep=False):
        """Return the mapping of a node whose keys are all different."""
        lines = {}
        for key, value in node.value if isinstance(node, yaml.MappingNode) else ():
            if key.tag == MERGE:
                continue
            name, line = key.value, key.start_mark.line + 1
            if not isinstance(key, yaml.ScalarNode):
                self.refuse(key.start_mark, said("a list or a mapping stands in the place of a key"), COLON)
            if name in lines:
                raise InputError(
                    said(
                        "{name}, line {line}: the key {key} stands a second time; the first is in line {first}.",
                        name=self.name,
                        line=line,
                        key=name,
                        first=lines[name],
                    ),
                    said("each key stands once"),
                )
            if "：" in name and isinstance(value, yaml.ScalarNode) and not value.value:
                raise InputError(
                    said("{name}, line {line} has a colon of full width.", name=self.name, line=line), COLON
                )
            lines[name] = line
        return super().construct_mapping(node, deep)


def unprintable(text):
    """Return the first character of a text that no file and no terminal should be given; an empty text without one.

    Examples
    --------
    >>> unprintable("a\\x1b[2J"), unprintable("a\\tb"), unprintable("a\\ud800")
    ('\\x1b', '', '\\ud800')
    """
    if text.isprintable():
        return ""
    return next(
        (c for c in text if c not in KEPT and (unicodedata.category(c) in ("Cc", "Cs") or ord(c) & 0xFFFE == 0xFFFE)),
        "",
    )
