"""Figures in the style of the paper, shown by a notebook and returned as axes."""

from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from equifinal.errors import InputError
from equifinal.languages import said
from equifinal.output.figures.calibration import calibration_figure
from equifinal.output.figures.cutoffs.map import cutoff_map_figure
from equifinal.output.figures.necessity import necessity_figure
from equifinal.output.figures.solutions import solution_chart, xy_statement
from equifinal.output.figures.truth_table import draw_truth_table, truth_table_figure
from equifinal.output.figures.xy import draw_xy, xy_figure
from equifinal.output.words.naming import name_configurations
from equifinal.steps.asked import asked_of
from equifinal.steps.sides import sides_of

from .calibration import Calibration
from .drawing import LabelsLike, drawable, of_kind, shown, side_of
from .fit import data_of
from .necessity import Necessity
from .results import as_read
from .robust import Robustness
from .solutions import Solutions
from .truth_tables import TruthTables

__all__ = [
    "plot_calibration",
    "plot_configurations",
    "plot_necessity",
    "plot_robustness",
    "plot_truth_table",
    "plot_xy",
]


def plot_calibration(calibrated: Calibration, labels: LabelsLike = None) -> list[Axes]:
    """Draw how the raw scores became memberships, a panel a set.

    Parameters
    ----------
    calibrated : Calibration
    labels : Labels or mapping of str to str, optional
        As for `table`.

    Returns
    -------
    list of matplotlib.axes.Axes

    Examples
    --------
    >>> from equifinal import calibrate
    >>> raw = pd.DataFrame({"GDP": [1, 5, 9]}, index=["p", "q", "r"])
    >>> axes = plot_calibration(calibrate(raw, {"GDP": {"method": "crisp", "threshold": 4}}), {"GDP": "Wealth"})
    >>> [one.get_xlabel() for one in axes]
    ['Raw value']
    """
    of_kind(calibrated, Calibration, "calibrate")
    methods, sets = calibrated.settings["calibration"], list(calibrated.memberships)
    figure = calibration_figure(calibrated.raw, calibrated.memberships, sets, methods, drawable(labels))
    return list(shown(figure).axes)


def plot_necessity(necessity: Necessity, labels: LabelsLike = None) -> list[Axes]:
    """Draw consistency, coverage and relevance of every condition: a panel for the outcome, one for its negation.

    Parameters
    ----------
    necessity : Necessity
    labels : Labels or mapping of str to str, optional
        As for `table`.

    Returns
    -------
    list of matplotlib.axes.Axes

    Examples
    --------
    >>> from equifinal import necessity
    >>> frame = pd.DataFrame({"A": [1, 0], "OUT": [1, 0]}, index=["p", "q"])
    >>> [one.get_title("left") for one in plot_necessity(necessity(frame, "OUT"))]
    ['Outcome: OUT', 'Outcome: ~OUT']
    """
    of_kind(necessity, Necessity, "necessity")
    cutoff = necessity.settings["necessity_cutoff"]
    return list(shown(necessity_figure(necessity.necessity, drawable(labels), cutoff)).axes)


def plot_truth_table(
    tables: TruthTables, outcome: str | None = None, labels: LabelsLike = None, ax: Axes | None = None
) -> Axes:
    """Draw the observed rows of a truth table as bubbles: consistency against PRI, area by number of cases.

    Parameters
    ----------
    tables : TruthTables
    outcome : str, optional
        ``~OUT`` for the negation.
    labels : Labels or mapping of str to str, optional
        As for `table`.
    ax : matplotlib.axes.Axes, optional
        Where to draw, without a legend (``ax.legend()`` adds it); left out, a new figure.

    Returns
    -------
    matplotlib.axes.Axes

    Examples
    --------
    >>> from equifinal import truth_table
    >>> frame = pd.DataFrame({"A": [1, 0.2], "OUT": [0.9, 0.4]}, index=["p", "q"])
    >>> plot_truth_table(truth_table(frame, "OUT"), "~OUT").get_title("left")
    'Outcome: ~OUT'
    """
    of_kind(tables, TruthTables, "truth_table")
    side = side_of(tables.settings, outcome)
    settings = asked_of(tables.settings, side)
    cutoffs = settings["consistency_cutoff"], settings["pri_cutoff"]
    return _drawn(ax, truth_table_figure, draw_truth_table, tables.truth_table, drawable(labels), side, *cutoffs)


