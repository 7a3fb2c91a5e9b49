"""Pictures in 256 colours: a third of the size, and no difference that an eye can see."""

import numpy as np
from PIL import Image

__all__ = ["in_palette"]

COLOURS = 256
BLOCK = 4096  # colours at a time


def in_palette(pixels):
    """Return a picture of no more than 256 colours; each other one gives way to the nearest of them.

    Half of them are the most frequent; each of the others is that farthest from all before it, so none is far off [1]_.

    Parameters
    ----------
    pixels : array of uint8, shape (height, width, 4)
        Red, green, blue and a last channel that is left out.

    Returns
    -------
    PIL.Image.Image
        With a palette; exact where there are no more than 256 colours.

    Examples
    --------
    >>> pixels = np.zeros((2, 3, 4), dtype=np.uint8)
    >>> pixels[0, :2, 0] = 200
    >>> picture = in_palette(pixels)
    >>> picture.mode, np.asarray(picture.convert("RGB"))[..., 0].tolist()
    ('P', [[200, 200, 0], [0, 0, 0]])

    References
    ----------
    .. [1] Gonzalez, T. F. (1985). Clustering to minimize the maximum intercluster distance. Theoretical Computer
       Science, 38, 293-306. doi:10.1016/0304-3975(85)90224-5
    """
    height, width, _ = pixels.shape
    flat = np.ascontiguousarray(pixels).view("<u4").ravel() & 0xFFFFFF
    # Neighbours are mostly of one colour: of each run of them it is enough to look at the first.
    first = np.flatnonzero(np.concatenate(([True], flat[1:] != flat[:-1])))
    length = np.diff(first, append=len(flat))
    colours, which = np.unique(flat[first], return_inverse=True)
    parts = (colours[:, None] >> np.array([0, 8, 16], dtype=np.uint32) & 0xFF).astype(np.float32)
    if len(parts) > COLOURS:
        chosen = _chosen(parts, np.bincount(which, weights=length))
        blocks = (parts[start : start + BLOCK] for start in range(0, len(parts), BLOCK))
        nearest = np.concatenate([_apart(block, parts[chosen]).argmin(axis=1) for block in blocks])
        parts, which = parts[chosen], nearest[which]
    picture = Image.fromarray(np.repeat(which.astype(np.uint8), length).reshape(height, width), "P")
    picture.putpalette(parts.astype(np.uint8).tobytes())
    return picture


def _chosen(parts, counts):
    """Return the numbers of the colours of the palette."""
    chosen = np.argsort(-counts, kind="stable")[: COLOURS // 2].tolist()
    apart, squares = _apart(parts, parts[chosen]).min(axis=1), (parts**2).sum(axis=1)
    while len(chosen) < COLOURS:
        chosen.append(int(apart.argmax()))
        apart = np.minimum(apart, squares + squares[chosen[-1]] - 2 * (parts @ parts[chosen[-1]]))
    return chosen


def _apart(some, others):
    """Return the squared distances of colours from others, exact: they stay below 2 to the 24th."""
    return (some**2).sum(axis=1)[:, None] + (others**2).sum(axis=1) - 2 * some @ others.T
