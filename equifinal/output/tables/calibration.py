"""T1: how the sets were calibrated, in raw units."""

import math

from equifinal.languages import mark
from equifinal.output.formats.table import Cell, Figure, Table
from equifinal.output.words.numbers import UNDEFINED, decimals_of, figure
from equifinal.sets.data import levels_of
from equifinal.steps.calibrate.methods import METHODS

from .robustness import anchor_words

__all__ = ["calibration_tables"]

ANCHORS = ("inclusion", "crossover", "exclusion")
MEASURES = (mark("Mean"), mark("SD"), mark("Min"), mark("Max"))
# What a word that an option holds is told as, and what a number.
WORDED = {
    "shape": {"logistic": mark("logistic curve"), "linear": mark("straight lines between the anchors")},
    "scale": {
        "exact": mark("membership of 0.95 at full membership"),
        "fsqca": mark("log odds of 3 at full membership, as in fs/QCA"),
    },
    "direction": {
        "from": mark("1 from the threshold on"),
        "above": mark("1 above the threshold"),
        "up_to": mark("1 up to the threshold"),
        "below": mark("1 below the threshold"),
    },
}
PLACES = {
    "mean": mark("threshold at the mean of the cases"),
    "median": mark("threshold at the median of the cases"),
    "gap": mark("threshold in the middle of the widest gap between the cases"),
}
OPTIONS = {
    "degree": mark("membership of {value} at full membership"),
    "below": mark("power of {value} below the crossover"),
    "above": mark("power of {value} above the crossover"),
    "groups": mark("{value} groups of cases, made by the researcher"),
    "lowest": mark("lowest category {value}"),
    "cut_ends": mark("memberships below 0.0001 set to 0, above 0.9999 to 1"),
    "expression": mark("{value}: * is the least membership, + the greatest, ~ one minus it"),
}


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
    outcome = levels_of(source.settings["outcome"])[0]
    named = [outcome, *source.settings["conditions"]]
    order = [*named, *(name for name in frame.index if name not in named)]
    lines = [frame.loc[name].to_dict() | {"set": name} for name in order]
    anchored = any(_text(line, "anchors") for line in lines)
    rows = [_row(source, line, anchored) for line in lines]
    anchors = [Cell(source.say("Anchors"), 3)] if anchored else []
    headings = [source.term(anchor) for anchor in ANCHORS] if anchored else []
    words = [source.say("Set"), source.say("Method"), *headings, *map(source.say, MEASURES), source.say("Source")]
    header = [
        [Cell(), Cell(), *anchors, Cell(source.say("Raw scores"), 4), Cell()],
        [Cell(word) for word in words],
    ]
    return [
        Table(
            "T1",
            source.say("Table 1. Calibration of the sets"),
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
        *(Figure(end, 0 if _missing(end) else decimals_of(end)) for end in (line["raw_min"], line["raw_max"])),
    ]
    return (
        Cell(source.labels.set(line["set"])),
        Cell(source.say(METHODS[line["method"]].label)),
        *(_anchors(source, line) if anchored else []),
        *map(Cell, figures),
        Cell(source.parts(filter(None, grounds))),
    )


def _anchors(source, line):
    """Return the anchors of a set in three cells, or in one over three columns."""
    pairs = _pairs(line, "anchors")
    if set(pairs) <= set(ANCHORS):
        three = [line[name] for name in ANCHORS]
        return [Cell(UNDEFINED if _missing(value) else Figure(value, decimals_of(value))) for value in three]
    if set(pairs) == {f"{name}_{flank}" for name in ANCHORS for flank in ("left", "right")}:
        return [Cell(source.parts(pairs[f"{name}_{flank}"] for flank in ("left", "right"))) for name in ANCHORS]
    if list(pairs) == ["threshold"]:
        return [Cell(source.say("Threshold {threshold}", threshold=pairs["threshold"]), 3)]
    if all(name.startswith("threshold") for name in pairs):
        return [Cell(source.say("{name}: {text}", name=source.say("Thresholds"), text=source.list(pairs.values())), 3)]
    return [Cell(source.list(f"{code} → {member}" for code, member in pairs.items()), 3)]


def _notes(source, lines):
    """Return the notes: what was moved from 0.5, percentiles and options, the data, the software."""
    moved = [
        source.say("{text} ({share})", text=source.labels.set(line["set"]), share=int(line["shifted"]))
        for line in lines
        if line["shifted"]
    ]
    half = source.settings["half_membership"]
    if half is None:
        yield (source.sentence("Memberships of exactly 0.5 are kept."),)
    elif moved:
        yield (
            source.sentence(
                "Memberships of exactly 0.5 are set to {value}; so moved, with the number of cases: {sets}.",
                value=half,
                sets=source.list(moved),
            ),
        )
    else:
        yield (source.sentence("Memberships of exactly 0.5 would be set to {value}; there are none.", value=half),)
    for line in lines:
        if details := list(_details(source, line)):
            yield (source.sentence("{name}: {text}.", name=source.labels.set(line["set"]), text=source.parts(details)),)
    if note := source.text(source.settings["data_note"]):
        yield (note,)
    yield (source.made_by(),)


def _details(source, line):
    """Yield what a set's curve was asked for, and the percentiles that its anchors are."""
    if (alpha := _alphas(source).get(line["set"])) is not None:
        expression = source.settings["compute"][line["set"]]
        yield (
            expression
            if math.isnan(alpha)
            else source.say("{expression}, Cronbach's alpha {alpha}", expression=expression, alpha=figure(alpha, 2))
        )
    percentiles = _pairs(line, "percentiles")
    if percentiles.get("threshold") in PLACES:
        yield source.say(PLACES[percentiles["threshold"]])
    elif percentiles:
        yield source.say(
            "anchors given as percentiles of the cases ({anchors})",
            anchors=source.list(f"{anchor_words(source, name)} {value}" for name, value in percentiles.items()),
        )
    for option, value in _pairs(line, "options").items():
        yield source.say(WORDED[option][value] if option in WORDED else OPTIONS[option], value=value)


def _alphas(source):
    """Return Cronbach's alpha by the set whose raw scores are computed of columns; NaN where they are no items."""
    if "computed" not in source.frames:
        return {}
    found = source.frames["computed"].dropna(subset="rows")
    return dict(zip(found["set"], found["alpha"].astype(float), strict=True))


def _pairs(line, name):
    """Return names and values from a text of a line, numbers as the table prints them."""
    pairs = (pair.rsplit("=", 1) for pair in _text(line, name).split("; ") if pair)
    return {key: figure(float(text), decimals_of(float(text))) if _is_number(text) else text for key, text in pairs}


def _is_number(text):
    """Whether a text is a number."""
    try:
        return math.isfinite(float(text))
    except ValueError:
        return False


def _text(line, name):
    """Return a text of a line; empty where there is none."""
    value = line.get(name, "")
    return value if isinstance(value, str) else ""


def _missing(value):
    """Whether an anchor is not there."""
    return value is None or math.isnan(value)
