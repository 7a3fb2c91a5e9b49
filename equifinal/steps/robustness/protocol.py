"""Fit-oriented and case-oriented robustness of a solution against plausible alternatives.

The alternatives are the test set: solutions found with other settings that could have been defended as well.
With IS the membership in the initial solution, minTS and maxTS the least and the greatest membership in the
test set, the robust core is RC = min(IS, minTS). Every solution of the test set counts. The R package
SetMethods, which introduced these parameters, is known to take only the first and the last of several.
"""

from typing import NamedTuple

import numpy as np
import pandas as pd

from equifinal.errors import InputError
from equifinal.languages import said
from equifinal.sets.data import term_memberships
from equifinal.sets.fit import ratio, sufficiency
from equifinal.sets.implicants import format_model
from equifinal.steps.truth_table.table import truth_table

__all__ = [
    "Alternatives",
    "CaseRobustness",
    "FitRobustness",
    "alternatives",
    "case_parameters",
    "case_robustness",
    "fit_robustness",
]

WORDS = ("robust", "shaky", "possible")


class FitRobustness(NamedTuple):
    """How close the robust core comes to the initial solution; all 1 where nothing differs.

    Parameters
    ----------
    RF_cov, RF_cons, RF_SC_minTS, RF_SC_maxTS : float
        As `fit_robustness` defines them.

    Examples
    --------
    >>> FitRobustness(RF_cov=0.5, RF_cons=1.0, RF_SC_minTS=0.5, RF_SC_maxTS=0.75).RF_cov
    0.5
    """

    RF_cov: float
    RF_cons: float
    RF_SC_minTS: float
    RF_SC_maxTS: float


class CaseRobustness(NamedTuple):
    """Shares of robust cases among typical and deviant ones, and the rank: 1 best, 4 worst.

    Parameters
    ----------
    RCR_typ, RCR_dev : float
        As `case_parameters` defines them.
    RCC_rank : int

    Examples
    --------
    >>> CaseRobustness(RCR_typ=1.0, RCR_dev=1.0, RCC_rank=1).RCC_rank
    1
    """

    RCR_typ: float
    RCR_dev: float
    RCC_rank: int


class Alternatives(NamedTuple):
    """The models of a test set.

    Parameters
    ----------
    memberships : array of shape (alternatives, cases)
        In each model.
    models : DataFrame
        One line an alternative, as `alternatives` gives it.
    without_solution : int
        How many settings gave no model.

    Examples
    --------
    >>> Alternatives(np.zeros((2, 3)), pd.DataFrame({"expression": ["A", "B"]}), without_solution=1).memberships.shape
    (2, 3)
    """

    memberships: np.ndarray
    models: pd.DataFrame
    without_solution: int


def bounds(tests):
    """Return the least and the greatest membership of each case in the test set."""
    tests = np.asarray(tests, dtype=float)
    if tests.ndim != 2 or not len(tests):
        raise InputError(
            said("the test set holds no solution."), said("choose settings under which some row is coded 1")
        )
    return tests.min(axis=0), tests.max(axis=0)


def fit_robustness(initial, tests, y):
    """Return how much coverage, consistency and membership the solution shares with its alternatives [1]_.

    RF_cov = coverage(RC) / coverage(IS), RF_cons = consistency(IS) / consistency(RC),
    RF_SC_minTS = Σmin(IS,minTS) / Σmax(IS,minTS) and RF_SC_maxTS = Σmin(IS,maxTS) / Σmax(IS,maxTS).

    Parameters
    ----------
    initial : array of shape (cases,)
        Memberships in the initial solution.
    tests : array of shape (alternatives, cases)
        Memberships in each solution of the test set.
    y : array of shape (cases,)
        Memberships in the outcome.

    Returns
    -------
    FitRobustness
        RF_cons exceeds 1 where the robust core is less consistent than the solution; the others lie between
        0 and 1. A ratio whose denominator is 0 is ``nan``.

    Raises
    ------
    InputError
        If the test set is empty.

    Examples
    --------
    >>> fit_robustness(np.array([1, 1, 0, 0]), np.array([[1, 0, 0, 0], [1, 1, 1, 0]]), np.array([1, 1, 1, 0]))
    FitRobustness(RF_cov=0.5, RF_cons=1.0, RF_SC_minTS=0.5, RF_SC_maxTS=0.6666666666666666)

    References
    ----------
    .. [1] Oana, I.-E., & Schneider, C. Q. (2024). A robustness test protocol for applied QCA: theory and R software
       application. Sociological Methods & Research, 53(1), 57-88. doi:10.1177/00491241211036158
    """
    least, greatest = bounds(tests)
    core = np.minimum(initial, least)
    whole, robust = sufficiency(np.asarray(initial, dtype=float), y), sufficiency(core, y)
    return FitRobustness(
        ratio(robust.coverage, whole.coverage),
        ratio(whole.consistency, robust.consistency),
        ratio(core.sum(), np.maximum(initial, least).sum()),
        ratio(np.minimum(initial, greatest).sum(), np.maximum(initial, greatest).sum()),
    )


