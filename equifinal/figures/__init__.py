"""The figures of a run: tables in, matplotlib figures out; nothing here computes a result."""

from equifinal.figures.calibration import calibration_figure
from equifinal.figures.configurations import configurations_figure
from equifinal.figures.necessity import necessity_figure
from equifinal.figures.robustness import robustness_figure
from equifinal.figures.saving import save
from equifinal.figures.style import drawable_language
from equifinal.figures.truth_table import truth_table_figure
from equifinal.figures.xy import xy_figure

__all__ = [
    "calibration_figure",
    "configurations_figure",
    "drawable_language",
    "necessity_figure",
    "robustness_figure",
    "save",
    "truth_table_figure",
    "xy_figure",
]
