"""T1: how the sets were calibrated, in raw units."""

import math

from equifinal.output.formats.table import Cell, Figure, Table
from equifinal.output.words.numbers import UNDEFINED, decimals_of, figure
from equifinal.steps.calibrate.methods import METHODS

from .robustness import anchor_words

__all__ = ["calibration_tables"]

ANCHORS = ("inclusion", "crossover", "exclusion")
HEADINGS = ("full membership", "crossover", "full non-membership")
MEASURES = ("mean", "sd", "min", "max")


def calibration_tables(source):
    """Return T1 from `calibration.csv`: the outcome first, then the conditions in model order.

    Sets that are calibrated by other anchors than the three of the direct method have them in one cell: thresholds,
    or each code with its membership. Where no set has any, there are no columns for them.

    Parameters
    ----------
    source : Source

    Returns
    -------
    list of Table
    """
    frame = source.frames["calibration"].set_index("set")
    outcome = source.settings["outcome"].partition("[")[0]
    order = [outcome, *source.settings["conditions"]]
    lines = [frame.loc[name].to_dict() | {"set": name} for name in order]
    anchored = any(_text(line, "anchors") for line in lines)
    rows = [_row(source, line, anchored) for line in lines]
    anchors = [Cell(source.say("anchors"), 3)] if anchored else []
    words = ("set", "method", *(HEADINGS if anchored else ()), *MEASURES, "source")
    header = [
        [Cell(), Cell(), *anchors, Cell(source.say("raw scores"), 4), Cell()],
        [Cell(source.say(word)) for word in words],
    ]
    return [
        Table(
            "T1",
            source.say("table 1"),
            tuple(map(tuple, header)),
            (tuple(rows[:1]), tuple(rows[1:])),
            tuple(_notes(source, lines)),
            ("left", "left", *["centre"] * (len(words) - 3), "left"),
            source.language,
        )
    ]


def _row(source, line, anchored):
    """Return the row of one set."""
    how = source.settings["calibration"].get(line["set"], {})
    grounds = [source.text(how.get(key)) for key in ("rationale", "source")]
    figures = [
        Figure(line["raw_mean"]),
        Figure(line["raw_sd"]),
        *(Figure(line[f"raw_{end}"], decimals_of(line[f"raw_{end}"])) for end in ("min", "max")),
    ]
    return (
        Cell(source.labels.set(line["set"])),
        Cell(source.text(METHODS[line["method"]].label)),
        *(_anchors(source, line) if anchored else []),
        *map(Cell, figures),
        Cell(source.say("semicolon").join(filter(None, grounds))),
    )


def _anchors(source, line):
    """Return the anchors of a set in three cells, or in one over three columns."""
    pairs = _pairs(line, "anchors")
    if set(pairs) <= set(ANCHORS):
        three = [line[name] for name in ANCHORS]
        return [Cell(UNDEFINED if _missing(value) else Figure(value, decimals_of(value))) for value in three]
    if set(pairs) == {f"{name}_{flank}" for name in ANCHORS for flank in ("left", "right")}:
        return [Cell(f"{pairs[f'{name}_left']}{source.say('semicolon')}{pairs[f'{name}_right']}") for name in ANCHORS]
    if list(pairs) == ["threshold"]:
        return [Cell(source.say("threshold", pairs["threshold"]), 3)]
    if all(name.startswith("threshold") for name in pairs):
        return [Cell(source.say("colon", source.say("thresholds"), source.list(pairs.values())), 3)]
    return [Cell(source.list(f"{code} → {member}" for code, member in pairs.items()), 3)]


def _notes(source, lines):
    """Return the notes: what was moved from 0.5, percentiles and options, the data, the software."""
    moved = [
        source.say("with share", source.labels.set(line["set"]), int(line["shifted"]))
        for line in lines
        if line["shifted"]
    ]
    half = source.settings["half_membership"]
    if half is None:
        yield (source.sentence("half kept"),)
    elif moved:
        yield (source.sentence("half moved", half, source.list(moved)),)
    else:
        yield (source.sentence("none moved", half),)
    for line in lines:
        if details := list(_details(source, line)):
            named = source.say("semicolon").join(details)
            yield (source.say("sentence", source.say("colon", source.labels.set(line["set"]), named)),)
    if note := source.text(source.settings["data_note"]):
        yield (note,)
    yield (source.made_by(),)


def _details(source, line):
    """Yield what a set's curve was asked for, and the percentiles that its anchors are."""
    if percentiles := _pairs(line, "percentiles"):
        yield source.say(
            "percentiles", source.list(f"{anchor_words(source, name)} {value}" for name, value in percentiles.items())
        )
    for option, value in _pairs(line, "options").items():
        yield source.say(f"option {value}" if option == "shape" else f"option {option}", value)


def _pairs(line, name):
    """Return names and values from a text of a line, numbers as the table prints them."""
    pairs = (pair.split("=", 1) for pair in _text(line, name).split("; ") if pair)
    return {key: value if value.isalpha() else figure(float(value), decimals_of(float(value))) for key, value in pairs}


def _text(line, name):
    """Return a text of a line; empty where there is none."""
    value = line.get(name, "")
    return value if isinstance(value, str) else ""


def _missing(value):
    """Whether an anchor is not there."""
    return value is None or math.isnan(value)
