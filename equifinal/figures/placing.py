"""Labels beside points, without overlaps, the same every time."""

import numpy as np

from equifinal.figures.plane import boxes_around, cross, hits, inside, overlaps, samples
from equifinal.figures.style import GREY, MM, TINY

__all__ = ["label_points"]

POINT_MM = 25.4 / 72
ANGLES = np.radians([0, 30, -30, 180, 150, 210, 90, 60, 120, -90, -60, -120, 15, -15, 165, 195, 75, 105, -75, -105])
KEPT = 8
CLEARANCE = np.array([-0.3, -0.3, 0.3, 0.3])
GAPS = np.array([0.6, 1.1, 2.2, 3.4, 4.8, 6.5, 8.5, 11, 14, 18])
OUTSIDE, ON_POINT, ON_LABEL, ON_LEADER, ON_LINE = 1e4, 120, 200, 60, 5


def label_points(axes, x, y, labels, radii, lines=()):
    """Label points so that no label lies on a point or another label, where there is room.

    Each label takes the cheapest of some places around its point, all in turn, until none moves: outside
    the axes, on another label, on a point, on a leader, on a line, far away, in falling order of cost.

    Parameters
    ----------
    axes : matplotlib.axes.Axes
        Of final size and limits.
    x, y : array-like, shape (points,)
    labels : sequence of str or None, length points
        None is a point without a label, to be kept clear all the same.
    radii : array-like, shape (points,)
        Radii of the markers in points (1/72 inch).
    lines : array-like, shape (lines, 4)
        ``x0, y0, x1, y1`` of lines that labels had better not cross, in data units.

    Returns
    -------
    list of matplotlib.text.Text
        In the order of the points; labels away from their point have a thin leader to it. A label for
        which there is no room is made invisible.
    """
    scale = axes.figure.dpi * MM
    points = axes.transData.transform(np.column_stack([x, y])) / scale
    radii = np.asarray(radii, float) * POINT_MM
    marks = boxes_around(points, 2 * np.column_stack([radii, radii]))
    named = [i for i, label in enumerate(labels) if label]
    texts = [axes.text(x[i], y[i], labels[i], size=TINY, ha="center", va="center", zorder=5) for i in named]
    places = [_places(points[i], radii[i], _size(text, scale)) for i, text in zip(named, texts, strict=True)]
    frame = axes.bbox.extents / scale
    strokes = samples(axes.transData.transform(np.reshape(lines, (-1, 2))).reshape(-1, 4) / scale, 120)
    fixed = [_fixed_cost(place, i, marks, frame, strokes) for i, place in zip(named, places, strict=True)]
    chosen, roomy = _settle(places, fixed) if named else ([], [])
    for text, (boxes, leaders, gaps), pick, room in zip(texts, places, chosen, roomy, strict=True):
        text.set_visible(bool(room))
        if not room:
            continue
        left, low, right, high = boxes[pick]
        middle = np.array([[(left + right) / 2, (low + high) / 2], leaders[pick][0], leaders[pick][-1]])
        centre, *ends = axes.transData.inverted().transform(middle * scale)
        text.set_position(centre)
        if gaps[pick] > GAPS[1]:
            axes.plot(*np.transpose(ends), color=GREY, lw=0.4, zorder=2, gid="leader")
    return texts


def _settle(places, fixed):
    """Return the place of each label, the cheapest end of several deterministic descents, and which fit."""
    kept = [_shortlist(cost) for cost in fixed]
    own = np.array([cost[keep] for cost, keep in zip(fixed, kept, strict=True)])
    mutual = _mutual_costs(
        np.array([place[0][keep] for place, keep in zip(places, kept, strict=True)]),
        np.array([place[1][keep] for place, keep in zip(places, kept, strict=True)]),
    )
    across, up = (np.argsort([place[0][:, side].mean() for place in places], kind="stable") for side in (0, 1))
    crowded = np.argsort(-own.mean(1), kind="stable")
    every = np.arange(len(own))
    ends = []
    for order in (crowded, crowded[::-1], across, across[::-1], up, up[::-1]):
        chosen = own.argmin(1)
        for i, k in enumerate(order):
            placed = order[:i]
            chosen[k] = np.argmin(own[k] + mutual[k][:, placed, chosen[placed]].sum(1))
        for _ in range(20):
            before = chosen.copy()
            for k in order:
                chosen[k] = np.argmin(own[k] + mutual[k][:, every, chosen].sum(1))
            if (chosen == before).all():
                break
        shared = sum(mutual[k, chosen[k], every, chosen].sum() for k in every)
        ends.append((own[every, chosen].sum() + shared / 2, chosen))
    chosen = min(ends, key=lambda end: end[0])[1]
    return [keep[i] for keep, i in zip(kept, chosen, strict=True)], _roomy(own, mutual, chosen)


