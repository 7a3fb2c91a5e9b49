import pytest

from equifinal.errors import InputError
from equifinal.study.apart.narrowed import first_part, narrowed, of_part
from equifinal.study.apart.parts import parts_of
from equifinal.study.settle import settle

from .test_parts import DATA

BASE = {"study": "s", "data": "d.csv", "case_id": "case", "outcomes": {"M": ["A"], "Y": ["M", "B"]}}
SETTINGS = {"outcome": "M", "outcomes": BASE["outcomes"], "conditions": ["A"], "chain": False, "compute": {}}


def parts(**keys):
    config = {**BASE, **keys}
    return {part.name: part.config for part in parts_of(config, settle(config, DATA.encode()))}


def test_each_part_keeps_what_is_about_its_sets():
    found = parts(
        directional_expectations=["A", "~B", "M"],
        labels={"sets": {"A": {"en": "Age"}, "B": {"en": "Beds"}, "M": {"en": "Means"}, "Y": {"en": "Yield"}}},
        theories={"of A": "~A", "of both": "M + B"},
        paths={"led": {"terms": "M*B", "en": "Led"}},
        configuration_names={"A": "Aged", "~B*M": "Bare"},
        condition_groups={"all": {"conditions": ["A", "B"], "en": "All"}, "late": {"conditions": ["M"], "en": "Late"}},
        necessity_claims={"M": ["A"], "~Y": ["M + B"]},
    )
    assert [found[name]["directional_expectations"] for name in found] == [["A"], ["~B", "M"]]
    assert [list(found[name]["labels"]["sets"]) for name in found] == [["A", "M"], ["B", "M", "Y"]]
    assert [list(found[name]["theories"]) for name in found] == [["of A"], ["of both"]]
    assert [list(found[name]["paths"]) for name in found] == [[], ["led"]]
    assert [list(found[name]["configuration_names"]) for name in found] == [["A"], ["~B*M"]]
    assert [found[name]["condition_groups"]["all"]["conditions"] for name in found] == [["A"], ["B"]]
    assert "late" not in found["M"]["condition_groups"]
    assert [found[name]["necessity_claims"] for name in found] == [{"M": ["A"]}, {"~Y": ["M + B"]}]
    for config in found.values():
        settle(config, DATA.encode())


def test_what_a_set_is_made_of_is_about_its_part():
    direct = {"method": "direct", "exclusion": 0.1, "crossover": 0.5, "inclusion": 0.9}
    found = parts(
        compute={"H": "A*B"},
        outcomes={"M": ["H"], "Y": ["M", "B"]},
        calibration={"A": direct, "B": direct},
        labels={"sets": {"A": {"en": "Age"}}},
    )
    assert list(found["M"]["calibration"]) == ["A", "B", "H"]
    assert list(found["Y"]["calibration"]) == ["B"]
    for config in found.values():
        settle(config, DATA.encode())


def test_a_name_that_no_outcome_has_is_told():
    with pytest.raises(InputError, match="Z"):
        parts(directional_expectations=["Z"])
    with pytest.raises(InputError, match="labels: sets: Z is unknown"):
        parts(labels={"sets": {"Z": {"en": "Zeal"}}})
    assert narrowed({"theories": {"t": "Z"}}, SETTINGS, "M", ["A"])["theories"] == {"t": "Z"}


def test_a_study_of_one_outcome_stays_as_it_is():
    settings = {"outcomes": [], "directional_expectations": ["Z"]}
    assert first_part(settings) is settings


def test_a_value_of_a_set_is_about_the_set():
    is_own = of_part(SETTINGS, ["M[1]"])
    assert is_own("~M")
    assert not is_own("B[2]")
