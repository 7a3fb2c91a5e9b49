"""Numbers that stand for a missing answer, such as -9 or 99: outside the scale that all other cells are on."""

import numpy as np

__all__ = ["CODES", "missing_codes"]

CODES = (
    *(-99999, -9999, -999, -99, -98, -97, -88, -77, -66, -9, -8, -7, -1),
    *(8, 9, 88, 97, 98, 99, 888, 998, 999, 9999, 99999),
)
SCALE = 7  # the longest rating scale beyond which 8 and 9 are codes
FAR = 1.25  # how far beyond the highest other score a code lies, as a share of the range from 0
OFTEN = 2  # from how many cells on a code counts though it lies near


def missing_codes(scores):
    """Return the codes for missing that are among the scores of a column.

    A negative code counts where all other scores are 0 or more; 8 and 9 beside a rating scale of at most seven steps;
    two nines and more where they lie far beyond all other scores, or beyond them and more than once.

    Parameters
    ----------
    scores : array of float

    Returns
    -------
    list of float
        Rising; empty where there are none.

    Examples
    --------
    >>> for scores in ([34, 45, 99, 51], [34, -9, 51], [1, 5, 9, 2], [91, 95, 99, 97], [-3, -1, 2], [0.5, 9, 8]):
    ...     print(*missing_codes(np.array(scores)) or ["none"])
    99.0
    -9.0
    9.0
    none
    none
    none
    """
    scores = np.asarray(scores, dtype=float)
    codes = set(scores.tolist()) & set(map(float, CODES))
    rest = scores[~np.isin(scores, list(codes))]
    if not codes or len(set(rest.tolist())) < 2:
        return []
    low, high = rest.min(), rest.max()
    whole = bool((rest == np.floor(rest)).all())
    found = []
    for code in sorted(codes):
        if code < 0:
            missing = low >= 0 and not (code == -1 and not whole)
        elif code < 10:
            missing = whole and low >= 0 and 2 <= high <= SCALE and code - high > 1
        else:
            near = code > high and int((scores == code).sum()) >= OFTEN
            missing = high * FAR < code or near
        if missing:
            found.append(code)
        else:
            low, high = min(low, code), max(high, code)
    return found
