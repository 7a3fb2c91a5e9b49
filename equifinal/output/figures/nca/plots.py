"""Necessity in degree: the cases, the ceilings over them and the zone that stays empty, a panel a condition."""

import numpy as np
from matplotlib.lines import Line2D
from matplotlib.patches import Patch, Polygon

from equifinal.nca.ceilings import LINES, corners_of, lines_of
from equifinal.nca.effects import peers_in
from equifinal.output.figures.labelling.lettering import fit
from equifinal.output.figures.labelling.placing import label_points
from equifinal.output.figures.style import BLUE, GREY, INK, MM, ORANGE, PALE, RED, SMALL, THIN, TINY, WIDE, blank, rc
from equifinal.output.words.nca import ceiling_name, p_text, positive
from equifinal.output.words.numbers import figure as printed

from .bottlenecks import bottlenecks_figure

__all__ = ["nca_figure", "nca_figures"]

STYLES = {
    "ce_fdh": {"color": RED, "ls": "-"},
    "cr_fdh": {"color": BLUE, "ls": (0, (5, 2))},
    "ce_vrs": {"color": ORANGE, "ls": "-"},
    "cr_vrs": {"color": GREY, "ls": (0, (5, 2))},
    "c_lp": {"color": INK, "ls": (0, (1, 1.5))},
}
ZONE = "#fbe3d6"
FEW, MANY = 3, 4  # panels beside each other
CROWD = 100  # cases from which on points are small and pale
MOST_NAMES = 8  # of a panel
LEFT, GAP, LINE = 15, 9, 3.3  # mm
FLAT = 0.78  # height of a panel by its width
POINTS = 72 / 25.4  # a mm


def nca_figures(questions, found, cases, settings, labels):
    """Yield name and figure for the outcome and its negation: the plots, then the bottleneck levels.

    Parameters
    ----------
    questions : list of Question
    found : mapping of str to DataFrame
        `nca`, `nca_outliers` and `bottlenecks`, as the step makes them.
    cases : sequence of str
    settings : mapping
        `outcome` and `nca` of the configuration.
    labels : Labels
    """
    for side, outcome in (("outcome", settings["outcome"]), ("negation", f"~{settings['outcome']}")):
        mine = [question for question in questions if question.outcome == outcome]
        effects, levels = (frame[frame["outcome"] == outcome] for frame in (found["nca"], found["bottlenecks"]))
        without = found["nca_outliers"][found["nca_outliers"]["outcome"] == outcome]
        yield f"nca_{side}", nca_figure(mine, effects, without, cases, labels)
        yield f"bottlenecks_{side}", bottlenecks_figure(levels, effects, settings["nca"], labels)


def nca_figure(questions, effects, without, cases, labels):
    """Draw the XY plot of each condition with its ceilings.

    Parameters
    ----------
    questions : list of Question
        Of one outcome; conditions as they are come first, their negations below.
    effects, without : DataFrame
        The lines of `nca.csv` and of `nca_outliers.csv` on that outcome.
    cases : sequence of str
    labels : Labels

    Returns
    -------
    matplotlib.figure.Figure
        175 mm wide. The zone is that above the steps of CE-FDH, or above the first ceiling where it is not drawn.
        Peers, the cases that a ceiling rests on, are filled; those without which d changes most are named, where there
        is room.
    """
    with rc(labels.language):
        return _draw(questions, effects, without, cases, labels)


