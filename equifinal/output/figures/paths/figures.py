"""All figures of a solution's configurations, by their names."""

import numpy as np

from equifinal.sets.expressions import members

from .logic import logic_figure
from .strip import strip_figure
from .upset import upset_figure
from .venn import SETS, venn_figure

__all__ = ["MOST", "path_figures"]

MOST = 30  # configurations that a page can show


def path_figures(side, named, labels):
    """Draw the configurations of one side: as a circuit, with the cases that are in them, with all sets.

    Parameters
    ----------
    side : Side
    named : DataFrame
        Its configurations, from `name_configurations`; one at least.
    labels : Labels

    Yields
    ------
    tuple of str and matplotlib.figure.Figure
        The figure's name and the figure. One configuration overlaps with none, and more than `MOST` fit on no page:
        neither has the figures of overlaps.
    """
    data, names = side.data, named["name"].tolist()
    yield f"logic_{side.name}", logic_figure(named, data.conditions, labels, data.outcome)
    x = np.array([members(term, data) for term in named["term"]])
    if 1 < len(names) <= MOST:
        yield f"upset_{side.name}", upset_figure(names, x, data.y, labels, data.outcome)
    if len(names) in SETS:
        yield f"venn_{side.name}", venn_figure(names, x, data.y, labels, data.outcome, named["term"].tolist())
    sets = [
        (labels.set(name), data.x[:, i] / max(1, levels - 1))
        for i, (name, levels) in enumerate(zip(data.conditions, data.levels, strict=True))
    ]
    shown = dict(zip(names[:MOST], x, strict=False))
    cases = [labels.case(case) for case in data.cases]
    yield f"strip_{side.name}", strip_figure(sets, shown, x.max(axis=0), data.y, cases, labels, data.outcome)
