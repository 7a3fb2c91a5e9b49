"""What a method of calibration is told by: the form of the entries of `methods`."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from equifinal.languages import said

from .direct import SCALES
from .orders import EITHER_WAY, Order
from .stepwise import DIRECTIONS

__all__ = ["OPTIONS", "SWITCHES", "WORDS", "Method", "Option", "Taken"]


class Option(NamedTuple):
    """A key that holds a number and may be left out.

    Parameters
    ----------
    low, high : float
        Between these it lies, neither reached.
    hint : str
        What is wanted.

    Examples
    --------
    >>> OPTIONS["degree"].hint
    'a number between 0.5 and 1 is wanted'
    """

    low: float
    high: float
    hint: str


OPTIONS = {
    "degree": Option(0.5, 1, said("a number between 0.5 and 1 is wanted")),
    "below": Option(0, np.inf, said("a number above 0 is wanted")),
    "above": Option(0, np.inf, said("a number above 0 is wanted")),
    "lowest": Option(-np.inf, np.inf, said("the number of the lowest category is wanted")),
}


# Keys that hold one of some words, and keys that are true or false; all may be left out.
WORDS = {"shape": ("logistic", "linear"), "scale": tuple(SCALES), "direction": tuple(DIRECTIONS)}
SWITCHES = ("percentiles", "cut_ends")


class Taken(NamedTuple):
    """The scores that a method takes.

    Parameters
    ----------
    fits : callable
        From an array of scores to whether each is taken.
    what : str
        What another score is.
    hint : str
        What to do about it.

    Examples
    --------
    >>> taken = Taken(lambda raw: raw >= 0, "negative", "scores from 0 on")
    >>> taken.fits(np.array([-1, 0, 1])).tolist()
    [False, True, True]
    """

    fits: Callable
    what: str
    hint: str


def _crossovers(names):
    """Return the anchors that are called crossovers."""
    return [name for name in names if name.startswith("crossover")]


class Method(NamedTuple):
    """One method: its keys in the configuration, what it does, where it comes from, and how it is told and drawn.

    Parameters
    ----------
    label : str
        What tables call it, in English; the catalogues have it in the other languages.
    meaning, example, source : str
        For the table of methods: what it does and what its keys mean, a set's method in YAML, author and DOI.
    curve : callable, optional
        From a set's method, the values of its anchors, and the scores of all cases to the function from raw scores to
        memberships. None where each score is a code with its membership.
    anchors : tuple of str
        Keys that hold one raw score each. They are drawn and called by the first part of their names: exclusion,
        crossover, inclusion or threshold.
    lists : tuple of str
        Keys that hold several, of which one is given: `thresholds`, `codes`, `memberships` (of codes), `groups`.
    options : tuple of str
        Keys that may be left out: of `OPTIONS`, of `WORDS`, of `SWITCHES`, `memberships`.
    order : Order
        Of the anchors or thresholds.
    crossovers : callable
        From the names of the anchors to those at which a case changes sides.
    scheme : tuple of float
        The memberships that `codes` stand for, and that `thresholds` part.
    takes : Taken, optional
        Where it does not take every score.
    levels : bool
        Whether it makes the levels of a multi-value set.
    measured : bool
        Whether it keeps what was measured by degrees, so that few cases should be full members or none at all.
    fitted : bool
        Whether the curve is fitted to the scores: it may fall where they rise, and says nothing below them.
    landmarks : bool
        Whether an anchor may be a place among the cases, one of `landmarks.LANDMARKS`.
    drawn : str
        ``curve``; ``steps``, at the anchors or else at the scores; ``as coded``.
    draft : callable, optional
        From scores to the keys that a first draft gives them and why; None where they are not made for it. A draft
        takes the last of `METHODS` that fits.

    Examples
    --------
    >>> from equifinal.steps.calibrate.methods import METHODS
    >>> METHODS["crisp"].curve({}, [550], None)([400, 900]).tolist()
    [0.0, 1.0]
    """

    label: str
    meaning: str
    example: str
    source: str
    curve: Callable | None = None
    anchors: tuple = ()
    lists: tuple = ()
    options: tuple = ()
    order: Order = EITHER_WAY
    crossovers: Callable = _crossovers
    scheme: tuple = ()
    takes: Taken | None = None
    levels: bool = False
    measured: bool = False
    fitted: bool = False
    landmarks: bool = False
    drawn: str = "curve"
    draft: Callable | None = None
