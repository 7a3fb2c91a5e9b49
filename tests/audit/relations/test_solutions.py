import pytest

from .violated import CONFIGURATIONS, check_each_figure_needed, check_told

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


@pytest.mark.parametrize(("text", "part"), VIOLATED.values(), ids=VIOLATED)
def test_each_relation_is_told_in_a_sentence(text, part):
    check_told(text, part)


@pytest.mark.parametrize(("text", "part"), VIOLATED.values(), ids=VIOLATED)
def test_without_any_one_figure_the_relation_says_nothing(text, part):
    check_each_figure_needed(text, part)
