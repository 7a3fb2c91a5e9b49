"""The tables of an audit's report: the verdict, what contradicts what, and the witness."""

from .contradiction import contradiction_table
from .verdict import verdict_table
from .witness import figures_table, witness_table

__all__ = ["audit_tables"]


def audit_tables(paper, verdict, language):
    """Return the tables of an audit's report in one language.

    Parameters
    ----------
    paper : Paper
    verdict : Verdict
    language : str

    Returns
    -------
    list of Table
    """
    found = [verdict_table(paper, verdict, language)]
    if verdict.contradiction:
        found.append(contradiction_table(paper, verdict, language))
    if verdict.members is not None:
        found += [figures_table(paper, verdict, language), witness_table(verdict, language)]
    return found
