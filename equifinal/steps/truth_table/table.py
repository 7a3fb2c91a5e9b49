"""The truth table: the observed combinations of conditions, and how the outcome goes with each."""

import math
from dataclasses import dataclass, replace

import numpy as np

from equifinal.sets.implicants import covers

from .sums import codes_of, fits, rows_in_all, rows_of, sums

__all__ = ["TruthTable", "truth_table"]


@dataclass(frozen=True, eq=False)
class TruthTable:
    """The observed rows of a truth table, in the order of their numbers.

    Parameters
    ----------
    outcome : str
    conditions : tuple of str
    levels : tuple of int
        Number of values of each condition.
    rows : integer array of shape (rows, conditions)
    numbers : tuple of int
        Row numbers from 1, the first condition being the most significant digit.
    n : tuple of int
        Cases in each row.
    consistency, pri : tuple of float
        Over all cases, from 0 to 1; not a number where undefined.
    values : tuple of str
        ``1``, ``0``, ``C`` (contradiction) or ``?`` (remainder).
    cases : tuple of tuple of str
        The names of each row's cases.
    half : tuple of str
        Cases at exactly 0.5 in a condition: in no row.
    excluded : tuple of implicants
        Combinations that no solution may use as counterfactuals.
    by_hand : tuple of tuple
        Numbers of rows, each with the value that it was given by hand.

    Examples
    --------
    >>> from equifinal.sets.data import CalibratedData
    >>> from equifinal.steps.truth_table.cutoffs import Cutoffs
    >>> x, y = np.array([[1, 1], [1, 0]]), np.array([1, 0])
    >>> table = truth_table(CalibratedData(("p", "q"), ("A", "B"), (2, 2), x, "Y", y), Cutoffs())
    >>> table.positive.tolist(), table.negative.tolist(), table.remainders
    ([[1, 1]], [[1, 0]], 2)
    """

    outcome: str
    conditions: tuple
    levels: tuple
    rows: np.ndarray
    numbers: tuple
    n: tuple
    consistency: tuple
    pri: tuple
    values: tuple
    cases: tuple
    half: tuple
    excluded: tuple = ()
    by_hand: tuple = ()

    @property
    def coded(self):
        """The rows coded 1, 0 or C: all observed ones but those with too few cases."""
        return self.rows[np.array(self.values) != "?"]

    @property
    def positive(self):
        """The rows coded 1."""
        return self.rows[np.array(self.values) == "1"]

    @property
    def negative(self):
        """What a solution may not cover: the rows coded 0 or C, then the excluded combinations."""
        rows = self.rows[np.isin(self.values, ("0", "C"))]
        return np.vstack([rows, np.array(self.excluded, dtype=rows.dtype).reshape(-1, rows.shape[1])])

    @property
    def remainders(self):
        """How many of all logically possible rows are coded neither 1, 0 nor C."""
        return math.prod(self.levels) - len(self.values) + self.values.count("?")

    def recode(self, cutoffs):
        """Return the table coded anew by other cutoffs; what is excluded, or coded by hand, stays so.

        Parameters
        ----------
        cutoffs : Cutoffs

        Returns
        -------
        TruthTable

        Examples
        --------
        >>> from equifinal.sets.data import CalibratedData
        >>> from equifinal.steps.truth_table.cutoffs import Cutoffs
        >>> x, y = np.array([[1], [1], [1], [0]]), np.array([1, 1, 0, 0])
        >>> table = truth_table(CalibratedData(tuple("pqrs"), ("A",), (2,), x, "Y", y), Cutoffs(consistency=0.8))
        >>> table.values, table.recode(Cutoffs(consistency=0.6)).values
        (('0', '0'), ('0', '1'))
        """
        rows = zip(self.n, self.consistency, self.pri, strict=True)
        coded = replace(self, values=tuple(cutoffs.code(*row) for row in rows), excluded=())
        return coded.assign(dict(self.by_hand)).exclude(self.excluded)

    def assign(self, values):
        """Return the table with some rows coded by hand, whatever the cutoffs say; others are passed over.

        Parameters
        ----------
        values : mapping of int to str
            Number of a row to ``1``, ``0``, ``C`` or ``?``.

        Returns
        -------
        TruthTable

        Examples
        --------
        >>> from equifinal.sets.data import CalibratedData
        >>> from equifinal.steps.truth_table.cutoffs import Cutoffs
        >>> x, y = np.array([[1], [1], [0]]), np.array([1, 0, 0])
        >>> table = truth_table(CalibratedData(tuple("pqr"), ("A",), (2,), x, "Y", y), Cutoffs())
        >>> table.values, table.assign({2: "1"}).recode(Cutoffs(consistency=0.9)).values
        (('0', '0'), ('0', '1'))
        """
        if not values:
            return self
        coded = tuple(values.get(number, value) for number, value in zip(self.numbers, self.values, strict=True))
        return replace(self, values=coded, by_hand=tuple((dict(self.by_hand) | values).items()))

    def exclude(self, combinations):
        """Return the table without some combinations: observed rows in them are coded 0, remainders not used.

        Parameters
        ----------
        combinations : iterable of implicants

        Returns
        -------
        TruthTable

        Examples
        --------
        >>> from equifinal.sets.data import CalibratedData
        >>> from equifinal.steps.truth_table.cutoffs import Cutoffs
        >>> x, y = np.array([[1, 1], [1, 0]]), np.array([1, 1])
        >>> table = truth_table(CalibratedData(("p", "q"), ("A", "B"), (2, 2), x, "Y", y), Cutoffs())
        >>> table.values, table.exclude([(1, 0)]).values
        (('1', '1'), ('0', '1'))
        """
        combinations = tuple(combinations)
        inside = [any(covers(c, row) for c in combinations) for row in self.rows.tolist()]
        values = ("0" if hit and v != "?" else v for v, hit in zip(self.values, inside, strict=True))
        return replace(self, values=tuple(values), excluded=self.excluded + combinations)


