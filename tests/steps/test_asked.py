from equifinal.steps.asked import CUTOFFS, apart, asked_of, coded_by_hand, of_both, of_side

SETTINGS = {"outcome": "Y", "consistency_cutoff": 0.8, "pri_cutoff": 0.5, "frequency_cutoff": 1}


def test_without_keys_of_its_own_the_negation_has_those_of_the_outcome():
    empty = SETTINGS | {f"{name}_negation": None for name in CUTOFFS}
    for settings in (SETTINGS, empty):
        assert not apart(settings)
        assert asked_of(settings, "~Y") is settings


def test_a_cutoff_of_0_is_one():
    settings = SETTINGS | {"pri_cutoff_negation": 0.0}
    assert apart(settings)
    assert asked_of(settings, "~Y")["pri_cutoff"] == 0.0
    assert asked_of(settings, "Y")["pri_cutoff"] == 0.5


def test_lists_are_of_both_and_mappings_of_one():
    assert (of_both([3]), of_side([3], "Y")) == ([3], [])
    assert (of_both({"Y": [3]}), of_side({"Y": [3]}, "Y"), of_side({"Y": [3]}, "~Y")) == ([], [3], [])
    assert (of_both(None), of_side(None, "Y")) == ([], [])


def test_rows_by_hand_whatever_types_yaml_gives_them():
    rows = {"Y": {7: {"value": 0, "reason": "a"}, "9": {"value": "C", "reason": "b"}}, "~Y": None}
    assert coded_by_hand({"row_outcomes": rows}, "Y") == {7: "0", 9: "C"}
    assert coded_by_hand({"row_outcomes": rows}, "~Y") == {}
    assert coded_by_hand({}, "Y") == {}
