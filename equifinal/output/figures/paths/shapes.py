"""Shapes of Venn diagrams: circles or ellipses of which every combination has an area, and where its middle is."""

from itertools import product
from typing import NamedTuple

import numpy as np

__all__ = ["HALF", "SHAPES", "Shape", "depth", "middles"]

HALF = (1.0, 0.76)  # half of the width and of the height of the field
STEPS = (121, 93)  # places that are looked at across it


class Shape(NamedTuple):
    """An ellipse.

    Parameters
    ----------
    x, y : float
        Its centre, y upwards.
    long, short : float
        Semi-axes.
    turn : float
        Angle of the long one, in radians.
    name : tuple of float
        Where the name of its set stands, at the edge outside all shapes.
    """

    x: float
    y: float
    long: float
    short: float
    turn: float
    name: tuple


# Of four: two ellipses and their mirror images, found by a search for those whose smallest area is largest.
SHAPES = {
    2: (Shape(-0.36, 0, 0.6, 0.6, 0, (-0.68, 0.62)), Shape(0.36, 0, 0.6, 0.6, 0, (0.68, 0.62))),
    3: (
        Shape(-0.29, 0.2, 0.5, 0.5, 0, (-0.74, 0.58)),
        Shape(0.29, 0.2, 0.5, 0.5, 0, (0.74, 0.58)),
        Shape(0, -0.25, 0.5, 0.5, 0, (0.52, -0.62)),
    ),
    4: (
        Shape(-0.178, -0.109, 0.953, 0.375, 2.545, (-0.97, 0.56)),
        Shape(-0.005, 0.147, 0.953, 0.375, 2.58, (-0.82, 0.74)),
        Shape(0.005, 0.147, 0.953, 0.375, -2.58, (0.82, 0.74)),
        Shape(0.178, -0.109, 0.953, 0.375, -2.545, (0.97, 0.56)),
    ),
}


def depth(shape, x, y):
    """Return how far places lie within a shape, negative outside: to the first order the distance from its edge.

    Examples
    --------
    >>> circle = Shape(0, 0, 1, 1, 0, (0, 0))
    >>> depth(circle, np.array([0.5, 2]), np.array([0, 0])).tolist()
    [0.5, -1.0]
    """
    across, up = x - shape.x, y - shape.y
    u = across * np.cos(shape.turn) + up * np.sin(shape.turn)
    v = up * np.cos(shape.turn) - across * np.sin(shape.turn)
    radius = np.hypot(u / shape.long, v / shape.short)
    slope = np.hypot(u / shape.long**2, v / shape.short**2)
    return (1 - radius) * np.divide(radius, slope, out=np.full_like(radius, shape.short), where=slope > 0)


def middles(n):
    """Return the middle of the area of each combination of `n` sets: the place farthest from every edge.

    Parameters
    ----------
    n : int
        2 to 4.

    Returns
    -------
    dict of tuple of int to tuple of float
        Places of the sets of a combination, none for what is outside all, to x and y.
    """
    x, y = np.meshgrid(*(np.linspace(-end, end, steps) for end, steps in zip(HALF, STEPS, strict=True)))
    within = [depth(shape, x, y) for shape in SHAPES[n]]
    found = {}
    for signs in product((1, -1), repeat=n):
        inside = tuple(i for i, sign in enumerate(signs) if sign > 0)
        room = np.min([sign * part for sign, part in zip(signs, within, strict=True)], axis=0)
        place = np.unravel_index(room.argmax(), room.shape)
        found[inside] = (float(x[place]), float(y[place]))
    return found
