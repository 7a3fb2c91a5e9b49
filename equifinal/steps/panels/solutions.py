"""Solutions by partition: each period, unit and group as a study of its own, its truth table minimised once."""

from dataclasses import dataclass, replace

from equifinal.steps.minimise.solutions import SOLUTIONS, Solution, minimise
from equifinal.steps.truth_table.table import TruthTable, truth_table

__all__ = ["STATUSES", "Minimiser", "Solved", "part_of", "status_of"]

STATUSES = ("solved", "all rows positive", "no positive rows", "no rows")


@dataclass(frozen=True, eq=False)
class Solved:
    """The truth table and the solutions of some of the cases.

    Parameters
    ----------
    table : TruthTable
    status : str
        One of `STATUSES`.
    solutions : dict of str to Solution
        By kind; without models where no row is coded 1.

    Examples
    --------
    >>> import numpy as np
    >>> from equifinal.sets.data import CalibratedData
    >>> from equifinal.steps.truth_table.cutoffs import Cutoffs
    >>> data = CalibratedData(("p", "q"), ("A",), (2,), np.array([[1], [0]]), "Y", np.array([1, 0]))
    >>> Minimiser(Cutoffs()).solve(data).status
    'solved'
    """

    table: TruthTable
    status: str
    solutions: dict


def part_of(data, members):
    """Return the data of some cases. How many levels each condition has stays as in the whole study.

    Parameters
    ----------
    data : CalibratedData
    members : integer array
        Positions of the cases.

    Returns
    -------
    CalibratedData

    Examples
    --------
    No case of this part has level 2 of M: it is a remainder there.

    >>> import numpy as np
    >>> from equifinal.sets.data import CalibratedData
    >>> data = CalibratedData(("p", "q"), ("M",), (3,), np.array([[1], [2]]), "Y", np.array([1, 0]))
    >>> part = part_of(data, np.array([0]))
    >>> part.cases, part.levels
    (('p',), (3,))
    """
    cases = tuple(data.cases[i] for i in members.tolist())
    return replace(data, cases=cases, x=data.x[members], y=data.y[members])


def status_of(table):
    """Return in words what can come of a truth table.

    Parameters
    ----------
    table : TruthTable

    Returns
    -------
    str
        ``no rows`` where none reaches the frequency cutoff, ``no positive rows``, ``all rows positive`` where the
        parsimonious solution is "always", else ``solved``.

    Examples
    --------
    >>> import numpy as np
    >>> from equifinal.sets.data import CalibratedData
    >>> from equifinal.steps.truth_table.cutoffs import Cutoffs
    >>> data = CalibratedData(("p",), ("A",), (2,), np.array([[1]]), "Y", np.array([1]))
    >>> [status_of(truth_table(data, Cutoffs(frequency=n))) for n in (1, 2)]
    ['all rows positive', 'no rows']
    """
    coded = [value for value in table.values if value != "?"]
    if not coded:
        return "no rows"
    if "1" not in coded:
        return "no positive rows"
    return "all rows positive" if set(coded) == {"1"} else "solved"


class Minimiser:
    """Solves parts of the data alike. Truth tables that are coded alike are minimised once.

    Parameters
    ----------
    cutoffs : Cutoffs
    expectations : sequence of str
        Directional expectations.
    excluded : sequence of implicants
        What no solution may use, as in the whole study.
    by_hand : mapping of int to str
        Rows that were coded by hand, as in the whole study.
    **options
        `limit`, `seconds` and `irredundant` of `minimise`.

    Examples
    --------
    >>> import numpy as np
    >>> from equifinal.sets.data import CalibratedData
    >>> from equifinal.steps.truth_table.cutoffs import Cutoffs
    >>> x, y = np.array([[1, 1], [0, 0]]), np.array([1, 0])
    >>> found = Minimiser(Cutoffs()).solve(CalibratedData(("p", "q"), ("A", "B"), (2, 2), x, "Y", y))
    >>> {kind: solution.models for kind, solution in found.solutions.items()}["parsimonious"]
    (((1, -1),), ((-1, 1),))
    """

    def __init__(self, cutoffs, expectations=(), excluded=(), by_hand=None, **options):
        self.by_hand = by_hand or {}
        self.cutoffs, self.expectations, self.excluded = cutoffs, tuple(expectations), tuple(excluded)
        self.options, self.known = options, {}

    def solve(self, data, cutoffs=None):
        """Return the truth table and the solutions of data.

        Parameters
        ----------
        data : CalibratedData
        cutoffs : Cutoffs, optional
            In the place of those that hold elsewhere.

        Returns
        -------
        Solved

        Raises
        ------
        InputError
            As `truth_table` and `minimise`.
        """
        table = truth_table(data, cutoffs or self.cutoffs).assign(self.by_hand).exclude(self.excluded)
        status = status_of(table)
        if status in ("no rows", "no positive rows"):
            return Solved(table, status, {kind: Solution(kind) for kind in SOLUTIONS})
        key = (table.positive.tobytes(), table.negative.tobytes())
        if key not in self.known:
            self.known[key] = minimise(table, self.expectations, **self.options)
        return Solved(table, status, self.known[key])
