import pytest

from equifinal.audit.paper import read_paper
from equifinal.audit.relations.closed import contradictions
from equifinal.languages import spoken

NECESSITY = "necessity:\n  columns: [Y consistency, Y coverage]\n"
CONFIGURATIONS = "configurations:\n  columns: [raw_coverage, unique_coverage, consistency]\n  rows:\n"
# Each relation violated, with a part of its sentence.
VIOLATED = {
    "within": (f"{NECESSITY}  A: 0.500 na\n{CONFIGURATIONS}    A*B: 0.600 na na\n", "lies within each"),
    "shared": (
        f"{NECESSITY}  A: 0.800 na\n  B: 0.900 na\n{CONFIGURATIONS}    A*B: 0.600 na na\n",
        "leave 0.6990 at least",
    ),
    "size": (f"{NECESSITY}  A: 0.500 0.800\n{CONFIGURATIONS}    A*B: 0.450 na 0.600\n", "no larger"),
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
