"""All figures of the step on periods, units and groups, by their names."""

from functools import partial

from equifinal.output.words.naming import name_configurations
from equifinal.steps.asked import asked_of
from equifinal.steps.sides import outcomes_of

from .distances import distance_figure
from .partitions import partition_figure
from .trajectories import trajectory_figure

__all__ = ["cluster_figures", "drawings"]


def cluster_figures(found, configurations, paths, settings, labels):
    """Draw the figures of the step.

    Parameters
    ----------
    found : mapping of str to DataFrame
        The tables of the step.
    configurations, paths : DataFrame
        Of the solutions of all cases.
    settings : mapping
        `outcome`, `conditions`, `consistency_cutoff` and `cluster_distance` of the configuration.
    labels : Labels

    Yields
    ------
    tuple of str and matplotlib.figure.Figure
        The figure's name and the figure. A side without a solution has none.
    """
    for name, draw in drawings(found, configurations, paths, settings, labels).items():
        yield name, draw()


def drawings(found, configurations, paths, settings, labels):
    """Return what draws each figure of the step, by its name.

    Parameters
    ----------
    found, configurations, paths, settings, labels
        As for `cluster_figures`.

    Returns
    -------
    dict of str to callable
    """
    dimensions = list(zip(found["design"]["dimension"], found["design"]["kind"], strict=True))
    solution, sides = labels.say("Solution"), outcomes_of(settings)
    named = {outcome: _named(configurations, paths, settings, outcome) for outcome in sides.values()}
    lines = {table: {o: _lines(found[table], o, named[o], solution) for o in named} for table in ("fit", "distances")}
    draws = {}
    if any(lines["distances"].values()):
        given = lines["distances"], dimensions, labels, list(named), settings["cluster_distance"]
        draws["distances"] = partial(distance_figure, *given)
    periods = found["partitions"].query("kind == 'period'")["partition"].drop_duplicates().tolist()
    for side, outcome in sides.items():
        if not lines["fit"][outcome]:
            continue
        cutoff = asked_of(settings, outcome)["consistency_cutoff"]
        draws[f"partitions_{side}"] = partial(
            partition_figure, lines["fit"][outcome], dimensions, labels, outcome, cutoff
        )
        way = found["trajectories"]
        way = way[way["outcome"] == outcome]
        if len(way):
            table = named[outcome]
            names = dict(zip(table["configuration"], table["name"], strict=True))
            draws[f"trajectories_{side}"] = partial(trajectory_figure, way, periods, names, labels, outcome)
    return draws


def _named(configurations, paths, settings, outcome):
    """Return the configurations of an outcome's first model with their names."""
    tables = [table[(table["outcome"] == outcome) & (table["model"] == 1)] for table in (configurations, paths)]
    conditions = list(settings["conditions"])
    tables[0] = tables[0].assign(**tables[0][conditions].astype(object).fillna(""))
    return name_configurations(*tables, conditions)


def _lines(table, outcome, named, solution):
    """Return the lines of each configuration by its name, then those of the solution."""
    table = table[(table["outcome"] == outcome) & (table["solution"] == "intermediate")]
    terms = table[table["part"] == "term"]
    found = {name: terms[terms["expression"] == term] for name, term in zip(named["name"], named["term"], strict=True)}
    whole = table[(table["part"] == "model") & (table["model"] == 1)]
    return found | ({solution: whole} if len(whole) else {})
