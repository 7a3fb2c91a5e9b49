"""What the two figures of the multiverse share: the colours of relations, the legend, the published cell."""

import numpy as np

from equifinal.errors import InputError
from equifinal.languages import joined, said
from equifinal.sets.tolerance import same

from .labelling.lettering import measure
from .style import BLUE, GREY, INK, MM, ORANGE, RED, SMALL

__all__ = [
    "RELATIONS", "SETTINGS", "cells_of", "equal", "legend", "legend_shape", "place_axes", "published_cell", "ring",
    "shares", "title_of",
]  # fmt: skip

RELATIONS = {
    "same": {"marker": "o", "color": BLUE, "hatch": None, "line": BLUE},
    "subset": {"marker": "v", "color": "#9cc6e6", "hatch": ".....", "line": BLUE},
    "superset": {"marker": "^", "color": ORANGE, "hatch": "/////", "line": INK},
    "changed": {"marker": "s", "color": RED, "hatch": "xxxxx", "line": "white"},
    "none": {"marker": "x", "color": "#f0f0f0", "hatch": None, "line": GREY},
}
SETTINGS = ("consistency_cutoff", "pri_cutoff", "frequency_cutoff", "calibration")


def cells_of(cells, outcome, solution):
    """Return the cells of one outcome and solution; InputError where there is none."""
    rows = cells[cells["solution"] == solution]
    if "outcome" in rows:
        rows = rows[rows["outcome"] == outcome]
    if rows.empty:
        raise InputError(
            said(
                "the multiverse holds no cell of outcome {outcome} and solution {solution}.",
                outcome=outcome,
                solution=solution,
            )
        )
    return rows


def title_of(labels, outcome, *phrases):
    """Return the outcome and further phrases as one title."""
    first = labels.say("Outcome: {outcome}", outcome=labels.literal(outcome))
    return joined([first, *phrases], "sentences", labels.language)


def shares(rows, labels):
    """Return for each relation that there is its word with its share of the cells."""
    counts = rows["relation"].value_counts()
    parts = {name: counts[name] / len(rows) for name in RELATIONS if name in counts}
    return {
        name: labels.say("{text} ({share})", text=labels.term(name), share=_percent(share))
        for name, share in parts.items()
    }


def _percent(share):
    """Return a share of which only none is 0% and only all are 100%."""
    return "<1%" if 0 < share < 0.005 else ">99%" if 0.995 <= share < 1 else f"{share:.0%}"


def legend_shape(figure, entries):
    """Return in how many columns the legend's entries fit, and how high it is in mm."""
    widest = max(measure(figure, entry.get_label(), SMALL)[0] for entry in entries)
    most = max(1, int((figure.bbox.width / figure.dpi / MM - 4) / (widest + 9.5)))
    lines = -(-len(entries) // most)
    return -(-len(entries) // lines), 5 + 4.3 * lines


def legend(figure, entries, title, columns, tall):
    """Put the legend at the lower edge, `tall` mm high and with a margin below."""
    width, height = figure.bbox.width / figure.dpi / MM, figure.bbox.height / figure.dpi / MM
    figure.legend(
        handles=entries, title=title, loc="upper left", bbox_to_anchor=(2 / width, (tall + 1) / height), ncols=columns,
        alignment="left", handlelength=1.9, handleheight=1.0, handletextpad=0.6, columnspacing=1.5, borderaxespad=0,
    )  # fmt: skip


def place_axes(figure, height, top, left, width, tall):
    """Return axes at `top` mm from the upper edge."""
    whole = figure.bbox.width / figure.dpi / MM
    return figure.add_axes((left / whole, 1 - (top + tall) / height, width / whole, tall / height))


def ring():
    """Return the style of the ring around the published cell."""
    return {"ls": "", "marker": "o", "ms": 8, "mfc": "none", "mec": INK, "mew": 1.1, "zorder": 6}


def published_cell(rows, published, columns):
    """Return the line of the published settings, or None."""
    if not all(column in published for column in columns):
        return None
    agrees = np.ones(len(rows), dtype=bool)
    for column in columns:
        agrees &= equal(rows[column], published[column])
    return int(agrees.argmax()) if agrees.any() else None


def equal(column, value):
    """Tell where a setting has a value: cutoffs to nine decimals, names exactly."""
    return column == value if isinstance(value, str) else same(column, value)
