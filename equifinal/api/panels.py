"""What a solution of all cases is in each period, unit and group."""

from collections.abc import Mapping
from dataclasses import dataclass
from numbers import Real
from typing import Any

import pandas as pd

from equifinal.errors import InputError
from equifinal.languages import LANGUAGES, said
from equifinal.output.text.panels import panel_texts
from equifinal.reading import Sheet
from equifinal.steps.ingest.clusters import clusters_of
from equifinal.steps.necessity import step as necessity_step
from equifinal.steps.panels import step

from .asked import DEFAULTS, cases_of, extended
from .results import Result, as_read, numbered, tell
from .solutions import Solutions

__all__ = ["Panels", "panels"]


@dataclass(frozen=True, eq=False, repr=False)
class Panels(Result):
    """Fit in every period, unit and group, the solutions of each, and the ways of the units through the periods.

    Parameters
    ----------
    design : DataFrame
        ``dimension, kind, partitions, cases, smallest, largest, of_one_case, empty_cells, …``: how uneven the data are.
    fit : DataFrame
        Each set over all cases (``pooled``) and in each partition: ``n, x, y, xy, consistency, coverage, pri``; 0/0 is
        missing.
    distances : DataFrame
        How unequal the consistencies are: ``lowest, highest, distance, adjusted``, and whether ``over`` the threshold.
    partitions, partition_rows, partition_models : DataFrame
        What came of each partition on its own, its truth table, its models and their ``relation`` to the pooled ones.
    stability : DataFrame
        In how many solved partitions a term, a literal or a core condition is found again.
    standing : DataFrame
        In the solutions of how many of its partitions a case is.
    trajectories, ways : DataFrame
        The row and the configurations of each unit by period with its ``move``; its ``course`` through all of them.
    solutions : Solutions
    settings : mapping

    Examples
    --------
    >>> frame = pd.DataFrame({"design": []})
    >>> Panels(*[frame] * 10, None, {})  # doctest: +ELLIPSIS
    Panels(design: 0 rows, fit: 0 rows, ...)
    """

    design: pd.DataFrame
    fit: pd.DataFrame
    distances: pd.DataFrame
    partitions: pd.DataFrame
    partition_rows: pd.DataFrame
    partition_models: pd.DataFrame
    stability: pd.DataFrame
    standing: pd.DataFrame
    trajectories: pd.DataFrame
    ways: pd.DataFrame
    solutions: Solutions
    settings: Mapping[str, Any]

    @property
    def memberships(self) -> pd.DataFrame:
        """The memberships, as of the solutions."""
        return self.solutions.memberships

    def verdict(self, language: str = "en") -> str:
        """Return in words whether the solution is a fair summary: a paragraph on the data, and one on each side.

        Raises
        ------
        InputError
            If there is no such language.

        Examples
        --------
        >>> from equifinal import minimise, truth_table
        >>> rows = {"A": [1, 1, 0, 0], "OUT": [1, 1, 0, 1], "year": [2019, 2020, 2019, 2020]}
        >>> frame = pd.DataFrame(rows, index=["p 2019", "p 2020", "q 2019", "q 2020"])
        >>> found = panels(minimise(truth_table(frame, "OUT", ["A"])), frame, {"year": "period"})
        >>> found.verdict()[:24]
        'The 4 cases stand in 2 p'
        """
        if language not in LANGUAGES:
            raise InputError(
                said("the language is {language!r}.", language=language),
                said("the languages are {languages}", languages=", ".join(LANGUAGES)),
            )
        frames = {name: as_read(frame) for name, frame in self.frames.items()}
        return str(panel_texts(frames, self.settings, language))


