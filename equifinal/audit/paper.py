"""The printed tables of a paper, as a short YAML file has them: every scalar is a text, so that 0.50 stays 0.50."""

import re
from fractions import Fraction
from typing import NamedTuple

from equifinal.errors import InputError
from equifinal.languages import said

from .reader import NONE, Reader, root_of
from .rounding import ROUNDINGS
from .tables import TableReader

__all__ = ["MOST_CONDITIONS", "Paper", "read_paper"]

MOST_CONDITIONS = 11
NAME = re.compile(r"[^\W\d]\w*")
KEYS = ("paper", "outcome", "conditions", "cases", "sets", "rounding", "necessity", "configurations", "means")


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
    return _PaperReader(name).paper(root_of(content, name))


class _PaperReader(Reader):
    """A reader of a paper's form."""

    def paper(self, root):
        """Return the paper that a file holds."""
        given = self.mapping(root, KEYS)
        outcome = self.set_name(root, given)
        conditions = self.sets(root, given)
        if outcome in conditions:
            text = said("the outcome {name} is among the conditions.", name=outcome)
            raise self.wrong(given["outcome"][0], text, said("name it once"))
        rounding = self.choice(given, "rounding", ROUNDINGS, "nearest")
        reader, figures, terms = TableReader(self.name, outcome, conditions, rounding), [], {}
        if "necessity" in given:
            figures += reader.necessity(given["necessity"][1])
        if "configurations" in given:
            figures += reader.configurations(given["configurations"][1], terms)
        if "means" in given:
            figures += reader.means(given["means"][1])
        if not figures:
            text = said("{file} holds no figure.", file=self.name)
            raise InputError(text, said("necessity, configurations or means are wanted"))
        title = self.scalar(given["paper"][1]) if "paper" in given else ""
        return Paper(title, outcome, conditions, self.cases(given), self.coding(given), rounding, tuple(figures), terms)

    def set_name(self, root, given):
        """Return the name of the outcome, which must be there."""
        node = given["outcome"][1] if "outcome" in given else root
        if "outcome" not in given or not NAME.fullmatch(self.scalar(node)):
            text = said("{key} is missing, or no name.", key="outcome")
            raise self.wrong(node, text, said("a letter, then letters, digits or _"))
        return node.value

    def sets(self, root, given):
        """Return the conditions."""
        names = self.names(given, root, "conditions", said("such as conditions: [A, B]"), NAME)
        if len(names) > MOST_CONDITIONS:
            text = said("{n} conditions are too many for an audit.", n=len(names))
            hint = said("at most {most}: leave out those that no configuration names", most=MOST_CONDITIONS)
            raise self.wrong(given["conditions"][1], text, hint)
        return tuple(names)

    def cases(self, given):
        """Return the number of cases, None where it is not printed."""
        text = self.scalar(given["cases"][1]) if "cases" in given else ""
        if text in NONE:
            return None
        if not re.fullmatch(r"[1-9]\d{0,4}", text, re.ASCII):
            hint = said("a whole number from 1 to 99999, or none")
            raise self.wrong(given["cases"][1], said("cases is {value!r}.", value=text), hint)
        return int(text)

    def coding(self, given):
        """Return the scores that sets can have; None for fuzzy sets."""
        texts = self.texts(given["sets"][1]) if "sets" in given else ["fuzzy"]
        if texts in (["fuzzy"], ["crisp"]):
            return None if texts == ["fuzzy"] else (Fraction(0), Fraction(1))
        fits = [re.fullmatch(r"[01]|[01]?\.\d{1,4}", text, re.ASCII) and Fraction(text) <= 1 for text in texts]
        scores = sorted({Fraction(text) for text in texts}) if all(fits) else []
        if not 2 <= len(scores) <= 10:
            hint = said("fuzzy, crisp, or the scores of a scheme, such as [0, 0.33, 0.67, 1]")
            raise self.wrong(given["sets"][1], said("sets is {value!r}.", value=" ".join(texts)), hint)
        return tuple(scores)
