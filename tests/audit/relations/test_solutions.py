import pytest

from equifinal.audit.paper import read_paper
from equifinal.audit.relations.closed import contradictions
from equifinal.languages import spoken

CONFIGURATIONS = "configurations:\n  columns: [raw_coverage, unique_coverage, consistency]\n  rows:\n"
# Each relation violated, with a part of its sentence.
VIOLATED = {
    "alone": (f"{CONFIGURATIONS}    A: 0.400 0.500 na\n", "covers more alone"),
    "part": (f"{CONFIGURATIONS}    A: 0.600 na na\n  solution: {{coverage: 0.500}}\n", "of which it is a part"),
    "more": (
        f"{CONFIGURATIONS}    A: 0.200 na na\n    B: 0.200 na na\n  solution: {{coverage: 0.500}}\n",
        "more than the raw",
    ),
    "less": (
        f"{CONFIGURATIONS}    A: na 0.300 na\n    B: na 0.300 na\n  solution: {{coverage: 0.500}}\n",
        "less than what",
    ),
    "without, at most": (
        f"{CONFIGURATIONS}    A: na 0.189 na\n    B: 0.491 na na\n  solution: {{coverage: 0.630}}\n",
        "at most; but B alone",
    ),
    "without, at least": (
        f"{CONFIGURATIONS}    A: na 0.100 na\n    B: 0.400 na na\n  solution: {{coverage: 0.630}}\n",
        "at least; but the others",
    ),
    "excess": (
        f"{CONFIGURATIONS}    A: 0.490 na 0.920\n  solution: {{coverage: 0.677, consistency: 0.957}}\n",
        "a part cannot exceed",
    ),
}


def found(text):
    return list(contradictions(read_paper(f"outcome: Y\nconditions: [A, B]\n{text}".encode())))


@pytest.mark.parametrize("name", VIOLATED)
def test_each_relation_is_told_in_a_sentence(name):
    text, part = VIOLATED[name]
    (sentence,) = [one.sentence for one in found(text) if part in one.sentence]
    assert spoken(sentence, "zh") != sentence


@pytest.mark.parametrize("name", VIOLATED)
def test_without_any_one_figure_the_relation_says_nothing(name):
    text, part = VIOLATED[name]
    (one,) = [one for one in found(text) if part in one.sentence]
    for figure in one.figures:
        rest = text.replace(figure.printed, "na", 1)
        if rest.count("na") > text.count("na"):
            names = {one.name for one in one.figures}
            assert not [other for other in found(rest) if names <= {figure.name for figure in other.figures}]