def case_robustness(initial, tests, y, cases):
    """Say of each case what becomes of it across the test set [1]_.

    Parameters
    ----------
    initial, tests, y
        As for `fit_robustness`.
    cases : sequence of str

    Returns
    -------
    DataFrame
        `case`, `y`, `initial`, `min_test`, `max_test`, `kind`. A case is ``typical`` with Y > 0.5 and ``deviant``
        with Y < 0.5; ``robust`` where min(IS,minTS) > 0.5, ``shaky`` where min(IS,1−minTS) > 0.5, ``possible``
        where min(1−IS,maxTS) > 0.5. Where min(1−IS,1−maxTS) > 0.5 it is ``extreme deviant in coverage``
        (Y > 0.5) or ``irrelevant`` (Y < 0.5). All of these are strict: a case that a membership of
        exactly 0.5 keeps from every one of them is ``undecided``.

    Raises
    ------
    InputError
        If the test set is empty.

    Examples
    --------
    Both cases are in the solution; one alternative loses the second.

    >>> table = case_robustness(np.array([0.9, 0.8]), np.array([[0.9, 0.8], [0.7, 0.2]]), [1, 1], ["p", "q"])
    >>> table["kind"].tolist()
    ['robust typical', 'shaky typical']

    References
    ----------
    .. [1] Oana, I.-E., & Schneider, C. Q. (2024). A robustness test protocol for applied QCA: theory and R software
       application. Sociological Methods & Research, 53(1), 57-88. doi:10.1177/00491241211036158
    """
    least, greatest = bounds(tests)
    lines = [
        (case, *values, _kind(*values))
        for case, *values in zip(cases, *(np.asarray(v).tolist() for v in (y, initial, least, greatest)), strict=True)
    ]
    return pd.DataFrame(lines, columns=["case", "y", "initial", "min_test", "max_test", "kind"])


def _kind(y, initial, least, greatest):
    """Return what kind of case these memberships make."""
    if y == 0.5:
        return "undecided"
    side = "typical" if y > 0.5 else "deviant"
    if min(initial, least) > 0.5:
        return f"robust {side}"
    if min(initial, 1 - least) > 0.5:
        return f"shaky {side}"
    if min(1 - initial, greatest) > 0.5:
        return f"possible {side}"
    if min(1 - initial, 1 - greatest) > 0.5:
        return "extreme deviant in coverage" if y > 0.5 else "irrelevant"
    return "undecided"


def case_parameters(table):
    """Return the parameters of case-oriented robustness [1]_.

    RCR_typ = robust typical / (robust + shaky + possible typical), RCR_dev the same for deviant cases.

    Parameters
    ----------
    table : DataFrame
        As `case_robustness` gives it.

    Returns
    -------
    CaseRobustness
        A share of no cases is ``nan``. The rank is 1 without shaky and possible cases, 2 with possible ones
        only, 3 with shaky ones only, 4 with both. Undecided cases count nowhere.

    Examples
    --------
    >>> case_parameters(pd.DataFrame({"kind": ["robust typical", "shaky typical", "robust deviant"]}))
    CaseRobustness(RCR_typ=0.5, RCR_dev=1.0, RCC_rank=3)

    References
    ----------
    .. [1] Oana, I.-E., & Schneider, C. Q. (2024). A robustness test protocol for applied QCA: theory and R software
       application. Sociological Methods & Research, 53(1), 57-88. doi:10.1177/00491241211036158
    """
    count = table["kind"].value_counts()
    found = {side: [int(count.get(f"{w} {side}", 0)) for w in WORDS] for side in ("typical", "deviant")}
    _, shaky, possible = (sum(both) for both in zip(*found.values(), strict=True))
    shares = [ratio(robust, robust + others + more) for robust, others, more in found.values()]
    return CaseRobustness(*shares, 1 + (possible > 0) + 2 * (shaky > 0))


def alternatives(data, settings, analyst, kind="intermediate"):
    """Return the solutions of the data under alternative cutoffs, a test set.

    Where models tie, each one is an alternative of its own: any of them could have been reported.

    Parameters
    ----------
    data : CalibratedData
    settings : sequence of Cutoffs
    analyst : Analyst
    kind : str
        One of `SOLUTIONS`.

    Returns
    -------
    Alternatives
        `memberships` of shape (alternatives, cases); `models`, one line an alternative in the same order, with
        columns `setting` (its place in `settings`, from 1), `consistency_cutoff`, `pri_cutoff`,
        `frequency_cutoff`, `model`, `expression`; `without_solution`, how many settings gave no model and
        are left out.

    Examples
    --------
    Two of three cases in A have the outcome.

    >>> from equifinal.sets.data import CalibratedData
    >>> from equifinal.steps.robustness.analyst import Analyst
    >>> from equifinal.steps.truth_table.cutoffs import Cutoffs
    >>> frame = pd.DataFrame({"A": [1, 1, 1, 0], "Y": [1, 1, 0, 0]}, index=list("pqrs"))
    >>> data = CalibratedData.from_frame(frame, "Y", ["A"])
    >>> found = alternatives(data, [Cutoffs(0.6), Cutoffs(0.7)], Analyst())
    >>> found.models["expression"].tolist(), found.memberships.tolist(), found.without_solution
    (['A'], [[1.0, 1.0, 1.0, 0.0]], 1)
    """
    memberships, lines, without = [], [], 0
    table = truth_table(data, settings[0]) if settings else None
    for number, cutoffs in enumerate(settings, 1):
        models = analyst.solve(table.recode(cutoffs), kind)[kind].models
        without += not models
        for place, model in enumerate(models, 1):
            expression = format_model(model, data.conditions, data.levels)
            lines.append((number, cutoffs.consistency, cutoffs.pri, cutoffs.frequency, place, expression))
            memberships.append(term_memberships(data, model).max(axis=0))
    columns = ["setting", "consistency_cutoff", "pri_cutoff", "frequency_cutoff", "model", "expression"]
    shaped = np.array(memberships, dtype=float).reshape(-1, len(data.cases))
    return Alternatives(shaped, pd.DataFrame(lines, columns=columns), without)