def panels(
    solutions: Solutions,
    cases: pd.DataFrame,
    clusters: Mapping[str, str],
    *,
    cluster_distance: float = DEFAULTS["cluster_distance"],
    cluster_frequency: int | None = DEFAULTS["cluster_frequency"],
) -> Panels:
    """Look at a solution of all cases in every period, unit and group (Garcia-Castro & Ariño 2016).

    What is uneven about the panel is told as a warning.

    Parameters
    ----------
    solutions : Solutions
        Of all cases, calibrated once: a unit in a period is a case.
    cases : DataFrame
        The same cases, in the index or in the column ``case``; a column for each name of `clusters`.
    clusters : mapping of str to str
        Columns by which cases stand together, each ``period``, ``unit`` or ``group``.
    cluster_distance : float
        Adjusted distance above which there is said to be an effect of time, unit or group.
    cluster_frequency : int, optional
        Cases that a row needs in the truth table of a single partition; left out, as many as over all cases.

    Returns
    -------
    Panels

    Raises
    ------
    InputError
        If a case is not there or in no partition, all are in one or each in its own; or with the key.

    Examples
    --------
    Two towns in two years; A is sufficient in the first year alone.

    >>> from equifinal import minimise, truth_table
    >>> rows = {"A": [0.9, 0.8, 0.2, 0.7], "OUT": [0.9, 0.7, 0.3, 0.2], "year": [2019, 2020, 2019, 2020]}
    >>> frame = pd.DataFrame(rows, index=["p 2019", "p 2020", "q 2019", "q 2020"])
    >>> solved = minimise(truth_table(frame, "OUT", ["A"], consistency_cutoff=0.75))
    >>> found = panels(solved, frame, {"year": "period"})
    >>> terms = found.fit.query("outcome == 'OUT' and solution == 'parsimonious' and part == 'term'")
    >>> terms[["dimension", "partition", "n", "consistency"]].round(2).values.tolist()
    [['pooled', '', 4, 0.77], ['year', '2019', 2, 1.0], ['year', '2020', 2, 0.6]]

    References
    ----------
    Garcia-Castro, R., & Ariño, M. A. (2016). A general approach to panel data set-theoretic research. Journal of
    Advances in Management Sciences & Information Systems, 2, 63-76. Verweij, S., & Vis, B. (2021). Three strategies to
    track configurations over time with Qualitative Comparative Analysis. European Political Science Review, 13(1),
    95-111. doi:10.1017/S1755773920000375
    """
    if not isinstance(solutions, Solutions):
        raise InputError(
            said("solutions is of the type {text}.", text=type(solutions).__name__),
            said("minimise(…) makes what is wanted"),
        )
    if not isinstance(clusters, Mapping) or not clusters:
        raise InputError(
            said("clusters is {clusters!r}.", clusters=clusters),
            said("a column with what it is, or several: {example}", example={"year": "period", "county": "unit"}),
        )
    memberships = solutions.memberships
    frame = _same_cases(cases_of(cases), memberships.index)
    given = {"clusters": clusters, "cluster_distance": cluster_distance, "cluster_frequency": cluster_frequency}
    settings = extended(solutions.settings, memberships.join(_others(frame, memberships)), **given)
    stand = clusters_of(_sheet(frame, list(clusters)), pd.DataFrame({"case": frame.index}), settings["clusters"])
    found = numbered(step.run(memberships, stand, _before(solutions, settings), settings))
    tell(step.notes(found))
    # The columns of `clusters` are those of a frame that is not kept; what they are, `design` says.
    return Panels(**found, solutions=solutions, settings={**settings, "clusters": {}})


def _same_cases(frame: pd.DataFrame, cases: pd.Index) -> pd.DataFrame:
    """Return the rows of the cases of a solution, in its order."""
    if len(missing := cases.difference(frame.index, sort=False)):
        raise InputError(
            said("the case {case} of the solutions is not among the cases.", case=missing[0]),
            said("a frame with the same cases, and a column for each of clusters"),
        )
    return frame.loc[cases]


def _others(frame: pd.DataFrame, memberships: pd.DataFrame) -> pd.DataFrame:
    """Return the columns of a frame that are no memberships."""
    return frame[[name for name in frame if name not in memberships]]


def _sheet(frame: pd.DataFrame, names: list[str]) -> Sheet:
    """Return columns of a frame as texts, the rows counted from 0 as the frame does."""
    cells = pd.DataFrame({name: [_text(value) for value in frame[name]] for name in names}, dtype=object)
    return Sheet(said("the frame"), "row", cells)


def _text(value: Any) -> str:
    """Return what a cell says: nothing where it is missing, no decimals of a whole number, a day without its time.

    Examples
    --------
    >>> _text(2018.0), _text(float("nan")), _text(pd.Timestamp("2018-03-01")), _text(" Oak ")
    ('2018', '', '2018-03-01', 'Oak')
    """
    if value is None or pd.isna(value):
        return ""
    if isinstance(value, Real) and not isinstance(value, bool) and float(value).is_integer():
        return str(int(float(value)))
    return str(value).strip().removesuffix(" 00:00:00")


def _before(solutions: Solutions, settings: Mapping[str, Any]) -> dict[str, pd.DataFrame]:
    """Return the tables of the steps before, as the files of a run hold them."""
    tables = solutions.truth_tables
    found = {
        "combinations": necessity_step.run(solutions.memberships, settings)["combinations"],
        "truth_table": tables.truth_table,
        "models": solutions.models,
        "configurations": solutions.configurations,
        "paths": solutions.paths,
        "excluded": pd.concat([tables.excluded, solutions.excluded]),
    }
    return {name: as_read(frame) for name, frame in found.items()}
