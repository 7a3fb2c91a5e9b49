import itertools

import pytest
import yaml

from equifinal.errors import InputError
from equifinal.study.renaming import renamed

TEXT = """\
# AGE stands in comments too
study: s
title: AGE and more
data: d.csv
columns:
  AGE: 年龄   # in years
case_id: case
outcome: OUT[1]
conditions: [AGE, "AGED", B]
compute: {S: 'AGE*~B + OLD[2]', M: mean(q1, AGE)}
calibration:
  AGE: {method: crisp, threshold: 5, rationale: AGE of 5}
  S: {method: combined, expression: AGE*~B}
labels:
  sets:
    AGE: {en: AGE in years}
  cases: {en: AGE}
directional_expectations: [AGE, ~AGE*B]
theories:
  AGE: AGE + ~AGED
paths: {p: {terms: AGE*B, en: the AGE path}}
condition_groups: {AGE: {conditions: [AGE], en: AGE}}
nca: {raw_scopes: {AGE: [0, 9]}}
"""


def test_every_place_and_nothing_else():
    found = renamed(TEXT, "c.yaml", "AGE", "YEARS")
    changed = [line for line, old in zip(found.splitlines(), TEXT.splitlines(), strict=True) if line != old]
    assert changed == [
        "  YEARS: 年龄   # in years",
        'conditions: [YEARS, "AGED", B]',
        "compute: {S: 'YEARS*~B + OLD[2]', M: mean(q1, YEARS)}",
        "  YEARS: {method: crisp, threshold: 5, rationale: AGE of 5}",
        "  S: {method: combined, expression: YEARS*~B}",
        "    YEARS: {en: AGE in years}",
        "directional_expectations: [YEARS, ~YEARS*B]",
        "  AGE: YEARS + ~AGED",
        "paths: {p: {terms: YEARS*B, en: the AGE path}}",
        "condition_groups: {AGE: {conditions: [YEARS], en: AGE}}",
        "nca: {raw_scopes: {YEARS: [0, 9]}}",
    ]


def test_there_and_back_is_the_same_text():
    for old, new in itertools.product(("AGE", "S", "M"), ("YEARS", "年龄组")):
        assert renamed(renamed(TEXT, "c.yaml", old, new), "c.yaml", new, old) == TEXT


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("columns:\n  A: a b\n", "columns:\n  BEDS: B\n  A: a b\n"),
        ("columns: {A: a b}\n", "columns: {BEDS: B, A: a b}\n"),
        ("columns: {}\n", "columns: {BEDS: B}\n"),
        ("columns:\n", "columns: {BEDS: B}\n"),
        ("", "columns: {BEDS: B}\n"),
    ],
)
def test_a_column_of_the_data_keeps_its_header(before, after):
    rest = "case_id: case\r\noutcome: OUT  # 结果\r\nconditions: [A, B]\n"
    assert renamed(before + rest, "c.yaml", "B", "BEDS") == after + rest.replace("A, B", "A, BEDS")


def test_a_configuration_in_one_line():
    text = "{case_id: case, outcome: OUT, conditions: [A]}\n"
    assert yaml.safe_load(renamed(text, "c.yaml", "OUT", "END")) == {
        **{"columns": {"END": "OUT"}, "case_id": "case", "outcome": "END", "conditions": ["A"]}
    }


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("AGES", "X", "c.yaml has no set AGES. Hint: its sets are OUT, AGE, AGED, B, S, M"),
        ("AGE", "B", "c.yaml has a set B already."),
        ("AGE", "no", "'no' is no name of a set."),
        ("AGE", "two words", "'two words' is no name of a set."),
    ],
)
def test_names_that_cannot_be(old, new, message):
    with pytest.raises(InputError) as error:
        renamed(TEXT, "c.yaml", old, new)
    assert str(error.value).startswith(message)


def test_sets_that_are_coded_are_renamed_in_the_codebook():
    with pytest.raises(InputError, match="named in the codebook"):
        renamed(TEXT + "coding: {sheet: s.csv, codebook: b.yaml}\n", "c.yaml", "AGE", "X")


def test_what_is_written_twice_by_an_alias_is_left_to_the_user():
    text = "case_id: case\noutcome: OUT\nconditions: &all [A, B]\ntitle: *all\n"
    with pytest.raises(InputError, match="cannot be renamed by itself"):
        renamed(text, "c.yaml", "A", "X")