def _roomy(own, mutual, chosen):
    """Return which labels can stand: of those that lie on one another, the most hemmed in goes first."""
    every = np.arange(len(chosen))
    clash = mutual[every[:, None], chosen[:, None], every, chosen] >= ON_LABEL
    roomy = own[every, chosen] < OUTSIDE
    while (clash & roomy & roomy[:, None]).any():
        roomy[(clash & roomy & roomy[:, None]).sum(1).argmax()] = False
    return roomy


def _shortlist(cost):
    """Return the cheapest places at each distance."""
    rings = cost.reshape(len(GAPS), len(ANGLES)).argsort(axis=1, kind="stable")[:, :KEPT]
    return (rings + len(ANGLES) * np.arange(len(GAPS))[:, None]).ravel()


def _mutual_costs(boxes, leaders):
    """Return the cost of each pair of places, shape (labels, places, labels, places)."""
    labels, places = boxes.shape[:2]
    costs = np.zeros((labels, places, labels, places), np.float32)
    low = np.minimum(boxes[..., :2], leaders.min(2)).min(1) - 0.3
    high = np.maximum(boxes[..., 2:], leaders.max(2)).max(1) + 0.3
    for k in range(labels):
        near = [j for j in range(labels) if j != k and (low[j] < high[k]).all() and (low[k] < high[j]).all()]
        if not near:
            continue
        flat, drawn = boxes[near].reshape(-1, 4), leaders[near].reshape(len(near) * places, -1, 2)
        cost = ON_LABEL / 2 * overlaps(boxes[k], flat)
        cost += ON_LEADER * inside(boxes[k] + CLEARANCE, drawn.reshape(-1, 2)).reshape(*cost.shape, -1).any(2)
        cost += ON_LEADER / 2 * cross(leaders[k][:, 0], leaders[k][:, -1], drawn[:, 0], drawn[:, -1])
        costs[k][:, near] = cost.reshape(places, -1, places)
    return costs + costs.transpose(2, 3, 0, 1)


def _size(text, scale):
    box = text.get_window_extent()
    return np.array([box.width, box.height]) / scale


def _places(point, radius, size):
    angles, gaps = (grid.ravel() for grid in np.meshgrid(ANGLES, GAPS))
    way = np.column_stack([np.cos(angles), np.sin(angles)])
    starts = point + way * radius
    ends = starts + way * gaps[:, None]
    boxes = boxes_around(ends + np.clip(1.4 * way, -1, 1) * size / 2, size)
    return boxes, samples(np.column_stack([starts, ends]), 9), gaps


def _fixed_cost(place, own, marks, frame, strokes):
    boxes, leaders, gaps = place
    others = np.delete(marks, own, axis=0)
    outside = (boxes[:, :2] < frame[:2] + 0.4).any(1) | (boxes[:, 2:] > frame[2:] - 0.4).any(1)
    preference = 0.02 * (np.arange(len(boxes)) % len(ANGLES)) + gaps + 3 * (gaps > GAPS[1])
    cost = preference + OUTSIDE * outside + ON_POINT * overlaps(boxes, marks, 0.15).sum(1)
    cost += ON_POINT * hits(leaders, others)
    cost += 2 * overlaps(boxes, others, 0.9).sum(1)
    return cost + ON_LINE * sum(inside(boxes, stroke).any(1) for stroke in strokes)
