"""T2: each condition and its negation as necessary for the outcome and for its negation."""

from equifinal.identity import cutoff_name
from equifinal.output.formats.table import Cell, Figure, Table
from equifinal.sets.tolerance import at_least

__all__ = ["consistent_conditions", "necessity_tables"]

MEASURES = ("consistency", "coverage", "ron")


def necessity_tables(source):
    """Return T2 from `necessity.csv`.

    Parameters
    ----------
    source : Source

    Returns
    -------
    list of Table
    """
    sides = [source.lines("necessity", outcome).set_index("condition") for outcome in source.sides]
    over = [Cell(source.labels.literal(outcome), len(MEASURES)) for outcome in source.sides]
    names = [Cell(source.term(measure)) for measure in MEASURES]
    rows = []
    for condition in sides[0].index:
        cells = [Cell(source.labels.literal(condition))]
        for side in sides:
            line = side.loc[condition]
            cells += [Cell(Figure(line[m]), strong=bool(line["necessary"]) and m == "consistency") for m in MEASURES]
        rows.append(tuple(cells))
    return [
        Table(
            "T2",
            source.say("Table 2. Analysis of necessary conditions"),
            ((Cell(), *over), (Cell(source.say("Condition")), *names * 2)),
            (tuple(rows),),
            tuple(_notes(source)),
            ("left", *["centre"] * 6),
            source.language,
        )
    ]


def _notes(source):
    """Return the notes: what is marked, and whether any condition is necessary."""
    yield (
        source.sentence(
            "Bold: consistency of at least {cutoff}.", cutoff=cutoff_name(source.settings["necessity_cutoff"])
        ),
    )
    for outcome in source.sides:
        yield (_found(source, outcome),)
    yield (source.sentence("RoN: relevance of necessity; ~: negation of a set.") + source.made_by(),)


def _found(source, outcome):
    """Return the note of what is necessary for one outcome, and of what is consistent alone."""
    name = source.labels.literal(outcome)
    if not source.members(outcome):
        return source.sentence(
            "No case is a member of {outcome}, so that nothing can be called necessary for it.", outcome=name
        )
    relevant, others = (
        source.list(source.labels.literal(condition) for condition in found["condition"])
        for found in consistent_conditions(source, outcome)
    )
    text = source.sentence("Necessary for {outcome}: {conditions}.", outcome=name, conditions=relevant)
    slight = source.sentence(
        "Consistent as necessary for {outcome}, but of little relevance (coverage below {coverage} or RoN below "
        "{ron}): {conditions}.",
        outcome=name,
        coverage=cutoff_name(source.settings["necessity_coverage_cutoff"]),
        ron=cutoff_name(source.settings["necessity_ron_cutoff"]),
        conditions=others,
    )
    none = source.sentence("No condition is necessary for {outcome}.", outcome=name)
    return (text if relevant else "") + (slight if others else "") or none


def consistent_conditions(source, outcome):
    """Return the conditions that reach the consistency of necessity: the relevant ones, and the others.

    Relevant is one that reaches the cutoffs of coverage and RoN as well, which are asked of combinations [1]_.

    Parameters
    ----------
    source : Source
        With the table `necessity`.
    outcome : str

    Returns
    -------
    tuple of DataFrame
        Lines of the table, in its order.

    References
    ----------
    .. [1] Schneider, C. Q., & Wagemann, C. (2012). Set-Theoretic Methods for the Social Sciences. Cambridge
       University Press. doi:10.1017/CBO9781139004244
    """
    lines, settings = source.lines("necessity", outcome), source.settings
    found = lines[lines["necessary"].astype(bool)]
    reached = at_least(found["coverage"], settings["necessity_coverage_cutoff"])
    reached &= at_least(found["ron"], settings["necessity_ron_cutoff"])
    return found[reached], found[~reached]
