"""The figures of a study's solutions: the chart of each side, and XY plots of its configurations and of the whole."""

from equifinal.languages import said
from equifinal.output.words.naming import name_configurations
from equifinal.sets.expressions import members
from equifinal.sets.fit import sufficiency
from equifinal.steps.minimise.frames import intermediate
from equifinal.steps.sides import sides_of

from .configurations import MOST, configurations_figure
from .paths.figures import path_figures
from .xy import xy_figure

__all__ = ["not_drawn", "solution_chart", "solution_figures", "xy_statement"]


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
        Whether all figures are wanted, or the charts alone. Of more than `MOST` configurations the first have an XY
        plot; a configuration that is the whole solution has the one plot of both.

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
        yield f"configurations_{side.name}", solution_chart(solution, named, data, labels)
        if xy and len(named):
            yield from path_figures(side, named, labels)
            yield from _plots(side, solution, named, labels)


def _plots(side, solution, named, labels):
    """Yield an XY plot of each configuration and of the solution; one where the one is the other."""
    whole, alone = labels.say("Solution"), len(named) == 1
    for line in named.head(MOST).itertuples():
        title = labels.say("Configuration {name}", name=line.name)
        title = labels.say("{name}: {text}", name=whole, text=title) if alone else title
        statement = xy_statement(side.data, line.term)
        yield f"xy_{side.name}_configuration_{line.name}", xy_figure(title=title, labels=labels, **statement)
    for expression in () if alone else solution["expression"]:
        statement = xy_statement(side.data, expression)
        yield f"xy_{side.name}_solution", xy_figure(title=whole, labels=labels, **statement)


def not_drawn(configurations):
    """Return a sentence for each side of which not all configurations are drawn.

    Parameters
    ----------
    configurations : DataFrame
        The table of this name.

    Returns
    -------
    list of str
    """
    first = configurations[configurations["model"] == 1]
    return [
        said(
            "{outcome}: the figures show the first {most} of {n} configurations; the tables hold all.",
            outcome=outcome,
            most=MOST,
            n=n,
        )
        for outcome, n in first.groupby("outcome", sort=False).size().items()
        if n > MOST
    ]


def solution_chart(solution, named, data, labels):
    """Draw the configurations of one model.

    Parameters
    ----------
    solution : DataFrame
        The model's line of the table of models; none where there is no model.
    named : DataFrame
        Its configurations, from `name_configurations`.
    data : CalibratedData
        Of the model's outcome.
    labels : Labels

    Returns
    -------
    matplotlib.figure.Figure
    """
    return configurations_figure(
        named.assign(configuration=named["name"]),
        data.conditions,
        labels,
        {name: path or None for name, path in zip(named["name"], named["path"], strict=True)},
        data.outcome,
        {key: solution[key].max() for key in ("consistency", "coverage")},
    )


def _first(table, outcome):
    """Return the lines of the first model of an outcome."""
    return table[(table["outcome"] == outcome) & (table["model"] == 1)]


def xy_statement(data, expression):
    """Return what an XY plot shows of an expression, by the names that `xy_figure` gives it.

    Parameters
    ----------
    data : CalibratedData
    expression : str
        As `parse` reads it.

    Returns
    -------
    dict
        `x`, `y`, `cases`, `consistency`, `coverage`, `expression`, `outcome`.
    """
    x = members(expression, data)
    consistency, _, coverage = sufficiency(x, data.y)
    fit = {"consistency": consistency, "coverage": coverage}
    return {"x": x, "y": data.y, "cases": data.cases, **fit, "expression": expression, "outcome": data.outcome}
