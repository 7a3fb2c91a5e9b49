import pytest

from equifinal.errors import InputError
from equifinal.reading import read_sheet
from equifinal.reading.where.rows import kept_rows
from equifinal.steps.ingest.cases import ingest


def test_a_case_that_the_study_leaves_out_may_have_a_label():
    data = "case,year,A,B,Y\nx,2021,1,0,1\ny,2022,0,1,0\n,2022,1,1,1\nz,2022,0,0,1\n"
    sheet = kept_rows(read_sheet(data.encode(), "d.csv"), "year == 2022 and A == 0")
    settings = {"case_id": "case", "outcome": "Y", "conditions": ["A", "B"], "missing": "stop", "missing_texts": [""]}
    labels = {"cases": {"en": {"x": "Town X", "y": "Town Y"}}}
    found = ingest(sheet, {**settings, "labels": labels})
    assert found.cases["label_en"].tolist() == ["Town Y", "z"]
    with pytest.raises(InputError, match="en names q, which is no case"):
        ingest(sheet, {**settings, "labels": {"cases": {"en": {"q": "Town Q"}}}})
