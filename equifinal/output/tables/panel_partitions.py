"""T6, the partitions on their own: their solutions, and what of the solution over all cases they have again."""

from equifinal.output.formats.table import Cell, Figure

from .panel_lines import dimensions, outcome_block, table, view

__all__ = ["MOST_TERMS", "courses", "solutions_by_partition", "stable_terms"]

COURSES = ("always in", "always out", "enters once", "leaves once", "back and forth", "one period", "several cases")

MOST_TERMS = 15  # of each outcome; stability.csv has them all


def solutions_by_partition(source):
    """Return for each outcome, and each column of periods or groups, what comes of each of them on its own.

    Parameters
    ----------
    source : Source
        With the tables `design`, `partitions` and `partition_models`.

    Yields
    ------
    callable
        From a letter to a table.
    """
    for name, kind in dimensions(source):
        for outcome in source.sides if kind != "unit" else ():
            rows = [_solution(source, line, outcome) for line in _lines(source, "partitions", outcome, name)]
            heads = [
                name,
                source.say("Cases"),
                source.say("Rows coded 1"),
                source.say("Rows coded 0"),
                source.say("Tied models"),
                source.say("Intermediate solution of its own"),
                source.say("Against the pooled one"),
            ]
            title = source.say(
                "Solutions for {outcome} of each {name} on its own", outcome=source.labels.literal(outcome), name=name
            )
            align = ("left", *["centre"] * 4, "left", "centre")
            notes = [source.sentence("Where models tie, the first is shown.") + source.short, _cutoffs(source)]
            yield table(source, title, (tuple(map(Cell, heads)),), [tuple(rows)], notes, align)


def _lines(source, name, outcome, dimension):
    """Return the lines of a table on one dimension, as mappings."""
    lines = source.lines(name, outcome)
    return lines[lines["dimension"] == dimension].to_dict("records")


def _cutoffs(source):
    """Return the note of the cutoffs in the partitions."""
    own = source.settings["cluster_frequency"]
    text = source.sentence("Frequency cutoff of each on its own: {n}.", n=own) if own else ""
    return source.cutoffs() + text + source.made_by()


def _solution(source, line, outcome):
    """Return the row of a partition."""
    models = source.lines("partition_models", outcome)
    mine = (models["dimension"] == line["dimension"]) & (models["partition"] == line["partition"])
    own = models[mine & (models["solution"] == "intermediate")].head(1).to_dict("records")
    found = own[0] if own else {"models": None, "expression": source.term(line["status"]), "relation": "none"}
    solved = line["status"] == "solved"
    return (
        Cell(line["partition"]),
        *(Cell(Figure(line[key], 0)) for key in ("n", "positive", "negative")),
        Cell(Figure(found["models"], 0)),
        Cell(found["expression"] if solved else source.term(line["status"])),
        Cell(source.term(found["relation"]) if solved else ""),
    )


def stable_terms(source):
    """Return in how many partitions the terms and core conditions of the intermediate solution are found again.

    Parameters
    ----------
    source : Source
        With the tables `design` and `stability`.

    Yields
    ------
    callable
        From a letter to a table; none where no partition has a solution of its own.
    """
    every = source.frames["partitions"]
    known = set(every[every["status"] == "solved"]["dimension"])
    shown = [one for one in dimensions(source) if one[0] in known]
    if not shown:
        return
    width, blocks = 2 + len(shown), []
    for outcome in source.sides:
        rows = [(Cell(source.labels.literal(outcome), width, align="left", strong=True),)]
        lines = source.lines("stability", outcome)
        lines = lines[lines["solution"] == "intermediate"]
        partitions = source.lines("partitions", outcome)
        solved = partitions[partitions["status"] == "solved"]["dimension"].value_counts()
        for part in ("term", "core"):
            rows += _found_again(source, lines[lines["part"] == part], shown, solved)
        blocks.append(tuple(rows))
    heads = [source.say("Term or core condition"), source.say("Over all cases"), *(view(source, *one) for one in shown)]
    notes = [
        source.sentence(
            "In how many of the partitions with a solution of their own it is in some model; in brackets, in every one."
        )
        + source.sentence(
            "Of the terms, those over all cases and the most frequent others, {most} at most; stability.csv has all.",
            most=MOST_TERMS,
        )
        + _without(source, [name for name, _ in dimensions(source) if name not in known]),
        source.short + source.made_by(),
    ]
    title = source.say("Terms and core conditions found again in the partitions")
    align = ("left", *["centre"] * (1 + len(shown)))
    yield table(source, title, (tuple(map(Cell, heads)),), blocks, notes, align)


def _without(source, names):
    """Return a note of the columns that are not printed, since nothing is solved there."""
    if not names:
        return ""
    return source.sentence("Not printed: {names}, where none has a solution of its own.", names=source.list(names))


def _found_again(source, lines, shown, solved):
    """Return rows of terms, or of core conditions: the pooled ones first, then by how many partitions have them."""
    counts = lines.groupby("expression", sort=False).agg(pooled=("pooled", "first"), some=("some_model", "sum"))
    counts = counts.sort_values(["pooled", "some"], ascending=False, kind="stable").head(MOST_TERMS)
    rows = []
    for text, line in counts.iterrows():
        core = lines["part"].iloc[0] == "core"
        row = [Cell(source.say("core: {literal}", literal=source.labels.literal(text)) if core else text)]
        row.append(Cell(source.say("yes") if str(line["pooled"]) == "True" else ""))
        for name, _ in shown:
            mine = lines[(lines["expression"] == text) & (lines["dimension"] == name)].to_dict("records")
            row.append(Cell(_share(source, mine[0] if mine else None, solved.get(name, 0))))
        rows.append(tuple(row))
    return rows


def _share(source, line, solved):
    """Return in how many partitions, of how many, in words."""
    some, every = (line["some_model"], line["every_model"]) if line else (0, 0)
    return source.say("{some} ({every}) of {solved}", some=some, every=every, solved=solved)


def courses(source):
    """Return how the units go through the periods, where there are both."""
    ways = source.frames["ways"]
    if ways.empty:
        return
    blocks = []
    for outcome in source.sides:
        lines, rows = source.lines("ways", outcome), []
        for course in COURSES:
            mine = lines[lines["course"] == course]
            if len(mine):
                names = source.cases(";".join(mine["unit"]))
                rows.append((Cell(source.term(course)), Cell(Figure(len(mine), 0)), Cell(names)))
        blocks.append(outcome_block(source, outcome, 3, rows))
    header = ((Cell(source.say("Course")), Cell(source.say("Units")), Cell(source.say("Which"))),)
    notes = [
        source.sentence("In: member (above 0.5) of a configuration of the solution over all cases, in a period."),
        source.made_by(),
    ]
    yield table(
        source,
        source.say("Courses of the units through the periods"),
        header,
        blocks,
        notes,
        ("left", "centre", "left"),
    )
