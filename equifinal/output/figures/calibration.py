"""Calibration: how raw values become memberships, one panel a set."""

import math

import numpy as np
from matplotlib.lines import Line2D

from equifinal.reading.coded_texts import text_codes
from equifinal.steps.calibrate.choice import anchors, codes, curve, named_codes, settled
from equifinal.steps.calibrate.methods import METHODS, PASS_THROUGH

from .labelling.lettering import fit
from .style import BLUE, GREY, INK, MM, ORANGE, RED, SMALL, WIDE, blank, rc

__all__ = ["calibration_figure"]

COLUMNS = 4
ANCHORS = {
    "exclusion": {"color": GREY, "lw": 0.7, "ls": (0, (1, 1.5))},
    "crossover": {"color": RED, "lw": 0.8, "ls": (0, (4, 2))},
    "inclusion": {"color": GREY, "lw": 0.7, "ls": (0, (4, 1, 1, 1))},
    "threshold": {"color": RED, "lw": 0.6, "ls": (0, (1, 1))},
}
LEGEND_COLUMNS = 6
FEW = 7  # codes that each have their tick
CODE = {"ls": "none", "marker": "s", "ms": 5.5, "mfc": "none", "mec": INK, "mew": 0.8}
POINT = {"ls": "none", "marker": "o", "ms": 2.8, "mfc": BLUE, "mec": "white", "mew": 0.3}


def calibration_figure(raw, memberships, conditions_and_outcome, methods, labels, computed=None):
    """Draw the calibration of every set, with its cases.

    Parameters
    ----------
    raw, memberships : pandas.DataFrame
        Indexed by case, one column a set: raw values and memberships.
    conditions_and_outcome : sequence of str
        Sets in the order of the panels.
    methods : mapping of str to mapping
        As for `calibration.calibrate`; a set not named passes through.
    labels : Labels
    computed : mapping of str to str, optional
        What raw scores are computed of, or sets made of, by set: it stands below the panel. A set that is made of
        others has no raw scores, and shows its memberships in their place.

    Returns
    -------
    matplotlib.figure.Figure
        175 mm wide; the cases as points on the curve and as a rug below it.
    """
    sets, computed = list(conditions_and_outcome), computed or {}
    raw = raw.assign(**{name: memberships[name] for name in sets if name not in raw})
    how = {name: settled(methods.get(name, PASS_THROUGH), raw[name].to_numpy(float)) for name in sets}
    with rc(labels.language):
        handles = _handles(how.values(), labels)
        columns = min(COLUMNS, len(sets))
        lines = math.ceil(len(sets) / columns)
        legend = 3 + 3.5 * math.ceil(len(handles) / LEGEND_COLUMNS)
        height = 47 * lines + 4.5 + legend
        figure = blank(WIDE, height)
        figure.set_layout_engine(
            "constrained", w_pad=0.8 * MM, h_pad=0.8 * MM, wspace=0.05, hspace=0.06,
            rect=(0, legend / height, 0.995, 1 - (legend + 1) / height),
        )  # fmt: skip
        panels = figure.subplots(lines, columns, squeeze=False).ravel()
        for axes in panels[len(sets) :]:
            axes.remove()
        for i, (axes, name) in enumerate(zip(panels, sets, strict=False)):
            if i % columns == 0:
                axes.set_ylabel(labels.say("Calibrated membership"))
            if name in computed:
                axes.set_xlabel(fit(figure, computed[name], WIDE / columns - 8, SMALL), size=SMALL)
            elif i + columns >= len(sets):
                axes.set_xlabel(labels.say("Raw value"))
            _panel(axes, raw[name].to_numpy(float), memberships[name].to_numpy(float), how[name])
            _titles(axes, name, memberships[name], how[name], labels, WIDE / columns - 2.5)
        figure.legend(
            handles=handles,
            loc="lower center",
            ncols=LEGEND_COLUMNS,
            handletextpad=0.5,
            columnspacing=1.4,
        )
        figure.draw_without_rendering()
    return figure


