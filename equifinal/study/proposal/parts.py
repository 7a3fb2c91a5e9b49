"""The parts that columns play in a study, and a draft in which they are decided one after the other."""

from typing import NamedTuple

from equifinal.languages import mark

__all__ = ["ROLES", "Draft", "Part", "Roles"]

# What a column is for, in the order in which they are told.
ROLES = {
    "case": mark("case name"),
    "outcome": mark("outcome"),
    "condition": mark("condition"),
    "item": mark("item of a condition"),
    "item of the outcome": mark("item of the outcome"),
    "frequency": mark("frequency"),
    "grouping": mark("grouping"),
    "raw": mark("raw score behind a calibrated set"),
    "label": mark("label of the cases"),
    "ignored": mark("not used"),
}


class Part(NamedTuple):
    """What a column is for: its name, a key of `ROLES`, and why."""

    column: str
    role: str
    why: str

    @property
    def told(self):
        """Return the role in words."""
        return ROLES[self.role]


class Roles(NamedTuple):
    """What the columns of a sheet are for.

    Parameters
    ----------
    parts : list of Part
        One for each column, in the order of the sheet.
    case_id : str or list of str
        As the configuration names the cases.
    frequency : str or None
    outcome : str
        A column, or a key of `means`.
    conditions : list of str
        Likewise.
    means : dict of str to list of str
        Items by the stem that they share.
    clusters : dict of str to str
        Of a panel, the columns by which cases stand together: ``period``, ``unit`` or ``group``.
    families : dict of str to list of str
        Items that stand alone, by the stem that they share.
    """

    parts: list
    case_id: str | list
    frequency: str | None
    outcome: str
    conditions: list
    means: dict
    clusters: dict
    families: dict


class Draft:
    """Roles as they are decided, one after the other; what is decided once stays."""

    def __init__(self, columns):
        self.columns = {column.name: column for column in columns}
        self.found = {}

    def decide(self, name, role, why):
        """Decide what a column is for, unless that is decided."""
        self.found.setdefault(name, Part(name, role, why))

    def free(self, kind=None):
        """Return the columns that are not decided: all, or those of scores or of texts."""
        left = [column for name, column in self.columns.items() if name not in self.found]
        return [column for column in left if kind is None or (kind == "scores") == column.is_score]
