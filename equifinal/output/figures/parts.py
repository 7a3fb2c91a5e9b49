"""The solution of each part of a study in the cases of every part: consistency and coverage, a line a solution."""

from matplotlib.lines import Line2D

from equifinal.output.words.parts import named

from .labelling.lettering import fit
from .style import BLUE, GREY, INK, MM, ORANGE, PALE, RED, SMALL, WIDE, blank, rc, settle

__all__ = ["crossed_figure"]

COLOURS = (BLUE, "#3b8a5a", ORANGE, "#7b5ea7", "#8a5a2b", "#4aa3c7", INK, GREY)
MARKERS = "osD^vP<>X*"
LINE, MARGINS, LEFT = 8, 30, 42  # mm: a solution, titles with legend, names at the left
MOST_ABREAST = 5


def crossed_figure(crossed, parts, settings, labels, side):
    """Draw how the solution of each part does in every part.

    Parameters
    ----------
    crossed : DataFrame
        From `equifinal.steps.parts.tables.crossed_table`.
    parts : sequence of object
        With `name`, `outcome` and `group`, in the order of the user.
    settings : mapping
        `outcomes` and `consistency_cutoff` of the study.
    labels : Labels
    side : str
        ``outcome`` or ``negation``.

    Returns
    -------
    matplotlib.figure.Figure or None
        175 mm wide: consistency at the left, coverage at the right. A full mark: in the cases that the solution is
        of. None where no part has a solution on this side, or none can be held against the cases of another.
    """
    lines = crossed[crossed["side"].eq(side)].dropna(subset=["consistency"])
    if not lines["solution_of"].ne(lines["in_part"]).any():
        return None
    with rc(labels.language):
        return _draw(lines, parts, settings, labels)


def _draw(lines, parts, settings, labels):
    names = {part.name: named(part, settings, labels) for part in parts}
    shown = [name for name in names if name in set(lines["solution_of"])]
    rows = -(-len(names) // MOST_ABREAST)
    figure = blank(WIDE, LINE * len(shown) + MARGINS + 4 * rows)
    figure.set_layout_engine("constrained", w_pad=1.5 * MM, h_pad=1.5 * MM)
    panels = figure.subplots(1, 2, sharey=True)
    for axes, key in zip(panels, ("consistency", "coverage"), strict=True):
        for place, part in enumerate(shown):
            found = lines[lines["solution_of"] == part]
            axes.plot([found[key].min(), found[key].max()], [place, place], color=PALE, lw=1.2, zorder=1)
            for line in found.itertuples():
                style = _style(list(names).index(line.in_part), line.in_part == part)
                axes.plot(getattr(line, key), place, zorder=3 if line.in_part == part else 2, clip_on=False, **style)
        axes.set(xlim=(0, 1), ylim=(len(shown) - 0.5, -0.5))
        axes.set_xlabel(labels.term(key))
        axes.grid(axis="x", color=PALE, lw=0.4)
        axes.tick_params(axis="y", length=0)
    panels[0].axvline(settings["consistency_cutoff"], color=RED, lw=0.9, ls=(0, (4, 2)), zorder=1)
    words = [fit(figure, labels.say("Solution of {part}", part=names[part]), LEFT, SMALL) for part in shown]
    panels[0].set_yticks(range(len(shown)), words)
    handles = [
        Line2D([], [], label=labels.say("in {part}", part=name), **_style(i, False))
        for i, name in enumerate(names.values())
    ]
    cutoff = labels.say("Cutoff {cutoff}", cutoff=f"{settings['consistency_cutoff']:g}")
    handles.append(Line2D([], [], color=RED, lw=0.9, ls=(0, (4, 2)), label=cutoff))
    figure.legend(handles=handles, loc="outside lower center", ncols=min(len(handles), MOST_ABREAST))
    settle(figure)
    return figure


def _style(i, own):
    """Return how the i-th part is drawn: full where the solution is its own."""
    colour = COLOURS[i % len(COLOURS)]
    face = colour if own else "white"
    return {"marker": MARKERS[i % len(MARKERS)], "ms": 5, "ls": "none", "mfc": face, "mec": colour, "color": INK}
