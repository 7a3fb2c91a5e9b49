"""All that the page shows, taken from a run's tables: columns, labels and words in every language."""

import numpy as np

from equifinal.languages import DEFAULT, LANGUAGES, say
from equifinal.output.tables.robustness import change_words
from equifinal.output.tables.source import Source
from equifinal.output.words.labels import Labels
from equifinal.output.words.naming import name_configurations
from equifinal.sets.data import levels_of
from equifinal.sets.expressions import evaluate, parse
from equifinal.steps.calibrate.methods import METHODS
from equifinal.steps.cases.kinds import MOST_MODELS

from .columns import columns_of, plain
from .sets import set_of
from .sweep import grid_of
from .words import words_in

__all__ = ["explorer_data"]

MOST_ROWS = 1024  # of a truth table that are listed with those without cases
NCA = ("condition", "ceiling", "effect_size", "p", "accuracy", "in_degree", "slope", "intercept", "corner")
ENDS = ("value", "lower", "upper")
SCOPE = ("x_low", "x_high", "y_low", "y_high")


def explorer_data(frames, settings, record):
    """Return what the page shows.

    Parameters
    ----------
    frames : mapping of str to DataFrame
        The run's tables by the names of their files, as they are read; those of truth table and solutions at the
        baseline. `nca` and its kin, and those of panels, may be missing.
    settings : mapping
        The resolved configuration.
    record : mapping of str to str
        `run` and `study`.

    Returns
    -------
    dict
        Ready for `as_json`; the same for the same run.
    """
    cases = frames["cases"].set_index("case")
    sources = {language: Source(settings, Labels.of_study(settings, language, cases), frames) for language in LANGUAGES}
    source = sources[DEFAULT]
    data = source.data
    return {
        "study": record["study"],
        "run": record["run"],
        "folder": f"results/{record['study']}/{record['run']}",
        "language": settings["language"][0],
        "languages": {code: language.name for code, language in LANGUAGES.items()},
        "title": {language: one.text(settings["title"]) for language, one in sources.items()},
        "note": {language: one.text(settings["data_note"]) for language, one in sources.items()},
        "words": {language: words_in(language) for language in LANGUAGES},
        "labels": {language: _labels(one, data) for language, one in sources.items()},
        "sides": list(source.sides),
        "set": levels_of(settings["outcome"])[0],
        "conditions": list(data.conditions),
        "levels": list(data.levels),
        "cases": list(data.cases),
        "x": [[plain(value) for value in column] for column in data.x.T.tolist()],
        "y": [plain(value) for value in data.y.tolist()],
        "sets": _sets(frames, settings, data.conditions),
        "half": settings["half_membership"],
        "cutoffs": {
            name: settings[f"{name}_cutoff"]
            for name in ("consistency", "pri", "frequency", "contradiction", "necessity")
        },
        "possible": frames["overview"]["possible_rows"].tolist(),
        "clusters": _clusters(frames, settings),
        "ncaScores": settings["nca"]["scores"],
        "sweep": [grid_of(source.lines("sweep", side)) for side in source.sides],
        "tables": _tables(source, sources),
    } | _found(frames["sweep_solutions"])


def _labels(source, data):
    """Return the names that a reader sees in one language."""
    labels, settings = source.labels, source.settings
    names = [*data.conditions, levels_of(settings["outcome"])[0]]
    return {
        "sets": {name: labels.set(name) for name in names},
        "cases": [labels.case(case) for case in data.cases],
        "paths": {name: labels.path(name) for name in settings["paths"]},
        "methods": {name: say(method.label, source.language) for name, method in METHODS.items()},
    }


def _sets(frames, settings, conditions):
    """Return each set of the study, conditions first."""
    raw, members = (frames[name].set_index("case") for name in ("cases", "memberships"))
    names = [*conditions, levels_of(settings["outcome"])[0]]
    return {name: set_of(raw[name], members[name], settings["calibration"].get(name)) for name in names}


def _clusters(frames, settings):
    """Return by which columns cases stand together, and where each stands."""
    found = []
    for name, kind in settings["clusters"].items():
        lines = frames["clusters"][frames["clusters"]["dimension"] == name].set_index("case")
        of = lines["partition"].reindex(frames["memberships"]["case"]).astype(str).tolist()
        found.append({"name": name, "kind": kind, "of": of})
    return found


