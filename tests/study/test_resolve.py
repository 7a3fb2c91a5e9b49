import copy
import json
import runpy
from pathlib import Path

import pytest
import yaml

from equifinal.errors import InputError
from equifinal.study.keys import KEYS
from equifinal.study.resolve import resolve

ROOT = Path(__file__).parents[2]
COLUMNS = ["case", "county", "A", "B", "LEVEL", "Y"]
SMALL = {"study": "small", "data": "small.csv", "case_id": "case", "outcome": "Y", "conditions": ["A", "B"]}


def test_defaults_are_filled_in():
    settings = resolve(SMALL, COLUMNS)
    assert settings.keys() == KEYS.keys()
    assert settings["consistency_cutoff"] == 0.8
    assert settings["robustness_consistency_cutoff"] == [0.85]
    assert settings["language"] == ["en"]
    assert resolve({**SMALL, "consistency_cutoff": 0.9}, COLUMNS)["robustness_consistency_cutoff"] == [0.95]


def test_a_list_of_raised_cutoffs():
    settings = resolve({**SMALL, "robustness_consistency_cutoff": [0.85, 0.9]}, COLUMNS)
    assert settings["robustness_consistency_cutoff"] == [0.85, 0.9]


DIRECT = {"method": "direct", "exclusion": 1, "crossover": 2, "inclusion": 3}
BAD = [
    (
        {"consistancy_cutoff": 0.8},
        "the config key consistancy_cutoff is unknown. Hint: did you mean consistency_cutoff?",
    ),
    ({"study": None}, "the config key study is missing."),
    ({"study": "../away"}, "study is '../away'. Hint: letters from a to z, digits, - and _ are allowed"),
    ({"conditions": []}, "conditions is an empty list."),
    ({"conditions": "A"}, "conditions is 'A'. Hint: a list is wanted"),
    ({"conditions": ["A", 3]}, "conditions holds 3."),
    ({"conditions": ["A", "A"]}, "the condition A is listed twice."),
    ({"conditions": ["A", "Y"]}, "the outcome Y is among the conditions. Hint: take Y out of conditions"),
    (
        {"conditions": ["A", "LEVELS"]},
        "conditions names the column LEVELS, which small.csv does not have. Hint: did you mean LEVEL?",
    ),
    ({"case_id": "id"}, "case_id names the column id, which small.csv does not have."),
    ({"consistency_cutoff": 1.2}, "consistency_cutoff is 1.2. Hint: a number from 0 to 1 is allowed"),
    ({"consistency_cutoff": -0.1}, "consistency_cutoff is -0.1."),
    ({"consistency_cutoff": float("nan")}, "consistency_cutoff is nan."),
    ({"consistency_cutoff": "high"}, "consistency_cutoff is 'high'. Hint: a number such as 0.85 is wanted"),
    ({"consistency_cutoff": True}, "consistency_cutoff is True."),
    ({"pri_cutoff": 2}, "pri_cutoff is 2."),
    ({"contradiction_cutoff": 0.8}, "contradiction_cutoff is 0.8, not below the consistency_cutoff of 0.8."),
    ({"models": "all"}, "models is 'all'. Hint: allowed are minimum, irredundant"),
    ({"exclude_simultaneous_rows": 1}, "exclude_simultaneous_rows is 1. Hint: true or false is wanted"),
    ({"excluded_rows": ["x"]}, "excluded_rows holds 'x'."),
    ({"impossible_combinations": ["A*Q"]}, "there is no condition 'Q'"),
    ({"theories": {"t": "A*Q"}}, "there is no condition 'Q'"),
    ({"directional_expectations": ["A*~A"]}, "names A twice"),
    ({"frequency_cutoff": 0}, "frequency_cutoff is 0. Hint: a whole number from 1 is allowed"),
    ({"frequency_cutoff": 1.5}, "frequency_cutoff is 1.5. Hint: a whole number is wanted"),
    ({"robustness_consistency_cutoff": 0.7}, "robustness_consistency_cutoff is 0.7, below the baseline"),
    (
        {"robustness_consistency_cutoff": [0.85, 2]},
        "robustness_consistency_cutoff holds 2. Hint: a list of numbers, each from 0 to 1",
    ),
    ({"language": "fr"}, "language is ['fr']. Hint: the languages are en, zh"),
    ({"calibration": {"C": DIRECT}}, "calibration: C is no outcome or condition."),
    ({"calibration": {"A": {"method": "magic"}}}, "calibration: A has the method 'magic'."),
    ({"calibration": {"A": {**DIRECT, "crosover": 2}}}, "calibration: A has the unknown key crosover."),
    ({"calibration": {"A": {"method": "direct", "crossover": 2}}}, "calibration: A needs the numbers"),
    (
        {"calibration": {"A": {**DIRECT, "crossover": 3}}},
        "calibration: A has its anchors out of order: exclusion 1, ",
    ),
    ({"calibration": {"A": {**DIRECT, "crossover": 0}}}, "calibration: A has its anchors out of order"),
    ({"condition_groups": {"g": ["A"]}}, "condition_groups: g is ['A']."),
    ({"condition_groups": {"g": {"conditions": "A"}}}, "condition_groups: g has no list of conditions."),
    ({"condition_groups": {"g": {"conditions": ["Y"]}}}, "condition_groups: g names Y, which is no condition."),
    ({"condition_groups": {"g": {"conditions": ["A", "A"]}}}, "condition_groups names A twice."),
    ({"symbols": "stars"}, "symbols is 'stars'. Hint: allowed are circles, open, ascii"),
    ({"labels": {"set": {}}}, "labels: set is unknown or empty."),
    ({"labels": {"sets": {"C": {"en": "x"}}}}, "labels: sets: C is unknown."),
    ({"labels": {"sets": {"A": "x"}}}, "labels: sets: A is 'x'."),
    ({"labels": {"cases": {"zh": "town"}}}, "labels: cases: zh names the column town"),
    ({"paths": {"p": "A"}}, "paths: p is 'A'."),
    ({"paths": {"p": {"terms": "A + B"}}}, "paths: p has the terms 'A + B'."),
    ({"paths": {"p": {"terms": "A*C"}}}, "there is no condition 'C'"),
    ({"directional_expectations": ["C"]}, "the directional expectation 'C' does not name a condition"),
]


