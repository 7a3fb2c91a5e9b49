"""The captions of the figures on periods, units and groups."""

from equifinal.identity import cutoff_name
from equifinal.output.words.numbers import figure

__all__ = ["PANEL_CAPTIONS"]


def _distances(source, drawn, outcome):
    frame = source.frames["distances"]
    frame = frame[(frame["solution"] == "intermediate") & (frame["part"] == "term")]
    over = int((frame["over"].astype(str) == "True").sum())
    text = source.sentence(
        "Adjusted distance of the consistencies of each configuration, and of the solution, by {names}. The dashed "
        "line is the threshold, {threshold}.",
        names=source.list(source.frames["design"]["dimension"]),
        threshold=cutoff_name(source.settings["cluster_distance"]),
    )
    if not over:
        return text + source.sentence("No distance of a configuration is over it.")
    return text + source.say_many(
        "One distance of a configuration is over it.", "{n} distances of configurations are over it.", over
    )


def _partitions(source, drawn, outcome):
    frame = source.lines("fit", outcome)
    frame = frame[(frame["solution"] == "intermediate") & (frame["part"] == "model") & (frame["model"] == 1)]
    pooled = frame[frame["dimension"] == "pooled"].iloc[0]
    return source.sentence(
        "Consistency of each configuration of {outcome}, and of the solution (black; {consistency} over all cases), in "
        "every period and group; of units a box, the lowest one named. The dashed line is the consistency cutoff, "
        "{cutoff}.",
        outcome=source.labels.literal(outcome),
        consistency=figure(pooled["consistency"]),
        cutoff=cutoff_name(source.cutoffs_of(outcome).consistency),
    )


def _trajectories(source, drawn, outcome):
    ways = source.lines("ways", outcome)
    moved = int(((ways["enters"] > 0) | (ways["leaves"] > 0)).sum())
    return source.sentence(
        "Ways of the {units} units through the periods: blue where the unit is a member of the solution for {outcome}, "
        "with the names of its configurations; a dot where it is a member of the outcome. {moved} of them enter or "
        "leave the solution.",
        units=len(ways),
        outcome=source.labels.literal(outcome),
        moved=moved,
    )


PANEL_CAPTIONS = {"distances": _distances, "partitions": _partitions, "trajectories": _trajectories}
