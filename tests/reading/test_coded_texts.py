import pytest
from hypothesis import given
from hypothesis import strategies as st

from equifinal.errors import InputError
from equifinal.reading import read_sheet
from equifinal.reading.coded_texts import numbers_of_texts, text_codes, twins
from equifinal.steps.ingest.cases import ingest

SETTINGS = {
    **{
        "case_id": "case",
        "outcome": "Y",
        "conditions": ["A"],
        "labels": {},
        "missing": "stop",
        "missing_texts": ["", "NA"],
    },
    "calibration": {"A": {"method": "codes", "memberships": {"low": 0, "中等": 0.6, "high": 1}}},
}


def sheet(*cells):
    lines = [f"c{i},{cell},{i % 2}" for i, cell in enumerate(cells, 1)]
    return read_sheet("\n".join(["case,A,Y", *lines]).encode(), "d.csv")


@given(st.lists(st.sampled_from(["low", "LOW", "ｌｏｗ", " low ", "中等", "High"]), min_size=2, max_size=8))
def test_each_text_is_the_number_of_its_place(cells):
    found = ingest(sheet(*cells), SETTINGS)
    place = {"low": 1, "中等": 2, "High": 3}
    assert found.cases["A"].tolist() == [place.get(cell, 1) for cell in cells]
    assert "A: its texts are read as numbers: 1 low, 2 中等, 3 high." in [str(note) for note in found.notes["note"]]


def test_a_missing_text_is_told_or_dropped():
    with pytest.raises(InputError, match=r"d\.csv, line 3: A of case c2 is missing\."):
        ingest(sheet("low", "NA", "high"), SETTINGS)
    found = ingest(sheet("low", "NA", "high"), SETTINGS | {"missing": "drop"})
    assert found.dropped.values.tolist() == [["c2", 3, "A"]]


def test_an_unknown_text_is_one_sentence_with_its_row():
    with pytest.raises(InputError) as error:
        ingest(sheet("low", "hihg", "medium", "high"), SETTINGS)
    assert str(error.value) == (
        "d.csv, line 3: A of case c2 is 'hihg', a code without a membership, and so is A of c3 (line 4). "
        "Hint: did you mean high? the codes of A are low, 中等, high"
    )


def test_one_text_makes_all_codes_texts():
    assert text_codes({1: 0, "2": 1}) == {"1": 1, "2": 2}
    cells = sheet("2", "1")
    names = cells.cells["case"]
    assert numbers_of_texts(cells, "A", {"1": 1, "2": 2}, names, names == "").tolist() == [2, 1]


def test_twins_differ_in_width_or_case_only():
    assert twins(["a", "b", "Ａ"]) == ("a", "Ａ")
    assert twins([1, 2]) is None