@pytest.mark.parametrize(("change", "message"), BAD, ids=[str(change) for change, _ in BAD])
def test_bad_configuration_is_one_sentence(change, message):
    with pytest.raises(InputError) as error:
        resolve({**SMALL, **change}, COLUMNS)
    assert message in str(error.value)
    assert "\n" not in str(error.value)


def test_falling_anchors_and_multi_value_expectations_are_accepted():
    change = {
        "conditions": ["A", "LEVEL"],
        "calibration": {"A": {"method": "direct", "exclusion": 3, "crossover": 2, "inclusion": 1}},
        "directional_expectations": ["A", "LEVEL[2]"],
    }
    resolve({**SMALL, **change}, COLUMNS)


def test_the_users_mapping_is_left_alone():
    config = yaml.safe_load((ROOT / "config/config.yaml").read_text("utf-8"))
    before = copy.deepcopy(config)
    resolve(config, ["case", "county", "SYS", "ORG", "SVC", "STF", "INF", "INC", "OUT"])
    assert config == before


def test_schema_and_documentation_are_in_step_with_the_keys():
    make = runpy.run_path(str(ROOT / "workflow/schemas/make.py"))
    assert (ROOT / "workflow/schemas/config.schema.json").read_text("utf-8") == make["schema_text"]()
    for language, path in make["READMES"].items():
        readme = path.read_text("utf-8")
        assert readme == make["with_table"](readme, language), "python workflow/schemas/make.py"


def test_every_shipped_config_fits_the_schema_and_names_every_threshold():
    import jsonschema

    make = runpy.run_path(str(ROOT / "workflow/schemas/make.py"))
    for path in (ROOT / "config").glob("*.yaml"):
        config = yaml.safe_load(path.read_text("utf-8"))
        jsonschema.validate(config, json.loads(make["schema_text"]()))
        assert {name for name, key in KEYS.items() if key.is_required()} <= config.keys()
        assert {name for name in KEYS if name.endswith("_cutoff")} <= config.keys()
