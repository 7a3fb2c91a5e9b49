"""The figures of periods, units and groups, shown by a notebook and returned as axes."""

from matplotlib.axes import Axes

from equifinal.errors import InputError
from equifinal.languages import said
from equifinal.output.figures.clusters.figures import drawings

from .drawing import LabelsLike, drawable, of_kind, shown, side_of
from .panels import Panels
from .results import as_read

__all__ = ["plot_panels"]

FIGURES = ("trajectories", "partitions", "distances")


def plot_panels(
    panels: Panels, figure: str = "trajectories", outcome: str | None = None, labels: LabelsLike = None
) -> list[Axes]:
    """Draw the ways of the units, the consistencies by period, unit and group, or the adjusted distances.

    Parameters
    ----------
    panels : Panels
    figure : str
        ``trajectories``, ``partitions``, or ``distances`` (of both sides).
    outcome : str, optional
        ``~OUT`` for the negation.
    labels : Labels or mapping of str to str, optional
        As for `table`.

    Returns
    -------
    list of matplotlib.axes.Axes

    Raises
    ------
    InputError
        If there is no such figure, or nothing to draw: no solution, or for ``trajectories`` no periods or units.

    Examples
    --------
    Two towns in two years: p comes to be a member of the solution A, q always is.

    >>> import pandas as pd
    >>> from equifinal import minimise, panels, truth_table
    >>> rows = {"A": [0.2, 0.8, 0.9, 0.7], "OUT": [0.1, 0.9, 0.9, 0.8], "year": [2019, 2020, 2019, 2020]}
    >>> frame = pd.DataFrame(rows, index=["p 2019", "p 2020", "q 2019", "q 2020"]).assign(town=["p", "p", "q", "q"])
    >>> found = panels(minimise(truth_table(frame, "OUT", ["A"])), frame, {"year": "period", "town": "unit"})
    >>> (axes,) = plot_panels(found)
    >>> [label.get_text() for label in axes.get_yticklabels()]
    ['q', 'p']
    """
    of_kind(panels, Panels, "panels")
    if figure not in FIGURES:
        raise InputError(
            said("figure is {figure!r}.", figure=figure), said("there are {figures}", figures=", ".join(FIGURES))
        )
    side = "negation" if side_of(panels.settings, outcome).startswith("~") else "outcome"
    name = figure if figure == "distances" else f"{figure}_{side}"
    tables = {name: as_read(frame) for name, frame in panels.frames.items()}
    configurations, paths = (as_read(frame) for frame in (panels.solutions.configurations, panels.solutions.paths))
    draws = drawings(tables, configurations, paths, panels.settings, drawable(labels))
    if name not in draws:
        raise InputError(
            said("there are no {figure} to draw.", figure=figure),
            said("a solution is wanted, and for trajectories a column of periods and one of units"),
        )
    return list(shown(draws[name]()).axes)
