"""A caption for every figure, in which each number is one of the run's tables."""

from equifinal.identity import cutoff_name
from equifinal.output.figures.panels import on_map
from equifinal.output.words.naming import name_configurations
from equifinal.output.words.numbers import figure
from equifinal.steps.robustness.relations import RELATIONS

__all__ = ["caption", "caption_of_tables"]

KINDS = ("typical", "deviant in degree", "deviant in consistency", "deviant in coverage", "irrelevant")
SIDES = {"outcome": 0, "negation": 1}


def caption(source, drawn):
    """Return the caption of a figure, in the language of the labels.

    Parameters
    ----------
    source : Source
        With the tables `memberships`, `shifted`, `necessity`, `overview`, `models`, `solutions`, `configurations`,
        `paths`, `terms`, `case_kinds`, `comparison` and `sweep`, or for the figures of the full
        exploration `multiverse` alone; `raised` holds `overview`, `models` and `solutions`.
    drawn : Drawn
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


def counts(source, found):
    """Return numbers in words, those that are not zero."""
    words = [source.say(f"n {key}", n) for key, n in found.items() if n]
    return source.say("clause comma").join(words)


def numbered(key, n):
    """Return the key of a phrase for none, one or several, and the number where it is said."""
    return (f"{key} n", n) if n > 1 else (f"{key} {('none', 'one')[n]}",)


def _calibration(source, drawn, outcome):
    sets = source.frames["memberships"].shape[1] - ("case" in source.frames["memberships"])
    text = source.sentence("caption calibration", sets, len(source.frames["memberships"]))
    if source.settings["half_membership"] is None:
        return text + source.sentence("half kept")
    return text + source.sentence(*numbered("moved", len(source.frames["shifted"])))


def _necessity(source, drawn, outcome):
    text = source.sentence("caption necessity", cutoff_name(source.settings["necessity_cutoff"]))
    for side in source.sides:
        lines, label = source.lines("necessity", side), source.labels.literal(side)
        known = lines.dropna(subset=["consistency"]).sort_values("consistency", ascending=False, kind="stable")
        if known.empty:
            text += source.sentence("reached nowhere", label)
            continue
        best = (source.labels.literal(known["condition"].iloc[0]), figure(known["consistency"].iloc[0]))
        key, *found = numbered("reached", int(lines["necessary"].astype(bool).sum()))
        text += source.sentence(key, label, len(lines), *best, *found)
    return text


def _truth_table(source, drawn, outcome):
    cutoff, tables = cutoff_of(source, drawn)
    line = tables["overview"].set_index("outcome").loc[outcome]
    numbers = (int(line["observed_rows"]), int(line["possible_rows"]))
    coded = counts(source, {name: int(line[name]) for name in ("coded_1", "coded_0", "coded_C")})
    cutoffs = (cutoff_name(cutoff), cutoff_name(source.settings["pri_cutoff"]))
    return source.sentence("caption truth_table", source.labels.literal(outcome), *cutoffs, *numbers, coded)


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
    found = counts(source, {kind: int((kinds["kind"] == kind).sum()) for kind in KINDS})
    numbers = (figure(fit[0]), figure(fit[1]), len(kinds), found)
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
    name = "multiverse" if "multiverse" in source.frames else "sweep"
    lines = of_intermediate(source.frames[name], outcome)
    lines = on_map(lines, source.settings["frequency_cutoff"])
    return source.sentence("caption map", source.labels.literal(outcome), len(lines), relations(source, lines))


def _curve(source, drawn, outcome):
    lines = of_intermediate(source.frames["multiverse"], outcome)
    known = lines["consistency"].dropna()
    ends = dict.fromkeys([figure(known.min()), figure(known.max())] if len(known) else [])
    ends = source.say("from lowest" if len(ends) > 1 else "everywhere", *ends) if ends else ""
    words = (source.labels.literal(outcome), len(lines), ends, relations(source, lines))
    return source.sentence("caption curve", *words)


def relations(source, lines):
    """Return in words in how many analyses the solution stands how to the one reported."""
    return counts(source, {word: int((lines["relation"] == word).sum()) for word in RELATIONS})


CAPTIONS = {
    "calibration": _calibration,
    "necessity": _necessity,
    "truth_table": _truth_table,
    "configurations": _configurations,
    "xy": _xy,
    "robustness": _robustness,
    "map": _map,
    "curve": _curve,
}
