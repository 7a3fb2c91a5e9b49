"""All tables of the paper: the name of each file, and its tables."""

from .calibration import calibration_tables
from .configurations import configuration_tables
from .necessity import necessity_tables
from .robustness import robustness_tables
from .truth_table import truth_table_tables

__all__ = ["TABLES"]

TABLES = {
    "T1_calibration": calibration_tables,
    "T2_necessity": necessity_tables,
    "T3_configurations": configuration_tables,
    "T4_truth_table": truth_table_tables,
    "T5_robustness": robustness_tables,
}
