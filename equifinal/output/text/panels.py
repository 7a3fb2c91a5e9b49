"""What the results section says of periods, units and groups: is the solution over all cases a fair summary?"""

from equifinal.identity import cutoff_name
from equifinal.languages import LANGUAGES, joined, listed, mark, say, say_many
from equifinal.output.formats.markdown import escape
from equifinal.output.words.numbers import figure
from equifinal.sets.tolerance import at_least
from equifinal.steps.asked import asked_of

__all__ = ["TABLES", "design_text", "panel_text", "panel_texts", "standing_of"]

TABLES = ("design", "fit", "distances", "partitions", "partition_models", "stability", "ways")
MOST_NAMES = 6
APART = {
    "period": mark("between the periods ({name}) {adjusted} (consistency from {low} to {high})"),
    "group": mark("between the groups ({name}) {adjusted} (consistency from {low} to {high})"),
    "unit": mark("within the units ({name}) {adjusted} (consistency from {low} to {high})"),
}
RELATIONS = {
    "same": mark("the same as that over all cases in {n}"),
    "subset": mark("a subset of it in {n}"),
    "superset": mark("a superset of it in {n}"),
    "overlap": mark("overlapping with it in {n}"),
    "disjoint": mark("disjoint from it in {n}"),
}
COURSES = {
    "always in": mark("{n} in the solution all the time"),
    "always out": mark("{n} never in it"),
    "enters once": mark("{n} entering it once"),
    "leaves once": mark("{n} leaving it once"),
    "back and forth": mark("{n} going in and out"),
    "one period": mark("{n} observed in one period only"),
    "several cases": mark("{n} with several cases in a period"),
}
VERDICTS = {
    "fair": mark("On this evidence the solution over all cases is a fair summary of them."),
    "reserved": mark(
        "On this evidence the solution over all cases is a summary with reservations: what departs from it is named "
        "above."
    ),
    "unfair": mark(
        "On this evidence the solution over all cases is no fair summary of them: report the partitions by themselves."
    ),
}


def panel_texts(tables, settings, language):
    """Return the paragraphs on the design and on both sides, as a file.

    Parameters
    ----------
    tables : mapping of str to DataFrame
        `TABLES`, the tables of the step.
    settings : mapping
        `outcome`, `consistency_cutoff` and `cluster_distance` of the configuration.
    language : str
    """
    sides = (settings["outcome"], f"~{settings['outcome']}")
    paragraphs = [design_text(tables["design"], language)]
    paragraphs += [panel_text(tables, settings, outcome, language) for outcome in sides]
    return "\n\n".join([*paragraphs, ""])


def design_text(design, language):
    """Return how the cases spread over periods, units and groups.

    Parameters
    ----------
    design : DataFrame
    language : str
    """
    parts = [_kind(line.kind, line.partitions, escape(line.dimension), language) for line in design.itertuples()]
    cases = int(design["cases"].iloc[0])
    text = [say("The {cases} cases stand in {parts}.", language, cases=cases, parts=listed(parts, language))]
    for line in design[design["kind"] == "unit"].itertuples():
        periods = design.loc[design["kind"] == "period", "partitions"]
        if len(periods):
            text += _cells(line, int(periods.iloc[0]) * line.partitions, language)
        if line.constant:
            n = line.constant.count(";") + 1
            words = say_many(
                "In {n} unit no condition ever changes, so that it says nothing of change.",
                "In {n} units no condition ever changes, so that they say nothing of change.",
                n,
                language,
            )
            text.append(words)
    return LANGUAGES[language].space.join(text)


def _kind(kind, n, name, language):
    """Return how many periods, units or groups there are, and by which column."""
    if kind == "period":
        return say_many("{n} period ({name})", "{n} periods ({name})", n, language, name=name)
    if kind == "unit":
        return say_many("{n} unit ({name})", "{n} units ({name})", n, language, name=name)
    return say_many("{n} group ({name})", "{n} groups ({name})", n, language, name=name)


def _cells(line, cells, language):
    """Return whether the panel is balanced."""
    if not line.empty_cells and not line.cells_with_several:
        return [say("The panel is balanced: each unit is observed once in each period.", language)]
    text = []
    if line.empty_cells:
        words = mark("The panel is not balanced: {n} of {cells} pairs of unit and period hold no case.")
        text.append(say(words, language, n=int(line.empty_cells), cells=cells))
    if line.cells_with_several:
        words = mark("Of {cells} pairs of unit and period {n} hold several cases.")
        text.append(say(words, language, n=int(line.cells_with_several), cells=cells))
    return text


def panel_text(tables, settings, outcome, language, name=None):
    """Return the paragraph on one outcome, each figure from a table.

    Parameters
    ----------
    tables : mapping of str to DataFrame
    settings : mapping
        `consistency_cutoff` and `cluster_distance` of the configuration.
    outcome : str
    language : str
    name : str, optional
        The outcome in words; else its short name.
    """
    own = {key: frame[frame["outcome"] == outcome] for key, frame in tables.items() if "outcome" in frame}
    whole = _intermediate(own["distances"], "model")
    name = name or outcome
    if whole.empty:
        return say(
            "There is no solution for {outcome}, so nothing can be held against its parts.", language, outcome=name
        )
    cutoff, threshold = asked_of(settings, outcome)["consistency_cutoff"], settings["cluster_distance"]
    kinds = dict(zip(tables["design"]["dimension"], tables["design"]["kind"], strict=True))
    text = [
        _distances(whole, name, language),
        _over(_intermediate(own["distances"], "term"), threshold, language),
        *_below(_intermediate(own["fit"], "model"), kinds, cutoff, language),
        *_solutions(own, kinds, language),
        *_courses(own["ways"], language),
        say(VERDICTS[standing_of(own, kinds, cutoff)], language),
    ]
    return LANGUAGES[language].space.join(filter(None, text))


