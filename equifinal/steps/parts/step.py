"""Last step of a study with several outcomes or groups: its parts side by side."""

from equifinal.languages import said

from .chain import chain_table
from .tables import crossed_table, part_table, term_table

__all__ = ["notes", "run"]


def run(parts):
    """Hold the parts of a study against each other.

    Parameters
    ----------
    parts : sequence of Found
        In the order of the user.

    Returns
    -------
    dict of str to DataFrame
        `parts`, `terms`, `crossed`, `chain`.
    """
    return {
        "parts": part_table(parts),
        "terms": term_table(parts),
        "crossed": crossed_table(parts),
        "chain": chain_table(parts),
    }


def notes(found):
    """Return what the user should be told of the tables of `run`: how each solution does elsewhere.

    Parameters
    ----------
    found : dict of str to DataFrame
        From `run`.

    Returns
    -------
    list of str
        A sentence for each pair of parts.
    """
    lines = found["crossed"]
    lines = lines[(lines["side"] == "outcome") & (lines["solution_of"] != lines["in_part"])]
    return [
        said(
            "the solution of {part} in {other}: consistency {consistency:.3f}, coverage {coverage:.3f}.",
            part=line.solution_of,
            other=line.in_part,
            consistency=line.consistency,
            coverage=line.coverage,
        )
        for line in lines.dropna(subset=["consistency"]).itertuples()
    ]
