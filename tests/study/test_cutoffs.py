import pytest

from equifinal.study.cutoffs import of_cutoffs, of_multiverse

PLAN = {
    "multiverse_consistency": [0.75, 0.95, 0.005],
    "multiverse_pri": [0.5, 0.85, 0.005],
    "multiverse_frequency": [1],
    "crossover_shifts": [-0.1, 0.1],
    "dropped_cases": [1, 2, 3],
    "recoded_shares": [0.05, 0.1],
    "draws": 1000,
    "permutations": 10_000,
}


def test_the_multiverse_that_everyone_has_is_within_the_bound():
    assert list(of_multiverse(PLAN, 40)) == []


@pytest.mark.parametrize("step", [1e-9, 5e-324])
def test_a_multiverse_without_end_is_told_with_its_number(step):
    (problem,) = of_multiverse({**PLAN, "multiverse_pri": [0, 1, step]}, 4)
    assert problem.key == ("robustness", "multiverse_consistency")
    assert "analyses by its cutoffs alone" in problem.message


def test_cutoffs_that_differ_by_rounding_are_the_same():
    settings = {"consistency_cutoff": 0.8, "contradiction_cutoff": None, "robustness": PLAN, "conditions": ["A"]}
    assert list(of_cutoffs({**settings, "robustness_consistency_cutoff": [0.7 + 0.1]})) == []
    settings |= {"robustness_consistency_cutoff": [], "contradiction_cutoff": 0.7 + 0.1}
    assert [problem.key for problem in of_cutoffs(settings)] == [("contradiction_cutoff",)]


@pytest.mark.parametrize(
    ("change", "sets", "n"),
    [
        ({"draws": 1_000_000, "dropped_cases": list(range(1, 10))}, 4, 4 * 2911 * 9 + 2 * (11_000_000 + 10_000)),
        ({"crossover_shifts": [n / 1000 for n in range(1, 900)]}, 6, 4 * 2911 * 5395 + 2 * (5000 + 10_000)),
    ],
)
def test_robustness_in_full_without_end_is_told_with_its_number(change, sets, n):
    (problem,) = of_multiverse(PLAN | change, sets)
    assert problem.key == ("robustness",)
    assert str(n) in str(problem.message)
