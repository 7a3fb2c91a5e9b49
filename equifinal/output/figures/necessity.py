"""Necessity: consistency, coverage and relevance of every condition and its negation."""

from matplotlib.lines import Line2D
from matplotlib.patches import Patch

from .labelling.lettering import fit
from .style import BLUE, GREY, INK, MM, PALE, RED, SMALL, THIN, WIDE, blank, rc, settle

__all__ = ["necessity_figure"]

MARKS = {
    "ron": {"marker": "d", "ms": 4.2, "mfc": "white", "mec": GREY, "mew": 0.8, "zorder": 3},
    "coverage": {"marker": "o", "ms": 4.2, "mfc": "white", "mec": BLUE, "mew": 0.9, "zorder": 4},
    "consistency": {"marker": "o", "ms": 4.8, "mfc": BLUE, "mec": BLUE, "mew": 0.8, "zorder": 5},
}

CUTOFF = {"color": RED, "lw": 0.9, "ls": (0, (4, 2))}
SHADE = "#fbe3d6"


def necessity_figure(necessity, labels, cutoff):
    """Draw a dot plot of necessity, one panel an outcome.

    Parameters
    ----------
    necessity : pandas.DataFrame
        Columns ``outcome,condition,consistency,coverage,ron,necessary``: the outcome and its negation,
        each condition followed by its negation.
    labels : Labels
    cutoff : float
        Consistency from which a condition counts as necessary; drawn as a line.

    Returns
    -------
    matplotlib.figure.Figure
        175 mm wide. Necessary conditions stand on a shaded row.
    """
    with rc(labels.language):
        return _draw(necessity, labels, cutoff)


def _draw(necessity, labels, cutoff):
    outcomes = list(dict.fromkeys(necessity["outcome"]))
    conditions = list(dict.fromkeys(necessity["condition"]))
    figure = blank(WIDE, 100)
    stubs = [fit(figure, labels.literal(name), 45, SMALL) for name in conditions]
    lines = max(stub.count("\n") + 1 for stub in stubs)
    height = 1.18 * (1.2 + 3 * lines) * len(conditions) + 20
    figure.set_size_inches(WIDE * MM, height * MM)
    below = 7 / height
    figure.set_layout_engine(
        "constrained", w_pad=0.8 * MM, h_pad=0.8 * MM, wspace=0.05, rect=(0, below, 0.99, 1 - below)
    )
    panels = figure.subplots(1, len(outcomes), sharey=True, squeeze=False)[0]
    heights = {name: i + 0.35 * (i // 2) for i, name in enumerate(conditions)}
    for axes, outcome in zip(panels, outcomes, strict=True):
        _panel(axes, necessity[necessity["outcome"] == outcome], heights, cutoff)
        axes.set_title(fit(figure, labels.say("Outcome: {outcome}", outcome=labels.literal(outcome)), 62), loc="left")
    panels[0].set_yticks(list(heights.values()), stubs, linespacing=1.05)
    panels[0].set_ylim(max(heights.values()) + 0.7, -0.7)
    handles = [Line2D([], [], ls="none", label=_title(key, labels), **MARKS[key]) for key in reversed(MARKS)]
    handles.append(Line2D([], [], label=labels.say("Cutoff {cutoff}", cutoff=f"{cutoff:g}"), **CUTOFF))
    if necessity["necessary"].any():
        handles.append(Patch(fc=SHADE, ec="none", label=labels.say("Necessary condition")))
    figure.legend(handles=handles, loc="lower center", ncols=5, handletextpad=0.5, columnspacing=1.6)
    settle(figure)
    return figure


def _title(key, labels):
    return labels.say("Relevance of necessity (RoN)") if key == "ron" else labels.term(key)


def _panel(axes, rows, heights, cutoff):
    for y in heights.values():
        axes.axhline(y, color=PALE, lw=0.4, zorder=0.6)
    for name, necessary in zip(rows["condition"], rows["necessary"], strict=True):
        if necessary:
            axes.axhspan(heights[name] - 0.5, heights[name] + 0.5, fc=SHADE, lw=0, zorder=0.5, gid="necessary")
    axes.axvline(cutoff, zorder=1, **CUTOFF)
    positions = [heights[name] for name in rows["condition"]]
    for key, style in MARKS.items():
        axes.plot(rows[key], positions, ls="none", clip_on=False, **style)
    axes.set(xlim=(0, 1), xticks=[0, 0.2, 0.4, 0.6, 0.8, 1])
    axes.tick_params(axis="y", length=0, labelsize=SMALL, labelcolor=INK)
    axes.spines["left"].set_linewidth(THIN)
