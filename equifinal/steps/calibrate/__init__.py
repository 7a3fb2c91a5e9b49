"""Calibration: from raw scores to memberships in sets.

Each curve has its module, such as `direct` (three and six anchors) and `stepwise` (thresholds and codes). What differs
among them is told by `methods`, in the form of `entry`; `choice` reads what was chosen for a set. For a study there are
`memberships`, `diagnostics` and the record `table`; where thresholds might lie, `proposals`; a first draft, `drafts`.
"""

from .choice import anchors, curve
from .diagnostics import alarms, diagnose
from .memberships import calibrate, shift_half
from .methods import METHODS
from .table import calibration_table

__all__ = ["METHODS", "alarms", "anchors", "calibrate", "calibration_table", "curve", "diagnose", "shift_half"]
