import pytest

from equifinal.study.clusters import of_clusters

COLUMNS = ["town", "year", "pooled", "Y"]


def problems(kinds, case_id=("town", "year")):
    settings = {"clusters": kinds, "case_id": case_id if isinstance(case_id, str) else list(case_id)}
    return [(problem.key, str(problem.message)) for problem in of_clusters(settings, COLUMNS, "d.csv")]


@pytest.mark.parametrize("kinds", [{}, {"year": "period"}, {"year": "period", "town": "unit"}, {"year": "group"}])
def test_what_can_be(kinds):
    assert problems(kinds) == []


@pytest.mark.parametrize(
    ("kinds", "message"),
    [
        ({"year": "periods"}, "clusters: year is 'periods'."),
        ({"year": None}, "clusters: year is None."),
        ({2019: "period"}, "clusters: 2019 is 'period'."),
        ({"yaer": "period"}, "clusters names the column yaer, which d.csv does not have."),
        ({"pooled": "group"}, "clusters names the column pooled, a word of the results."),
        ({"year": "unit", "town": "unit"}, "clusters has unit more than once: year, town."),
    ],
)
def test_what_cannot_be(kinds, message):
    assert [said for _, said in problems(kinds)] == [message]


def test_the_column_that_names_the_cases():
    assert problems({"town": "unit"}, "town") == [
        (("clusters", "town"), "clusters names town, the column that names the cases.")
    ]
