"""Kinds of cases: what each case says of a configuration, and of the solution as a whole."""

from typing import NamedTuple

import numpy as np
import pandas as pd

from equifinal.sets.data import term_memberships
from equifinal.sets.expressions import parse
from equifinal.sets.tolerance import at_least

__all__ = ["MOST_MODELS", "Model", "case_kind_table", "kinds_of_cases", "models_of"]

KINDS = ("typical", "deviant in degree", "deviant in consistency", "deviant in coverage", "irrelevant")
# Models of a solution that the tables of cases go into; the figures of tied models stand in the table of terms.
MOST_MODELS = 10


class Model(NamedTuple):
    """A model with its configurations, in the order of their numbers.

    Parameters
    ----------
    number : int
        From 1.
    names : tuple of str
        Numbers of the configurations.
    texts : tuple of str
        Their expressions.
    terms : tuple of implicants
    x : numpy.ndarray, shape (configurations, cases)
        Memberships in them, in [0, 1].

    Examples
    --------
    The first case is a member of both configurations, the second of one.

    >>> terms, x = ((1, -1), (-1, 1)), np.array([[0.9, 0.8], [0.6, 0.3]])
    >>> model = Model(number=1, names=("1", "2"), texts=("A", "B"), terms=terms, x=x)
    >>> model.solution.tolist(), model.unique.tolist()
    ([0.9, 0.8], [False, True])
    """

    number: int
    names: tuple
    texts: tuple
    terms: tuple
    x: np.ndarray

    @property
    def solution(self):
        """Each case's membership in the whole."""
        return self.x.max(axis=0)

    @property
    def unique(self):
        """Whether each case is a member of exactly one configuration."""
        return (self.x > 0.5).sum(axis=0) == 1


def kinds_of_cases(x, y):
    """Return the kind of each case for a statement of sufficiency [1]_.

    Parameters
    ----------
    x, y : numpy.ndarray, shape (cases,)
        Memberships in the term and in the outcome. A case at exactly 0.5 is no member.

    Returns
    -------
    numpy.ndarray of str, shape (cases,)
        ``typical`` (x > 0.5, y > 0.5, x <= y), ``deviant in degree`` (x > 0.5, y > 0.5, x > y),
        ``deviant in consistency`` (in kind: x > 0.5, y <= 0.5), ``deviant in coverage`` (x <= 0.5, y > 0.5),
        ``irrelevant`` (the rest).

    Examples
    --------
    >>> kinds_of_cases(np.array([0.6, 0.9, 0.9, 0.1, 0.1]), np.array([0.9, 0.6, 0.1, 0.9, 0.1])).tolist()
    ['typical', 'deviant in degree', 'deviant in consistency', 'deviant in coverage', 'irrelevant']

    References
    ----------
    .. [1] Schneider, C. Q., & Rohlfing, I. (2013). Combining QCA and process tracing in set-theoretic multi-method
       research. Sociological Methods & Research, 42(4), 559-597. doi:10.1177/0049124113481341
    """
    inside, shown = x > 0.5, y > 0.5
    return np.select([inside & shown & at_least(y, x), inside & shown, inside, shown], KINDS[:4], KINDS[4])


def models_of(data, paths):
    """Return the first intermediate models of an outcome, `MOST_MODELS` at most.

    Parameters
    ----------
    data : CalibratedData
    paths : DataFrame
        From `minimise.frames.configuration_table`: the number and the expression of each configuration.

    Returns
    -------
    list of Model
        Empty where the outcome has no solution.

    Examples
    --------
    >>> from equifinal.sets.data import CalibratedData
    >>> frame = pd.DataFrame({"A": [0.8, 0.1], "B": [0.9, 0.3], "Y": [0.9, 0.8]}, index=["Oak", "Fir"])
    >>> data = CalibratedData.from_frame(frame, "Y", ["A", "B"])
    >>> paths = pd.DataFrame({"outcome": "Y", "model": 1, "configuration": [1, 2], "term": ["A*B", "~B"]})
    >>> [model] = models_of(data, paths)
    >>> model.terms, model.x.round(2).tolist()
    (((1, 1), (-1, 0)), [[0.8, 0.1], [0.1, 0.7]])
    """
    found = []
    for number, block in list(paths[paths["outcome"] == data.outcome].groupby("model"))[:MOST_MODELS]:
        terms = tuple(min(parse(text, data.conditions, data.levels).terms) for text in block["term"])
        names = tuple(str(name) for name in block["configuration"])
        found.append(Model(int(number), names, tuple(block["term"]), terms, term_memberships(data, terms)))
    return found


def case_kind_table(data, models, rows):
    """Return the kind of every case for every configuration, and for the solution as a whole [1]_.

    Parameters
    ----------
    data : CalibratedData
    models : list of Model
        From `models_of`.
    rows : mapping of str to int
        Case to its row of the truth table; a case at exactly 0.5 in a condition has none.

    Returns
    -------
    DataFrame
        `outcome`, `model`, `configuration` (its number, or ``solution``), `term`, `case`, `membership`,
        `outcome_membership`, `kind`, `uniquely_covered` (a member of one configuration and of no other), `row`.
        A case that no configuration covers is deviant in coverage in the lines of the solution; in those of a
        configuration also a case that another one covers.

    Examples
    --------
    Fir is in no configuration and has the outcome; Ash is in one and lacks it.

    >>> from equifinal.sets.data import CalibratedData
    >>> frame = pd.DataFrame({"A": [0.8, 0.9, 0.1], "Y": [0.9, 0.2, 0.8]}, index=["Oak", "Ash", "Fir"])
    >>> data = CalibratedData.from_frame(frame, "Y", ["A"])
    >>> paths = pd.DataFrame({"outcome": ["Y"], "model": [1], "configuration": [1], "term": ["A"]})
    >>> table = case_kind_table(data, models_of(data, paths), {"Oak": 2, "Ash": 2, "Fir": 1})
    >>> whole = table[table["configuration"] == "solution"]
    >>> print(whole[["term", "case", "membership", "outcome_membership", "kind", "row"]].to_string(index=False))
    term case  membership  outcome_membership                   kind  row
       A  Oak         0.8                 0.9                typical    2
       A  Ash         0.9                 0.2 deviant in consistency    2
       A  Fir         0.1                 0.8    deviant in coverage    1

    References
    ----------
    .. [1] Schneider, C. Q., & Rohlfing, I. (2013). Combining QCA and process tracing in set-theoretic multi-method
       research. Sociological Methods & Research, 42(4), 559-597. doi:10.1177/0049124113481341
    """
    frames = []
    for model in models:
        whole = ("solution", " + ".join(model.texts), model.solution)
        for name, text, x in [*zip(model.names, model.texts, model.x, strict=True), whole]:
            columns = {
                "outcome": data.outcome,
                "model": model.number,
                "configuration": name,
                "term": text,
                "case": data.cases,
                "membership": x,
                "outcome_membership": data.y,
                "kind": kinds_of_cases(x, data.y),
                "uniquely_covered": model.unique & (x > 0.5),
                "row": pd.array([rows.get(case) for case in data.cases], dtype="Int64"),
            }
            frames.append(pd.DataFrame(columns))
    names = ("outcome", "model", "configuration", "term", "case", "membership", "outcome_membership", "kind")
    empty = pd.DataFrame(columns=[*names, "uniquely_covered", "row"])
    return pd.concat(frames, ignore_index=True) if frames else empty
