"""The captions of the figures of necessity in degree."""

from equifinal.identity import cutoff_name
from equifinal.output.tables.nca import in_degree_note, scope_note

__all__ = ["bottlenecks_caption", "nca_caption"]


def nca_caption(source, drawn, outcome):
    """Return the caption of the plots, with the conditions that are necessary in degree.

    Parameters
    ----------
    source : Source
        With the table `nca`.
    drawn : Drawn
    outcome : str
    """
    text = source.sentence(
        "Necessary condition analysis for {outcome}: each case, the ceilings over them, and the empty zone, of which "
        "the effect size d is the share of the scope. Filled: the cases that a ceiling rests on; bold: d of at least "
        "{effect} and p below {p}.",
        outcome=source.labels.literal(outcome),
        effect=cutoff_name(source.settings["nca"]["effect_cutoff"]),
        p=cutoff_name(source.settings["nca"]["p_cutoff"]),
    )
    return text + in_degree_note(source, outcome, source.lines("nca", outcome))


def bottlenecks_caption(source, drawn, outcome):
    """Return the caption of the bottleneck levels; the arguments are those of `nca_caption`."""
    text = source.sentence(
        "Bottleneck levels for {outcome}: how much of each condition its levels need, by the first ceiling.",
        outcome=source.labels.literal(outcome),
    )
    return text + scope_note(source)
