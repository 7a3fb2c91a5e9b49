"""Calibration: how raw values become memberships, one panel a set."""

import math

import numpy as np
from matplotlib.lines import Line2D

from equifinal.figures.lettering import fit
from equifinal.figures.style import BLUE, GREY, INK, MM, ORANGE, RED, SMALL, WIDE, blank, rc
from equifinal.wording import say

__all__ = ["calibration_figure"]

COLUMNS = 4
ANCHORS = {
    "exclusion": {"color": GREY, "lw": 0.7, "ls": (0, (1, 1.5))},
    "crossover": {"color": RED, "lw": 0.8, "ls": (0, (4, 2))},
    "inclusion": {"color": GREY, "lw": 0.7, "ls": (0, (4, 1, 1, 1))},
}
ANCHOR_WORDS = {
    "exclusion": "full non-membership",
    "crossover": "crossover",
    "inclusion": "full membership",
}
POINT = {"ls": "none", "marker": "o", "ms": 2.8, "mfc": BLUE, "mec": "white", "mew": 0.3}


def calibration_figure(raw, memberships, conditions_and_outcome, methods, labels):
    """Draw the calibration of every set, with its cases.

    Parameters
    ----------
    raw, memberships : pandas.DataFrame
        Indexed by case, one column a set: raw values and memberships.
    conditions_and_outcome : sequence of str
        Sets in the order of the panels.
    methods : mapping of str to mapping
        For each set ``method``, ``"direct"`` or ``"pass_through"``; for a direct one also the raw values
        ``exclusion``, ``crossover`` and ``inclusion``, and ``curve``, a callable from an array of raw values
        to their memberships.
    labels : equifinal.labels.Labels

    Returns
    -------
    matplotlib.figure.Figure
        175 mm wide; the cases as points on the curve and as a rug below it.
    """
    sets = list(conditions_and_outcome)
    with rc(labels.language):
        columns = min(COLUMNS, len(sets))
        lines = math.ceil(len(sets) / columns)
        height = 47 * lines + 11
        figure = blank(WIDE, height)
        figure.set_layout_engine(
            "constrained", w_pad=0.8 * MM, h_pad=0.8 * MM, wspace=0.05, hspace=0.06,
            rect=(0, 6.5 / height, 0.995, 1 - 7.5 / height),
        )  # fmt: skip
        panels = figure.subplots(lines, columns, squeeze=False).ravel()
        for axes in panels[len(sets) :]:
            axes.remove()
        for i, (axes, name) in enumerate(zip(panels, sets, strict=False)):
            if i % columns == 0:
                axes.set_ylabel(say("calibrated membership", labels.language))
            if i + columns >= len(sets):
                axes.set_xlabel(say("raw value", labels.language))
            _panel(axes, raw[name].to_numpy(float), memberships[name].to_numpy(float), methods[name])
            _titles(axes, name, memberships[name], labels, WIDE / columns - 2.5)
        figure.legend(
            handles=_handles(methods, sets, labels),
            loc="lower center",
            ncols=6,
            handletextpad=0.5,
            columnspacing=1.4,
        )
        figure.draw_without_rendering()
    return figure


def _panel(axes, raw, membership, method):
    direct = method["method"] == "direct"
    anchors = {key: method[key] for key in ANCHORS} if direct else {}
    known = np.concatenate([raw, list(anchors.values())])
    low, high = np.nanmin(known), np.nanmax(known)
    pad = 0.06 * ((high - low) or 1)
    grid = np.linspace(low - pad * direct, high + pad * direct, 400)
    top = max(1, np.nanmax(membership))
    axes.axhline(0.5, color=GREY, lw=0.4, zorder=0.5)
    for key, x in anchors.items():
        axes.axvline(x, zorder=0.8, **ANCHORS[key])
    axes.plot(grid, method["curve"](grid) if direct else grid, color=INK if direct else ORANGE, lw=1)
    axes.plot(raw, membership, clip_on=False, zorder=3, **POINT)
    axes.plot(raw, np.full(raw.shape, -0.13 * top), ls="none", marker="|", ms=4.5, mew=0.5, color=BLUE)
    axes.set(xlim=(low - pad, high + pad), ylim=(-0.2 * top, 1.05 * top))
    axes.set_yticks([0, 0.5, 1] if top == 1 else np.unique(membership))
    axes.spines["left"].set_bounds(0, top)
    if direct or low < 0 or high > 1:
        axes.locator_params(axis="x", nbins=4)
    else:
        axes.set(xlim=(-0.05, 1.05), xticks=[0, 0.5, 1])


def _titles(axes, name, membership, labels, width):
    axes.set_title(fit(axes.figure, labels.set(name), width), loc="left", pad=11)
    if membership.max() <= 1:
        share = say("share in set", labels.language, int((membership > 0.5).sum()), int(membership.count()))
        axes.annotate(
            share,
            (0, 1),
            xytext=(0, 3),
            xycoords="axes fraction",
            textcoords="offset points",
            size=SMALL,
            color=GREY,
        )


def _handles(methods, sets, labels):
    kinds = {methods[name]["method"] for name in sets}
    handles = [Line2D([], [], label=say("case", labels.language), **POINT)]
    if "pass_through" in kinds:
        handles.append(Line2D([], [], color=ORANGE, lw=1, label=say("as coded", labels.language)))
    if "direct" in kinds:
        handles.append(Line2D([], [], color=INK, lw=1, label=say("calibration curve", labels.language)))
        handles += [
            Line2D([], [], label=say(ANCHOR_WORDS[key], labels.language), **style) for key, style in ANCHORS.items()
        ]
    return handles
