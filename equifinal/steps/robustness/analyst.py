"""One analysis many times over: equal truth tables are minimised once."""

import math

from equifinal.steps.minimise.solutions import minimise
from equifinal.steps.truth_table.table import truth_table

__all__ = ["Analyst"]


class Analyst:
    """Minimises truth tables, and remembers the answers.

    Parameters
    ----------
    expectations : sequence of str
        Directional expectations.
    limit : int
        How many models of a solution to list.
    seconds : float
        Time for each solution.
    irredundant : bool
        Take all models that can lose no term.
    excluded : sequence of implicants
        Combinations that no solution may use, whatever table is given.

    Examples
    --------
    The PRI cutoff decides nothing here: the second table is the first.

    >>> import pandas as pd
    >>> from equifinal.sets.data import CalibratedData
    >>> from equifinal.steps.truth_table.cutoffs import Cutoffs
    >>> data = CalibratedData.from_frame(pd.DataFrame({"A": [1, 0], "Y": [1, 0]}, index=["p", "q"]), "Y", ["A"])
    >>> analyst = Analyst()
    >>> [analyst.models(data, cutoffs, "conservative") for cutoffs in (Cutoffs(0.8), Cutoffs(0.8, pri=0.7))]
    [(((1,),),), (((1,),),)]
    >>> analyst.solved
    1
    """

    def __init__(self, expectations=(), limit=1000, seconds=math.inf, irredundant=False, excluded=()):
        self.options = {"expectations": expectations, "limit": limit, "seconds": seconds, "irredundant": irredundant}
        self.excluded = tuple(excluded)
        self._answers, self._first = {}, {}

    @property
    def solved(self):
        """How many different truth tables were minimised."""
        return len(self._answers)

    def solve(self, table):
        """Return the solutions of a truth table, as `minimise` does.

        Two tables are equal here if the same rows are coded 1, and the same are not to be covered: figures,
        cases and remainders do not matter.

        Parameters
        ----------
        table : TruthTable

        Returns
        -------
        dict of str to Solution

        Raises
        ------
        InputError
            If an expectation cannot be read.

        Examples
        --------
        >>> import numpy as np
        >>> from equifinal.sets.data import CalibratedData
        >>> from equifinal.steps.truth_table.cutoffs import Cutoffs
        >>> data = CalibratedData(("p", "q"), ("A",), (2,), np.array([[1], [0]]), "Y", np.array([1, 0]))
        >>> table = truth_table(data, Cutoffs())
        >>> Analyst().solve(table)["parsimonious"].models, Analyst(excluded=[(1,)]).solve(table)["parsimonious"].models
        ((((1,),),), ())
        """
        key, table = self._key(table)
        if key not in self._answers:
            self._answers[key] = minimise(table, **self.options)
        return self._answers[key]

    def _key(self, table):
        """Return what is minimised of a table, as bytes, and the table without what no solution may use."""
        table = table.exclude(self.excluded) if self.excluded else table
        positive, negative = table.positive, table.negative
        return (positive.shape, positive.tobytes(), negative.tobytes()), table

    def first(self, table, kind):
        """Return the first of the tied models of one kind, and no more than is needed for it.

        Parameters
        ----------
        table : TruthTable
        kind : str
            One of `SOLUTIONS`.

        Returns
        -------
        tuple of implicants or None
            None without a solution.

        Examples
        --------
        >>> import numpy as np
        >>> from equifinal.sets.data import CalibratedData
        >>> from equifinal.steps.truth_table.cutoffs import Cutoffs
        >>> data = CalibratedData(("p", "q"), ("A",), (2,), np.array([[1], [0]]), "Y", np.array([1, 0]))
        >>> Analyst().first(truth_table(data, Cutoffs()), "intermediate")
        ((1,),)
        """
        key, table = self._key(table)
        if key in self._answers:
            models = self._answers[key][kind].models
            return models[0] if models else None
        if (key, kind) not in self._first:
            models = minimise(table, **self.options, kinds=(kind,))[kind].models
            self._first[key, kind] = models[0] if models else None
        return self._first[key, kind]

    def models(self, data, cutoffs, kind):
        """Return the tied models of one kind of solution, of data at these cutoffs.

        Parameters
        ----------
        data : CalibratedData
        cutoffs : Cutoffs
        kind : str
            One of `SOLUTIONS`.

        Returns
        -------
        tuple of tuple of implicants

        Examples
        --------
        >>> import numpy as np
        >>> from equifinal.sets.data import CalibratedData
        >>> from equifinal.steps.truth_table.cutoffs import Cutoffs
        >>> data = CalibratedData(("p", "q"), ("A",), (2,), np.array([[1], [0]]), "Y", np.array([1, 0]))
        >>> Analyst().models(data, Cutoffs(), "intermediate")
        (((1,),),)
        """
        return self.solve(truth_table(data, cutoffs))[kind].models
