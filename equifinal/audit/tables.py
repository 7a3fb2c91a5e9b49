"""The tables of a paper's form, each read into printed figures."""

import re

import yaml

from equifinal.languages import said

from .figures import Figure
from .reader import Reader
from .rounding import interval_of

__all__ = ["TableReader"]

NECESSITY = ("consistency", "coverage", "RoN")
CONFIGURATION = ("consistency", "PRI", "raw_coverage", "unique_coverage")
SOLUTION = ("consistency", "PRI", "coverage")
ANY = re.compile(r".*")


class TableReader(Reader):
    """A reader of tables.

    Parameters
    ----------
    name : str
        What messages call the file.
    outcome : str
    conditions : tuple of str
    rounding : str
    """

    def __init__(self, name, outcome, conditions, rounding):
        super().__init__(name)
        self.outcome, self.conditions, self.rounding = outcome, conditions, rounding
        self.sides = (outcome, f"~{outcome}")

    def columns(self, given, node, allowed):
        """Return the names of the columns of a table."""
        hint = said("some of {allowed}", allowed=", ".join(allowed))
        names = self.names(given, node, "columns", hint, ANY)
        if not set(names) <= set(allowed):
            unknown = next(name for name in names if name not in allowed)
            raise self.wrong(given["columns"][1], said("the column {name} is unknown.", name=unknown), hint)
        return names

    def printed(self, table, outcome, subject, measures, row):
        """Yield the figures of a row that are printed."""
        for measure, text in zip(measures, row, strict=True):
            if text is not None:
                yield Figure(table, outcome, subject, measure, text, interval_of(text, self.rounding))

    def necessity(self, node):
        """Yield the figures of the necessity table."""
        given = self.mapping(node)
        columns = self.columns(given, node, [f"{side} {measure}" for side in self.sides for measure in NECESSITY])
        for name, (key, value) in given.items():
            if name == "columns":
                continue
            if name.removeprefix("~") not in self.conditions:
                text = said("{name} is no condition.", name=name)
                raise self.wrong(key, text, said("the conditions are {names}", names=", ".join(self.conditions)))
            row = self.row(value, columns)
            for column, text in zip(columns, row, strict=True):
                side, measure = column.split()
                yield from self.printed("necessity", side, name, [measure], [text])

    def configurations(self, node, terms):
        """Yield the figures of the configuration tables, and note their configurations by outcome in `terms`."""
        for block in node.value if isinstance(node, yaml.SequenceNode) else [node]:
            yield from self.block(block, terms)

    def block(self, node, terms):
        """Yield the figures of the configuration table of one outcome."""
        given = self.mapping(node, ("outcome", "columns", "rows", "solution"))
        side = self.choice(given, "outcome", self.sides, self.outcome)
        if side in terms:
            text = said("configurations has two tables for {side}.", side=side)
            raise self.wrong(node, text, said("one for each of {sides}", sides=", ".join(self.sides)))
        if "rows" not in given:
            raise self.wrong(node, said("configurations has no rows."), said("a configuration and its figures in each"))
        columns = self.columns(given, node, CONFIGURATION)
        rows = {}
        for name, (key, value) in self.mapping(given["rows"][1]).items():
            term = "".join(name.split())
            if self.literals(key, term) in map(frozenset, (known.split("*") for known in rows)):
                raise self.wrong(key, said("{name} stands twice.", name=name), said("each row and key stands once"))
            rows[term] = self.row(value, columns)
        terms[side] = tuple(rows)
        for term, row in rows.items():
            yield from self.printed("configuration", side, term, columns, row)
        for measure, (_, value) in (
            self.mapping(given["solution"][1], SOLUTION) if "solution" in given else {}
        ).items():
            yield from self.printed("solution", side, "", [measure], self.row(value, [measure]))

    def literals(self, node, term):
        """Return the literals of a configuration, as a set."""
        literals = term.split("*")
        names = [literal.removeprefix("~") for literal in literals]
        if not set(names) <= set(self.conditions) or len(set(names)) < len(names):
            text = said("{text} is no configuration of the conditions.", text=term)
            raise self.wrong(node, text, said("conditions or ~conditions, joined by *, each once"))
        return frozenset(literals)

    def means(self, node):
        """Yield the mean memberships."""
        for name, (key, value) in self.mapping(node).items():
            if name not in (*self.conditions, self.outcome):
                hint = said("a condition or the outcome")
                raise self.wrong(key, said("{name} is no set of this paper.", name=name), hint)
            yield from self.printed("mean", "", name, [""], self.row(value, [name]))