def plot_xy(
    memberships: pd.DataFrame,
    expression: str,
    outcome: str,
    labels: LabelsLike = None,
    *,
    title: str = "",
    ax: Axes | None = None,
) -> Axes:
    """Draw membership in an expression against membership in the outcome.

    Parameters
    ----------
    memberships, expression, outcome
        As for `fit`.
    labels : Labels or mapping of str to str, optional
        As for `table`.
    title : str
        A heading, such as ``"Configuration 1"``.
    ax : matplotlib.axes.Axes, optional
        Where to draw, without a legend (``ax.legend()`` adds it); left out, a new figure.

    Returns
    -------
    matplotlib.axes.Axes

    Examples
    --------
    >>> frame = pd.DataFrame({"A": [0.9, 0.2], "B": [0.1, 0.7], "OUT": [1, 0.4]}, index=["p", "q"])
    >>> plot_xy(frame, "A*~B", "OUT").get_xlabel()
    'Membership in A*~B'
    """
    if not isinstance(title, str):
        raise InputError(said("title is {title!r}.", title=title), said("a text is wanted"))
    statement = xy_statement(data_of(memberships, expression, outcome), expression)
    return _drawn(ax, xy_figure, draw_xy, title=title, labels=drawable(labels), **statement)


def plot_configurations(
    solutions: Solutions, outcome: str | None = None, labels: LabelsLike = None, *, model: int = 1
) -> Axes:
    """Draw the configurations of an intermediate model as a Ragin–Fiss chart, core and peripheral conditions.

    Parameters
    ----------
    solutions : Solutions
    outcome : str, optional
        ``~OUT`` for the negation.
    labels : Labels or mapping of str to str, optional
        As for `table`.
    model : int
        Which of the tied models.

    Returns
    -------
    matplotlib.axes.Axes

    Raises
    ------
    InputError
        If there is no such model.

    Examples
    --------
    >>> from equifinal import minimise, truth_table
    >>> frame = pd.DataFrame({"A": [1, 0], "OUT": [1, 0]}, index=["p", "q"])
    >>> ax = plot_configurations(minimise(truth_table(frame, "OUT")), "~OUT")
    >>> "~OUT" in [text.get_text() for text in ax.texts]
    True
    """
    of_kind(solutions, Solutions, "minimise")
    side = side_of(solutions.settings, outcome)
    models = solutions.models[(solutions.models["outcome"] == side) & (solutions.models["solution"] == "intermediate")]
    if model != 1 and model not in models["model"].tolist():
        raise InputError(
            said("{side} has no intermediate model {model}.", side=side, model=model),
            said("there are {models}", models=len(models)),
        )
    data = next(one.data for one in sides_of(solutions.memberships, solutions.settings) if one.data.outcome == side)
    configurations, paths = (
        as_read(frame[(frame["outcome"] == side) & (frame["model"] == model)])
        for frame in (solutions.configurations, solutions.paths)
    )
    named = name_configurations(configurations, paths, data.conditions)
    return shown(solution_chart(models[models["model"] == model], named, data, drawable(labels))).axes[0]


def plot_robustness(robustness: Robustness, outcome: str | None = None, labels: LabelsLike = None) -> list[Axes]:
    """Draw how the intermediate solution stands to the one reported, over consistency and PRI cutoff.

    Parameters
    ----------
    robustness : Robustness
    outcome : str, optional
        ``~OUT`` for the negation.
    labels : Labels or mapping of str to str, optional
        As for `table`.

    Returns
    -------
    list of matplotlib.axes.Axes
        A panel for each frequency cutoff.

    Examples
    --------
    >>> from equifinal import minimise, robustness, truth_table
    >>> frame = pd.DataFrame({"A": [1, 0], "OUT": [1, 0]}, index=["p", "q"])
    >>> small = {"multiverse_consistency": [0.8, 0.9, 0.1], "multiverse_pri": [0, 0.5, 0.5]}
    >>> found = robustness(minimise(truth_table(frame, "OUT")), robustness=small)
    >>> [ax.get_xlabel() for ax in plot_robustness(found)]
    ['Consistency cutoff', 'Consistency cutoff']
    """
    of_kind(robustness, Robustness, "robustness")
    keys = ("consistency_cutoff", "pri_cutoff", "frequency_cutoff")
    side = side_of(robustness.settings, outcome)
    reported = {key: asked_of(robustness.settings, side)[key] for key in keys}
    figure = cutoff_map_figure(robustness.sweep, drawable(labels), side, "intermediate", reported)
    return list(shown(figure).axes)


def _drawn(ax: Axes | None, whole: Any, part: Any, *what: Any, **named: Any) -> Axes:
    """Draw on axes that are there, or else a whole new figure."""
    if ax is None:
        return shown(whole(*what, **named)).axes[0]
    if not isinstance(ax, Axes):
        raise InputError(
            said("ax is of the type {text}.", text=type(ax).__name__), said("axes of Matplotlib are wanted")
        )
    part(ax, *what, **named)
    return ax
