"""Calibration: from raw scores to memberships in sets.

Memberships: `direct` (three and six anchors), `indirect`, `stepwise` (thresholds and codes) and their neighbours, each a
curve; what there is, is told by `methods`, what was chosen for a set is read by `choice`. A study: `memberships`, its
record `table`, its `diagnostics`. Where thresholds might lie: `proposals`, and for a first draft `drafts`.
"""

from .choice import anchors, curve
from .diagnostics import alarms, diagnose
from .memberships import calibrate, shift_half
from .methods import METHODS
from .table import calibration_table

__all__ = ["METHODS", "alarms", "anchors", "calibrate", "calibration_table", "curve", "diagnose", "shift_half"]
