"""XY plots: membership of the cases in a term or solution against membership in the outcome."""

import numpy as np
from matplotlib.lines import Line2D

from equifinal.output.words.numbers import figure as printed
from equifinal.steps.cases.kinds import kinds_of_cases

from .labelling.cases import names_of_places
from .labelling.lettering import fit
from .labelling.placing import label_points
from .style import BLUE, GREY, INK, MM, NARROW, ORANGE, RED, SMALL, THIN, TINY, blank, rc

__all__ = ["draw_xy", "xy_figure"]

SIDE, LEADING = 67, 3.6  # mm
NEAR = 0.012  # memberships of a half, moved to either side
LARGEST, SMALLEST, WRITTEN = 18, 2.4, 8  # points: diameters of marks, and from which on a mark holds its number
CLEAR = 1.5  # points around the middle of a mark, for its number
BACK = {"fc": "white", "ec": "none", "pad": 0.4}  # behind a number that stands on a cross
LINES = ((0, 0, 1, 1), (0.5, -0.03, 0.5, 1.03), (-0.03, 0.5, 1.03, 0.5))
MARKS = {
    "typical": {"marker": "o", "ms": 4, "mfc": BLUE, "mec": BLUE},
    "deviant in degree": {"marker": "o", "ms": 4, "mfc": "white", "mec": BLUE},
    "deviant in consistency": {"marker": "v", "ms": 4.8, "mfc": RED, "mec": INK},
    "deviant in coverage": {"marker": "D", "ms": 3.8, "mfc": ORANGE, "mec": INK},
    "irrelevant": {"marker": "x", "ms": 3.6, "mfc": GREY, "mec": GREY},
}

MOST_LINES = 6  # of the name of an axis
LEGEND = ("typical", "deviant in coverage", "irrelevant", "deviant in degree", "deviant in consistency")


