import pytest

from .violated import CONFIGURATIONS, NECESSITY, check_each_figure_needed, check_told

# Each relation violated, with a part of its sentence.
VIOLATED = {
    "within": (f"{NECESSITY}  A: 0.500 na\n{CONFIGURATIONS}    A*B: 0.600 na na\n", "lies within each"),
    "shared": (
        f"{NECESSITY}  A: 0.800 na\n  B: 0.900 na\n{CONFIGURATIONS}    A*B: 0.600 na na\n",
        "leave 0.6990 at least",
    ),
    "size": (f"{NECESSITY}  A: 0.500 0.800\n{CONFIGURATIONS}    A*B: 0.450 na 0.600\n", "no larger"),
}


@pytest.mark.parametrize(("text", "part"), VIOLATED.values(), ids=VIOLATED)
def test_each_relation_is_told_in_a_sentence(text, part):
    check_told(text, part)


@pytest.mark.parametrize(("text", "part"), VIOLATED.values(), ids=VIOLATED)
def test_without_any_one_figure_the_relation_says_nothing(text, part):
    check_each_figure_needed(text, part)
