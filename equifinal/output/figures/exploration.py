"""The figures of the full exploration: specification curve and map of the cutoffs, for each side."""

from equifinal.steps.sides import outcomes_of

from .cutoffs.map import cutoff_map_figure
from .specification_curve import specification_curve_figure

__all__ = ["exploration_figures"]


def exploration_figures(multiverse, settings, published, labels):
    """Draw the multiverse.

    Parameters
    ----------
    multiverse : DataFrame
        The table of its name.
    settings : mapping
        `outcome` of the configuration.
    published : mapping of str to mapping
        For each side the cell of the published solution: `calibration`, `consistency_cutoff`, `pri_cutoff`,
        `frequency_cutoff`, `solution`.
    labels : Labels

    Yields
    ------
    tuple of str and matplotlib.figure.Figure
        The figure's name and the figure.
    """
    for side, outcome in outcomes_of(settings).items():
        cells, cell = multiverse[multiverse["outcome"] == outcome], published[outcome]
        yield f"curve_{side}", specification_curve_figure(cells, labels, outcome, cell["solution"], cell)
        yield f"map_{side}", cutoff_map_figure(cells, labels, outcome, cell["solution"], cell)