def xy_figure(x, y, cases, title, labels, consistency, coverage, *, expression, outcome):
    """Draw an XY plot of a statement of sufficiency.

    Parameters
    ----------
    x, y : array-like, shape (cases,)
        Memberships in the term or solution and in the outcome.
    cases : sequence of str, length cases
    title : str
        Heading, such as ``"Configuration 1"``; may be empty.
    labels : Labels
    consistency, coverage : float
        Printed above the plot, where they hide no case.
    expression : str
        What `x` is the membership in, in short names: ``"~SYS*ORG"``. Where it would take more than six lines, the
        axis says that it is the solution; only a whole solution is so long.
    outcome : str
        The outcome, or its negation with ``~``.

    Returns
    -------
    matplotlib.figure.Figure
        85 mm wide. Cases at the same place are one mark, whose area goes by their number, and share a label. Which
        cases are named, `names_of_places` says; where there is no room a label is left off. The legend has the kinds
        that there are, and says how many of the cases are named where not all are.
    """
    with rc(labels.language):
        figure = blank(NARROW, 100)
        up = fit(figure, labels.say("Membership in {set}", set=labels.literal(outcome)), SIDE).count("\n")
        left = 14 + LEADING * up
        side = NARROW - 4 - left
        label_lines, title = _words_of_x(figure, expression, labels, side).count("\n") + 1, fit(figure, title, side)
        there = set(kinds_of_cases(np.asarray(x, float), np.asarray(y, float)))
        kinds = [kind for kind in LEGEND if kind in there]
        below = 13 + LEADING * label_lines + 4 * ((len(kinds) + 1) // 2)
        above = 6 + LEADING * (title.count("\n") + 1 if title else 0)
        height = below + side + above
        figure.set_size_inches(NARROW * MM, height * MM)
        axes = figure.add_axes((left / NARROW, below / height, side / NARROW, side / height))
        _draw(axes, x, y, cases, title, labels, consistency, coverage, expression, outcome, side)
        handles = [Line2D([], [], ls="none", mew=0.7, label=labels.term(kind), **MARKS[kind]) for kind in kinds]
        style = {"loc": "lower center", "ncols": 2, "columnspacing": 1}
        told = _label(axes, x, y, cases, labels)
        if told:
            figure.legend(handles=told, handlelength=0, handletextpad=0, bbox_to_anchor=(0.5, 0.5 / height), **style)
        figure.legend(handles=handles, handletextpad=0.3, bbox_to_anchor=(0.5, (1 + 4 * bool(told)) / height), **style)
    return figure


def draw_xy(axes, x, y, cases, title, labels, consistency, coverage, *, expression, outcome):
    """Draw an XY plot on axes that are there, square, without a legend: its entries are handles of the axes.

    Parameters
    ----------
    axes : matplotlib.axes.Axes
        Labels are placed for the size that it has now.
    x, y, cases, title, labels, consistency, coverage, expression, outcome
        As for `xy_figure`.
    """
    with rc(labels.language):
        axes.set_box_aspect(1)
        axes.get_figure(root=True).draw_without_rendering()
        side = axes.get_window_extent().width / axes.figure.dpi / MM
        _draw(axes, x, y, cases, title, labels, consistency, coverage, expression, outcome, side)
        _label(axes, x, y, cases, labels)


def _words_of_x(figure, expression, labels, side):
    """Return the name of the horizontal axis; of a long solution, that it is the solution."""
    words = fit(figure, labels.say("Membership in {set}", set=expression), side + 4)
    if words.count("\n") >= MOST_LINES:
        words = fit(
            figure,
            labels.say("Membership in {set}", set=labels.say("the whole intermediate solution")),
            side + 4,
        )
    return words


def _draw(axes, x, y, cases, title, labels, consistency, coverage, expression, outcome, side):
    """Draw everything but the names of the cases on axes that are `side` mm wide."""
    x, y, figure = np.asarray(x, float), np.asarray(y, float), axes.figure
    _frame(axes)
    axes.set_xlabel(_words_of_x(figure, expression, labels, side))
    axes.set_ylabel(fit(figure, labels.say("Membership in {set}", set=labels.literal(outcome)), side))
    axes.set_title(fit(figure, title, side), loc="left", pad=14)
    measures = [
        labels.say("{name}: {text}", name=labels.term(key), text=printed(value))
        for key, value in (("consistency", consistency), ("coverage", coverage))
    ]
    axes.annotate(
        "    ".join(measures),
        (0, 1),
        xytext=(0, 4),
        xycoords="axes fraction",
        textcoords="offset points",
        size=SMALL,
    )
    _marks(axes, x, y, labels)


def _marks(axes, x, y, labels):
    """Draw a mark for each place: of one case at its size, of several with an area that goes by their number."""
    places, first, counts = _places(x, y)
    kinds = kinds_of_cases(x, y)[first]
    scale = _scale(counts)
    points = axes.get_window_extent().width / axes.figure.dpi * 72 / 1.06  # of the whole range of memberships
    radii = 2 * scale * np.sqrt(counts) / points
    places = _apart(places, counts, radii)
    for kind, shape in MARKS.items():
        style = shape | {"ms": shape["ms"] * scale}
        here = kinds == kind
        name = labels.term(kind) if here.any() else "_"
        alone, several = here & (counts == 1), here & (counts > 1)
        axes.plot(*places[alone].T, ls="none", mew=0.7, zorder=3.1, gid=kind, label="_", **style)
        colours = {"color": shape["mfc"]} if kind == "irrelevant" else {"fc": shape["mfc"], "ec": shape["mec"]}
        areas = style["ms"] ** 2 * counts[several]
        axes.scatter(*places[several].T, s=areas, lw=0.7, zorder=3, gid=kind, marker=shape["marker"], **colours)
        axes.plot([], [], ls="none", mew=0.7, label=name, **shape)
    clear = _clear(places, radii, CLEAR / points)
    for (at, up), count, kind, alone in zip(places, counts, kinds, clear, strict=True):
        if alone and count > 1 and 4 * scale * count**0.5 >= WRITTEN:
            dark = kind in ("typical", "deviant in consistency")
            axes.text(at, up, str(count), size=TINY, color="white" if dark else INK, ha="center", zorder=6, gid="count",
                      va="center_baseline", bbox=BACK if kind == "irrelevant" else None)  # fmt: skip


def _places(x, y):
    """Return the places at which cases are, the first case at each, and how many are there."""
    points = np.column_stack([x, y])
    _, first, counts = np.unique(points.round(3), axis=0, return_index=True, return_counts=True)
    order = np.argsort(first)
    return points[first[order]], first[order], counts[order]


def _apart(places, counts, radii):
    """Move marks on both sides of 0.5 that lie on one another apart, so that they touch; not those of single cases."""
    moved = places.copy()
    for i, place in enumerate(places):
        near = (np.abs(places - place) < NEAR).all(axis=1) & ((counts > 1) | (counts[i] > 1))
        across = ((places > 0.5) != (place > 0.5))[near].any(axis=0)
        moved[i] += across * np.where(place > 0.5, radii[i], -radii[i])
    return moved


def _clear(places, radii, room):
    """Tell which marks have a middle that no other mark lies on: only there a number can be read."""
    apart = np.hypot(*(places[:, None] - places[None]).T)
    np.fill_diagonal(apart, np.inf)
    return (apart > radii[:, None] + room).all(axis=0)


def _scale(counts):
    """Return by how much marks are smaller than usual, so that the largest is not too large, nor the smallest."""
    return max(SMALLEST / 4, min(1, LARGEST / (4 * max(counts, default=1) ** 0.5)))


def _label(axes, x, y, cases, labels):
    """Name the cases, where there is room; return the entries of a legend: what areas say, how many are named."""
    axes.get_figure(root=True).draw_without_rendering()
    x, y = np.asarray(x, float), np.asarray(y, float)
    words, counts = names_of_places(x, y, [labels.case(case) for case in cases])
    _, first, there = _places(x, y)
    radii = np.full(len(x), 0.5)
    radii[first] = 2.6 * _scale(there) * np.sqrt(there)
    drawn = {text.get_text() for text in label_points(axes, x, y, words, radii)}
    named = sum(count for word, count in zip(words, counts, strict=True) if word in drawn)
    told = [labels.say("Area: cases at a place")] * (len(first) < len(x))
    if 0 < named < len(x):
        told.append(labels.say("{named} of {all} cases are named", named=named, all=len(x)))
    return [axes.plot([], [], ls="none", label=words)[0] for words in told]


def _frame(axes):
    """Draw the diagonal, the lines at 0.5, and the ticks."""
    ticks = [0, 0.2, 0.4, 0.6, 0.8, 1]
    axes.set(xlim=(-0.03, 1.03), ylim=(-0.03, 1.03), xticks=ticks, yticks=ticks)
    axes.spines[["top", "right"]].set_visible(True)
    for x0, y0, x1, y1 in LINES:
        dashes = "-" if x0 == y0 else (0, (4, 3))
        axes.plot([x0, x1], [y0, y1], color=GREY, lw=THIN, ls=dashes, zorder=1)
