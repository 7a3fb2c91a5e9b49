"""From the bytes of sheet and codebook to a study; files that do not fit are told."""

import io

import openpyxl
import pytest

from equifinal.errors import InputError
from equifinal.reading import read_sheet
from equifinal.steps.coding.coded import code_cases
from equifinal.study.settle import settle

from .samples import BOOK, SHEET

NAMES = {"sheet": "sheet.csv", "codebook": "book.yaml"}
FILES = {"sheet": SHEET.strip().encode(), "codebook": BOOK.encode()}
CONFIG = {"study": "s", "coding": NAMES, "case_id": "case", "outcome": "SYS", "conditions": ["ORG"]}


def test_a_table_of_the_cases_in_reading_order():
    assert code_cases(NAMES, FILES, "case").table == b"case,SYS,ORG\nC2,1.0,0.25\nC1,0.5,0.5\n"


def test_joined_to_a_data_file():
    described = read_sheet(b"case,town\nC1,Ash\nC2,Elm", "d.csv")
    assert code_cases(NAMES, FILES, "case", described).table == b"case,town,SYS,ORG\nC1,Ash,0.5,0.5\nC2,Elm,1.0,0.25\n"


def test_a_workbook_does_as_well():
    book = openpyxl.Workbook()
    for line in SHEET.strip().splitlines():
        book.active.append(line.split(","))
    content = io.BytesIO()
    book.save(content)
    files = FILES | {"sheet": content.getvalue()}
    assert code_cases(NAMES, files, "case").table == code_cases(NAMES, FILES, "case").table
    book.active["C3"] = "nothing"
    book.save(content := io.BytesIO())
    with pytest.raises(InputError, match=r"row 3: evidence of case C2 is 'nothing', which the codebook does not name"):
        code_cases(NAMES, FILES | {"sheet": content.getvalue()}, "case")


def test_a_study_needs_no_data_file_and_takes_the_labels_of_the_codebook():
    study = settle(CONFIG, b"", FILES)
    assert study.settings["labels"]["sets"] == {"SYS": {"en": "System integration", "zh": "体系整合"}}
    assert list(study.ingested.cases["ORG"]) == [0.25, 0.5]
    own = settle(CONFIG | {"labels": {"sets": {"SYS": {"en": "Mine"}}}}, b"", FILES)
    assert own.settings["labels"]["sets"] == {"SYS": {"en": "Mine"}}


def test_measured_and_coded_sets_side_by_side():
    config = CONFIG | {"data": "d.csv", "conditions": ["ORG", "BEDS"], "columns": {"BEDS": "beds per 1,000"}}
    study = settle(config, b'case,"beds per 1,000"\nC1,0.2\nC2,0.9', FILES)
    assert study.ingested.cases.to_dict("list") == {
        "case": ["C1", "C2"],
        "ORG": [0.5, 0.25],
        "BEDS": [0.2, 0.9],
        "SYS": [0.5, 1.0],
    }


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"coding": {}}, "the config key data is missing."),
        (
            {"coding": {"sheet": "a.csv"}},
            "coding: codebook is None. Hint: the path of a file inside the project is wanted",
        ),
        ({"coding": {**NAMES, "rule": "max"}}, "coding: the key rule is unknown. Hint: its keys are sheet, codebook"),
        ({"coding": "a.csv"}, "coding is 'a.csv'."),
        ({"conditions": ["OGR"]}, "conditions names the column OGR, which the coded sheet.csv does not have."),
    ],
)
def test_bad_configurations(change, message):
    with pytest.raises(InputError) as caught:
        settle(CONFIG | change, b"", FILES)
    assert str(caught.value).startswith(message)
