import pytest

from equifinal.errors import InputError
from equifinal.study.groups import GROUPS, Nca
from equifinal.study.keys import Study
from equifinal.study.resolve import fill

SMALL = {"study": "s", "data": "x.csv", "case_id": "case", "outcome": "Y", "conditions": ["A"]}


def test_each_group_is_a_key_of_a_study():
    for name, group in GROUPS.items():
        assert type(Study.model_fields[name].default) is group


def test_of_a_group_some_keys_can_be_given():
    found = fill({**SMALL, "nca": {"scope": "observed", "ceilings": ["ce_vrs"]}})["nca"]
    assert found == {**Nca().model_dump(), "scope": "observed", "ceilings": ["ce_vrs"]}


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"scop": "observed"}, "the config key nca: scop is unknown. Hint: did you mean scope?"),
        ({"scope": "wide"}, "nca: scope is 'wide'. Hint: allowed are theoretical, observed"),
        ({"ceilings": ["ols"]}, "nca: ceilings holds 'ols'. Hint: allowed are ce_fdh, cr_fdh, ce_vrs, cr_vrs, c_lp"),
        ({"permutations": 10}, "nca: permutations is 10. Hint: a whole number from 100 to 1000000 is allowed"),
        ({"run": "maybe"}, "nca: run is 'maybe'. Hint: true or false is wanted"),
    ],
)
def test_what_a_group_does_not_take_is_said(given, sentence):
    with pytest.raises(InputError, match="nca") as error:
        fill({**SMALL, "nca": given})
    assert str(error.value) == sentence
