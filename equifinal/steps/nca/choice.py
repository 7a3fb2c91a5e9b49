"""Whether a necessary condition analysis can say more than the necessity of sets."""

import numpy as np

from equifinal.nca.checks import FEWEST
from equifinal.nca.scope import is_crisp

__all__ = ["why_not"]


def why_not(data):
    """Return why a study needs no necessary condition analysis.

    Where the outcome, or every condition, has two values, there is no degree to speak of: one case without the
    condition and with the outcome makes the effect size 0, and where there is none the condition is necessary as a set
    [1]_.

    Parameters
    ----------
    data : CalibratedData

    Returns
    -------
    "few", "crisp" or None
        None where it has something to say.

    Examples
    --------
    >>> from equifinal.sets.data import CalibratedData
    >>> x, y = np.array([[0.2], [0.6], [0.9]]), np.array([0.1, 0.7, 1])
    >>> data = CalibratedData(("p", "q", "r"), ("A",), (2,), x, "Y", y)
    >>> why_not(data), why_not(CalibratedData(("p", "q", "r"), ("A",), (2,), x, "Y", y.round()))
    (None, 'crisp')

    References
    ----------
    .. [1] Vis, B., & Dul, J. (2018). Analyzing relationships of necessity not just in kind but also in degree:
       complementing fsQCA with NCA. Sociological Methods & Research, 47(4), 872-899. doi:10.1177/0049124115626179
    """
    if len(data.cases) < FEWEST:
        return "few"
    fuzzy = [n == 2 and not is_crisp(x) for n, x in zip(data.levels, data.x.T, strict=True)]
    return None if np.any(fuzzy) and not is_crisp(data.y) else "crisp"
