"""Boxes ``left, low, right, high`` and segments in the plane, all of them at once."""

import numpy as np

__all__ = ["boxes_around", "cross", "hits", "inside", "overlaps", "samples"]


def boxes_around(centres, sizes):
    """Return boxes from centres and sizes, both of shape (boxes, 2)."""
    return np.column_stack([centres - sizes / 2, centres + sizes / 2])


def samples(segments, count):
    """Return `count` points along each segment ``x0, y0, x1, y1``, shape (segments, count, 2)."""
    share = np.linspace(0, 1, count)[None, :, None]
    return segments[:, None, :2] * (1 - share) + segments[:, None, 2:] * share


def overlaps(boxes, others, pad=0.25):
    """Return which boxes lie on which others grown by `pad`, shape (boxes, others)."""
    (left, low, right, high), (x0, y0, x1, y1) = boxes.T[:, :, None], others.T
    return (left < x1 + pad) & (right > x0 - pad) & (low < y1 + pad) & (high > y0 - pad)


def inside(boxes, points):
    """Return which boxes hold which points, shape (boxes, points)."""
    (left, low, right, high), (x, y) = boxes.T[:, :, None], points.T
    return (left < x) & (x < right) & (low < y) & (y < high)


def hits(leaders, boxes):
    """Return which leaders, of shape (leaders, samples, 2), run through any of the boxes."""
    within = inside(boxes, leaders.reshape(-1, 2)).any(0)
    return within.reshape(leaders.shape[:2]).any(1)


def cross(starts, ends, others, other_ends):
    """Return which segments cross which others, all ends of shape (segments, 2)."""
    a, b, c, d = starts.T[:, :, None], ends.T[:, :, None], others.T[:, None], other_ends.T[:, None]

    def side(a, b, c):
        return (b[0] - a[0]) * (c[1] - a[1]) > (b[1] - a[1]) * (c[0] - a[0])

    return (side(a, b, c) != side(a, b, d)) & (side(c, d, a) != side(c, d, b))
