import pytest

from equifinal.errors import InputError
from equifinal.study.apart.parts import MOST, parts_of
from equifinal.study.settle import settle

CASES = [(f"c{i}", "men" if i % 2 else "女", *((i * k % 100) / 100 for k in (37, 53, 71, 29))) for i in range(1, 41)]
DATA = "case,sex,A,B,M,Y\n" + "".join(",".join(map(str, case)) + "\n" for case in CASES)
BASE = {"study": "s", "data": "d.csv", "case_id": "case", "conditions": ["A", "B"]}


def parts(data=DATA, **keys):
    config = {**BASE, **keys}
    return {part.name: part for part in parts_of(config, settle(config, data.encode()))}


def cases_of(part):
    return settle(part.config, DATA.encode()).ingested.cases["case"].tolist()


def test_a_part_for_each_value_of_a_column():
    found = parts(outcome="Y", groups="sex", where="A > 0.1")
    assert list(found) == ["men", "女"]
    for name, part in found.items():
        assert cases_of(part) == [case for case, sex, a, *_ in CASES if sex == name and a > 0.1]
        assert "groups" not in part.config


def test_groups_by_conditions_and_outcomes_make_a_part_each():
    found = parts(outcomes=["M", "Y"], groups={"low": "A < 0.5", "high": "A >= 0.5"})
    assert list(found) == ["M_low", "M_high", "Y_low", "Y_high"]
    assert cases_of(found["Y_low"]) == [case for case, _, a, *_ in CASES if a < 0.5]


def test_in_a_chain_each_outcome_is_a_condition_of_the_next():
    found = parts(outcomes=["M", "Y"], chain=True)
    assert {name: part.config["conditions"] for name, part in found.items()} == {"M": ["A", "B"], "Y": ["A", "B", "M"]}
    own = parts(outcomes={"M": ["A"], "Y": ["M", "B"]})
    assert own["Y"].config["conditions"] == ["M", "B"]


def test_keys_of_one_part_and_of_the_sides_of_its_outcome():
    keys = {"excluded_rows": {"~M": [1], "Y": [2]}, "own": {"Y": {"consistency_cutoff": 0.7}}}
    found = parts(outcomes=["M", "Y"], **keys)
    assert found["M"].config["excluded_rows"] == {"~M": [1]}
    assert found["Y"].config["excluded_rows"] == {"Y": [2]}
    assert found["Y"].config["consistency_cutoff"] == 0.7
    assert "consistency_cutoff" not in found["M"].config


def test_names_of_folders_are_plain_and_unlike():
    found = parts(outcome="Y", groups={"a b": "A < 0.3", "a/b": "A > 0.6", "+": "A > 0"})
    assert list(found) == ["a_b", "a_b_2", "part"]


@pytest.mark.parametrize(
    ("keys", "message"),
    [
        ({"outcome": "Y", "groups": "gender"}, "groups names the column gender, which d.csv does not have"),
        ({"outcome": "Y", "groups": "case"}, "groups: the column case has 40 values"),
        ({"outcomes": ["Y"]}, "outcomes is \\['Y'\\]"),
        ({"outcome": "M", "outcomes": ["Y", "M"]}, "outcome and outcomes are both named, and differ"),
        ({"outcomes": {"M": "A", "Y": ["B"]}}, "outcomes: M is 'A'"),
        ({"outcome": "Y", "chain": True}, "chain is true without a list of outcomes"),
        ({"outcome": "Y", "groups": {"a": "A < 1", "b": 3}}, "groups: b is 3"),
        ({"outcome": "Y", "own": {"Y": {"groups": "sex"}}}, "own: Y has 'groups'"),
    ],
)
def test_what_is_wrong_is_one_sentence(keys, message):
    with pytest.raises(InputError, match=message):
        parts(**keys)


def test_there_is_a_bound():
    groups = {f"g{i}": "A > 0" for i in range(MOST // 2 + 1)}
    with pytest.raises(InputError, match="outcomes and groups make 22 parts"):
        parts(outcomes=["M", "Y"], groups=groups)