def truth_table(data, cutoffs, all_rows_up_to=0):
    """Build the truth table of calibrated data [1]_.

    A case belongs to the row in which all its memberships exceed 0.5. With a membership at exactly 0.5 it
    belongs to no row, yet counts in the sums of consistency and PRI, which run over all cases.

    Parameters
    ----------
    data : CalibratedData
    cutoffs : Cutoffs
    all_rows_up_to : int
        Where there are no more possible rows than this, the table holds those without a case as well.

    Returns
    -------
    TruthTable

    Raises
    ------
    InputError
        If there are 2⁶² possible rows or more.

    Examples
    --------
    Two cases in A with memberships of 0.9 and 0.8 in the outcome, one outside A without it.

    >>> from equifinal.sets.data import CalibratedData
    >>> from equifinal.steps.truth_table.cutoffs import Cutoffs
    >>> x, y = np.array([[1], [1], [0]]), np.array([0.9, 0.8, 0])
    >>> table = truth_table(CalibratedData(tuple("pqr"), ("A",), (2,), x, "Y", y), Cutoffs(consistency=0.8))
    >>> table.rows.tolist(), table.values, table.cases
    ([[0], [1]], ('0', '1'), (('r',), ('p', 'q')))
    >>> round(table.consistency[1], 6)
    0.85

    Notes
    -----
    The cost is linear in the number of cases; rows that share their first conditions share the work.

    References
    ----------
    .. [1] Ragin, C. C. (2008). Redesigning Social Inquiry: Fuzzy Sets and Beyond. University of Chicago Press.
       doi:10.7208/chicago/9780226702797.001.0001
    """
    capacity = rows_in_all(data.levels)
    code_of, half = codes_of(data)
    codes, row_of, n = np.unique(code_of, return_inverse=True, return_counts=True)
    if capacity <= all_rows_up_to:
        codes, row_of, n = np.arange(capacity), code_of, np.bincount(code_of, minlength=capacity)
    rows = rows_of(codes, data.levels)
    consistency, pri = fits(sums(data, rows))
    names = np.array(data.cases, dtype=object)[~half][np.argsort(row_of, kind="stable")]
    ends = np.cumsum(n).tolist()
    table = TruthTable(
        outcome=data.outcome,
        conditions=data.conditions,
        levels=data.levels,
        rows=rows,
        numbers=tuple((codes + 1).tolist()),
        n=tuple(n.tolist()),
        consistency=tuple(consistency.tolist()),
        pri=tuple(pri.tolist()),
        values=(),
        cases=tuple(tuple(names[start:end]) for start, end in zip([0, *ends], ends, strict=False)),
        half=tuple(np.array(data.cases, dtype=object)[half]),
    )
    return table.recode(cutoffs)