def _tables(source, sources):
    """Return the tables of the page by column."""
    frames = source.frames
    few = {name: frames[name][frames[name]["model"] <= MOST_MODELS] for name in ("terms", "configurations", "paths")}
    tables = {
        "truth": columns_of(_truth(source)),
        "terms": columns_of(_terms(few, source.data.conditions)),
        "solutions": columns_of(frames["solutions"], ["outcome", "solution", "models"]),
        "necessity": columns_of(frames["necessity"]),
        "changes": columns_of(_changes(frames["changes"], sources)),
        "ranges": columns_of(_numbers(frames["ranges"]), ["outcome", "parameter", *ENDS]),
        "anchorRanges": columns_of(_numbers(frames["anchors"]), ["outcome", "set", "anchor", *ENDS]),
        "protocolCases": columns_of(frames["protocol_cases"], ["outcome", "case", "kind"]),
    }
    if "nca" in frames:
        tables["nca"] = columns_of(frames["nca"], ["outcome", *NCA, *SCOPE])
        tables["ncaPeers"] = columns_of(frames["nca_peers"], ["outcome", "condition", "ceiling", "x", "y"])
        levels = frames["bottlenecks"]
        levels = levels[levels["ceiling"] == source.settings["nca"]["ceilings"][0]]
        tables["bottlenecks"] = columns_of(
            levels, ["outcome", "condition", "ceiling", "outcome_score", "status", "needed_score"]
        )
    if "fit" in frames:
        fit = frames["fit"]
        wanted = (fit["relation"] == "sufficiency") & (fit["solution"] == "intermediate")
        wanted &= (fit["part"] == "term") | (fit["model"] == 1)
        tables["fit"] = columns_of(
            fit[wanted], ["outcome", "part", "expression", "dimension", "partition", "consistency", "coverage", "pri"]
        )
    return tables


def _found(solutions):
    """Return the solutions of the sweep, each by the places of its terms in a list: many share most of them."""
    terms = [text.split(" + ") for text in solutions["expression"]]
    known = {term: place for place, term in enumerate(dict.fromkeys(term for some in terms for term in some))}
    table = solutions.assign(expression=[[known[term] for term in some] for some in terms])
    return {"found": columns_of(table), "foundTerms": list(known)}


def _numbers(frame):
    """Return a table of ranges with its values as numbers: the column is read as text, as that of truth tables is."""
    return frame.astype({"value": float})


def _truth(source):
    """Return the truth tables: the values of the conditions together, and the rule that took a row out."""
    table, conditions = source.frames["truth_table"], list(source.data.conditions)
    if len(table) > 2 * MOST_ROWS:
        table = table[table["n"] > 0]
    levels = table[conditions].to_numpy(dtype=int)
    rules = np.full(len(table), "", dtype=object)
    for line in source.frames["excluded"].to_dict("records"):
        combination = parse(line["combination"], conditions, source.data.levels)
        rules[(evaluate(combination, levels) > 0.5) & (rules == "")] = line["rule"]
    kept = table[["outcome", "row", "value", "n", "consistency", "pri"]]
    return kept.assign(levels=levels.tolist(), excluded=rules)


def _terms(frames, conditions):
    """Return the terms of the first models; those of the intermediate solution as the tables name and sort them."""
    terms = frames["terms"][["outcome", "solution", "model", "term"]]
    named = name_configurations(frames["configurations"], frames["paths"], conditions)
    named = named.assign(
        solution="intermediate", signs=[";".join(row) for row in named[list(conditions)].values.tolist()]
    )
    named = named[["outcome", "solution", "model", "term", "name", "path", "signs"]]
    keys = ["outcome", "solution", "model", "term"]
    found = terms.merge(named.reset_index(names="place"), on=keys, how="left", sort=False)
    found = found.sort_values(["place"], kind="stable", na_position="first").drop(columns="place")
    return found.fillna({"name": "", "path": "", "signs": ""})


def _changes(changes, sources):
    """Return what single changes do, each change in the words of every language."""
    words = [
        {language: change_words(source, text) for language, source in sources.items()} for text in changes["change"]
    ]
    return changes[["outcome", "relation", "consistency", "coverage"]].assign(change=words)
