"""Qualitative Comparative Analysis: frames in, tables and figures out (docs/api.md).

The names in `__all__` are for notebooks. Each is imported when it is asked for, since a step of the pipeline is made
again when anything behind its imports changes; for type checkers they stand in `__init__.pyi`.
"""

import importlib

__version__ = "0.3.0"

# The public names, and where each is defined.
PUBLIC = {
    "InputError": "errors",
    "Labels": "output.words.labels",
    "calibrate": "api.calibration",
    "case_kinds": "api.solutions",
    "fit": "api.fit",
    "minimise": "api.solutions",
    "necessity": "api.necessity",
    "panels": "api.panels",
    "plot_calibration": "api.plots",
    "plot_configurations": "api.plots",
    "plot_necessity": "api.plots",
    "plot_panels": "api.panel_plots",
    "plot_robustness": "api.plots",
    "plot_truth_table": "api.plots",
    "plot_xy": "api.plots",
    "read_cases": "api.cases",
    "read_study": "api.study",
    "robustness": "api.robust",
    "table": "api.tables",
    "truth_table": "api.truth_tables",
}

__all__ = ["__version__", *PUBLIC]


def __getattr__(name):
    """Return a public name, imported now."""
    if name not in PUBLIC:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.{PUBLIC[name]}"), name)


def __dir__():
    return sorted([*globals(), *PUBLIC])