def _panel(axes, raw, membership, how):
    marks = anchors(how)
    known = np.concatenate([raw, list(marks.values())])
    low, high = np.nanmin(known), np.nanmax(known)
    pad = 0.06 * ((high - low) or 1)
    top = max(1, np.nanmax(membership))
    if top == 1:
        axes.axhline(0.5, color=GREY, lw=0.4, zorder=0.5)
    for name, x in marks.items():
        axes.axvline(x, zorder=0.8, **ANCHORS[name.split("_")[0]])
    _curve(axes, raw, how, low - pad, high + pad)
    axes.plot(raw, membership, clip_on=False, zorder=3, **POINT)
    axes.plot(raw, np.full(raw.shape, -0.13 * top), ls="none", marker="|", ms=4.5, mew=0.5, color=BLUE)
    axes.set(xlim=(low - pad, high + pad), ylim=(-0.2 * top, 1.05 * top))
    axes.set_yticks([0, 0.5, 1] if top == 1 else np.unique(membership))
    axes.spines["left"].set_bounds(0, top)
    if text_codes(how.get("memberships", {})):
        axes.set_xticks(list(codes(how)), list(named_codes(how)))
    elif len(places := np.unique(raw)) <= FEW and (places == np.floor(places)).all() and not marks:
        axes.set_xticks(places)
    elif METHODS[how["method"]].drawn != "as coded" or low < 0 or high > 1:
        axes.locator_params(axis="x", nbins=4)
    else:
        axes.set(xlim=(-0.05, 1.05), xticks=[0, 0.5, 1])


def _curve(axes, raw, how, low, high):
    """Draw what becomes of a score: a curve, steps, or a mark for each code."""
    function, method = curve(how, raw), METHODS[how["method"]]
    if method.drawn == "as coded":
        axes.plot([np.nanmin(raw), np.nanmax(raw)], [np.nanmin(raw), np.nanmax(raw)], color=ORANGE, lw=1)
    elif found := codes(how):
        axes.plot(list(found), list(found.values()), zorder=2.5, **CODE)
    elif method.drawn == "steps":
        places = np.unique(list(anchors(how).values()) or raw)
        edges = np.array([low, *places, high])
        axes.stairs(function((edges[1:] + edges[:-1]) / 2), edges, baseline=None, color=INK, lw=1)
    else:
        low = max(low, raw.min()) if method.fitted else low
        grid = np.linspace(low, high, 400)
        axes.plot(grid, function(grid), color=INK, lw=1)


def _titles(axes, name, membership, how, labels, width):
    axes.set_title(fit(axes.figure, labels.set(name), width), loc="left", pad=11)
    if membership.max() <= 1 and not METHODS[how["method"]].levels:
        share = labels.say(
            "{above} of {cases} cases above 0.5",
            above=int((membership > 0.5).sum()),
            cases=int(membership.count()),
        )
        axes.annotate(
            share,
            (0, 1),
            xytext=(0, 3),
            xycoords="axes fraction",
            textcoords="offset points",
            size=SMALL,
            color=GREY,
        )


def _handles(methods, labels):
    """Return what the legend explains: what is drawn, and no more."""
    methods = list(methods)
    plain = [how for how in methods if METHODS[how["method"]].drawn != "as coded"]
    handles = [Line2D([], [], label=labels.say("Case"), **POINT)]
    if len(plain) < len(methods):
        handles.append(Line2D([], [], color=ORANGE, lw=1, label=labels.say("As coded")))
    if any(not codes(how) for how in plain):
        handles.append(Line2D([], [], color=INK, lw=1, label=labels.say("Calibration curve")))
    if any(codes(how) for how in plain):
        handles.append(Line2D([], [], label=labels.say("Membership of a code"), **CODE))
    drawn = {name.split("_")[0] for how in plain for name in anchors(how)}
    handles += [Line2D([], [], label=labels.term(key), **style) for key, style in ANCHORS.items() if key in drawn]
    return handles
