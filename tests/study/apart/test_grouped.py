import pytest

from equifinal.errors import InputError
from equifinal.study.settle import settle

from .test_parts import cases_of, parts

PERCENT = {"method": "direct", "percentiles": True, "exclusion": 10, "crossover": 50, "inclusion": 90}


def test_anchors_that_the_cases_give_are_those_of_all_groups_unless_said():
    together = parts(outcome="Y", groups="sex", calibration={"A": PERCENT, "Y": PERCENT})
    first, second = (part.config["calibration"] for part in together.values())
    assert first == second
    assert first["A"]["percentiles"] is False
    apart = parts(outcome="Y", groups="sex", calibration={"A": PERCENT}, calibrate_groups="apart")
    assert apart["men"].config["calibration"] == {"A": PERCENT}
    with pytest.raises(InputError, match="A is calibrated by tfr, which takes all cases together"):
        parts(outcome="Y", groups="sex", calibration={"A": {"method": "tfr", "lowest": 0}})


def test_labels_of_cases_are_those_of_the_group():
    found = parts(outcome="Y", groups="sex", labels={"cases": {"en": {"c1": "First", "c2": "Second"}}})
    assert found["men"].config["labels"]["cases"] == {"en": {"c1": "First"}}
    assert len(cases_of(found["men"])) == 20


def test_conditions_on_the_rows_are_joined():
    found = parts(outcome="Y", groups="sex", where="A > 0.1 or B > 0.9")
    assert found["men"].config["where"] == '(A > 0.1 or B > 0.9) and (`sex` == "men")'


def test_what_does_not_divide_a_group_is_no_cluster_there():
    towns = [(f"t{i}", "nord" if i % 2 else "sud", 7 * i, 3 * i, i % 7) for i in range(12)]
    rows = [
        f"{town},{2020 + j},{part},{(a + 3 * j) % 10 / 10},{(b + j) % 10 / 10},0.3,{y / 7}\n"
        for town, part, a, b, y in towns
        for j in range(3)
    ]
    panel = "town,year,part,A,B,M,Y\n" + "".join(rows)
    clusters = {"year": "period", "town": "unit", "part": "group"}
    asked = {"case_id": ["town", "year"], "clusters": clusters, "outcome": "Y"}
    found = parts(panel, groups="part", **asked)
    for part in found.values():
        assert list(part.config["clusters"]) == ["year", "town"]
        assert len(settle(part.config, panel.encode()).ingested.cases) == 18
    (first, *_) = parts(panel, groups="year", **asked).values()
    assert list(first.config["clusters"]) == ["part"]
