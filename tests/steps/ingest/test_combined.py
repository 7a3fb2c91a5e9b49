from equifinal.steps.ingest.combined import parts_of, scored

MADE = {"S": {"method": "combined", "expression": "A*~T"}, "T": {"method": "combined", "expression": "B + C[1]"}}


def test_parts_stand_once_in_order():
    assert parts_of("B*A + ~B*LEVEL[1,2]") == ["B", "A", "LEVEL"]


def test_sets_with_scores_are_those_named_and_the_parts_of_the_others():
    assert scored(["A", "S", "Y"], MADE) == ["A", "Y", "B", "C"]
    assert scored(["A", "Y"], MADE) == ["A", "Y"]
    assert scored(["A", "Y"], {}) == ["A", "Y"]
