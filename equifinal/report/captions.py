"""A caption for every figure, in which each number is one of the run's tables."""

from ..paper.naming import name_configurations
from ..paper.numbers import figure
from ..robustness.relations import RELATIONS
from ..run import cutoff_name

__all__ = ["caption", "caption_of_tables"]

KINDS = ("typical", "deviant in degree", "deviant in consistency", "deviant in coverage", "irrelevant")
SIDES = {"outcome": 0, "negation": 1}


def caption(source, drawn):
    """Return the caption of a figure, in the language of the labels.

    Parameters
    ----------
    source : paper.source.Source
        With the tables `memberships`, `shifted`, `necessity`, `overview`, `models`, `solutions`, `configurations`,
        `paths`, `terms`, `case_kinds`, `comparison` and `sweep`; `raised` holds `overview`, `models` and `solutions`.
    drawn : figures.Drawn
    """
    outcome = source.sides[SIDES[drawn.side]] if drawn.side else None
    return CAPTIONS[drawn.kind](source, drawn, outcome).strip()


def caption_of_tables(source, tables):
    """Return the caption of the tables of one file: their titles, and what they were made from."""
    return (source.say("sentence", source.say("semicolon").join(t.title for t in tables)) + source.made_by()).strip()


def cutoff_of(source, drawn):
    """Return the consistency cutoff of a figure as a number, and the tables made at it."""
    cutoffs = {f"incl{cutoff_name(cutoff)}": cutoff for cutoff in source.raised}
    if drawn.cut in cutoffs:
        return cutoffs[drawn.cut], source.raised[cutoffs[drawn.cut]]
    return source.settings["consistency_cutoff"], source.frames


def count(source, n):
    """Return a number of configurations in words."""
    return source.say("one configuration") if n == 1 else source.say("n configurations", n)


def _calibration(source, drawn, outcome):
    sets = source.frames["memberships"].shape[1] - ("case" in source.frames["memberships"])
    return source.sentence(
        "caption calibration", sets, len(source.frames["memberships"]), len(source.frames["shifted"])
    )


def _necessity(source, drawn, outcome):
    parts = []
    for side in source.sides:
        lines = source.lines("necessity", side)
        known = lines.dropna(subset=["consistency"]).sort_values("consistency", ascending=False, kind="stable")
        best = source.say("is", source.labels.literal(known["condition"].iloc[0]), figure(known["consistency"].iloc[0]))
        found = int(lines["necessary"].astype(bool).sum())
        parts.append(source.say("highest", source.labels.literal(side), found, len(lines), best))
    return source.sentence(
        "caption necessity", cutoff_name(source.settings["necessity_cutoff"]), source.say("semicolon").join(parts)
    )


def _truth_table(source, drawn, outcome):
    cutoff, tables = cutoff_of(source, drawn)
    line = tables["overview"].set_index("outcome").loc[outcome]
    numbers = (int(line[name]) for name in ("observed_rows", "possible_rows", "coded_1", "coded_0", "coded_C"))
    cutoffs = (cutoff_name(cutoff), cutoff_name(source.settings["pri_cutoff"]))
    return source.sentence("caption truth_table", source.labels.literal(outcome), *cutoffs, *numbers)


def _configurations(source, drawn, outcome):
    cutoff, tables = cutoff_of(source, drawn)
    label = source.labels.literal(outcome)
    models, proof = (of_intermediate(tables[name], outcome) for name in ("models", "solutions"))
    if models.empty:
        return source.sentence("caption no configurations", label, cutoff_name(cutoff))
    first = models.iloc[0]
    fit = (figure(first[name]) for name in ("consistency", "coverage"))
    number = count(source, int(first["terms"]))
    text = source.sentence("caption configurations", label, cutoff_name(cutoff), number, *fit)
    return text + tied(source, proof)


def of_intermediate(table, outcome):
    """Return the lines of the intermediate solution of an outcome."""
    return table[(table["outcome"] == outcome) & (table["solution"] == "intermediate")]


def tied(source, proof):
    """Return the sentence on tied models, empty where there is one."""
    models, exact = (proof[name].iloc[0] for name in ("models", "exact"))
    if models == 1 and exact:
        return ""
    return source.sentence("caption tied" if exact else "caption tied at least", int(models))


def _xy(source, drawn, outcome):
    number = "solution"
    if drawn.configuration:
        line = named(source, outcome).loc[drawn.configuration]
        what = source.say("xy configuration", drawn.configuration, line["term"])
        number, fit = line["configuration"], (line["consistency"], line["raw_coverage"])
    else:
        first = of_intermediate(source.frames["models"], outcome).iloc[0]
        what, fit = source.say("xy solution"), (first["consistency"], first["coverage"])
    kinds = source.lines("case_kinds", outcome)
    kinds = kinds[(kinds["model"] == 1) & (kinds["configuration"] == number)]
    counts = (int((kinds["kind"] == kind).sum()) for kind in KINDS)
    numbers = (figure(fit[0]), figure(fit[1]), len(kinds), source.say("kinds", *counts))
    return source.sentence("caption xy", what, source.labels.literal(outcome), *numbers)


def named(source, outcome):
    """Return the configurations of the first model by the name that tables print."""
    table, paths = (source.lines(name, outcome) for name in ("configurations", "paths"))
    table, paths = (lines[lines["model"] == 1] for lines in (table, paths))
    return name_configurations(table, paths, source.settings["conditions"]).set_index("name")


def _robustness(source, drawn, outcome):
    lines = of_intermediate(source.frames["comparison"], outcome).drop_duplicates("cutoff")
    pairs = zip(lines["relation"], lines["cutoff"], strict=True)
    words = [source.say("colon", cutoff_name(cutoff), source.say(relation)) for relation, cutoff in pairs]
    return source.sentence("caption robustness", source.labels.literal(outcome), source.list(words))


def _map(source, drawn, outcome):
    lines = source.lines("sweep", outcome)
    counts = (int((lines["relation"] == word).sum()) for word in RELATIONS)
    return source.sentence("caption map", source.labels.literal(outcome), len(lines), *counts)


CAPTIONS = {
    "calibration": _calibration,
    "necessity": _necessity,
    "truth_table": _truth_table,
    "configurations": _configurations,
    "xy": _xy,
    "robustness": _robustness,
    "map": _map,
}
