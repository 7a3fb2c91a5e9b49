"""One analysis many times over: equal truth tables are minimised once."""

import math

from equifinal.sets.implicants import format_model
from equifinal.steps.minimise.budget import Budget
from equifinal.steps.minimise.chosen import place_of, with_chosen
from equifinal.steps.minimise.solutions import SOLUTIONS, minimise
from equifinal.steps.truth_table.table import truth_table

__all__ = ["Analyst"]

LEAST = 1  # seconds for a truth table once the time for all is used up


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
    chosen : mapping of str to int or str
        Kind of solution to a model that is listed first where it is one of those that tie, as `with_chosen` takes it; a
        number counts among the models of the first table that is solved.
    by_hand : mapping of int to str
        Numbers of rows to the values that they were given by hand, whatever table is given.
    total : float
        Seconds for all truth tables together; once they are used up, each further table has a second.
    reached : callable, optional
        Told after each table that was minimised how many were.

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

    def __init__(
        self,
        expectations=(),
        limit=1000,
        seconds=math.inf,
        irredundant=False,
        excluded=(),
        total=math.inf,
        reached=None,
        by_hand=None,
        chosen=None,
    ):
        self.options = {"expectations": expectations, "limit": limit, "irredundant": irredundant}
        self.excluded, self.by_hand, self.chosen = tuple(excluded), by_hand or {}, dict(chosen or {})
        self.seconds, self.budget, self.reached = seconds, Budget(seconds=total), reached
        self._answers = {}

    @property
    def solved(self):
        """How many different truth tables were minimised."""
        return len(self._answers)

    @property
    def unfinished(self):
        """Of how many of them a search was ended by its time."""
        return sum(not all(one.complete for one in found.values()) for found in self._answers.values())

    def knows(self, table, alone=None):
        """Return whether the answer to a truth table is remembered.

        Examples
        --------
        >>> import numpy as np
        >>> from equifinal.sets.data import CalibratedData
        >>> from equifinal.steps.truth_table.cutoffs import Cutoffs
        >>> data = CalibratedData(("p", "q"), ("A",), (2,), np.array([[1], [0]]), "Y", np.array([1, 0]))
        >>> table, analyst = truth_table(data, Cutoffs()), Analyst()
        >>> analyst.knows(table), len(analyst.solve(table)), analyst.knows(table)
        (False, 3, True)
        """
        return self._wanted(alone) <= self._answers.get(self._key(self._allowed(table)), {}).keys()

    def solve(self, table, alone=None):
        """Return the solutions of a truth table, as `minimise` does.

        Two tables are equal here if the same rows are coded 1, and the same are not to be covered: figures,
        cases and remainders do not matter.

        Parameters
        ----------
        table : TruthTable
        alone : str, optional
            The one kind of solution that is wanted, which takes less time where it does not need the others.

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
        table = self._allowed(table)
        known = self._answers.setdefault(self._key(table), {})
        if not self._wanted(alone) <= known.keys():
            seconds = min(self.seconds, max(LEAST, self.budget.seconds))
            found = minimise(table, **self.options, seconds=seconds, kinds=(alone,) if alone else SOLUTIONS)
            known.update(self._with_chosen(found, table))
            if self.reached:
                self.reached(self.solved)
        return known

    def _with_chosen(self, found, table):
        """Return solutions with the chosen models first; a number becomes the model that it stands for."""
        for kind in self.chosen.keys() & found.keys():
            models = found[kind].models
            if not isinstance(self.chosen[kind], str):
                place = place_of(self.chosen[kind], models, table.conditions, table.levels)
                model = models[place or 0] if models else ()
                self.chosen[kind] = format_model(model, table.conditions, table.levels)
        return with_chosen(found, {k: c for k, c in self.chosen.items() if k in found}, table, strict=False)

    def _allowed(self, table):
        table = table.assign(self.by_hand)
        return table.exclude(self.excluded) if self.excluded else table

    @staticmethod
    def _key(table):
        positive, negative = table.positive, table.negative
        return positive.shape, positive.tobytes(), negative.tobytes()

    @staticmethod
    def _wanted(alone):
        return {alone} if alone else {*SOLUTIONS}

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
        models = self.solve(table, kind)[kind].models
        return models[0] if models else None

    def beside(self):
        """Return an analyst of the same options that counts and remembers for itself.

        Examples
        --------
        >>> Analyst(limit=5).beside().options["limit"]
        5
        """
        return Analyst(
            **self.options, seconds=self.seconds, excluded=self.excluded, by_hand=self.by_hand, chosen=self.chosen
        )

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
        return self.solve(truth_table(data, cutoffs), kind)[kind].models
