"""The figures of coded cases that contradict each other, as few as can be."""

from .tree import sought

__all__ = ["core"]


def core(paper, figures, until, clock):
    """Return figures none of which can be left out: each is tried, and stays out if the rest is refuted still.

    Parameters
    ----------
    paper : Paper
    figures : sequence of Figure
        Refuted together.
    until : float
    clock : callable

    Returns
    -------
    list of Figure
    bool
        Whether each was tried to the end: cases were found without it, or it is alone.
    """
    kept, doubtful = list(figures), []
    for figure in figures:
        rest = [one for one in kept if one is not figure]
        if not rest or figure not in kept:
            continue
        found = sought(paper, rest, min(until, clock() + (until - clock()) / 4), clock)
        if found.status == "none":
            kept = list(found.needed)
        elif found.status != "found":
            doubtful.append(figure)
    least = len(kept) == 1 or not any(figure in kept for figure in doubtful)
    return sorted(kept, key=list(figures).index), least
