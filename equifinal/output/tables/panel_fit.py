"""T6, the fit of configurations and conditions over all cases, between periods and groups, and within units.

References
----------
.. [1] Garcia-Castro, R., & Ariño, M. A. (2016). A general approach to panel data set-theoretic research. Journal of
   Advances in Management Sciences & Information Systems, 2, 63-76.
"""

from equifinal.output.formats.table import Cell, Figure
from equifinal.output.words.numbers import figure

from .panel_lines import dimensions, lines_of, outcome_block, sets_of, table, view

__all__ = ["by_partition", "distance_tables"]

MOST_PAIRS = 5  # sets of which consistency and coverage stand side by side


def distance_tables(source):
    """Return the configurations, and the conditions as necessary, with their distances between and within [1]_."""
    shown, threshold = dimensions(source), figure(source.settings["cluster_distance"], 2)
    heads = [Cell(view(source, *one), 2) for one in shown]
    blocks = [
        outcome_block(source, outcome, 4 + 2 * len(shown), _sufficient(source, outcome, shown))
        for outcome in source.sides
    ]
    names = [Cell(source.say("Range")), Cell(source.say("Adjusted distance"))] * len(shown)
    fits = [Cell(source.term(name)) for name in ("consistency", "pri", "raw_coverage")]
    bold = source.sentence("Bold: adjusted distance over {threshold}.", threshold=threshold)
    said = source.sentence(
        "Range: lowest and highest consistency. Adjusted distance: of the consistencies among themselves, after "
        "Garcia-Castro & Ariño (2016); a low one says nothing of how high they are."
    )
    notes = [said, bold + source.cutoffs() + source.made_by()]
    align = ("left", *["centre"] * (3 + 2 * len(shown)))
    header = ((Cell("", 4), *heads), (Cell(source.say("Configuration")), *fits, *names))
    yield table(
        source, source.say("Configurations over all cases, and between and within"), header, blocks, notes, align
    )
    blocks = [
        outcome_block(source, outcome, 3 + len(shown), _necessary(source, outcome, shown)) for outcome in source.sides
    ]
    fits = [Cell(source.term(name)) for name in ("consistency", "coverage")]
    header = ((Cell(source.say("Condition")), *fits, *(Cell(view(source, *one)) for one in shown)),)
    notes = [
        source.sentence("Under the names of columns: adjusted distances of the consistencies as necessary."),
        bold + source.made_by(),
    ]
    align = ("left", *["centre"] * (2 + len(shown)))
    yield table(source, source.say("Necessary conditions between and within"), header, blocks, notes, align)


def _sufficient(source, outcome, shown):
    """Yield a row a configuration, then one for the solution."""
    for one in sets_of(source, outcome):
        fit = lines_of(source, "fit", outcome, one)
        fit = fit[fit["dimension"] == "pooled"].iloc[0]
        apart = lines_of(source, "distances", outcome, one).set_index("dimension")
        row = [Cell(one.name), *(Cell(Figure(fit[name])) for name in ("consistency", "pri", "coverage"))]
        for name, _ in shown:
            line = apart.loc[name]
            ends = source.say("{low} to {high}", low=figure(line["lowest"]), high=figure(line["highest"]))
            row += [Cell(ends), Cell(Figure(line["adjusted"]), strong=bool(line["over"]))]
        yield tuple(row)


def _necessary(source, outcome, shown):
    """Yield a row a condition and its negation."""
    lines = source.lines("distances", outcome)
    lines = lines[lines["part"] == "condition"]
    for condition, apart in lines.groupby("expression", sort=False):
        apart = apart.set_index("dimension")
        first = apart.iloc[0]
        row = [
            Cell(source.labels.literal(condition)),
            *(Cell(Figure(first[name])) for name in ("consistency", "coverage")),
        ]
        row += [Cell(Figure(apart.loc[name, "adjusted"]), strong=bool(apart.loc[name, "over"])) for name, _ in shown]
        yield tuple(row)


def _by(source, outcome, one, dimension):
    """Return the lines of a set in the partitions of one dimension."""
    fit = lines_of(source, "fit", outcome, one)
    return fit[fit["dimension"] == dimension]


def by_partition(source):
    """Return for each outcome, and each column of periods or groups, the fit of the configurations in each of them."""
    for name, kind in dimensions(source):
        for outcome in source.sides if kind != "unit" else ():
            if sets := sets_of(source, outcome):
                yield _fit_of(source, outcome, name, sets)


def _fit_of(source, outcome, name, sets):
    """Return the table of one outcome by the partitions of one dimension; with many sets without their coverage."""
    measures = ("consistency", "coverage") if len(sets) <= MOST_PAIRS else ("consistency",)
    fits = [_by(source, outcome, one, name).to_dict("records") for one in sets]
    header = (
        (Cell("", 2), *(Cell(one.name, len(measures)) for one in sets)),
        (Cell(name), Cell(source.say("Cases")), *[Cell(source.term(measure)) for measure in measures] * len(sets)),
    )
    rows = []
    for lines in zip(*fits, strict=True):
        cells = [Cell(Figure(line[measure])) for line in lines for measure in measures]
        rows.append((Cell(lines[0]["partition"]), Cell(Figure(lines[0]["n"], 0)), *cells))
    title = source.say("Configurations of {outcome} by {name}", outcome=source.labels.literal(outcome), name=name)
    align = ("left", *["centre"] * (1 + len(measures) * len(sets)))
    notes = [source.sentence("Each figure is over the cases of its row alone."), source.made_by()]
    return table(source, title, header, [tuple(rows)], notes, align)
