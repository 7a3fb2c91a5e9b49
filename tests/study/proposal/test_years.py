import pytest

from equifinal.errors import InputError
from equifinal.reading import read_sheet
from equifinal.study.proposal import propose
from equifinal.study.proposal.years import by_year

ROWS = "甲,1.5,2.5,30,44,5,6\n乙,7,8,30,41,9,10\n丙,3,4,10,12,5,7\n"


def years(header, rows=ROWS):
    return by_year(read_sheet(f"{header}\n{rows}".encode(), "d.csv"))


def test_the_year_may_stand_anywhere_in_a_header():
    found = years("县,2018年人均GDP,2019年人均GDP,床位数（2018）,床位数（2019）,疗效（%，2018年）,疗效（%，2019年）")
    assert found.wide == {
        "人均GDP": "{年份}年人均GDP",
        "床位数": "床位数（{年份}）",
        "疗效（%）": "疗效（%，{年份}年）",
    }
    assert years("town,gdp2018,gdp2019,B 2018,B 2019,Y-2018,Y-2019").wide == {
        "gdp": "gdp{year}",
        "B": "B {year}",
        "Y": "Y-{year}",
    }


def test_scores_above_their_years_as_in_yearbooks():
    found = years("县,人均GDP,,床位,,疗效,\n,2018,2019,2018,2019,2018,2019")
    assert found.wide == {"人均GDP": "人均GDP {年份}", "床位": "床位 {年份}", "疗效": "疗效 {年份}"}
    assert found.sheet.cells.iloc[1].tolist() == ["甲", "2019", "2.5", "44", "6"]


def test_what_is_no_wide_sheet():
    for header in ("县,2018,2019,2020,2021,2022,2023", "县,A_2017,B_2018,C_2019,D_2020,E_2021,Y_2022"):
        assert years(header).wide == {}


@pytest.mark.parametrize("header", ["县,指标,2018,2019", "县,指标,2018年,2019年"])
def test_rows_of_one_score_each_have_to_be_turned(header):
    rows = ["甲,床位,1,2", "甲,疗效,3,4", "乙,床位,5,6", "乙,疗效,7,8", ""]
    with pytest.raises(InputError) as error:
        years(header, "\n".join(rows))
    said = "d.csv has a column for each year, from 2018 to 2019, and none says of which score it is."
    assert str(error.value).startswith(said)
    assert "docs/panels.md" in str(error.value)


def test_years_that_the_user_names_are_taken_as_they_stand():
    text = "县,指标,2018,2019\n甲,床位,1,2\n甲,疗效,3,4\n乙,床位,5,6\n"
    assert by_year(read_sheet(text.encode(), "d.csv"), ["2018", "2019"]).wide == {}


def test_a_score_of_other_years_is_left_aside():
    found = years("town,A_2018,A_2019,Y_2018,Y_2019,P_2010,P_2015")
    assert (list(found.wide), found.left) == (["A", "Y"], ["P_2010", "P_2015"])


def test_the_proposal_has_a_panel():
    rows = ["序号,县,县代码,gdp2018,gdp2019,out2018,out2019", "1,甲,330101,1.5,2.5,5,6", "2,乙,330102,7,8,9,10"]
    text = "\n".join([*rows, "3,丙,330103,3,4,5,7", ""])
    config = propose(read_sheet(text.encode(), "d.csv"), "s", "d.csv").config
    assert config["case_id"] == ["县", "年份"]
    assert config["wide"] == {"gdp": "gdp{年份}", "out": "out{年份}"}
    assert config["clusters"] == {"县": "unit", "年份": "period"}
    assert (config["outcome"], config["conditions"]) == ("out", ["gdp"])
