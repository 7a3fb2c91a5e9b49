"""All tables of the paper, in their order: the name of each file, what makes its tables, and where they stand."""

from collections.abc import Callable
from typing import NamedTuple

from .calibration import calibration_tables
from .configurations import configuration_tables
from .necessity import necessity_tables
from .panels import panel_tables
from .robustness import robustness_tables
from .truth_table import truth_table_tables

__all__ = ["ASKED", "TABLES", "Entry", "entry_of", "tables_of"]


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

# Files of tables that there are where a key of the configuration asks for them.
ASKED = {"clusters": {"T6_panels": Entry(panel_tables, "panels")}}


def tables_of(settings):
    """Return the files of tables of a study.

    Parameters
    ----------
    settings : mapping
        The resolved configuration.

    Returns
    -------
    dict of str to Entry

    Examples
    --------
    >>> list(tables_of({}))[-1], list(tables_of({"clusters": {"year": "period"}}))[-1]
    ('T5_robustness', 'T6_panels')
    """
    asked = (entries for key, entries in ASKED.items() if settings.get(key))
    return TABLES | {name: entry for entries in asked for name, entry in entries.items()}


def entry_of(name):
    """Return the entry of a file of tables.

    Examples
    --------
    >>> entry_of("T6_panels").section
    'panels'
    """
    return TABLES.get(name) or next(entries[name] for entries in ASKED.values() if name in entries)
