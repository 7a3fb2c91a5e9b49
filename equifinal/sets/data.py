"""Calibrated data: the memberships of the cases in the conditions and the outcome."""

import math
from dataclasses import dataclass, replace

import numpy as np

from equifinal.errors import InputError
from equifinal.languages import said

from .implicants import membership
from .tolerance import settled

__all__ = ["CalibratedData", "join", "levels_of", "term_memberships"]


@dataclass(frozen=True, eq=False)
class CalibratedData:
    """Memberships of cases in conditions and outcome.

    Parameters
    ----------
    cases : tuple of str
    conditions : tuple of str
        In model order.
    levels : tuple of int
        Number of values of each condition; 2 for crisp and fuzzy sets.
    x : array of shape (cases, conditions)
        Memberships in [0, 1]; levels 0, 1, 2, … for multi-value conditions.
    outcome : str
        ``OUT``, ``~OUT`` or, of a multi-value outcome, ``OUT[1]`` or ``OUT[1,2]``: one level or another.
    y : array of shape (cases,)
        Membership in the outcome, in [0, 1].

    Examples
    --------
    >>> data = CalibratedData(("p", "q"), ("A",), (2,), np.array([[0.75], [0]]), "Y", np.array([1, 0.25]))
    >>> data.x[:, 0].tolist(), data.y.tolist()
    ([0.75, 0.0], [1.0, 0.25])
    """

    cases: tuple
    conditions: tuple
    levels: tuple
    x: np.ndarray
    outcome: str
    y: np.ndarray

    def __post_init__(self):
        """Settle what rounding left beside 0.5, so that from here on a comparison says what it means."""
        object.__setattr__(self, "x", settled(self.x))
        object.__setattr__(self, "y", settled(self.y))

    @classmethod
    def from_frame(cls, frame, outcome, conditions):
        """Take conditions and outcome from a table of memberships, cases in the index.

        A column with values above 1 is a multi-value condition. An outcome ``OUT[1]`` is membership in
        value 1 of such a column, ``OUT[1,2]`` in one of these values.

        Parameters
        ----------
        frame : DataFrame
            A row a case, its name in the index; numbers in [0, 1], or levels 0, 1, 2, …
        outcome : str
            A column, or a column and its level or levels: ``OUT[1]``, ``OUT[1,2]``.
        conditions : sequence of str
            Columns, in model order.

        Returns
        -------
        CalibratedData

        Raises
        ------
        InputError
            If a case is named twice, a column is not there, or a value is missing, no membership and no level.

        Examples
        --------
        >>> import pandas as pd
        >>> frame = pd.DataFrame({"A": [0.75, 0], "M": [0, 2], "Y": [2, 1]}, index=["p", "q"])
        >>> data = CalibratedData.from_frame(frame, "Y[1]", ["A", "M"])
        >>> data.cases, data.levels, data.x.tolist(), data.y.tolist()
        (('p', 'q'), (2, 3), [[0.75, 0.0], [0.0, 2.0]], [0.0, 1.0])
        """
        if not len(conditions):
            raise InputError(said("there is no condition."), said("name at least one column of the data"))
        cases = tuple(str(case) for case in frame.index)
        if twice := sorted({c for c in cases if cases.count(c) > 1}) if len(set(cases)) < len(cases) else []:
            raise InputError(
                said("case {case} stands in the data more than once.", case=twice[0]),
                said("every case needs its own name"),
            )
        if not cases:
            raise InputError(said("the data hold no case."))
        name = outcome.partition("[")[0]
        for column in (*conditions, name):
            if column not in frame:
                raise InputError(
                    said("the data have no column {column}.", column=column),
                    said("the columns are {frame}", frame=", ".join(frame)),
                )
        columns = [_checked(frame[c], cases) for c in conditions]
        y = _membership_in(outcome, _checked(frame[name], cases))
        levels = tuple(max(2, int(c.max()) + 1) for c in columns)
        return cls(cases, tuple(conditions), levels, np.column_stack(columns), outcome, y)

    def negated(self):
        """Return the same data with the outcome negated: 1 - Y.

        Returns
        -------
        CalibratedData
            Negated twice, it names the outcome as before.

        Examples
        --------
        >>> data = CalibratedData(("p", "q"), ("A",), (2,), np.array([[0.75], [0]]), "Y", np.array([1, 0.25]))
        >>> data.negated().outcome, data.negated().y.tolist(), data.negated().negated().outcome
        ('~Y', [0.0, 0.75], 'Y')
        """
        outcome = self.outcome[1:] if self.outcome.startswith("~") else f"~{self.outcome}"
        return replace(self, outcome=outcome, y=1 - self.y)


def _membership_in(outcome, values):
    """Return the cases' memberships in the outcome, ``OUT`` or ``OUT[1]``, from the values of its column."""
    name, levels = levels_of(outcome)
    if not levels:
        if values.max() > 1:
            raise InputError(
                said("the outcome {name} has several levels.", name=name),
                said("name the one to explain, such as {name}[1]", name=name),
            )
        return values
    strange = [level for level in levels if level > values.max()]
    if strange or (values != np.floor(values)).any():
        raise InputError(
            said("the outcome {outcome} names a level that {name} does not have.", outcome=outcome, name=name),
            said("levels are 0, 1, 2, …"),
        )
    found = np.isin(values, levels)
    if found.all():
        raise InputError(
            said("the outcome {outcome} names every level that the cases have.", outcome=outcome),
            said("leave out the levels that are not to be explained"),
        )
    return found.astype(float)


def levels_of(outcome):
    """Return the column of an outcome, and the levels of it that are explained together.

    Examples
    --------
    >>> levels_of("OUT"), levels_of("OUT[1,2]"), levels_of("~OUT[0]")
    (('OUT', ()), ('OUT', (1, 2)), ('OUT', (0,)))
    """
    name, _, levels = outcome.removeprefix("~").partition("[")
    return name, tuple(int(level) for level in levels.rstrip("]").split(",") if level)


def _checked(column, cases):
    """Return a column as floats, after checking that it holds memberships or levels."""
    values = settled(column.to_numpy(dtype=float))
    known = values[np.isfinite(values)]
    levels = known.max(initial=0) > 1 and (known == np.floor(known)).all()
    fits = (values >= 0) & ((values < math.inf) if levels else (values <= 1))
    if not fits.all():
        row = int(np.argmin(fits))
        problem = said("is missing") if np.isnan(values[row]) else said("is {values:g}", values=values[row])
        raise InputError(
            said("{name} of case {case} {problem}.", name=column.name, case=cases[row], problem=problem),
            said("memberships lie between 0 and 1, levels are 0, 1, 2, …"),
        )
    return values


def join(names):
    """Join case names as the tables do.

    Parameters
    ----------
    names : iterable of str

    Returns
    -------
    str

    Examples
    --------
    >>> join(["p", "q"])
    'p;q'
    """
    return ";".join(names)


def term_memberships(data, model):
    """Return the cases' memberships in the terms of a model.

    Parameters
    ----------
    data : CalibratedData
    model : sequence of tuple of int
        Implicants over the conditions of the data; at least one.

    Returns
    -------
    array of shape (terms, cases)
        In [0, 1].

    Examples
    --------
    >>> x = np.array([[0.75, 0.5], [0, 1]])
    >>> data = CalibratedData(("p", "q"), ("A", "B"), (2, 2), x, "Y", np.array([1, 0.25]))
    >>> term_memberships(data, [(1, 1), (0, -1)]).tolist()  # A*B, ~A
    [[0.5, 0.0], [0.25, 1.0]]
    """
    return np.array([membership(term, data.x, data.levels) for term in model])
