import pytest

from equifinal.study.wide import of_wide

GOOD = {"wide": {"A": "A_{year}", "Y": "Y_{year}"}, "case_id": ["town", "year"], "coding": {}}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({}, None),
        ({"wide": {}}, None),
        ({"wide": {"A": "A_2019"}}, "wide: A is"),
        ({"wide": {"A": "A_{year}", "Y": "Y_{time}"}}, "wide calls the period year and time"),
        ({"case_id": "town"}, "wide makes a case of each year"),
        ({"coding": {"sheet": "s.csv"}}, "of no use with coding"),
        ({"wide": {"A": "A_{A}"}}, "the name of a set and of the period"),
    ],
)
def test_every_slip_is_told(change, message):
    problems = [str(problem.message) for problem in of_wide(GOOD | change)]
    assert bool(problems) == bool(message)
    assert not message or message in problems[0]
