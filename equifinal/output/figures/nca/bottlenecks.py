"""The bottleneck table as a heat map: which part of each condition's range a level of the outcome needs."""

import numpy as np
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.patches import Rectangle

from equifinal.output.figures.lettering import fit
from equifinal.output.figures.style import BLUE, GREY, INK, MM, SMALL, TINY, WIDE, blank, rc
from equifinal.output.words.nca import UNITS, ceiling_name, shown_levels
from equifinal.output.words.numbers import figure as printed

__all__ = ["bottlenecks_figure"]

SHADES = LinearSegmentedColormap.from_list("needs", ["#f4f8fc", "#9cc6e6", BLUE])
WORDS = {"not necessary": "NN", "not available": "NA", "undefined": "–"}
STUB, ROW = 48, 6


def bottlenecks_figure(levels, effects, nca, labels):
    """Draw the bottleneck levels of every condition under its first ceiling.

    Parameters
    ----------
    levels : DataFrame
        The lines of `bottlenecks.csv` on one outcome.
    effects : DataFrame
        Those of `nca.csv`.
    nca : mapping
        `bottleneck_outcome` and `bottleneck_condition` of the configuration.
    labels : Labels

    Returns
    -------
    matplotlib.figure.Figure
        175 mm wide, a row a condition, a column a level of the outcome; of more than eleven levels, eleven.
    """
    with rc(labels.language):
        return _draw(levels, effects, nca, labels)


def _draw(levels, effects, nca, labels):
    first = effects.drop_duplicates("condition").set_index("condition")
    levels = levels[levels["ceiling"] == first["ceiling"].reindex(levels["condition"]).to_numpy()]
    shown = shown_levels(list(dict.fromkeys(levels["level"])))
    figure = blank(WIDE, 100)
    stubs = [
        fit(figure, f"{labels.literal(name)} ({ceiling_name(line['ceiling'])})", STUB - 3, SMALL)
        for name, line in first.iterrows()
    ]
    tall = max(ROW, 3.2 * max(stub.count("\n") + 1 for stub in stubs))
    height = 22 + tall * len(first)
    figure.set_size_inches(WIDE * MM, height * MM)
    axes = figure.add_axes((STUB / WIDE, 14 / height, (WIDE - STUB - 2) / WIDE, tall * len(first) / height))
    axes.set(xlim=(-0.5, len(shown) - 0.5), ylim=(len(first) - 0.5, -0.5))
    decimals = {"level": _decimals(nca["bottleneck_outcome"], 0), "needed": _decimals(nca["bottleneck_condition"], 1)}
    for row, (name, line) in enumerate(first.iterrows()):
        mine = levels[levels["condition"] == name].set_index("level")
        for column, level in enumerate(shown):
            _cell(axes, column, row, mine.loc[level], line, decimals["needed"])
    axes.set_xticks(range(len(shown)), [printed(level, decimals["level"]) for level in shown])
    axes.set_yticks(range(len(first)), stubs, linespacing=1.05)
    axes.tick_params(length=0, labelsize=SMALL)
    axes.spines[:].set_visible(False)
    outcome = levels["outcome"].iloc[0]
    unit = labels.say(UNITS[nca["bottleneck_outcome"]])
    axes.set_xlabel(
        fit(figure, labels.say("{set}, {unit}", set=labels.literal(outcome), unit=unit), WIDE - STUB, SMALL), size=SMALL
    )
    words = labels.say("Needed of each condition, by level of the outcome (NN: not necessary; NA: not available)")
    figure.text(2 / WIDE, 1 - 2 / height, fit(figure, words, WIDE - 4), va="top")
    return figure


def _decimals(unit, else_):
    return 3 if unit == "actual" else else_


def _cell(axes, column, row, cell, line, decimals):
    """Draw one cell: shaded by the part of its range that is needed."""
    share = np.nan
    if cell["status"] == "needed":
        share = (cell["needed_score"] - line["x_low"]) / (line["x_high"] - line["x_low"])
        share = 1 - share if line["corner"] in (2, 4) else share
    colour = "white" if np.isnan(share) else SHADES(share)
    hatch = "////" if cell["status"] == "not available" else None
    edge = "white" if hatch is None else "#d8d8d8"
    place = (column - 0.5, row - 0.5)
    axes.add_patch(Rectangle(place, 1, 1, lw=0.8, fc=colour, ec=edge, hatch=hatch, gid=cell["status"]))
    words = WORDS.get(cell["status"]) or printed(cell["needed"], decimals)
    dark = not np.isnan(share) and share > 0.6
    ink = "white" if dark else INK if cell["status"] == "needed" else GREY
    axes.text(column, row, words, ha="center", va="center", size=TINY if len(words) > 5 else SMALL, color=ink)
