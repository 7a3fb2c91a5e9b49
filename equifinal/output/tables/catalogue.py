"""All tables of the paper, in their order: the name of each file, what makes its tables, and where they stand."""

from collections.abc import Callable
from typing import NamedTuple

from .calibration import calibration_tables
from .configurations import configuration_tables
from .necessity import necessity_tables
from .robustness import robustness_tables
from .truth_table import truth_table_tables

__all__ = ["TABLES", "Entry"]


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
    """

    build: Callable
    section: str
    at_cutoff: bool = False


TABLES = {
    "T1_calibration": Entry(calibration_tables, "data"),
    "T2_necessity": Entry(necessity_tables, "necessity"),
    "T3_configurations": Entry(configuration_tables, "solutions", at_cutoff=True),
    "T4_truth_table": Entry(truth_table_tables, "truth table", at_cutoff=True),
    "T5_robustness": Entry(robustness_tables, "robustness"),
}
