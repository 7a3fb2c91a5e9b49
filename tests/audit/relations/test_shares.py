import pytest

from equifinal.audit.relations.closed import contradictions
from equifinal.languages import spoken
from tests.audit.small import necessity

from .test_necessity import BOTH

# Each relation violated, with a part of its sentence.
VIOLATED = {
    "share": (
        ("Y consistency, Y coverage", "A: 0.800 0.800", "~A: 0.500 0.500", "B: 0.800 0.800", "~B: 0.500 0.600"),
        "It is one number",
    ),
    "shares of both outcomes": (
        (BOTH, "A: 0.800 0.800 na na", "~A: 0.500 0.500 na na", "B: na na 0.800 0.500", "~B: na na 0.500 0.700"),
        "and not 1",
    ),
}


def found(rows):
    return list(contradictions(necessity(*rows, conditions="A, B")))


@pytest.mark.parametrize("name", VIOLATED)
def test_each_relation_is_told_in_a_sentence_with_the_figures_of_both_conditions(name):
    rows, part = VIOLATED[name]
    (one,) = [one for one in found(rows) if part in one.sentence]
    assert spoken(one.sentence, "zh") != one.sentence
    assert {figure.subject.lstrip("~") for figure in one.figures} == {"A", "B"}
    assert len(one.figures) == 8


@pytest.mark.parametrize("name", VIOLATED)
def test_without_a_condition_nothing_is_compared(name):
    rows, _ = VIOLATED[name]
    assert found([row for row in rows if "B:" not in row]) == []
