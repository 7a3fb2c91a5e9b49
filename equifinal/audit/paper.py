"""The printed tables of a paper, as a short YAML file has them: every scalar is a text, so that 0.50 stays 0.50."""

import re
from fractions import Fraction
from typing import NamedTuple

import yaml

from equifinal.errors import InputError
from equifinal.languages import said

from .rounding import ROUNDINGS, Interval, interval_of

__all__ = ["MOST_CONDITIONS", "Figure", "Paper", "read_paper"]

MOST_CONDITIONS = 11
KEYS = ("paper", "outcome", "conditions", "cases", "sets", "rounding", "necessity", "configurations", "means")
NECESSITY = ("consistency", "coverage", "RoN")
CONFIGURATION = ("consistency", "PRI", "raw_coverage", "unique_coverage")
SOLUTION = ("consistency", "PRI", "coverage")
NONE = ("na", "NA", "n/a", "-", "–", "")
NAME = re.compile(r"[^\W\d]\w*")


class Figure(NamedTuple):
    """One printed figure.

    Parameters
    ----------
    table : str
        ``necessity``, ``configuration``, ``solution`` or ``mean``.
    outcome : str
        ``OUT`` or ``~OUT``; empty for a mean.
    subject : str
        The condition or its negation, the term, or the set of a mean; empty for a solution.
    measure : str
        ``consistency``, ``coverage``, ``RoN``, ``PRI``, ``raw_coverage`` or ``unique_coverage``; empty for a mean.
    printed : str
    interval : Interval
        The values that may be printed so, by the rounding of the paper.
    """

    table: str
    outcome: str
    subject: str
    measure: str
    printed: str
    interval: Interval

    @property
    def name(self):
        """Return the figure's name, as answers have it: ``necessity ~OUT SVC consistency``."""
        return " ".join(filter(None, (self.table, self.outcome, self.subject, self.measure)))


class Paper(NamedTuple):
    """The tables of a paper.

    Parameters
    ----------
    title : str
    outcome : str
    conditions : tuple of str
    cases : int or None
    coding : tuple of Fraction or None
        The scores that sets can have; None: any from 0 to 1.
    rounding : str
        A key of `rounding.ROUNDINGS`.
    figures : tuple of Figure
    terms : dict of str to tuple of str
        The configurations that are printed for each outcome.
    """

    title: str
    outcome: str
    conditions: tuple
    cases: int | None
    coding: tuple | None
    rounding: str
    figures: tuple
    terms: dict


def read_paper(content, name="PAPER.yaml"):
    """Read the tables of a paper.

    Parameters
    ----------
    content : bytes
    name : str
        What messages call the file.

    Returns
    -------
    Paper

    Raises
    ------
    InputError
        With the line: a figure above 1, an unknown set, a row that stands twice, a key that there is not.

    Examples
    --------
    >>> text = "outcome: Y\\nconditions: [A]\\nnecessity:\\n  columns: [Y consistency, Y coverage]\\n  A: 0.80 na\\n"
    >>> paper = read_paper(text.encode())
    >>> [(figure.name, figure.printed) for figure in paper.figures]
    [('necessity Y A consistency', '0.80')]
    """
    return _Reader(name).paper(content)


