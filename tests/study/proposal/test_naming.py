import pytest

from equifinal.reading import read_sheet
from equifinal.study.proposal.facts import columns_of_sheet
from equifinal.study.proposal.naming import is_survey, naming
from equifinal.study.proposal.parts import Draft


def draft(text):
    return Draft(columns_of_sheet(read_sheet(text.encode(), "d.csv")))


def test_a_survey_is_known_by_columns_of_its_platform():
    assert is_survey(draft("序号,提交答卷时间,A\n1,2024-05-01 10:00:00,3\n2,2024-05-01 10:05:00,4\n"))
    assert not is_survey(draft("序号,A\n1,3\n2,4\n"))


@pytest.mark.parametrize(
    ("text", "case_id", "why"),
    [
        ("town,A\nOak,1\nElm,0\n", "town", "each row has its own"),
        ("town,A\nOak,1\nElm,0\nOak,1\nAsh,1\nYew,0\n", "town", "most rows have their own"),
        ("A,B\n0.1,1\n0.3,0\n", [], None),
    ],
)
def test_why_a_column_names_the_cases(text, case_id, why):
    found = draft(text)
    assert naming(found, []) == case_id
    assert [str(part.why) for part in found.found.values()] == ([why] if why else [])
