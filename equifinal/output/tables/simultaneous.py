"""A6: rows of the truth table that are consistent as sufficient for the outcome and for its negation.

References
----------
.. [1] Schneider, C. Q., & Wagemann, C. (2012). Set-Theoretic Methods for the Social Sciences. Cambridge University
   Press. doi:10.1017/CBO9781139004244
"""

from equifinal.output.formats.table import Cell, Figure, Table
from equifinal.sets.tolerance import at_least

__all__ = ["simultaneous_relations", "simultaneous_table"]


def simultaneous_relations(source):
    """Return the rows that reach the frequency cutoff, and the consistency cutoff on both sides [1]_.

    Parameters
    ----------
    source : Source
        With the table `truth_table`.

    Returns
    -------
    DataFrame
        `row`, `cases`, and `value`, `consistency` and `pri` for the outcome, with ``_negation`` for its negation.
    """
    first, second = (source.lines("truth_table", outcome).astype({"value": str}) for outcome in source.sides)
    columns = ["row", "value", "consistency", "pri"]
    both = first[[*columns, "cases"]].merge(second[columns], on="row", suffixes=("", "_negation"))
    names = ("consistency", "consistency_negation")
    cutoffs = (source.cutoffs_of(outcome).consistency for outcome in source.sides)
    reached = [at_least(both[name], cutoff) for name, cutoff in zip(names, cutoffs, strict=True)]
    return both[reached[0] & reached[1] & (both["value"] != "?")].sort_values("row").reset_index(drop=True)


def simultaneous_table(source, name):
    """Return the table of simultaneous subset relations.

    Parameters
    ----------
    source : Source
    name : str
        Of the table, such as ``A6``.

    Returns
    -------
    Table
    """
    measures = ("value", "consistency", "pri")
    heads = (source.say("Coded"), source.term("consistency"), source.term("pri"))
    labels = map(source.labels.literal, source.sides)
    names = [source.say("{name}: {text}", name=label, text=head) for label in labels for head in heads]
    rows = [
        (
            Cell(Figure(line["row"], 0)),
            *(
                Cell(line[f"{key}{side}"] if key == "value" else Figure(line[f"{key}{side}"]))
                for side in ("", "_negation")
                for key in measures
            ),
            Cell(source.cases(line["cases"])),
        )
        for line in simultaneous_relations(source).to_dict("records")
    ]
    width = 2 + 2 * len(heads)
    note = source.sentence(
        "Rows whose consistency reaches the cutoff for the outcome and for its negation; a PRI above 0.5 speaks for "
        "one side alone (Schneider & Wagemann 2012, doi:10.1017/CBO9781139004244)."
    )
    return Table(
        name,
        source.say("Table {name}. Simultaneous subset relations", name=name),
        ((Cell(source.say("Row")), *map(Cell, names), Cell(source.say("Cases"))),),
        (tuple(rows) or ((Cell(source.say("No row"), width, align="left"),),),),
        ((note + source.cutoffs() + source.made_by(),),),
        (*["centre"] * (width - 1), "left"),
        source.language,
    )
