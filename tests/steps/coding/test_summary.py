from pathlib import Path

import pytest

import equifinal
from equifinal.errors import InputError
from equifinal.reading.configuration import read_configuration
from equifinal.steps.coding.summary import check_plan, read_table, summarise

ROOT = Path(equifinal.__file__).parents[1]
PLAN = read_configuration((ROOT / "config/coding/g-county.yaml").read_bytes(), "plan.yaml")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"study": "../x"}, "study is '../x'"),
        ({"categories": None}, "categories is None"),
        ({"shares": {"file": "a.csv"}}, "shares is"),
        ({"stated": [{"what": "pages", "value": 1, "where": "p. 1"}]}, "stated has 'pages'"),
    ],
)
def test_a_plan_that_is_not_whole(change, message):
    with pytest.raises(InputError, match=message.replace(".", r"\.")):
        check_plan(PLAN | change, "plan.yaml")


def test_a_plan_that_is_whole_is_handed_back():
    assert check_plan(PLAN, "plan.yaml") is PLAN


@pytest.mark.parametrize("text", ["x", "-1", "1.5"])
def test_a_count_that_is_no_number_names_its_line(text):
    with pytest.raises(InputError, match=r"t\.csv, line 3: nodes is"):
        read_table(f"code,nodes\nA1,2\nA2,{text}\n".encode(), "t.csv")


def test_percent_may_have_decimals():
    assert read_table(b"group,percent\nA,11.81\n", "t.csv")["percent"].tolist() == ["11.81"]


def test_the_shipped_plan_is_summed_up():
    tables = {
        part: read_table((ROOT / PLAN[part]["file"]).read_bytes(), part)
        for part in ("categories", "main_categories", "shares")
    }
    categories, checks = summarise(PLAN, tables)
    assert len(categories) == 6
    assert len(checks) == 31
