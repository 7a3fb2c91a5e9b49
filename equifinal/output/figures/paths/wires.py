"""Where the wires of a logic diagram run: heights at which none lies on another, turns at which none crosses."""

__all__ = ["heights_of_gates", "heights_of_labels", "turns"]


def heights_of_gates(inputs, top, step, least, gap):
    """Return the middle and height of each gate, one below the other, and where the last ends.

    Parameters
    ----------
    inputs : sequence of int
        How many each has.
    top, step, least, gap : float
        Where the first begins, what an input takes, how high a gate is at least, what is between two; in mm.

    Examples
    --------
    >>> heights_of_gates([2, 4], 0, 2, 6, 3)
    ([(3.0, 6), (13.0, 8)], 17)
    """
    found, y = [], top
    for n in inputs:
        height = max(least, step * n)
        found.append((y + height / 2, height))
        y += height + gap
    return found, y - gap


def heights_of_labels(sizes, taken, top, end, clear):
    """Return where labels stand, spread from `top` to `end`, each clear of the heights that wires have taken.

    Parameters
    ----------
    sizes : sequence of float
        How high each is, together no more than from `top` to `end`.
    taken : sequence of float
    top, end, clear : float
        In mm.

    Examples
    --------
    >>> heights_of_labels([4, 4], [3.0], 0, 12, 0.5)
    [3.5, 9.0]
    """
    spare = (end - top - sum(sizes)) / len(sizes)
    found, y = [], top
    for size in sizes:
        middle = y + (size + spare) / 2
        steps = (sign * i * clear / 2 for i in range(200) for sign in (1, -1))
        found.append(next(middle + s for s in steps if all(abs(middle + s - other) >= clear for other in taken)))
        y += size + spare
    return found


def turns(n):
    """Return at which of some channels, from the left, each of `n` wires that meet turns: the outermost last.

    Examples
    --------
    >>> turns(5), turns(2)
    ([2, 1, 0, 1, 2], [0, 0])
    """
    return [int(abs(i - (n - 1) / 2)) for i in range(n)]
