"""Every word of every kind of figure in one language: python -m tests.languages.figures LANGUAGE prints them as JSON.

Names of sets and cases are single letters, so that each word is the language's own.
"""

import json
import sys

import matplotlib
import pandas as pd

import equifinal as eq
from equifinal.output.figures.cutoffs.map import cutoff_map_figure
from equifinal.output.figures.saturation import saturation_figure
from equifinal.output.figures.specification_curve import specification_curve_figure
from tests.output.figures.multiverse import table

RAW = pd.DataFrame(
    {"A": [12, 30, 45, 8, 50, 28], "B": [900, 200, 850, 300, 120, 800], "Y": [0.8, 0.9, 1.0, 0.1, 0.9, 0.9]},
    index=list("abcdef"),
)
ANCHORS = {
    "A": {"method": "direct", "exclusion": 10, "crossover": 25, "inclusion": 45},
    "B": {"method": "crisp", "threshold": 500},
}
NEW = pd.DataFrame({"order": [1, 2, 3, 4], "case": list("abcd"), "new": [4, 0, 2, 0], "cumulative": [4, 4, 6, 6]})


def figures(labels):
    """Yield one figure of each kind, by name."""
    calibrated = eq.calibrate(RAW, ANCHORS)
    tables = eq.truth_table(calibrated.memberships, "Y", ["A", "B"], pri_cutoff=0.5)
    solved = eq.minimise(tables)
    yield "calibration", eq.plot_calibration(calibrated, labels)[0].figure
    yield "necessity", eq.plot_necessity(eq.necessity(calibrated.memberships, "Y"), labels)[0].figure
    yield "truth_table", eq.plot_truth_table(tables, labels=labels).figure
    yield "xy", eq.plot_xy(calibrated.memberships, "A + B", "Y", labels=labels).figure
    yield "configurations", eq.plot_configurations(solved, labels=labels).figure
    yield "robustness", eq.plot_robustness(eq.robustness(solved, calibrated), labels=labels)[0].figure
    cells, published = table(frequencies=(1, 2), calibrations=2)
    yield "map", cutoff_map_figure(cells, labels, "Y", "intermediate", published)
    yield "curve", specification_curve_figure(cells, labels, "Y", "intermediate", published)
    yield "saturation", saturation_figure(NEW, labels)


if __name__ == "__main__":
    found = {
        name: [text.get_text() for text in figure.findobj(matplotlib.text.Text) if text.get_text().strip()]
        for name, figure in figures(eq.Labels(sys.argv[1]))
    }
    print(json.dumps(found))
