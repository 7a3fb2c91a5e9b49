"""Which single figure, if it were another, would mend a contradiction, and what the others allow it to be."""

from typing import NamedTuple

import numpy as np
from scipy.optimize import linprog

from .blocks import blocks_of
from .rounding import beside, interval_of
from .scores import whole_numbers
from .weights.programme import inner_weights

__all__ = ["Suspect", "suspects_of"]


class Suspect(NamedTuple):
    """A figure without which all others are possible.

    Parameters
    ----------
    figure : Figure
    low, high : float
        The least and the greatest value that the others allow; of coded cases, in those that were found.
    mended : tuple of str
        What may be printed instead, of the figures next to it in the last digit.
    """

    figure: object
    low: float
    high: float
    mended: tuple = ()


def suspects_of(paper, figures, until, clock):
    """Return the figures of a contradiction without which all others of the paper are possible.

    Parameters
    ----------
    paper : Paper
        Of fuzzy sets.
    figures : sequence of Figure
    until : float
    clock : callable

    Returns
    -------
    list of Suspect, or None
        None if the time ran out.
    """
    blocks = blocks_of(paper, paper.figures, *whole_numbers(None))
    names, found = [figure.name for figure in paper.figures], []
    for figure in figures:
        if clock() >= until:
            return found or None
        at = names.index(figure.name)
        rest = blocks.system.of([i for i in range(len(names)) if i != at])
        if inner_weights(rest, max(1.0, until - clock()))[1] > 0:
            rows = blocks.system.of([at]).rows
            scale = (figure.interval.low.denominator * figure.interval.high.denominator) // np.gcd(
                figure.interval.low.denominator, figure.interval.high.denominator
            )
            below = rows[2]
            above = (rows[0] + int(figure.interval.low * int(scale)) * below) // int(scale)
            ends = [_end(rest, above, below, sign) for sign in (1, -1)]
            if None not in ends:
                found.append(Suspect(paper.figures[at], *ends, _mended(paper, figure, *ends)))
    return found


def _mended(paper, figure, low, high):
    """Return the figures next to one in the last digit that stand for values which the others allow."""
    near = {text: interval_of(text, paper.rounding) for text in beside(figure.printed)}
    return tuple(text for text, interval in near.items() if max(low, interval.low) < min(high, interval.high))


def _end(system, above, below, sign):
    """Return the least (1) or the greatest (-1) quotient that a system allows, None where the solver does not tell."""
    closed = (system.unit > 0) | ~system.opened
    rows = system.rows[closed]
    size = np.maximum(1, np.abs(rows).max(axis=1))
    found = linprog(
        sign * above.astype(float),
        A_ub=-(rows / size[:, None]),
        b_ub=np.zeros(len(rows)),
        A_eq=below[None, :].astype(float),
        b_eq=[1],
        bounds=(0, None),
        method="highs",
    )
    return sign * found.fun if found.status == 0 else None