def standing_of(own, kinds, cutoff):
    """Return whether the solution over all cases is a fair summary.

    Parameters
    ----------
    own : mapping of str to DataFrame
        `distances` and `fit` of one outcome.
    kinds : mapping of str to str
        Kind of each dimension.
    cutoff : float
        The consistency cutoff.

    Returns
    -------
    str
        ``unfair`` where the adjusted distance of the whole solution is over the threshold in a dimension, or its
        consistency below the cutoff in half of its periods, or groups, or more; ``reserved`` where a configuration is
        over the threshold, or a period or group below the cutoff; else ``fair``.
    """
    whole, terms = (_intermediate(own["distances"], part) for part in ("model", "term"))
    low = [(len(below), n) for below, n in _shares(_intermediate(own["fit"], "model"), kinds, cutoff).values()]
    if _true(whole["over"]).any() or any(2 * below >= n for below, n in low if n):
        return "unfair"
    return "reserved" if _true(terms["over"]).any() or any(below for below, _ in low) else "fair"


def _true(column):
    """Return a column of truth values, also where it was read back as texts."""
    return column.astype(str) == "True"


def _intermediate(frame, part):
    """Return the lines of the first intermediate model, or of its terms."""
    frame = frame[(frame["solution"] == "intermediate") & (frame["part"] == part)]
    return frame[frame["model"] == 1] if part == "model" else frame


def _shares(fit, kinds, cutoff):
    """Return for each dimension of periods or groups which are below the cutoff, and how many have a consistency."""
    found = {}
    for name, lines in fit.groupby("dimension", sort=False):
        if kinds.get(name) in ("period", "group"):
            known = lines[lines["consistency"].notna()]
            below = known[~at_least(known["consistency"], cutoff)]
            found[name] = below["partition"].tolist(), len(known)
    return found


def _distances(whole, name, language):
    """Return the distances of the whole solution."""
    parts = [
        say(
            APART[line.kind],
            language,
            name=escape(line.dimension),
            adjusted=figure(line.adjusted),
            low=figure(line.lowest),
            high=figure(line.highest),
        )
        for line in whole.itertuples()
    ]
    message = mark("The adjusted distance of the solution for {outcome} is {parts}.")
    return say(message, language, outcome=name, parts=joined(parts, "clauses", language))


def _over(terms, threshold, language):
    """Return which configurations are over the threshold."""
    over = terms[_true(terms["over"])]
    limit = cutoff_name(threshold)
    if over.empty:
        return say("No configuration is over the threshold of {limit} in any of them.", language, limit=limit)
    words = [
        say(
            "`{term}` ({name}, {adjusted})",
            language,
            term=line.expression,
            name=escape(line.dimension),
            adjusted=figure(line.adjusted),
        )
        for line in over.itertuples()
    ]
    message = mark(
        "Over the threshold of {limit}, which is read as an effect of time, group or case, lies {configurations}."
    )
    return say(message, language, limit=limit, configurations=joined(words, "parts", language))


def _below(fit, kinds, cutoff, language):
    """Return in which periods and groups the solution is below the consistency cutoff."""
    limit, text = cutoff_name(cutoff), []
    for name, (below, n) in _shares(fit, kinds, cutoff).items():
        places = {"cutoff": limit, "name": escape(name), "n": len(below), "all": n}
        if not below:
            text.append(say("By {name}, its consistency is nowhere below the cutoff of {cutoff}.", language, **places))
        else:
            named = ", ".join(map(escape, below[:MOST_NAMES])) + (", …" if len(below) > MOST_NAMES else "")
            message = mark("By {name}, its consistency is below the cutoff of {cutoff} in {n} of {all}: {named}.")
            text.append(say(message, language, named=named, **places))
    return text


def _solutions(own, kinds, language):
    """Return what comes of each partition on its own."""
    text, models = [], own["partition_models"]
    first = models[(models["solution"] == "intermediate") & (models["model"] == 1)]
    for name, lines in own["partitions"].groupby("dimension", sort=False):
        solved = lines[lines["status"] == "solved"]["partition"]
        mine = first[(first["dimension"] == name) & first["partition"].isin(solved)]["relation"]
        parts = [
            say(words, language, n=int((mine == key).sum())) for key, words in RELATIONS.items() if (mine == key).any()
        ]
        places = {"name": escape(name), "n": len(solved), "all": len(lines)}
        if not parts:
            text.append(say("By {name}, none of {all} has a solution of its own.", language, **places))
        else:
            message = mark("By {name}, {n} of {all} have an intermediate solution of their own: {parts}.")
            text.append(say(message, language, parts=joined(parts, "parts", language), **places))
    return text


def _courses(ways, language):
    """Return how the units go through the periods."""
    if ways.empty:
        return []
    counts = ways["course"].value_counts()
    parts = [say(words, language, n=int(counts[key])) for key, words in COURSES.items() if key in counts]
    places = {"n": len(ways), "parts": joined(parts, "parts", language)}
    return [
        say_many("Of {n} unit, there is {parts}.", "Of {n} units, there are {parts}.", len(ways), language, **places)
    ]
