import jsonschema
import pytest
import yaml

from equifinal.errors import InputError
from equifinal.steps.calibrate import METHODS
from equifinal.steps.calibrate.check import SCHEMA, check_calibration

DIRECT = {"method": "direct", "exclusion": 1, "crossover": 2, "inclusion": 3}
BELL = {
    "method": "bell",
    **{"exclusion_left": 1, "crossover_left": 2, "inclusion_left": 3},
    **{"inclusion_right": 4, "crossover_right": 5, "exclusion_right": 6},
}
FOUR = {"method": "four_value", "codes": [1, 2, 3, 4]}
MANY = {"method": "multi_value", "thresholds": [1, 2]}
CODES = {"method": "codes", "memberships": {1: 0, 2: 1}}
WRONG = [
    ("magic", "is 'magic'. Hint: a mapping such as {method: pass_through} is wanted"),
    ({"method": "magic"}, "has the method 'magic'. Hint: the methods are direct, bell"),
    ({"method": "dirct"}, "has the method 'dirct'. Hint: did you mean direct?"),
    ({}, "names no method."),
    ({**DIRECT, "crosover": 2}, "has the unknown key crosover. Hint: did you mean crossover? the method direct takes"),
    ({**MANY, "degree": 0.9}, "has the unknown key degree."),
    ({"method": "direct", "crossover": 2}, "needs the numbers exclusion, crossover, inclusion."),
    ({**DIRECT, "crossover": "two"}, "needs the numbers"),
    ({**DIRECT, "crossover": float("inf")}, "needs the numbers"),
    ({"method": "crisp"}, "needs the number threshold."),
    (
        {**DIRECT, "crossover": 3},
        "has its anchors out of order: exclusion 1, crossover 3, inclusion 3. Hint: excl",
    ),
    ({**DIRECT, "source": 2008}, "has the source 2008. Hint: a text is wanted"),
    ({**DIRECT, "rationale": ["a"]}, "has the rationale ['a']."),
    ({**DIRECT, "rationale": {"en": "a", "de": "b"}}, "has the rationale {'en': 'a', 'de': 'b'}."),
    ({**DIRECT, "source": {"en": 5}}, "has the source {'en': 5}."),
    ({**DIRECT, "degree": 0.5}, "has degree: 0.5. Hint: a number between 0.5 and 1 is wanted"),
    ({**DIRECT, "degree": 95}, "has degree: 95."),
    ({**DIRECT, "shape": "round"}, "has the shape 'round'. Hint: one of logistic, linear is wanted"),
    ({**DIRECT, "below": 0}, "has below: 0. Hint: a number above 0 is wanted"),
    ({**DIRECT, "percentiles": 5}, "has percentiles: 5. Hint: true or false is wanted"),
    (
        {**DIRECT, "percentiles": True, "inclusion": 101},
        "has inclusion 101 as a percentile. Hint: percentiles lie",
    ),
    ({**DIRECT, "percentiles": True, "exclusion": -1}, "has exclusion -1 as a percentile."),
    ({**BELL, "inclusion_left": 4.5}, "has its anchors out of order: exclusion_left 1,"),
    ({**BELL, "crossover_left": 1}, "has its anchors out of order"),
    ({"method": "multi_value"}, "needs thresholds. Hint: such as {method: multi_value, thresholds: [550, 850]}"),
    ({**MANY, "thresholds": 5}, "has thresholds: 5. Hint: a list of numbers is wanted"),
    ({**MANY, "thresholds": []}, "has thresholds: []."),
    ({**MANY, "thresholds": [1, "2"]}, "has thresholds: [1, '2']."),
    ({**MANY, "thresholds": [1, 1]}, "has its thresholds out of order: threshold_1 1, threshold_2 1."),
    ({**MANY, "thresholds": [1, 3, 2]}, "has its thresholds out of order"),
    (
        {"method": "indirect", "thresholds": [3, 2]},
        "has its thresholds out of order: threshold_1 3, threshold_2 2.",
    ),
    ({"method": "four_value"}, "needs codes or thresholds."),
    ({**FOUR, "thresholds": [1, 2, 3]}, "needs codes or thresholds."),
    ({"method": "four_value", "thresholds": [1, 2]}, "has 2 thresholds. Hint: the method four_value takes 3"),
    ({"method": "six_value", "codes": [1, 2, 3]}, "has 3 codes. Hint: the method six_value takes 6"),
    ({**FOUR, "codes": [1, 2, 2, 3]}, "has the code 2 twice."),
    ({**CODES, "memberships": [0, 1]}, "has memberships: [0, 1]."),
    ({**CODES, "memberships": {1: 1.2}}, "has 1.2 as membership of the code 1. Hint: from 0 to 1"),
    ({"method": "tfr", "lowest": "low"}, "has lowest: 'low'."),
]


@pytest.mark.parametrize(("how", "message"), WRONG, ids=[message[:40] for _, message in WRONG])
def test_what_is_wrong_is_one_sentence_with_the_set(how, message):
    with pytest.raises(InputError) as error:
        check_calibration({"A": how}, ["A"])
    assert str(error.value).startswith(f"calibration: A {message}")
    assert "\n" not in str(error.value)


def test_unknown_set():
    with pytest.raises(InputError, match=r"calibration: B is no outcome or condition\. Hint: the sets are A"):
        check_calibration({"B": DIRECT}, ["A"])


@pytest.mark.parametrize(
    "how",
    [
        DIRECT,
        {**DIRECT, "exclusion": 3, "inclusion": 1},
        {**BELL, "inclusion_right": 3},
        {**BELL, **dict(zip(list(BELL)[1:], (3, 2, 1, 6, 5, 4), strict=True))},
        {**MANY, "thresholds": [3, 2, 1]},
        {**FOUR, "codes": [4, 3, 2, 1]},
        {**CODES, "memberships": {0.5: 0, 2: 0}},
        {"method": "tfr", "lowest": 0, "source": {"en": "survey", "zh": "问卷"}},
    ],
)
def test_what_is_right(how):
    check_calibration({"A": how}, ["A"])


def test_the_schema_for_editors_knows_every_key_of_every_method():
    keys = SCHEMA["additionalProperties"]["properties"].keys()
    for method in METHODS.values():
        assert {*method.anchors, *method.lists, *method.options} <= keys
        jsonschema.validate({"A": yaml.safe_load(method.example)}, SCHEMA)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"A": {**DIRECT, "crosover": 2}}, SCHEMA)
