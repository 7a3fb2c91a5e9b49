import pytest

from equifinal.output.text.english import Results
from equifinal.output.words.labels import Labels

SAYS = Results(Labels("en", sets={"A": "Age", "Y": "Yield"}, cases={"c1": "First"}))


@pytest.mark.parametrize(("n", "words"), [(0, "no rows"), (1, "one row"), (9, "nine rows"), (10, "10 rows")])
def test_numbers_are_words_up_to_nine(n, words):
    assert SAYS.number(n, "row") == words


def test_lists_end_in_and():
    assert SAYS.listed([]) == ""
    assert SAYS.listed(["a"]) == "a"
    assert SAYS.listed(["a", "b", "c"]) == "a, b and c"
    assert SAYS.listed(["a"], more=2) == "a and two others"


def test_literals_by_their_labels():
    assert SAYS.literal("~A") == "the absence of *Age*"
    assert SAYS.literal("L[2]") == "value 2 of *L*"
    assert SAYS.literal("~L[2]") == "a value of *L* other than 2"


def test_what_a_reader_is_told_when_no_row_is_sufficient():
    assert "no row" in SAYS.no_solution("Y").lower()
    assert "*Yield*" in SAYS.no_solution("Y")


def test_cases_with_their_memberships():
    assert SAYS.cases([("c1", "0.900", "0.800"), ("c2",)]) == "First (0.900, 0.800) and c2"
    assert SAYS.typical([], 0) == "It has no typical case."
    assert SAYS.typical([("c1", "0.900", "0.800")], 0) == "The typical case is First (0.900, 0.800)."


def test_configurations_with_their_core():
    assert SAYS.configuration("1", "~A", ["~A"], []).endswith("it has no core condition.")
    assert SAYS.configuration("1", "A", ["A"], ["A"]).endswith("it is a core condition.")
