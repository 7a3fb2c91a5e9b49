"""What an audit finds, and the tables of a paper that it goes through."""

from collections.abc import Sequence
from typing import NamedTuple

__all__ = ["Verdict", "level_of", "levels_of"]


class Verdict(NamedTuple):
    """What an audit found.

    Parameters
    ----------
    verdict : str
        ``possible``, ``impossible`` or ``undecided``.
    level : str
        Where it was decided: ``condition``, ``necessity``, ``configurations`` or ``all``.
    contradiction : tuple of Figure
        None of them can be left out.
    sentence : str
        Why.
    certificate : sequence of Multiplied
        The inequalities with their multipliers; empty where a closed relation or an enumeration is the proof.
    suspects : list of Suspect, or None
        None where they were not looked for to the end.
    sets : list of str
        Of the witness.
    members : array of int, shape (cases, sets), or None
        Memberships of the witness.
    scale : int
        How many of their units make 1.
    counts : array of int, or None
    least : bool
        Whether it was shown of each figure of the contradiction that it cannot be left out.
    tried : list of str
        What was tried, in words; of an undecided paper.
    seconds : float
    """

    verdict: str
    level: str
    contradiction: tuple = ()
    sentence: str = ""
    certificate: Sequence = ()
    suspects: Sequence | None = None
    sets: Sequence = ()
    members: object = None
    scale: int = 1
    counts: object = None
    least: bool = True
    tried: Sequence = ()
    seconds: float = 0.0


def levels_of(paper):
    """Yield the tables of a paper from the smallest to all figures: level, and its figures.

    Examples
    --------
    >>> from equifinal.audit.paper import read_paper
    >>> text = "outcome: Y\\nconditions: [A, B]\\nnecessity:\\n  columns: [Y consistency]\\n  A: 0.80\\n  B: 0.70\\n"
    >>> [(level, len(figures)) for level, figures in levels_of(read_paper(text.encode()))]
    [('condition', 1), ('condition', 1), ('necessity', 2), ('all', 2)]
    """
    necessity = [figure for figure in paper.figures if figure.table == "necessity"]
    for name in paper.conditions:
        mine = [figure for figure in necessity if figure.subject.removeprefix("~") == name]
        if mine:
            yield "condition", mine
    if necessity:
        yield "necessity", necessity
    configurations = [figure for figure in paper.figures if figure.table in ("configuration", "solution")]
    if configurations:
        yield "configurations", configurations
    yield "all", list(paper.figures)


def level_of(figures):
    """Return the smallest level that holds some figures."""
    tables = {figure.table for figure in figures}
    if tables == {"necessity"}:
        return "condition" if len({figure.subject.removeprefix("~") for figure in figures}) == 1 else "necessity"
    return "all" if tables & {"necessity", "mean"} else "configurations"
