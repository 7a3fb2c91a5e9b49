from equifinal.steps.coding import step
from equifinal.steps.coding.coded import code_cases

from .samples import BOOK, SHEET

FILES = {"sheet": "sheet.csv", "codebook": "book.yaml"}


def coded(sheet=SHEET):
    return code_cases(FILES, {"sheet": sheet.strip().encode(), "codebook": BOOK.encode()}, "case", None)


def test_every_table_of_the_step():
    found = step.run(coded())
    assert list(found) == ["audit", "agreement", "disagreements", "frequencies", "categories", "saturation"]
    assert found["disagreements"].empty
    assert found["saturation"]["case"].tolist() == ["C2", "C1"]
    assert set(found["frequencies"]["code"]) == {"plan", "unit", "board", "centre"}


def test_every_score_has_its_trail():
    found, scores = step.run(coded()), coded()
    assert set(found["audit"]["case"]) == {"C1", "C2"}
    assert found["audit"].equals(scores.audit)
