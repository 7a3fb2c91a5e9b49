"""T6: the solution in each period, unit and group."""

from .panel_fit import by_partition, distance_tables
from .panel_partitions import courses, solutions_by_partition, stable_terms

__all__ = ["panel_tables"]

BUILDERS = (distance_tables, by_partition, solutions_by_partition, stable_terms, courses)


def panel_tables(source):
    """Return T6: fit and distances, solutions of the partitions, what of the pooled one they have again, courses.

    Made from `design.csv`, `fit.csv`, `distances.csv`, `partitions.csv`, `partition_models.csv`, `stability.csv` and
    `ways.csv`.

    Parameters
    ----------
    source : Source

    Returns
    -------
    list of Table
    """
    found = [made for build in BUILDERS for made in build(source)]
    letters = [chr(ord("a") + i) if i < 26 else f"z{i - 25}" for i in range(len(found))]
    return [made(letter) for made, letter in zip(found, letters, strict=True)]
