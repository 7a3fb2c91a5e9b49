from equifinal.steps.ingest.asked import asked_of_calibration, texts_of

METHODS = {
    "A": {"method": "direct", "exclusion": 1, "crossover": 2, "inclusion": 3},
    "B": {"method": "codes", "memberships": {"low": 0, "high": 1}, "rationale": "as coded"},
    "C": {"method": "codes", "memberships": {1: 0, 2: 1}},
    "D": {"method": "indirect", "groups": "sorted", "memberships": {"poor": 0, "rich": 1}},
    "S": {"method": "combined", "expression": "A*B", "source": "theory"},
}


def test_texts_are_asked_of_codes_not_of_groups():
    assert texts_of(METHODS) == {"B": {"low": 1, "high": 2}}


def test_another_anchor_or_reason_asks_for_nothing_else():
    asked = asked_of_calibration(METHODS)
    other = {
        name: {**how, "rationale": "another", **({"crossover": 2.5} if name == "A" else {})}
        for name, how in METHODS.items()
    }
    assert asked == asked_of_calibration(other)
    assert asked == {"B": {"memberships": {"low": 0, "high": 1}}, "S": {"method": "combined", "expression": "A*B"}}
