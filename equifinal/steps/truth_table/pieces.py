"""The truth table of more cases than memory holds: they come in pieces, and none of their names is kept."""

import itertools

import numpy as np

from equifinal.errors import InputError
from equifinal.languages import said

from .sums import codes_of, fits, rows_in_all, rows_of, sums
from .table import TruthTable

__all__ = ["truth_table_in_pieces"]

ROWS = 1 << 12  # possible rows, up to which the sums of all are taken at once: else the pieces are gone through twice


def truth_table_in_pieces(pieces, cutoffs):
    """Build the truth table of calibrated data that come in pieces.

    Parameters
    ----------
    pieces : iterable of CalibratedData
        With the same conditions, levels and outcome, one at least. Where there are more than 4,096 possible rows it is
        gone through twice, so it may be no iterator then.
    cutoffs : Cutoffs

    Returns
    -------
    TruthTable
        As `truth_table` builds it of all pieces together, but for the names of the cases, which it does not have; sums
        may differ in the last bit.

    Raises
    ------
    InputError
        If there is no piece, one is of other conditions, levels or outcome, or there are 2⁶² possible rows or more.

    Examples
    --------
    >>> from equifinal.sets.data import CalibratedData
    >>> from equifinal.steps.truth_table.cutoffs import Cutoffs
    >>> p = CalibratedData(("p",), ("A",), (2,), np.array([[1]]), "Y", np.array([0.9]))
    >>> q = CalibratedData(("q",), ("A",), (2,), np.array([[1]]), "Y", np.array([0.8]))
    >>> table = truth_table_in_pieces([p, q], Cutoffs(consistency=0.8))
    >>> table.rows.tolist(), table.n, table.values, [round(value, 6) for value in table.consistency]
    ([[1]], (2,), ('1',), [0.85])
    """
    waiting = iter(pieces)
    first = next(waiting, None)
    if first is None:
        raise InputError(said("the data hold no case."))
    once, codes = itertools.chain([first], waiting), np.arange(min(rows_in_all(first.levels), ROWS + 1))
    if len(codes) > ROWS:
        codes, once = np.unique(np.concatenate([np.unique(codes_of(piece)[0]) for piece in once])), pieces
    rows, n, totals = rows_of(codes, first.levels), np.zeros(len(codes), np.int64), np.zeros((3, len(codes)))
    for piece in once:
        if (piece.conditions, piece.levels, piece.outcome) != (first.conditions, first.levels, first.outcome):
            raise InputError(said("the pieces of the data are not of the same conditions, levels and outcome."))
        n += np.bincount(np.searchsorted(codes, codes_of(piece)[0]), minlength=len(codes))
        totals += sums(piece, rows)
    seen = n > 0
    consistency, pri = fits(totals[:, seen])
    return TruthTable(
        outcome=first.outcome,
        conditions=first.conditions,
        levels=first.levels,
        rows=rows[seen],
        numbers=tuple((codes[seen] + 1).tolist()),
        n=tuple(n[seen].tolist()),
        consistency=tuple(consistency.tolist()),
        pri=tuple(pri.tolist()),
        values=(),
        cases=((),) * int(seen.sum()),
        half=(),
    ).recode(cutoffs)