class _Reader:
    """A reader of one file, which knows its name for messages."""

    def __init__(self, name):
        self.name = name

    def wrong(self, node, message, hint):
        line = said("{file}, line {line}: {message}", file=self.name, line=node.start_mark.line + 1, message=message)
        return InputError(line, hint)

    def paper(self, content):
        """Return the paper that a file holds."""
        try:
            root = yaml.compose(content.decode("utf-8-sig"), Loader=yaml.BaseLoader)
        except UnicodeDecodeError:
            raise InputError(said("{file} is not UTF-8.", file=self.name), said("save it as UTF-8")) from None
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            line = mark.line + 1 if mark else 1
            problem = getattr(error, "problem", None) or said("it cannot be read")
            text = said("{file}, line {line}: no YAML: {problem}.", file=self.name, line=line, problem=problem)
            raise InputError(text, said("a key, a colon and a value in each line, as in docs/audit.md")) from None
        if not isinstance(root, yaml.MappingNode):
            raise InputError(
                said("{file} holds no tables.", file=self.name), said("its keys are {keys}", keys=", ".join(KEYS))
            )
        given = self.mapping(root)
        for key, (node, _) in given.items():
            if key not in KEYS:
                raise self.wrong(
                    node, said("the key {key} is unknown.", key=key), said("keys are {keys}", keys=", ".join(KEYS))
                )
        outcome = self.text(root, given, "outcome")
        conditions = self.sets(root, given)
        if outcome in conditions:
            raise self.wrong(
                given["outcome"][0],
                said("the outcome {name} is among the conditions.", name=outcome),
                said("name it once"),
            )
        self.outcome, self.conditions = outcome, conditions
        self.rounding = self.choice(given, "rounding", ROUNDINGS, "nearest")
        figures, terms = [], {}
        if "necessity" in given:
            figures += self.necessity(given["necessity"][1])
        if "configurations" in given:
            blocks = given["configurations"][1]
            for block in blocks.value if isinstance(blocks, yaml.SequenceNode) else [blocks]:
                figures += self.configurations(block, terms)
        if "means" in given:
            figures += self.means(given["means"][1])
        if not figures:
            raise InputError(
                said("{file} holds no figure.", file=self.name), said("necessity, configurations or means are wanted")
            )
        title = given["paper"][1].value if "paper" in given else ""
        return Paper(
            title, outcome, conditions, self.cases(given), self.coding(given), self.rounding, tuple(figures), terms
        )

    def mapping(self, node):
        """Return a mapping's keys with the nodes of key and value; a key that stands twice is told."""
        if not isinstance(node, yaml.MappingNode):
            raise self.wrong(node, said("a mapping is wanted here."), said("a key, a colon and a value in each line"))
        found = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise self.wrong(key, said("a list stands in the place of a key."), said("a key is a text"))
            if key.value in found:
                raise self.wrong(
                    key, said("{name} stands twice.", name=key.value), said("each row and key stands once")
                )
            found[key.value] = key, value
        return found

    def text(self, root, given, key):
        """Return a text that must be there."""
        if (
            key not in given
            or not isinstance(given[key][1], yaml.ScalarNode)
            or not NAME.fullmatch(given[key][1].value)
        ):
            node = given[key][1] if key in given else root
            raise self.wrong(
                node, said("{key} is missing, or no name.", key=key), said("a letter, then letters, digits or _")
            )
        return given[key][1].value

    def sets(self, root, given):
        """Return the conditions."""
        node = given["conditions"][1] if "conditions" in given else root
        names = [one.value for one in node.value] if isinstance(node, yaml.SequenceNode) else []
        if not names or not all(isinstance(name, str) and NAME.fullmatch(name) for name in names):
            raise self.wrong(
                node, said("conditions is missing, or no list of names."), said("such as conditions: [A, B]")
            )
        if len(set(names)) < len(names):
            raise self.wrong(node, said("conditions names a set twice."), said("each condition stands once"))
        if len(names) > MOST_CONDITIONS:
            text = said("{n} conditions are too many for an audit.", n=len(names))
            raise self.wrong(
                node, text, said("at most {most}: leave out those that no configuration names", most=MOST_CONDITIONS)
            )
        return tuple(names)

    def choice(self, given, key, allowed, default):
        """Return one of several words."""
        if key not in given:
            return default
        node = given[key][1]
        if node.value not in allowed:
            text = said("{key} is {value!r}.", key=key, value=node.value)
            raise self.wrong(node, text, said("one of {allowed}", allowed=", ".join(allowed)))
        return node.value

    def cases(self, given):
        """Return the number of cases, None where it is not printed."""
        if "cases" not in given or given["cases"][1].value in NONE:
            return None
        node = given["cases"][1]
        if not isinstance(node.value, str) or not re.fullmatch(r"[1-9]\d{0,4}", node.value):
            raise self.wrong(
                node, said("cases is {value!r}.", value=node.value), said("a whole number from 1 to 99999, or none")
            )
        return int(node.value)

    def coding(self, given):
        """Return the scores that sets can have; None for fuzzy sets."""
        if "sets" not in given:
            return None
        node = given["sets"][1]
        if isinstance(node, yaml.ScalarNode) and node.value in ("fuzzy", "crisp"):
            return None if node.value == "fuzzy" else (Fraction(0), Fraction(1))
        texts = [one.value for one in node.value] if isinstance(node, yaml.SequenceNode) else []
        fits = [
            isinstance(text, str) and re.fullmatch(r"[01]|[01]?\.\d{1,4}", text) and Fraction(text) <= 1
            for text in texts
        ]
        scores = sorted({Fraction(text) for text in texts}) if all(fits) else []
        if not 2 <= len(scores) <= 10:
            text = said("sets is {value!r}.", value=node.value if isinstance(node.value, str) else texts)
            raise self.wrong(node, text, said("fuzzy, crisp, or the scores of a scheme, such as [0, 0.33, 0.67, 1]"))
        return tuple(scores)

    def number(self, node, text):
        """Return a printed figure; None where it is not printed."""
        if text in NONE:
            return None
        if not re.fullmatch(r"[01]?\.\d{1,6}|[01]", text) or Fraction(text) > 1:
            raise self.wrong(
                node,
                said("{text!r} is no figure of a table.", text=text),
                said("from 0 to 1 as printed, such as 0.80; na for none"),
            )
        return text

    def row(self, node, columns):
        """Return the texts of a row, one for each column."""
        texts = node.value.split() if isinstance(node, yaml.ScalarNode) else [one.value for one in node.value]
        if len(texts) != len(columns):
            text = said("there are {n} figures for {columns} columns.", n=len(texts), columns=len(columns))
            raise self.wrong(
                node,
                text,
                said("one for each of {columns}; na for one that is not printed", columns=", ".join(columns)),
            )
        return [self.number(node, text) for text in texts]

    def columns(self, node, given, allowed):
        """Return the names of the columns of a table."""
        found = given.get("columns")
        names = [one.value for one in found[1].value] if found and isinstance(found[1], yaml.SequenceNode) else []
        if not names or len(set(names)) < len(names) or not set(names) <= set(allowed):
            raise self.wrong(
                found[1] if found else node,
                said("columns is missing, or names something else."),
                said("some of {allowed}", allowed=", ".join(allowed)),
            )
        return names

    def figure(self, *parts, printed):
        return Figure(*parts, printed, interval_of(printed, self.rounding))

    def necessity(self, node):
        """Yield the figures of the necessity table."""
        given = self.mapping(node)
        sides = (self.outcome, f"~{self.outcome}")
        columns = self.columns(node, given, [f"{side} {measure}" for side in sides for measure in NECESSITY])
        for name, (key, value) in given.items():
            if name == "columns":
                continue
            if name.removeprefix("~") not in self.conditions:
                text = said("{name} is no condition.", name=name)
                raise self.wrong(key, text, said("the conditions are {names}", names=", ".join(self.conditions)))
            for column, printed in zip(columns, self.row(value, columns), strict=True):
                if printed is not None:
                    side, measure = column.split()
                    yield self.figure("necessity", side, name, measure, printed=printed)

    def configurations(self, node, terms):
        """Yield the figures of a configuration table, and note its terms."""
        given = self.mapping(node)
        for key, (at, _) in given.items():
            if key not in ("outcome", "columns", "rows", "solution"):
                raise self.wrong(
                    at, said("the key {key} is unknown.", key=key), said("keys are outcome, columns, rows and solution")
                )
        side = given["outcome"][1].value if "outcome" in given else self.outcome
        if side not in (self.outcome, f"~{self.outcome}") or side in terms:
            text = said("configurations has the outcome {side}.", side=side)
            raise self.wrong(
                given["outcome"][1] if "outcome" in given else node,
                text,
                said("{name} or ~{name}, each once", name=self.outcome),
            )
        if "rows" not in given:
            raise self.wrong(node, said("configurations has no rows."), said("a configuration and its figures in each"))
        columns = self.columns(node, given, CONFIGURATION)
        found = {}
        for name, (key, value) in self.mapping(given["rows"][1]).items():
            term = self.term(key, name)
            if term in found:
                raise self.wrong(key, said("{name} stands twice.", name=name), said("each row and key stands once"))
            found[term] = None
            for measure, printed in zip(columns, self.row(value, columns), strict=True):
                if printed is not None:
                    yield self.figure("configuration", side, name, measure, printed=printed)
        terms[side] = tuple(self.mapping(given["rows"][1]))
        for measure, (key, value) in (self.mapping(given["solution"][1]) if "solution" in given else {}).items():
            if measure not in SOLUTION:
                raise self.wrong(
                    key,
                    said("the key {key} is unknown.", key=measure),
                    said("keys are {keys}", keys=", ".join(SOLUTION)),
                )
            (printed,) = self.row(value, [measure])
            if printed is not None:
                yield self.figure("solution", side, "", measure, printed=printed)

    def term(self, node, text):
        """Return the literals of a configuration, as a set."""
        literals = text.split("*")
        names = [literal.removeprefix("~") for literal in literals]
        if not set(names) <= set(self.conditions) or len(set(names)) < len(names):
            raise self.wrong(
                node,
                said("{text} is no configuration of the conditions.", text=text),
                said("conditions or ~conditions, joined by *, each once"),
            )
        return frozenset(literals)

    def means(self, node):
        """Yield the mean memberships."""
        for name, (key, value) in self.mapping(node).items():
            if name not in (*self.conditions, self.outcome):
                raise self.wrong(
                    key, said("{name} is no set of this paper.", name=name), said("a condition or the outcome")
                )
            (printed,) = self.row(value, [name])
            if printed is not None:
                yield self.figure("mean", "", name, "", printed=printed)
