import json
from pathlib import Path

import pytest

from equifinal.audit.paper import read_paper
from equifinal.audit.verdict import audit

from .small import cases_of, fits, necessity, quotient

TABLES = Path(__file__).parent / "tables"
EXPECTED = json.loads((TABLES / "expected.json").read_text("utf-8"))


@pytest.mark.parametrize("name", EXPECTED)
def test_reference_tables(name):
    paper = read_paper((TABLES / f"{name}.yaml").read_bytes())
    found, expected = audit(paper), EXPECTED[name]
    assert found.verdict == expected["verdict"]
    if found.verdict == "impossible":
        assert found.sentence
        assert {figure.name for figure in found.contradiction} & set(expected["planted"]) or not expected["planted"]
    else:
        made = cases_of(found)
        assert len(made) == (paper.cases or len(made))
        assert all(value in (paper.coding or [value]) for case in made for value in case.values())
        assert all(fits(f.printed, quotient(f, paper.terms, made), wide=1) for f in paper.figures)


def test_every_reference_table_is_tested():
    assert {path.stem for path in TABLES.glob("*.yaml")} == set(EXPECTED)


def test_the_county_paper():
    found = audit(read_paper((TABLES / "county27.yaml").read_bytes()))
    assert found.level == "condition"
    assert found.sentence == (
        "SVC → OUT has consistency 0.708 and coverage 0.707; these share their numerator, so ΣSVC > ΣOUT. Then the "
        "consistency of SVC → ~OUT cannot be below the coverage of ~SVC → OUT. Printed: 0.786 and 0.787."
    )
    assert [(one.figure.name, round(one.low, 4), round(one.high, 4)) for one in found.suspects] == [
        ("necessity ~OUT SVC consistency", 0.7865, 0.7880),
        ("necessity OUT ~SVC coverage", 0.7852, 0.7865),
    ]


def test_the_time_limit_is_kept_and_told():
    now = [0.0]

    def clock():
        now[0] += 1
        return now[0]

    paper = read_paper((TABLES / "a04_four_value.yaml").read_bytes())
    found = audit(paper, seconds=0, clock=clock)
    assert found.verdict == "undecided"
    assert found.tried
    assert found.seconds > 0


def test_touching_intervals_are_impossible_under_every_rule_alone():
    rows = ("Y consistency, Y coverage, ~Y consistency", "A: 0.708 0.707 0.786", "~A: na 0.787 na")
    for rule in ("nearest", "half_up", "half_down", "half_even"):
        assert audit(necessity(*rows, rounding=rule)).verdict == "impossible"
