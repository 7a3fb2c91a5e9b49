import pytest
from pydantic import ValidationError

from equifinal.study.keys import GROUPS, KEYS, Robustness, Study, default_of, source_of

INNER = {name: field for group in GROUPS.values() for name, field in group.model_fields.items()}
SMALL = {"study": "s", "case_id": "case", "outcome": "Y", "conditions": ["A"]}


@pytest.mark.parametrize("name", [*KEYS, *INNER])
def test_each_key_says_what_it_means(name):
    field = KEYS.get(name) or INNER[name]
    assert field.description.endswith(".")
    source = source_of(field)
    assert not source or "doi:10." in source


def test_every_default_is_a_value_that_its_key_takes():
    given = {name: default_of(field) for name, field in KEYS.items() if not field.is_required()}
    given = {name: value for name, value in given.items() if value is not None}
    assert Study.model_validate(SMALL | given).model_dump() == Study.model_validate(SMALL).model_dump()


def test_a_default_of_a_mapping_is_plain():
    assert default_of(KEYS["robustness"]) == Robustness().model_dump()
    assert default_of(KEYS["study"]) is None


def test_whole_numbers_stay_whole_in_lists_and_become_shares_alone():
    found = Study.model_validate(SMALL | {"robustness_consistency_cutoff": [1, 0.9], "consistency_cutoff": 1})
    assert repr(found.robustness_consistency_cutoff) == "[1, 0.9]"
    assert repr(found.consistency_cutoff) == "1.0"


@pytest.mark.parametrize(
    "change",
    [{"pri_cutoff": "0.7"}, {"frequency_cutoff": 1.0}, {"table_cases": 1}, {"colour": "red"}, {"study": "a b"}],
)
def test_nothing_is_taken_that_is_only_like_the_type(change):
    with pytest.raises(ValidationError):
        Study.model_validate(SMALL | change)
