"""Which figure a file holds: its step, its place in the report, the names that a list shows."""

import math
import re
from dataclasses import dataclass

__all__ = ["Drawn"]

KINDS = {
    "calibration": ("data", "Calibration"),
    "necessity": ("necessity", "Necessity"),
    "nca": ("necessity", "Necessity in degree"),
    "bottlenecks": ("necessity", "Bottleneck levels"),
    "truth_table": ("truth table", "Truth table"),
    "configurations": ("solutions", "Configurations"),
    "logic": ("solutions", "Logic diagram"),
    "upset": ("solutions", "Cases by configurations"),
    "venn": ("solutions", "Venn diagram"),
    "strip": ("solutions", "Memberships of the cases"),
    "xy": ("solutions", "XY plot"),
    "robustness": ("robustness", "Terms by cutoff"),
    "map": ("robustness", "Map of the cutoffs"),
    "curve": ("robustness", "Specification curve"),
    "distances": ("panels", "Adjusted distances"),
    "partitions": ("panels", "Consistency by period, unit and group"),
    "trajectories": ("panels", "Ways of the units"),
}
NAME = re.compile(r"(\w+?)(?:_(outcome|negation))?(?:_(solution|configuration_(.+)))?")
ORDER = ("outcome", "negation", None)
SOLUTIONS = [kind for kind, (section, _) in KINDS.items() if section == "solutions"]
TABLED = ("configurations",)  # what is drawn is a table of the report: T3


@dataclass(frozen=True)
class Drawn:
    """A figure of a run.

    Parameters
    ----------
    folder : str
        Where it stands, without the language: ``05_minimise/incl0.80/figures``.
    name : str
        Of the file, without its ending: ``xy_outcome_configuration_3a``.

    Examples
    --------
    >>> drawn = Drawn("05_minimise/incl0.80/figures", "xy_negation_configuration_N2")
    >>> drawn.kind, drawn.side, drawn.configuration, drawn.cut, drawn.title
    ('xy', 'negation', 'N2', 'incl0.80', 'XY plot, configuration N2')
    >>> Drawn("04_truth_table/incl0.80/figures", "truth_table_outcome").kind
    'truth_table'
    """

    folder: str
    name: str

    @property
    def parts(self):
        """Kind, side, what of a solution, and which configuration."""
        return NAME.fullmatch(self.name).groups()

    @property
    def kind(self):
        """What is drawn, a key of `KINDS`."""
        return self.parts[0]

    @property
    def side(self):
        """``outcome``, ``negation`` or None."""
        return self.parts[1]

    @property
    def configuration(self):
        """The name of the configuration in an XY plot, as the tables print it; None for the whole solution."""
        return self.parts[3]

    @property
    def cut(self):
        """The folder of the consistency cutoff, or None."""
        found = re.search(r"/(incl[\d.]+)/", self.folder)
        return found and found[1]

    @property
    def section(self):
        """The section of the report that shows it."""
        return KINDS[self.kind][0]

    @property
    def tabled(self):
        """Whether a table of the report says the same, so that the figure is linked and not shown."""
        return self.kind in TABLED

    @property
    def title(self):
        """A short name for a list."""
        what = f", {self.parts[2].replace('_', ' ')}" if self.parts[2] else ""
        return f"{KINDS[self.kind][1]}{what}"

    @property
    def order(self):
        """What figures are sorted by: section, outcome before negation, cutoff, kind of figure, configuration."""
        kinds = list(KINDS)
        within = SOLUTIONS.index(self.kind) if self.kind in SOLUTIONS else 0
        place = kinds.index(self.kind) - within
        number, letters = math.inf if self.parts[2] else 0, ""
        if self.configuration:
            digits, letters = re.fullmatch(r"N?(\d+)(\w*)", self.configuration).groups()
            number = int(digits)
        return (place, ORDER.index(self.side), self.cut or "", within, number, len(letters), letters)
