"""Kinds of cases: what each case says of a configuration, and of the solution as a whole.

References
----------
.. [1] Schneider, C. Q., & Rohlfing, I. (2013). Combining QCA and process tracing in set-theoretic multi-method
   research. Sociological Methods & Research, 42(4), 559-597. doi:10.1177/0049124113481341
"""

import numpy as np

from .fit import at_least

__all__ = ["KINDS", "kinds_of_cases"]

KINDS = ("typical", "deviant in degree", "deviant in consistency", "deviant in coverage", "irrelevant")


def kinds_of_cases(x, y):
    """Return the kind of each case for a statement of sufficiency [1]_.

    Parameters
    ----------
    x, y : numpy.ndarray, shape (cases,)
        Memberships in the term and in the outcome. A case at exactly 0.5 is no member.

    Returns
    -------
    numpy.ndarray of str, shape (cases,)
        ``typical`` (x > 0.5, y > 0.5, x <= y), ``deviant in degree`` (x > 0.5, y > 0.5, x > y),
        ``deviant in consistency`` (in kind: x > 0.5, y <= 0.5), ``deviant in coverage`` (x <= 0.5, y > 0.5),
        ``irrelevant`` (the rest).

    Examples
    --------
    >>> kinds_of_cases(np.array([0.6, 0.9, 0.9, 0.1, 0.1]), np.array([0.9, 0.6, 0.1, 0.9, 0.1])).tolist()
    ['typical', 'deviant in degree', 'deviant in consistency', 'deviant in coverage', 'irrelevant']
    """
    inside, shown = x > 0.5, y > 0.5
    return np.select([inside & shown & at_least(y, x), inside & shown, inside, shown], KINDS[:4], KINDS[4])
