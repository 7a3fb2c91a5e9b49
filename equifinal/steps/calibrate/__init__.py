"""Calibration: from raw scores to memberships in sets.

Memberships: `direct` (three and six anchors), `indirect`, `stepwise` (thresholds and codes), `tfr`; the choice among
them is `methods`. A study: `calibrate`, its record `table`, its `diagnostics`. Where thresholds might lie: `proposals`.
"""

from .diagnostics import alarms, diagnose
from .direct import bell, direct, linear
from .indirect import indirect_curve
from .memberships import calibrate, shift_half
from .methods import METHODS, anchors, curve
from .stepwise import by_codes, by_thresholds, pass_through, reached
from .table import calibration_table
from .tfr import tfr_curve

__all__ = [
    "METHODS",
    "alarms",
    "anchors",
    "bell",
    "by_codes",
    "by_thresholds",
    "calibrate",
    "calibration_table",
    "curve",
    "diagnose",
    "direct",
    "indirect_curve",
    "linear",
    "pass_through",
    "reached",
    "shift_half",
    "tfr_curve",
]
