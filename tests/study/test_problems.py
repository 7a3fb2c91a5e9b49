import pytest
from pydantic import ValidationError

from equifinal.errors import InputError
from equifinal.reading.configuration import places_of, read_configuration
from equifinal.study.keys import KEYS, Robustness, Study
from equifinal.study.problems import Problem, as_error, problems_of, unknown, wanted_of
from equifinal.study.resolve import fill, resolve

WRONG = b"""\
study: small
data: small.csv
case_id: case
outcome: Y
conditions: [A, B]
pri_cutoff: 70%
colour: red
robustness:
  draws: 3
  permutation: 100
labels:
  sets:
    Q: {en: Nothing}
paths: {p: {terms: A + B}}
"""


def said(content, columns=None):
    """Return what is said of a configuration."""
    config, places = read_configuration(content, "c.yaml"), places_of(content, "c.yaml")
    with pytest.raises(InputError) as error:
        fill(config, places) if columns is None else resolve(config, columns, places)
    return str(error.value).splitlines()


def test_all_that_is_wrong_is_said_in_one_go_each_with_its_line():
    assert said(WRONG) == [
        "c.yaml, line 6: pri_cutoff is '70%'. Hint: a number such as 0.85 is wanted",
        "c.yaml, line 7: the config key colour is unknown. Hint: all keys are explained in config/README.md",
        "c.yaml, line 9: robustness: draws is 3. Hint: a whole number from 10 to 1000000 is allowed",
        "c.yaml, line 10: the config key robustness: permutation is unknown. Hint: did you mean permutations?",
        "c.yaml, line 13: labels: sets: Q is unknown. Hint: allowed are Y, A, B",
        "c.yaml, line 14: paths: p has the terms 'A + B'. Hint: literals joined by *, such as SYS*~INC",
    ]


def test_a_key_that_is_missing_is_said_of_the_file():
    (sentence,) = said(b"study: small\ndata: d.csv\ncase_id: case\nconditions: [A]\n")
    meaning = KEYS["outcome"].description
    assert sentence == f"c.yaml: the config key outcome is missing. Hint: {meaning}"


def test_what_the_data_lack_and_what_keys_say_of_each_other_are_said_together():
    content = b"study: s\ndata: d.csv\ncase_id: id\noutcome: Y\nconditions: [A]\ncontradiction_cutoff: 0.9\n"
    assert said(content, ["case", "A", "Y"]) == [
        "c.yaml, line 3: case_id names the column id, which d.csv does not have. Hint: its columns are case, A, Y",
        "c.yaml, line 6: contradiction_cutoff is 0.9, not below the consistency_cutoff of 0.8. "
        "Hint: a cutoff from 0 to below 0.8 is allowed, or none",
    ]


def test_of_a_set_that_the_data_lack_nothing_else_is_said():
    content = b"study: s\ndata: d.csv\ncase_id: case\noutcome: Y\nconditions: [A, C]\nlabels: {sets: {Q: {en: q}}}\n"
    assert len(said(content, ["case", "A", "Y"])) == 1


@pytest.mark.parametrize(
    ("model", "name", "wanted"),
    [
        (Study, "half_membership", {"type": ["number", "null"], "minimum": 0, "maximum": 1}),
        (Study, "missing", {"type": ["string"], "enum": ["stop", "drop"]}),
        (Study, "frequency_cutoff", {"type": ["integer"], "minimum": 1}),
        (Study, "language", {"type": ["string", "array"], "items": {"type": "string"}}),
        (Robustness, "seed", {"type": ["integer"], "minimum": 0}),
    ],
)
def test_what_a_key_takes(model, name, wanted):
    assert wanted_of(model.model_json_schema(), name) == wanted


def test_the_nearest_known_key_gives_the_line():
    places = {("labels",): ("c.yaml", 4), (): ("c.yaml", 0)}
    assert Problem(("labels", "sets", "A"), "m.").sentence(places) == "c.yaml, line 4: m."
    assert Problem(("paths",), "m.", "h").sentence(places) == "c.yaml: m. Hint: h"
    assert Problem(("paths",), "m.").sentence({}) == "m."


def test_the_same_sentence_is_said_once_and_in_the_order_of_the_lines():
    places = {("b",): ("c.yaml", 2), ("a",): ("c.yaml", 10)}
    problems = [Problem(("a",), "first."), Problem(("b",), "second."), Problem(("a",), "first.")]
    assert str(as_error(problems, places)) == "c.yaml, line 2: second.\nc.yaml, line 10: first."


def test_what_pydantic_finds_is_one_problem_a_key():
    given = {"seed": -1, "dropped_cases": [1, "two", 0]}
    with pytest.raises(ValidationError) as error:
        Robustness.model_validate(given)
    found = list(problems_of(error.value, given, Robustness, ("robustness",)))
    assert found == [
        Problem(
            ("robustness", "dropped_cases"),
            "robustness: dropped_cases holds 'two'.",
            "a list of whole numbers, each from 1",
        ),
        Problem(("robustness", "seed"), "robustness: seed is -1.", "a whole number from 0 is allowed"),
    ]


def test_a_key_near_another_is_asked_about():
    assert unknown(("pri_cutof",), KEYS).hint == "did you mean pri_cutoff?"
    assert unknown((1,), KEYS) == Problem(
        (1,), "the config key 1 is unknown.", "all keys are explained in config/README.md"
    )
