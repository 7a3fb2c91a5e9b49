"""Charts as bits: a column's rows in words of a machine, or in one integer of any length."""

import numpy as np

__all__ = ["distinct", "integers", "pack", "unpack"]


def pack(chart):
    """Return each column's rows as bits in words.

    Parameters
    ----------
    chart : boolean array of shape (columns, rows)

    Returns
    -------
    array of 64-bit words of shape (columns, words)
        Row i is bit i of the words one after the other; one word at least.

    Examples
    --------
    >>> pack(np.array([[1, 0, 1], [0, 1, 0]], dtype=bool)).tolist()
    [[5], [2]]
    """
    padded = np.zeros((len(chart), (-(-chart.shape[1] // 64) or 1) * 64), dtype=bool)
    padded[:, : chart.shape[1]] = chart
    return np.packbits(padded, axis=1, bitorder="little").view(np.uint64)


def unpack(masks):
    """Return bits as flags, the way back from `pack`.

    Parameters
    ----------
    masks : array of unsigned integers of shape (columns, words) or (words,)

    Returns
    -------
    boolean array of shape (columns, bits) or (bits,)
        All bits of the words: 64 each where they come from `pack`.

    Examples
    --------
    >>> unpack(np.array([[5], [2]], dtype=np.uint8)).astype(int)[:, :4].tolist()
    [[1, 0, 1, 0], [0, 1, 0, 0]]
    """
    return np.unpackbits(masks.view(np.uint8), axis=-1, bitorder="little").astype(bool)


def distinct(masks):
    """Find which columns are alike.

    Parameters
    ----------
    masks : array of 64-bit words of shape (columns, words)

    Returns
    -------
    kinds : array of shape (kinds, words)
        The distinct columns, in a fixed order.
    kind_of : integer array of shape (columns,)
        For each column which of them it is.

    Examples
    --------
    >>> kinds, kind_of = distinct(np.array([[5], [2], [5]], dtype=np.uint64))
    >>> kinds.tolist(), kind_of.tolist()
    ([[2], [5]], [1, 0, 1])
    """
    words = masks.shape[1]
    whole = masks if words == 1 else np.ascontiguousarray(masks).view(np.dtype((np.void, words * 8)))
    kinds, kind_of = np.unique(whole[:, 0], return_inverse=True)
    return kinds.view(np.uint64).reshape(len(kinds), words), kind_of


def integers(flags):
    """Return each line of flags as the bits of one integer, however many there are.

    Parameters
    ----------
    flags : boolean array of shape (lines, bits)

    Returns
    -------
    list of int

    Examples
    --------
    >>> integers(np.array([[1, 0, 1], [0, 1, 0]], dtype=bool))
    [5, 2]
    """
    return [int.from_bytes(line.tobytes(), "little") for line in np.packbits(flags, axis=1, bitorder="little")]
