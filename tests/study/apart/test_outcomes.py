from equifinal.study.apart.outcomes import has_parts, of_parts, outcomes_in, with_outcome

NOTHING = {"outcome": "Y", "outcomes": [], "chain": False, "groups": "", "own": {}, "conditions": ["A"]}


def test_a_study_of_one_outcome_has_no_parts():
    assert not has_parts(NOTHING)
    assert outcomes_in(NOTHING) == {"Y": ["A"]}
    assert list(of_parts(NOTHING)) == []


def test_the_first_outcome_stands_for_the_study():
    assert with_outcome({"outcomes": {"M": None, "Y": ["A"]}})["outcome"] == "M"
    assert with_outcome({"outcome": "Y", "outcomes": ["M", "Y"]})["outcome"] == "Y"
    assert with_outcome({"outcomes": 3}) == {"outcomes": 3}
    assert with_outcome({"outcomes": []}) == {"outcomes": []}


def test_a_value_of_a_multi_value_outcome_is_a_condition_by_its_set():
    settings = NOTHING | {"outcomes": ["M[1]", "Y"], "chain": True}
    assert outcomes_in(settings) == {"M[1]": ["A"], "Y": ["A", "M"]}
