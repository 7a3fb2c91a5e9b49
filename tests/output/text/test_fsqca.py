"""The fs/QCA layout: a whole text, and every line of it read back against the tables."""

import re

import pytest

from equifinal.output.text.fsqca import fsqca_text
from equifinal.sets.expectations import reversed_expectations
from tests.output.small import study
from tests.output.text.test_results import STUDIES

TERM = re.compile(r"^(\S+) {2,}([\d.e-]+) +([\d.e-]+) +([\d.e-]+)$")


def text_of(source):
    expected = source.settings["directional_expectations"]
    names = ("memberships", "truth_table", "models", "terms")
    return fsqca_text(
        {name: source.frames[name] for name in names},
        source.sides,
        source.settings["conditions"],
        (expected, reversed_expectations(expected)),
        source.settings["data"],
    )


def of(name):
    memberships, options = STUDIES[name]
    return study(memberships, **options)


def test_the_layout_as_a_whole():
    parts = text_of(of("fuzzy")).split("\n\n\n")
    assert len(parts) == 6
    assert (
        parts[2]
        == """\
**********************
*TRUTH TABLE ANALYSIS*
**********************

File:  data/raw/small.csv
Model: Y = f(A, B, C)
Rows:  2
Algorithm: Quine-McCluskey

--- INTERMEDIATE SOLUTION ---
frequency cutoff: 1
consistency cutoff: 0.791667
Assumptions:
A (present)
        raw        unique
      coverage    coverage   consistency
     ----------  ----------  ----------
A*B  0.7393      0.350195    0.76
B*C  0.544747    0.155642    0.933333
solution coverage: 0.894942
solution consistency: 0.793103

Cases with greater than 0.5 membership in term A*B: North (0.8,0.95), East (0.8,0.2),
  South (0.6,0.62)

Cases with greater than 0.5 membership in term B*C: West (0.6,0.7)"""
    )
    assert parts[3].endswith("--- COMPLEX SOLUTION ---\nno row is coded 1: there is no solution")


def test_absent_and_joint_expectations():
    source = of("fuzzy")
    source.settings["directional_expectations"] = ["~A", "B*~C"]
    assert "Assumptions:\nA (absent)\nB*~C (present)\n" in text_of(source)


def test_tied_models_follow_each_other():
    complex_, parsimonious, _ = text_of(of("tied")).split("\n\n\n")[:3]
    assert [line for line in complex_.splitlines() if line.startswith("model")] == ["model 1 of 2", "model 2 of 2"]
    assert parsimonious.count("solution coverage: 1") == 2


@pytest.mark.parametrize("name", STUDIES)
def test_every_line_is_one_of_the_tables(name):
    source = of(name)
    terms, models, rows = (source.frames[key] for key in ("terms", "models", "truth_table"))
    found, wholes = [], []
    for part in text_of(source).split("\n\n\n"):
        outcome = re.search(r"^Model: (\S+) = ", part, re.M)[1]
        kind = re.search(r"^--- (\w+) SOLUTION", part, re.M)[1].lower().replace("complex", "conservative")
        found += [(outcome, kind, *m.groups()) for m in map(TERM.match, part.splitlines()) if m]
        fits = zip(
            *(re.findall(rf"^solution {key}: (\S+)$", part, re.M) for key in ("coverage", "consistency")), strict=True
        )
        wholes += [(outcome, kind, *fit) for fit in fits]
        if cutoff := re.search(r"^consistency cutoff: (\S+)$", part, re.M):
            ones = rows[(rows["outcome"] == outcome) & (rows["value"] == "1")]
            assert cutoff[1] == f"{ones['consistency'].min():.6g}"
    figures = ["raw_coverage", "unique_coverage", "consistency"]
    assert found == [
        (t["outcome"], t["solution"], t["term"], *(f"{t[key]:.6g}" for key in figures))
        for t in terms.to_dict("records")
    ]
    assert wholes == [
        (m["outcome"], m["solution"], f"{m['coverage']:.6g}", f"{m['consistency']:.6g}")
        for m in models.to_dict("records")
    ]
