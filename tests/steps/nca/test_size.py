import pytest

from equifinal.steps.nca.size import note


@pytest.mark.parametrize(("cases", "permutations", "told"), [(27, 1_000_000, 0), (100_000, 10_000, 1), (27, 10_000, 0)])
def test_only_what_takes_minutes_is_told(cases, permutations, told):
    settings = {"conditions": ["A", "B", "C"], "nca": {"permutations": permutations}}
    found = list(note(cases, settings))
    assert len(found) == told
    assert not told or f"{permutations} permutations of {cases} cases for each of 12 pairs" in str(found[0])
