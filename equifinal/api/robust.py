"""How robust a solution is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from equifinal.errors import InputError
from equifinal.identity import cutoff_name
from equifinal.languages import LANGUAGES, said
from equifinal.output.text.verdict import verdicts_text
from equifinal.steps.ingest.combined import COMBINED, scored
from equifinal.steps.robustness import step

from .asked import DEFAULTS, extended
from .calibration import Calibration
from .results import Result, as_read, numbered
from .solutions import Solutions, solutions_at

__all__ = ["Robustness", "robustness"]


@dataclass(frozen=True, eq=False, repr=False)
class Robustness(Result):
    """What becomes of the solution under other choices.

    Parameters
    ----------
    comparison : DataFrame
        The solutions by consistency cutoff: ``outcome, solution, cutoff, model, expression, relation, consistency,
        coverage``.
    moved_cases : DataFrame
        Cases that leave or join a path.
    changes : DataFrame
        One change at a time.
    ranges, anchors : DataFrame
        How far each cutoff, and each anchor, may go before the solution changes.
    leave_one_out : DataFrame
    alternatives, protocol, protocol_cases : DataFrame
        The robustness test protocol (Oana & Schneider 2024, doi:10.1177/00491241211036158).
    sweep, sweep_solutions : DataFrame
        Every combination of cutoffs; and the solutions that come up there, by `number`.
    noise : DataFrame
        The solution against 1,000 permutations of the outcome.
    solutions : Solutions
        What was held against other choices.
    raised : mapping of float to Solutions
        The solutions at the raised consistency cutoffs.
    settings : mapping

    Examples
    --------
    >>> from equifinal import minimise, truth_table
    >>> frame = pd.DataFrame({"A": [1, 1, 0], "OUT": [1, 0.9, 0]}, index=["p", "q", "r"])
    >>> small = {"multiverse_consistency": [0.8, 0.8, 0.1], "multiverse_pri": [0, 0, 0.1]}
    >>> robustness(minimise(truth_table(frame, "OUT")), robustness=small).ranges["parameter"].tolist()
    ['consistency', 'pri', 'frequency', 'consistency', 'pri', 'frequency']
    """

    comparison: pd.DataFrame
    moved_cases: pd.DataFrame
    changes: pd.DataFrame
    ranges: pd.DataFrame
    anchors: pd.DataFrame
    leave_one_out: pd.DataFrame
    alternatives: pd.DataFrame
    protocol: pd.DataFrame
    protocol_cases: pd.DataFrame
    sweep: pd.DataFrame
    sweep_solutions: pd.DataFrame
    limits: pd.DataFrame
    noise: pd.DataFrame
    solutions: Solutions
    raised: Mapping[float, Solutions]
    settings: Mapping[str, Any]

    @property
    def memberships(self) -> pd.DataFrame:
        """The memberships, as of the solutions."""
        return self.solutions.memberships

    def verdict(self, language: str = "en") -> str:
        """Return the verdict in words: a paragraph for the outcome, and one for its negation.

        Examples
        --------
        >>> from equifinal import minimise, truth_table
        >>> frame = pd.DataFrame({"A": [1, 1, 0], "OUT": [1, 0.9, 0]}, index=["p", "q", "r"])
        >>> small = {"multiverse_consistency": [0.8, 0.8, 0.1], "multiverse_pri": [0, 0, 0.1]}
        >>> robustness(minimise(truth_table(frame, "OUT")), robustness=small).verdict()[:35]
        'The intermediate solution for OUT w'
        """
        if language not in LANGUAGES:
            raise InputError(
                said("the language is {language!r}.", language=language),
                said("the languages are {languages}", languages=", ".join(LANGUAGES)),
            )
        return str(verdicts_text(self.frames, self.settings, language))


def robustness(
    solutions: Solutions,
    calibration: Calibration | None = None,
    *,
    robustness_consistency_cutoff: float | Sequence[float] | None = DEFAULTS["robustness_consistency_cutoff"],
    robustness: Mapping[str, Any] = DEFAULTS["robustness"],
) -> Robustness:
    """Hold a solution against other cutoffs, anchors and sets of cases. Takes some seconds.

    Parameters
    ----------
    solutions : Solutions
    calibration : Calibration, optional
        Of the same memberships; its anchors are moved too. Left out, there are none to move.
    robustness_consistency_cutoff : float or sequence of float, optional
        Raised consistency cutoffs to compare with; left out, 0.05 above the one in use.
    robustness : mapping
        As `robustness` of the configuration: plausible cutoffs, and the cutoffs of the sweep.

    Returns
    -------
    Robustness

    Raises
    ------
    InputError
        With the key; or if the calibration is of other memberships.

    Examples
    --------
    >>> from equifinal import minimise, truth_table
    >>> frame = pd.DataFrame({"A": [1, 1, 0], "OUT": [1, 0.7, 0]}, index=["p", "q", "r"])
    >>> small = {"multiverse_consistency": [0.8, 0.8, 0.1], "multiverse_pri": [0, 0, 0.1]}
    >>> found = robustness(minimise(truth_table(frame, "OUT")), robustness=small)
    >>> rows = found.comparison.query("outcome == 'OUT' and solution == 'intermediate'")
    >>> rows[["cutoff", "expression", "relation"]].values.tolist()
    [[0.8, 'A', 'same'], [0.85, 'A', 'same']]
    """
    if not isinstance(solutions, Solutions):
        raise InputError(
            said("solutions is of the type {text}.", text=type(solutions).__name__),
            said("minimise(…) makes what is wanted"),
        )
    given = {"robustness_consistency_cutoff": robustness_consistency_cutoff, "robustness": robustness}
    settings = extended({**solutions.settings, **given}, solutions.memberships)
    raw, anchors = _calibrated(solutions.memberships, calibration)
    settings |= anchors
    cutoffs = [settings["consistency_cutoff"], *sorted(settings["robustness_consistency_cutoff"])]
    baseline, *others = {cutoff_name(cutoff): cutoff for cutoff in cutoffs}.values()
    raised = {cutoff: solutions_at(solutions, cutoff) for cutoff in others}
    models = {cutoff: as_read(found.models) for cutoff, found in {baseline: solutions, **raised}.items()}
    excluded = as_read(pd.concat([solutions.truth_tables.excluded, solutions.excluded]))
    found = numbered(step.run(raw, solutions.memberships, models, excluded, settings))
    return Robustness(**found, solutions=solutions, raised=raised, settings=settings)


def _calibrated(memberships: pd.DataFrame, calibration: Calibration | None) -> tuple[pd.DataFrame, dict[str, Any]]:
    """Return the raw scores of the sets of an analysis, and what became of them."""
    if calibration is None:
        return memberships, {"calibration": {}, "half_membership": None}
    if not isinstance(calibration, Calibration):
        name = type(calibration).__name__
        raise InputError(
            said("calibration is of the type {name}.", name=name), said("calibrate(…) makes what is wanted")
        )
    sets, found = list(memberships), calibration.memberships
    if not set(sets) <= set(found) or not found[sets].equals(memberships):
        raise InputError(
            said("the calibration is of other memberships than the solution."), said("take those of one calibrate(…)")
        )
    every = calibration.settings["calibration"]
    named = scored(sets, every)
    methods = {name: how for name, how in every.items() if name in {*sets, *named} or how["method"] == COMBINED}
    return calibration.raw[named], {**calibration.settings, "calibration": methods}
