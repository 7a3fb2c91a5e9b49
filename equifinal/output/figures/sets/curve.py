"""A set that was calibrated: the curve from scores to memberships, its anchors, the cases on it."""

import numpy as np

from equifinal.output.figures.style import BLUE, GREY, INK, RED
from equifinal.reading.coded_texts import text_codes
from equifinal.steps.calibrate.choice import anchors, codes, curve, named_codes
from equifinal.steps.calibrate.methods import METHODS

__all__ = ["ANCHORS", "CODE", "POINT", "draw_curve"]

ANCHORS = {
    "exclusion": {"color": GREY, "lw": 0.7, "ls": (0, (1, 1.5))},
    "crossover": {"color": RED, "lw": 0.8, "ls": (0, (4, 2))},
    "inclusion": {"color": GREY, "lw": 0.7, "ls": (0, (4, 1, 1, 1))},
    "threshold": {"color": RED, "lw": 0.6, "ls": (0, (1, 1))},
}
FEW = 7  # codes that each have their tick
CODE = {"ls": "none", "marker": "s", "ms": 5.5, "mfc": "none", "mec": INK, "mew": 0.8}
POINT = {"ls": "none", "marker": "o", "ms": 2.8, "mfc": BLUE, "mec": "white", "mew": 0.3}


def draw_curve(axes, raw, membership, how):
    """Draw how the scores of a set became memberships.

    Parameters
    ----------
    axes : matplotlib.axes.Axes
    raw, membership : array of shape (cases,)
    how : mapping
        Its settled method, as `calibrate` takes it.
    """
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
    else:
        axes.locator_params(axis="x", nbins=4)


def _curve(axes, raw, how, low, high):
    """Draw what becomes of a score: a curve, steps, or a mark for each code."""
    function, method = curve(how, raw), METHODS[how["method"]]
    if found := codes(how):
        axes.plot(list(found), list(found.values()), zorder=2.5, **CODE)
    elif method.drawn == "steps":
        places = np.unique(list(anchors(how).values()) or raw)
        edges = np.array([low, *places, high])
        axes.stairs(function((edges[1:] + edges[:-1]) / 2), edges, baseline=None, color=INK, lw=1)
    else:
        low = max(low, raw.min()) if method.fitted else low
        grid = np.linspace(low, high, 400)
        axes.plot(grid, function(grid), color=INK, lw=1)
