"""Indirect calibration: groups first, then a regression that smooths them [1]_.

References
----------
.. [1] Ragin, C. C. (2008). Redesigning Social Inquiry: Fuzzy Sets and Beyond. University of Chicago Press, chapter 5.
   doi:10.7208/chicago/9780226702797.001.0001
.. [2] Papke, L. E., & Wooldridge, J. M. (1996). Econometric methods for fractional response variables. Journal of
   Applied Econometrics, 11(6), 619-632. doi:10.1002/(SICI)1099-1255(199611)11:6<619::AID-JAE418>3.0.CO;2-1
.. [3] Dușa, A. (2019). QCA with R: A Comprehensive Resource. Springer, section 4.2. doi:10.1007/978-3-319-75668-4
"""

import math

import numpy as np

from equifinal.errors import InputError
from equifinal.languages import said

from .direct import cut

__all__ = ["fitted_curve", "grouped", "indirect_curve"]

DIGITS = 6  # of the predictions, as in the field's reference
STEPS, ACCURACY = 25, 1e-8  # of the iteration, as in R's glm


def grouped(scores, thresholds):
    """Return the membership of each score's group: 0, 1/n, 2/n, … 1 for n thresholds, as it exceeds them.

    Parameters
    ----------
    scores : array of shape (cases,)
        Raw scores.
    thresholds : sequence of float
        In the same units; a score at a threshold is in the lower group [3]_.

    Returns
    -------
    array of float
        Rounded to three digits.

    Examples
    --------
    >>> grouped([110, 1000, 4100, 40110], [1000, 4000, 5000, 10000, 20000]).tolist()
    [0.0, 0.0, 0.4, 1.0]
    """
    exceeded = np.searchsorted(np.sort(thresholds), np.asarray(scores, dtype=float), side="left")
    return np.round(exceeded / len(thresholds), 3)


def indirect_curve(scores, thresholds):
    """Return the curve of the indirect method, the cases sorted into groups by thresholds.

    Parameters
    ----------
    scores : array of shape (cases,)
        Raw scores of all cases, from 0 on.
    thresholds : sequence of float
        As for `grouped`.

    Returns
    -------
    callable
        As of `fitted_curve`.

    Raises
    ------
    InputError
        If a score is negative.

    Examples
    --------
    >>> incomes = [110, 450, 1000, 2980, 3690, 4100, 7470, 11290, 15320, 25200, 40110]
    >>> indirect_curve(incomes, [1000, 4000, 5000, 10000, 20000])([3690, 7470]).round(2).tolist()
    [0.28, 0.64]
    """
    return fitted_curve(scores, grouped(scores, thresholds))


def fitted_curve(scores, groups):
    """Fit the indirect method and return its function from raw scores to memberships.

    Parameters
    ----------
    scores : array of shape (cases,)
        Raw scores of all cases, from 0 on; 0 counts as 0.00001.
    groups : array of shape (cases,)
        Preliminary membership of each case, that of its group.

    Returns
    -------
    callable
        From an array of raw scores to memberships, rounded to six digits.

    Raises
    ------
    InputError
        If a score is negative.

    Notes
    -----
    The groups' memberships are regressed by a fractional logit [2]_ (quasi-likelihood, iteratively reweighted least
    squares) on the fractional polynomial log x, x^0.5, x, x^2 [3]_. The curve may fall where the scores rise;
    `diagnostics` says so.

    Examples
    --------
    A score between two groups comes out near the middle of their memberships.

    >>> member = fitted_curve([1, 2, 3, 7, 8, 9], [0.2, 0.2, 0.2, 0.8, 0.8, 0.8])
    >>> member([2, 5, 8]).round(2).tolist()
    [0.2, 0.49, 0.82]
    """
    groups = np.asarray(groups, dtype=float)
    terms = _terms(scores)
    scale = np.abs(terms).max(axis=0)
    scale[scale == 0] = 1.0
    terms = terms / scale
    predictor = np.array([math.log((y + 0.5) / (1.5 - y)) for y in groups.tolist()])
    deviance = math.inf
    for _ in range(STEPS):
        fitted = _logistic(predictor)
        spread = fitted * (1 - fitted)
        weight = np.sqrt(spread)
        working = predictor + (groups - fitted) / spread
        slopes = np.linalg.lstsq(terms * weight[:, None], working * weight, rcond=1e-12)[0]
        predictor = terms @ slopes
        before, deviance = deviance, _deviance(groups, _logistic(predictor))
        if abs(deviance - before) / (abs(deviance) + 0.1) < ACCURACY:
            break

    def member(raw):
        return cut(np.round(_logistic(_terms(raw) / scale @ slopes), DIGITS))

    return member


def _terms(raw):
    """Return 1, log x, x^0.5, x and x^2 as columns."""
    x = np.asarray(raw, dtype=float)
    if (x < 0).any():
        raise InputError(
            said("the indirect method takes logarithms, and {x:g} is negative.", x=x[x < 0][0]),
            said("scores from 0 on; direct calibration takes any"),
        )
    x = np.where(x == 0, 0.00001, x)
    return np.column_stack([np.ones(x.shape), [math.log(v) for v in x.tolist()], np.sqrt(x), x, x * x])


def _logistic(predictor):
    """Return memberships from log odds, held within 30 of 0 as R holds them."""
    return np.array([1 / (1 + math.exp(-min(max(s, -30.0), 30.0))) for s in predictor.tolist()])


def _deviance(observed, fitted):
    """Return twice the log likelihood that fitted shares fall short of observed ones."""
    pairs = [(y, m) for y, m in zip(observed.tolist(), fitted.tolist(), strict=True)]
    inside = [y * math.log(y / m) if y else 0.0 for y, m in pairs]
    outside = [(1 - y) * math.log((1 - y) / (1 - m)) if y < 1 else 0.0 for y, m in pairs]
    return 2 * math.fsum([*inside, *outside])
