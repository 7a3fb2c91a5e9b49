"""Direct calibration: curves through anchors, one flank (three anchors) or two (six).

References
----------
.. [1] Ragin, C. C. (2008). Redesigning Social Inquiry: Fuzzy Sets and Beyond. University of Chicago Press.
   doi:10.7208/chicago/9780226702797.001.0001
.. [2] Thiem, A. (2014). Membership function sensitivity of descriptive statistics in fuzzy-set relations.
   International Journal of Social Research Methodology, 17(6), 625-642. doi:10.1080/13645579.2013.806118
.. [3] Dușa, A. (2019). QCA with R: A Comprehensive Resource. Springer, section 4.2. doi:10.1007/978-3-319-75668-4
"""

import math

import numpy as np

from equifinal.errors import InputError
from equifinal.languages import said

from .orders import FLANK, FLANKS

__all__ = ["ENDS", "SCALES", "bell", "cut", "direct", "linear"]

ENDS = 0.0001, 0.9999  # beyond these the reference says 0 and 1
# Log odds of membership at the anchors of exclusion and inclusion: with 0.95 just there, or as fs/QCA has them [1]_.
SCALES = {"exact": math.log(0.95 / (1 - 0.95)), "fsqca": 3.0}


def direct(raw, exclusion, crossover, inclusion, degree=None, scale="exact"):
    """Calibrate by a logistic curve through three anchors (the direct method) [1]_.

    Parameters
    ----------
    raw : array of shape (cases,)
        Raw scores, in the units of the data.
    exclusion, crossover, inclusion : float
        Raw scores of membership `1 - degree`, 0.5 and `degree`, rising; falling for a set of low scores.
    degree : float, optional
        Membership at the anchor of inclusion; left out, the `scale` says it.
    scale : str
        A key of `SCALES`: ``exact``, 0.95 at inclusion; ``fsqca``, log odds of 3 there, 0.952574.

    Returns
    -------
    array of float
        Memberships in (0, 1). Each side of the crossover has its own slope.

    Raises
    ------
    InputError
        If the anchors neither rise nor fall.

    Examples
    --------
    >>> [round(float(m), 3) for m in direct(np.array([0, 5, 10, 20]), exclusion=0, crossover=5, inclusion=20)]
    [0.05, 0.5, 0.727, 0.95]
    >>> [round(float(m), 4) for m in direct([468, 983], exclusion=400, crossover=550, inclusion=900, scale="fsqca")]
    [0.1625, 0.9761]
    """
    _check_order(FLANK, exclusion, crossover, inclusion)
    distance = np.asarray(raw, dtype=float) - crossover
    including = (distance >= 0) == (inclusion > crossover)
    width = np.where(including, inclusion - crossover, crossover - exclusion)
    at_anchor = SCALES[scale] if degree is None else math.log(degree / (1 - degree))
    # math.exp, not numpy's: the same bytes whatever vector instructions the processor has.
    return np.array([0.0 if s < -700 else 1 / (1 + math.exp(-s)) for s in (at_anchor * distance / width).tolist()])


def cut(members):
    """Return memberships with their ends cut, as the R package QCA has them: below 0.0001 to 0, above 0.9999 to 1 [3]_.

    Parameters
    ----------
    members : array of shape (cases,)

    Returns
    -------
    array of float

    Examples
    --------
    >>> cut([0.00009, 0.0001, 0.9999, 0.99991]).tolist()
    [0.0, 0.0001, 0.9999, 1.0]
    """
    members, (none, full) = np.asarray(members, dtype=float), ENDS
    return np.where(members < none, 0.0, np.where(members > full, 1.0, members))


def linear(raw, exclusion, crossover, inclusion, below=1, above=1):
    """Calibrate by lines from 0 at exclusion to 0.5 at the crossover to 1 at inclusion [2]_.

    Parameters
    ----------
    raw : array of shape (cases,)
    exclusion, crossover, inclusion : float
        As for `direct`.
    below, above : float
        Powers that bend the line below and above the crossover: 2 makes the curve steeper at the
        crossover and flatter at the anchors, 0.5 the other way round.

    Returns
    -------
    array of float
        Memberships from 0 to 1, both reached.

    Examples
    --------
    >>> linear([0, 5, 10, 20, 30], exclusion=0, crossover=10, inclusion=30).tolist()
    [0.0, 0.25, 0.5, 0.75, 1.0]
    """
    _check_order(FLANK, exclusion, crossover, inclusion)
    raw = np.asarray(raw, dtype=float)
    into = (raw - exclusion) / (crossover - exclusion)
    left = (inclusion - raw) / (inclusion - crossover)
    members = [_power(i, below) / 2 if i <= 1 else 1 - _power(o, above) / 2 for i, o in zip(into, left, strict=True)]
    return np.array(members, dtype=float)


def _power(share, power):
    """Return a share of the way to the crossover to a power, none beyond the anchor."""
    return max(float(share), 0.0) ** power if not math.isnan(share) else math.nan


def bell(
    raw,
    exclusion_left,
    crossover_left,
    inclusion_left,
    inclusion_right,
    crossover_right,
    exclusion_right,
    shape="linear",
    **options,
):
    """Calibrate by two flanks: membership rises and falls again, or falls and rises.

    A case belongs to a set of middling scores as far as it is in *both* of its flanks, each a set with three anchors;
    to a set of extreme scores as far as it is in *either*.

    Parameters
    ----------
    raw : array of shape (cases,)
    exclusion_left, crossover_left, inclusion_left, inclusion_right, crossover_right, exclusion_right : float
        Rising in this order, the two inclusions equal or not; for the inverted bell inclusion_left <
        crossover_left < exclusion_left <= exclusion_right < crossover_right < inclusion_right.
    shape : str
        ``linear``, with `below` and `above`, as in the field's reference [2]_; or ``logistic``, with `degree` or
        `scale`.
    **options
        Of `linear` or `direct`.

    Returns
    -------
    array of float

    Raises
    ------
    InputError
        If the anchors are in neither order.

    Examples
    --------
    >>> bell([150, 160, 165, 175, 180, 185], 155, 165, 175, 175, 185, 195).tolist()
    [0.0, 0.25, 0.5, 1.0, 0.75, 0.5]
    >>> bell([150, 160, 165, 175, 180, 185], 175, 165, 155, 195, 185, 175).tolist()
    [1.0, 0.75, 0.5, 0.0, 0.25, 0.5]
    """
    left, right = (exclusion_left, crossover_left, inclusion_left), (exclusion_right, crossover_right, inclusion_right)
    _check_order(FLANKS, *left, *reversed(right))
    flank = direct if shape == "logistic" else linear
    keys = ("degree", "scale") if shape == "logistic" else ("below", "above")
    options = {key: options[key] for key in keys if key in options}
    joined = np.minimum if exclusion_left < inclusion_left else np.maximum
    return joined(flank(raw, *left, **options), flank(raw, *right, **options))


def _check_order(order, *anchors):
    """Refuse anchors that are not in order."""
    if not order.fits(anchors):
        raise InputError(
            said("the anchors {anchors} are out of order.", anchors=", ".join(f"{a:g}" for a in anchors)), order.hint
        )
