"""What a reader should bear in mind, each limit with the run's own numbers."""

from equifinal.output.formats.markdown import escape
from equifinal.output.words.numbers import figure

from .captions import of_intermediate

__all__ = ["limits"]


def limits(source):
    """Return the limits of a run as sentences of Markdown, in the language of the labels.

    Parameters
    ----------
    source : Source
        With the tables `memberships`, `overview`, `solutions`, `assumptions`, `models`, `case_kinds`, `shifted` and
        `dropped`.

    Returns
    -------
    list of str
    """
    line = source.lines("overview", source.sides[0]).iloc[0]
    rows = (int(line["observed_rows"]), int(line["possible_rows"]), len(source.frames["memberships"]))
    found = [source.text(source.settings["data_note"]), source.sentence("limit diversity", *rows)]
    for outcome in source.sides:
        found += [_assumptions(source, outcome), *_ties(source, outcome), *_uncovered(source, outcome)]
    for key, table in (("limit half", "shifted"), ("limit dropped", "dropped")):
        if len(source.frames[table]):
            found.append(source.sentence(key, len(source.frames[table])))
    return [text.strip() for text in [*found, source.sentence("limit causes")] if text and text.strip()]


def _assumptions(source, outcome):
    lines = source.lines("assumptions", outcome)
    lines = lines[lines["model"] == 1].set_index("solution")
    if "intermediate" not in lines.index or "parsimonious" not in lines.index:
        return ""
    short, middle = lines.loc["parsimonious"], lines.loc["intermediate"]
    numbers = (int(middle["assumptions"]), int(short["assumptions"]), int(short["contradictory"]))
    return source.sentence("limit assumptions", escape(source.labels.literal(outcome)), *numbers)


def _ties(source, outcome):
    for line in source.lines("solutions", outcome).itertuples():
        if line.models > 1 and line.solution != "conservative":
            kind = source.say(line.solution)
            yield source.sentence(
                "limit ties",
                escape(source.labels.literal(outcome)),
                int(line.models),
                kind[0].lower() + kind[1:],
            )


def _uncovered(source, outcome):
    models = of_intermediate(source.frames["models"], outcome)
    if models.empty:
        return
    kinds = source.lines("case_kinds", outcome)
    kinds = kinds[(kinds["model"] == 1) & (kinds["configuration"] == "solution")]["kind"]
    counts = (int((kinds == f"deviant in {what}").sum()) for what in ("coverage", "consistency"))
    yield source.sentence(
        "limit coverage", escape(source.labels.literal(outcome)), figure(models["coverage"].iloc[0]), *counts
    )
