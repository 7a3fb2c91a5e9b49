import pytest

from equifinal.reading import read_sheet
from equifinal.study.proposal.facts import columns_of_sheet
from equifinal.study.proposal.roles import roles_of


def roles(text, **asked):
    sheet = read_sheet(text.encode(), "d.csv")
    return roles_of(columns_of_sheet(sheet), sheet.name, **asked)


def by_column(text, **asked):
    found = roles(text, **asked)
    assert [part.column for part in found.parts] == text.partition("\n")[0].split(",")
    assert all(part.why for part in found.parts)
    return {part.column: part.role for part in found.parts}


@pytest.mark.parametrize("header", ["Y", "OUTCOME", "结果", "DV"])
def test_an_outcome_is_known_by_its_name_wherever_it_stands(header):
    found = by_column(f"case,{header},A,B\na,1,0,1\nb,0,1,1\nc,1,1,0\n")
    assert (found[header], found["A"], found["B"]) == ("outcome", "condition", "condition")


@pytest.mark.parametrize("cells", [("TRUE", "FALSE"), ("yes", "no"), ("是", "否"), ("low", "high"), ("45%", "12%")])
def test_words_and_percents_are_scores(cells):
    one, other = cells
    found = by_column(f"case,A,Y\na,{one},1\nb,{other},0\nc,{one},0\n")
    assert found["A"] == "condition"


@pytest.mark.parametrize("years", [(2001, 2002, 2003), (1988, 1991, 1991)])
@pytest.mark.parametrize("header", ["YEAR", "年份", "t"])
def test_a_year_is_no_set(header, years):
    rows = "".join(f"c{i},{0.2 * i},{0.9 - 0.3 * i},{year}\n" for i, year in enumerate(years))
    assert by_column(f"case,A,Y,{header}\n{rows}")[header] == "grouping"


def test_a_count_makes_an_aggregated_table_only_of_combinations():
    text = "A,B,Y,n\n1,0,1,5\n0,1,0,3\n1,1,1,9\n"
    assert roles(text).frequency == "n"
    assert roles(text).case_id == []
    fuzzy = "case,A,B,Y,n\na,0.3,0.8,1,5\nb,0.1,0.9,0,3\nc,0.7,0.2,1,9\n"
    assert roles(fuzzy).frequency is None
    assert by_column(fuzzy)["n"] == "ignored"


@pytest.mark.parametrize(
    ("text", "case_id"),
    [
        ("ID,A,Y\n1001,0.2,1\n1007,0.3,0\n1005,0.9,1\n", "ID"),
        ("A,town,Y\n0.2,Oak,1\n0.3,Elm,0\n", "town"),
        ("no,A,Y\n1,0.2,1\n2,0.3,0\n3,0.9,1\n", "no"),
        ("A,B,Y\n0.2,0.1,1\n0.3,0.6,0\n0.9,0.4,1\n", []),
        ("country,year,A,Y\nX,2001,0.2,1\nX,2002,0.3,0\nZ,2001,0.9,1\nZ,2002,0.4,0\n", ["country", "year"]),
        ("province,county,A,Y\nP,c,0.2,1\nP,d,0.3,0\nQ,c,0.9,1\nQ,d,0.4,0\n", ["province", "county"]),
        ("id,wave,A,Y\n1,1,0.2,1\n1,2,0.3,0\n2,1,0.9,1\n2,2,0.4,0\n", ["id", "wave"]),
    ],
)
def test_cases_are_named_by_a_column_by_two_or_by_their_rows(text, case_id):
    found = roles(text).case_id
    assert (set(found) if isinstance(found, list) else found) == (
        set(case_id) if isinstance(case_id, list) else case_id
    )


def test_a_panel_has_periods_units_and_groups():
    text = "country,side,year,A,Y\nX,N,2001,0.2,1\nX,N,2002,0.3,0\nZ,S,2001,0.9,1\nZ,S,2002,0.4,0\n"
    assert roles(text).clusters == {"country": "unit", "year": "period", "side": "group"}
    assert roles("town,side,A,Y\nx,N,0.2,1\nz,N,0.3,0\nw,S,0.9,1\n").clusters == {}


def test_a_raw_score_and_its_twin_are_paired():
    rows = "a,5200,0.92,0.9,1\nb,800,0.08,0.2,0\nc,1900,0.4,0.3,1\nd,3100,0.6,0.8,0\n"
    found = by_column(f"case,gdp,gdp_fz,SYS,Y\n{rows}")
    assert (found["gdp"], found["gdp_fz"], found["SYS"]) == ("raw", "condition", "condition")
    swapped = by_column(f"case,gdp,gdp_fz,SYS,Y\n{rows.replace('800,0.08', '800,0.95')}")
    assert swapped["gdp"] == "condition"


def test_a_constant_a_text_and_an_empty_column_are_left_out_with_the_reason():
    found = roles("case,region,A,same,empty,Y\na,N,0.2,3,,1\nb,N,0.3,3,,0\nc,S,0.9,3,,1\n")
    assert {part.column: str(part.why) for part in found.parts if part.role == "ignored"} == {
        "same": "the same in every case: 3",
        "empty": "it holds nothing",
    }
    assert {part.column for part in found.parts if part.role == "grouping"} == {"region"}
