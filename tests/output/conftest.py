"""A small study with a level, ties and no solution for the negation, and what the formats must stand."""

import functools
from pathlib import Path

import pytest

from equifinal.disk.tables import read
from equifinal.output.formats.table import Cell, Figure, Symbol, Table
from equifinal.output.tables.source import Source
from equifinal.output.words.labels import Labels

SETTINGS = {
    "outcome": "Y",
    "conditions": ["A", "B", "L"],
    "half_membership": 0.501,
    "data_note": {"en": "Made up.", "zh": "虚构数据。"},
    "necessity_cutoff": 0.9,
    "necessity_coverage_cutoff": 0.6,
    "necessity_ron_cutoff": 0.6,
    "frequency_cutoff": 1,
    "consistency_cutoff": 0.8,
    "contradiction_cutoff": None,
    "pri_cutoff": 0.5,
    "directional_expectations": ["A", "L[1,2]"],
    "directional_expectations_negation": None,
    "symbols": "circles",
    "table_cases": False,
    "condition_groups": {},
}
STUDY = Path(__file__).parent / "study"


@functools.cache
def frames():
    """Return the tables of the study as the steps of the pipeline read them."""
    return {path.stem: read(path) for path in sorted(STUDY.glob("*.csv"))}


def made(language="en", labels=None, **settings):
    """Return the study as the builders see it."""
    labels = labels or Labels(language, sets={"A": "Age"}, cases={"c1": "First"}, paths={"first": "The first"})
    return Source(SETTINGS | settings, labels, frames())


@pytest.fixture
def source():
    return made()


# What breaks a format that does not escape it.
NASTY = "=1+1 <b>&amp; 50% A_1 $x^2$ {c} \\cmd #|`*~ \"q\" 'p' [2] 医院\x0b\x00"


@pytest.fixture
def nasty():
    """A table whose every text is hostile, with every kind of cell."""
    header = ((Cell(), Cell(NASTY, span=2)), (Cell(NASTY), Cell("one"), Cell("two")))
    rows = (
        (Cell(NASTY), Cell(Figure(0.12345)), Cell(Figure(None))),
        (Cell("-5"), Cell(Symbol("core present", "2")), Cell(Symbol("peripheral absent"))),
        (Cell("@x"), Cell(Figure(-3, 0), strong=True), Cell("")),
        (Cell("whole"), Cell(Figure(1e-9), span=2)),
    )
    notes = ((Symbol("core present"), f" {NASTY}"), (NASTY,))
    return Table("T9 [x]:*?/\\", NASTY, header, (rows[:2], rows[2:]), notes, ("left", "centre", "centre"))