def _draw(questions, effects, without, cases, labels):
    groups = [[q for q in questions if positive(q.condition) == wanted] for wanted in (True, False)]
    most = len(groups[0])
    across = FEW if most <= 2 * FEW and -(-most // FEW) == -(-most // MANY) else MANY
    ceilings = list(dict.fromkeys(effects["ceiling"]))
    figure, room = blank(WIDE, 100), WIDE - 2 - (across - 1) * GAP
    result = fit(figure, labels.literal(questions[0].outcome), FLAT * (room - LEFT) / across - 3, SMALL)
    margin = LEFT + LINE * result.count("\n")
    side = (room - margin) / across
    titles = {q.condition: fit(figure, labels.literal(q.condition), side) for q in questions}
    over = LINE * (max(title.count("\n") for title in titles.values()) + 1 + len(ceilings)) + 3
    rows = sum(-(-len(group) // across) for group in groups)
    columns = 3 if len(ceilings) < 5 else 4
    below = 2 + 4.2 * -(-(len(ceilings) + 3) // columns)
    tall = FLAT * side
    height = 7 + rows * (over + tall + 6) + below
    figure.set_size_inches(WIDE * MM, height * MM)
    title = fit(figure, labels.say("Outcome: {outcome}", outcome=labels.literal(questions[0].outcome)), WIDE - 4)
    figure.text(2 / WIDE, 1 - 2 / height, title, va="top")
    row, panels = 0, []
    for group in groups:
        for place, question in enumerate(group):
            top = 7 + (row + place // across) * (over + tall + 6) + over
            left = margin + (place % across) * (side + GAP)
            axes = figure.add_axes((left / WIDE, 1 - (top + tall) / height, side / WIDE, tall / height))
            lines = effects[effects["condition"] == question.condition]
            _panel(axes, question, lines, titles[question.condition])
            if not place % across:
                axes.set_ylabel(result, size=SMALL, linespacing=1.1)
            panels.append((axes, question))
        row += -(-len(group) // across)
    figure.draw_without_rendering()
    for axes, question in panels:
        _name(axes, question, without["case"][without["condition"] == question.condition], cases, labels)
    figure.legend(
        handles=_legend(ceilings, labels), loc="lower center", ncols=columns, handletextpad=0.6, columnspacing=1.6
    )
    return figure


def _legend(ceilings, labels):
    """Return the entries of the legend."""
    return [
        *(Line2D([], [], lw=1, label=ceiling_name(ceiling), **STYLES[ceiling]) for ceiling in ceilings),
        Patch(fc=ZONE, ec="none", label=labels.say("Empty zone")),
        Line2D([], [], ls="none", marker="o", ms=3.2, mfc=INK, mec=INK, label=labels.say("Peer")),
        Line2D([], [], ls="none", marker="o", ms=3, mfc="white", mec=GREY, mew=0.7, label=labels.say("Other case")),
    ]


def _panel(axes, question, lines, title):
    """Draw one condition: zone, ceilings, cases, and their figures above."""
    plot = question.plot
    x0, x1, y0, y1 = plot.own_limits
    room = [0.04 * (high - low) or 0.5 for low, high in ((x0, x1), (y0, y1))]
    axes.set(xlim=(x0 - room[0], x1 + room[0]), ylim=(y0 - room[1], y1 + room[1]))
    axes.locator_params(nbins=4)
    axes.tick_params(labelsize=TINY)
    axes.spines[:].set_visible(False)
    corners = [(x0, y0), (x1, y0), (x1, y1), (x0, y1)]
    axes.add_patch(Polygon(corners, closed=True, fc="none", ec=GREY, lw=THIN, zorder=1.5, clip_on=False, gid="scope"))
    ceilings = lines["ceiling"].tolist()
    if plot.area:
        zone = "ce_fdh" if "ce_fdh" in ceilings else ceilings[0]
        for ceiling in dict.fromkeys([zone, *ceilings]):
            path = _ceiling(plot, ceiling)
            if ceiling == zone and len(path):
                around = np.vstack((path, [(1, path[-1, 1]), (1, 1), (0, 1), (0, 0)]))
                axes.add_patch(Polygon(_own(plot, around), closed=True, fc=ZONE, ec="none", zorder=1, gid="zone"))
            if len(path):
                axes.plot(*_own(plot, path).T, lw=1, zorder=2.5, gid=ceiling, **STYLES[ceiling])
        _fill(axes, question, ceilings)
    crowd = len(question.x.values) > CROWD
    axes.plot(
        question.x.values, question.y.values, ls="none", marker="o", ms=1.8 if crowd else 3,
        mfc=PALE if crowd else "white", mec=GREY, mew=0.2 if crowd else 0.7, zorder=2, gid="cases", clip_on=False,
    )  # fmt: skip
    for place, line in enumerate(reversed(lines.to_dict("records"))):
        p = p_text(line["p"])
        words = f"{ceiling_name(line['ceiling'])}: d {printed(line['effect_size'])}, p {p or printed(line['p'])}"
        axes.annotate(
            words, (0, 1), xytext=(0, 2 + place * LINE * POINTS), xycoords="axes fraction", textcoords="offset points",
            size=SMALL, color=INK if line["in_degree"] else GREY,
        )  # fmt: skip
    axes.set_title(title, loc="left", pad=4 + len(lines) * LINE * POINTS, linespacing=1.1)


def _ceiling(plot, ceiling):
    """Return a ceiling as a path in the unit square, from left to right; an empty one where it is not defined."""
    peers = peers_in(plot)
    if ceiling in LINES:
        intercept, slope = (float(part[0]) for part in lines_of(peers, ceiling))
        if np.isnan(slope):
            return np.empty((0, 2))
        ends = np.clip([0, 1], -intercept / slope, (1 - intercept) / slope)
        return np.column_stack((ends, intercept + slope * ends))
    corners = corners_of(peers, ceiling)
    x, y = corners.x, corners.y
    if ceiling == "ce_fdh":
        x, y = np.repeat(x, 2), np.repeat(y, 2)
        x, y = np.append(x, 1), np.concatenate(([0], y))
        return np.column_stack((x, y))
    return np.column_stack((np.concatenate(([x[0]], x, [1])), np.concatenate(([0], y, [y[-1]]))))


def _own(plot, path):
    """Return a path of the unit square in the scores' own units."""
    x0, x1, y0, y1 = plot.limits
    return np.column_stack((plot.own_x(x0 + path[:, 0] * (x1 - x0)), plot.own_y(y0 + path[:, 1] * (y1 - y0))))


def _fill(axes, question, ceilings):
    """Fill the peers."""
    units, at = peers_in(question.plot), np.column_stack(question.plot.unit)
    for ceiling in ceilings:
        corners = corners_of(units, ceiling)
        here = (at[:, None, :] == np.column_stack((corners.x, corners.y))).all(axis=2).any(axis=1)
        axes.plot(
            question.x.values[here], question.y.values[here], ls="none", marker="o", ms=3.2, mfc=INK, mec=INK, zorder=3,
            gid="peer", clip_on=False,
        )  # fmt: skip


def _name(axes, question, without, cases, labels):
    """Name the cases without which the effect changes most, where there is room; those at one place share a label."""
    x, y, names = question.x.values, question.y.values, [None] * len(cases)
    for case in list(dict.fromkeys(without))[:MOST_NAMES]:
        here = np.flatnonzero((x == x[cases.index(case)]) & (y == y[cases.index(case)]))
        more = f" +{len(here) - 1}" if len(here) > 1 else ""
        names[here[0]] = f"{labels.case(cases[here[0]])}{more}"
    # In a crowd labels may lie on the pale points.
    clear = [i for i in range(len(x)) if names[i] or len(x) <= CROWD]
    ceilings = [line.get_xydata() for line in axes.lines if line.get_gid() in STYLES]
    frame = np.vstack([patch.get_xy() for patch in axes.patches if patch.get_gid() == "scope"])
    label_points(
        axes, x[clear], y[clear], [names[i] for i in clear], np.full(len(clear), 1.8), lines=[frame, *ceilings]
    )
