"""All tables of the paper, in their order: the name of each file, what makes its tables, and where they stand."""

from collections.abc import Callable
from typing import NamedTuple

from .calibration import calibration_tables
from .configurations import configuration_tables
from .nca import bottleneck_tables, nca_tables
from .necessity import necessity_tables
from .robustness import robustness_tables
from .truth_table import truth_table_tables

__all__ = ["TABLES", "Entry", "tables_of"]


class Entry(NamedTuple):
    """One file of tables.

    Parameters
    ----------
    build : callable
        From a `Source` to a list of `Table`.
    section : str
        Of the report.
    at_cutoff : bool
        Whether it is of one consistency cutoff alone, so that it is listed beside the figures of that cutoff.
    group : str
        The keys of the configuration whose `run` says whether there is such a table; empty where there always is.
    """

    build: Callable
    section: str
    at_cutoff: bool = False
    group: str = ""


TABLES = {
    "T1_calibration": Entry(calibration_tables, "data"),
    "T2_necessity": Entry(necessity_tables, "necessity"),
    "T2a_nca": Entry(nca_tables, "necessity", group="nca"),
    "T2b_bottlenecks": Entry(bottleneck_tables, "necessity", group="nca"),
    "T3_configurations": Entry(configuration_tables, "solutions", at_cutoff=True),
    "T4_truth_table": Entry(truth_table_tables, "truth table", at_cutoff=True),
    "T5_robustness": Entry(robustness_tables, "robustness"),
}


def tables_of(settings):
    """Return the tables that a study has.

    Parameters
    ----------
    settings : mapping
        The resolved configuration.

    Returns
    -------
    dict of str to Entry

    Examples
    --------
    >>> [name.partition("_")[0] for name in tables_of({"nca": {"run": True}})]
    ['T1', 'T2', 'T2a', 'T2b', 'T3', 'T4', 'T5']
    >>> "T2a_nca" in tables_of({"nca": {"run": False}})
    False
    """
    return {name: entry for name, entry in TABLES.items() if not entry.group or settings[entry.group]["run"]}
