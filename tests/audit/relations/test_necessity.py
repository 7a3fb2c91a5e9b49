import pytest

from equifinal.audit.relations.closed import contradictions
from equifinal.languages import spoken
from tests.audit.small import necessity

BOTH = "Y consistency, Y coverage, ~Y consistency, ~Y coverage"
# Each relation violated, with a part of its sentence.
VIOLATED = {
    "overlap of consistencies": (("Y consistency", "A: 0.300", "~A: 0.600"), "add up to less than 1"),
    "overlap of coverages": (("Y coverage, ~Y coverage", "A: 0.300 0.600"), "add up to less than 1"),
    "product": ((BOTH, "A: 0.720 0.600 0.600 0.600", "~A: 0.480 0.600 0.600 0.600"), "both are Σ"),
    "fuzziness": (("Y consistency, Y coverage, ~Y coverage", "A: 0.635 0.507 0.910", "~A: 0.878 na na"), "one sum"),
    "sign above": (("Y consistency, Y coverage, ~Y consistency", "A: 0.708 0.707 0.786", "~A: na 0.787 na"), "below"),
    "sign below": (("Y consistency, Y coverage, ~Y consistency", "A: 0.707 0.708 0.788", "~A: na 0.787 na"), "above"),
}


def sentences(rows):
    conditions = "A, B" if any("B:" in row for row in rows) else "A"
    return [found.sentence for found in contradictions(necessity(*rows, conditions=conditions))]


@pytest.mark.parametrize("name", VIOLATED)
def test_each_relation_is_told_in_a_sentence(name):
    rows, part = VIOLATED[name]
    found = [sentence for sentence in sentences(rows) if part in sentence]
    assert found
    assert spoken(found[0], "zh") != found[0]


@pytest.mark.parametrize("name", VIOLATED)
def test_fewer_decimals_mend_it(name):
    """What is printed to one decimal stands for so wide an interval that nothing is contradicted."""
    rows, _ = VIOLATED[name]
    if not name.startswith("sign"):
        return
    short = [rows[0], *(" ".join(text[:3] if text[:2] == "0." else text for text in row.split()) for row in rows[1:])]
    assert sentences(short) == []


def test_the_figures_are_those_of_the_relation():
    (found,) = contradictions(necessity(*VIOLATED["sign above"][0]))
    assert [figure.name for figure in found.figures] == [
        "necessity Y A consistency",
        "necessity Y A coverage",
        "necessity ~Y A consistency",
        "necessity Y ~A coverage",
    ]
