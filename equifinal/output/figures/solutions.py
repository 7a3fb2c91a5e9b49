"""The figures of a study's solutions: the chart of each side, and XY plots of its configurations and of the whole."""

from equifinal.output.words.naming import name_configurations
from equifinal.output.words.vocabulary import say
from equifinal.sets.expressions import evaluate, parse
from equifinal.sets.fit import sufficiency
from equifinal.steps.minimise.frames import intermediate
from equifinal.steps.sides import sides_of

from .configurations import configurations_figure
from .xy import xy_figure

__all__ = ["solution_figures"]


def solution_figures(memberships, models, configurations, paths, settings, labels, xy=True):
    """Draw the first intermediate model of the outcome and of its negation.

    Parameters
    ----------
    memberships : DataFrame
        Cases in the index, one column a set.
    models, configurations, paths : DataFrame
        The tables of their names.
    settings : mapping
        `outcome` and `conditions` of the configuration.
    labels : Labels
    xy : bool
        Whether XY plots are wanted beside the charts.

    Yields
    ------
    tuple of str and matplotlib.figure.Figure
        The figure's name and the figure.
    """
    for side in sides_of(memberships, settings):
        data = side.data
        own = [_first(table, data.outcome) for table in (models, configurations, paths)]
        solution = intermediate(own[0], data.outcome)
        named = name_configurations(own[1], own[2], data.conditions)
        chart = configurations_figure(
            named.assign(configuration=named["name"]),
            data.conditions,
            labels,
            {name: path or None for name, path in zip(named["name"], named["path"], strict=True)},
            data.outcome,
            {key: solution[key].max() for key in ("consistency", "coverage")},
        )
        yield f"configurations_{side.name}", chart
        plots = [(line.name, line.term) for line in named.itertuples()] if xy else []
        for name, term in plots:
            title = f"{say('configuration', labels.language)} {name}"
            yield f"xy_{side.name}_configuration_{name}", _plot(data, term, title, labels)
        for expression in solution["expression"] if xy else ():
            yield f"xy_{side.name}_solution", _plot(data, expression, say("solution", labels.language), labels)


def _first(table, outcome):
    """Return the lines of the first model of an outcome."""
    return table[(table["outcome"] == outcome) & (table["model"] == 1)]


def _plot(data, expression, title, labels):
    """Return the XY plot of an expression."""
    x = evaluate(parse(expression, data.conditions, data.levels), data.x)
    fit = sufficiency(x, data.y)
    return xy_figure(
        x,
        data.y,
        data.cases,
        title,
        labels,
        fit.consistency,
        fit.coverage,
        expression=expression,
        outcome=data.outcome,
    )
