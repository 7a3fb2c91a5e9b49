"""The captions of the figures on periods, units and groups."""

from equifinal.identity import cutoff_name
from equifinal.output.figures.clusters.shown import how_many
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
        "every period and group; of units a box with their points (of more than 100 units those outside the whiskers), "
        "the lowest one named. The dashed line is the consistency cutoff, {cutoff}.",
        outcome=source.labels.literal(outcome),
        consistency=figure(pooled["consistency"]),
        cutoff=cutoff_name(source.cutoffs_of(outcome).consistency),
    )


def _trajectories(source, drawn, outcome):
    ways = source.lines("ways", outcome)
    shown, moved = how_many(len(ways)), int(((ways["enters"] > 0) | (ways["leaves"] > 0)).sum())
    said_of = {"units": len(ways), "outcome": source.labels.literal(outcome), "moved": moved, "shown": shown}
    lanes = source.sentence(
        "Blue where the unit is a member of the solution for {outcome}, with the names of its configurations where "
        "they fit (a plus: and of others); a line where it is a member of the outcome.",
        **said_of,
    )
    if shown == len(ways):
        ways_through = source.sentence("Ways of the {units} units through the periods.", **said_of)
    else:
        ways_through = source.sentence(
            "Above, the share of the {units} units in the solution and with the outcome by period, and how many enter "
            "and leave the solution; below, the ways of the {shown} that move most often.",
            **said_of,
        )
    return (
        ways_through + lanes + source.sentence("{moved} of the {units} units enter or leave the solution.", **said_of)
    )


PANEL_CAPTIONS = {"distances": _distances, "partitions": _partitions, "trajectories": _trajectories}
