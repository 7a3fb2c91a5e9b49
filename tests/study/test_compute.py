import pytest

from equifinal.errors import InputError
from equifinal.study.compute import all_sets, combined_of, of_compute, of_formulas, with_sets
from equifinal.study.settle import settle

DATA = b"case,q1,q2,A,B,C,Y\n" + b"".join(
    f"c{i},{i % 5 + 1},{i % 4 + 1},{i % 10 / 10},{(i * 3) % 10 / 10},{(i * 7) % 10 / 10},{i % 2}\n".encode()
    for i in range(12)
)
ANCHORS = {"method": "direct", "exclusion": 1, "crossover": 2.6, "inclusion": 5}
CONFIG = {
    **{"study": "s", "data": "d.csv", "case_id": "case", "outcome": "Y", "conditions": ["Q", "S"]},
    "compute": {"Q": "mean(q1, q2)", "T": "B + C", "S": "A*~T"},
    "calibration": {"Q": ANCHORS, "S": {"method": "combined", "rationale": "as theory has it"}},
}


def test_a_study_with_both_kinds_is_settled_and_settled_again():
    study = settle(CONFIG, DATA)
    assert list(study.ingested.cases) == ["case", "Q", "Y", "A", "B", "C"]
    assert study.ingested.cases["Q"].tolist()[:3] == [1.0, 2.0, 3.0]
    made = {"method": "combined", "rationale": "as theory has it", "expression": "A*~T"}
    assert study.settings["calibration"]["S"] == made
    assert study.settings["calibration"]["T"] == {"method": "combined", "expression": "B + C"}
    again = settle(study.settings, DATA)
    assert again.settings == study.settings


def test_the_scale_goes_to_every_logistic_curve_that_says_nothing_else():
    bell = dict.fromkeys(("exclusion_left",), 1)
    methods = {
        "A": ANCHORS,
        "B": {**ANCHORS, "degree": 0.9},
        "C": {**ANCHORS, "scale": "exact", "cut_ends": False},
        "D": {**ANCHORS, "shape": "linear"},
        "E": {"method": "bell", **bell},
        "F": {"method": "bell", "shape": "logistic", **bell},
        "G": {"method": "crisp", "threshold": 1},
    }
    found = with_sets({"calibration": methods, "compute": {}, "scale": "fsqca", "cut_ends": True})
    assert {name: how.get("scale") for name, how in found.items()} == {
        **{"A": "fsqca", "B": None, "C": "exact", "D": None, "E": None, "F": "fsqca", "G": None}
    }
    assert {name: how.get("cut_ends") for name, how in found.items()} == {
        **{"A": True, "B": True, "C": False, "D": True, "E": True, "F": True, "G": None}
    }
    assert with_sets({"calibration": methods, "compute": {}, "scale": "exact", "cut_ends": False}) == methods


def test_sets_are_those_named_and_those_that_they_are_made_of():
    settings = CONFIG | {"outcome": "Y[1]"}
    assert all_sets(settings) == ["Y", "Q", "S", "A", "T", "B", "C"]
    assert combined_of(settings) == {"T": "B + C", "S": "A*~T"}


@pytest.mark.parametrize(
    ("compute", "message"),
    [
        ({"Q": ["q1", "q2"]}, "compute: Q is ['q1', 'q2']. Hint: such as mean(q1, q2), or A*B + C"),
        ({"Q": " "}, "compute: Q is ' '."),
        ({"1Q": "A*B"}, "compute has the short name '1Q'."),
        ({"Q": "mean(q1, q2"}, "compute: Q: in 'mean(q1, q2', character 5: this ( is never closed."),
        ({"Q": "mean(q1, q2)", "S": "A*"}, "compute: S: in 'A*', character 3: a condition is missing at the end."),
        ({"Q": "mean(q1, q2)", "S": "A*S"}, "compute: S: in 'A*S', character 3: there is no condition 'S'."),
        ({"Q": "mean(q1, q2)", "S": "1"}, "compute: S is '1', which names no column."),
        ({"Q": "mean(q1, q2)", "S": "A", "A": "B"}, "compute: A is the name of a column of d.csv."),
        ({"Q": "mean(q1, q2)", "S": "A", "value": "B"}, "the set value has the name of a column of the results."),
        (
            {"Q": "mean(q1, q2)", "S": "LEVEL[2]"},
            "compute: S: in 'LEVEL[2]', character 1: there is no condition 'LEVEL'.",
        ),
        ({"Q": "mean(q1, q2)", "S": "A[2]"}, "S: in 'A[2]', character 2: A has no value 2."),
    ],
)
def test_what_is_wrong_is_one_sentence(compute, message):
    with pytest.raises(InputError) as error:
        settle(CONFIG | {"compute": compute, "calibration": {"Q": ANCHORS}}, DATA)
    assert str(error.value).splitlines()[0].startswith(message)


def test_a_set_made_of_others_has_no_method_of_its_own():
    methods = {"S": {"method": "crisp", "threshold": 1}, "A": {"method": "combined"}}
    settings = {"compute": {"S": "A*B"}, "calibration": methods}
    found = [problem.message for problem in of_compute(settings, ["A", "B"], "d.csv")]
    assert found == [
        "calibration: S has the method crisp, and compute makes it of other sets.",
        "calibration: A is combined, and compute does not say of which sets.",
    ]
    assert list(of_formulas(settings)) == []
