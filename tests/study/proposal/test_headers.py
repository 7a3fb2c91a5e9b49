import pytest

from equifinal.study.proposal.headers import clues_of, stem_and_number, stem_of_calibrated


@pytest.mark.parametrize(
    ("header", "role", "exact"),
    [
        *[(header, "outcome", True) for header in ("Y", "OUT", "Outcome", "DV", "结果", "結果", "결과", "Результат")],
        *[(header, "outcome", False) for header in ("outcome_2020", "结果：成效", "MainOutcome")],
        *[(header, "time", True) for header in ("YEAR", "Jahr", "Année", "年份", "연도", "Год")],
        *[(header, "frequency", True) for header in ("freq", "N", "Count", "频数", "N_cases", "n.cases")],
        *[(header, "id", True) for header in ("ID", "No.", "序号", "#")],
        ("country_id", "id", False),
        *[(header, "case", True) for header in ("Country", "案例", "País", "（县）")],
        ("提交答卷时间", "platform", True),
    ],
)
def test_a_header_is_a_clue_in_any_language(header, role, exact):
    assert clues_of(header)[role] is exact


@pytest.mark.parametrize("header", ["Trust", "SYS", "yield", "Network", "Growth", "体系整合", "INF", "nurses"])
def test_other_headers_are_none(header):
    assert clues_of(header) == {}


@pytest.mark.parametrize(
    ("header", "stem", "calibrated"),
    [
        *[(header, "gdp", True) for header in ("gdp_fz", "GDP.fs", "fs_gdp", "gdp (calibrated)", "cal_GDP", "gdp校准")],
        ("体系整合_校准", "体系整合", True),
        ("gdp_raw", "gdp", False),
        ("gdp", "gdp", None),
    ],
)
def test_what_a_calibrated_column_is_of(header, stem, calibrated):
    assert stem_of_calibrated(header) == (stem, calibrated)


@pytest.mark.parametrize(
    ("header", "found"),
    [("trust1", ("trust", 1)), ("支持—（2）", ("支持", 2)), ("Q3.1", ("q3", 1)), ("GDP2020", None), ("2020", None)],
)
def test_items_have_a_stem_and_a_number(header, found):
    assert stem_and_number(header) == found
