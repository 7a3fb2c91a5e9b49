import pytest

from equifinal.errors import InputError
from equifinal.reading import read_sheet
from equifinal.steps.ingest.cases import ingest
from equifinal.steps.ingest.clusters import clusters_of

DATA = "town,year,side,A,Y\nOak,2019,n,1,1\nOak,2020,n,0,0\nElm,2019,s,0,1\nElm,2020,s,1,0\n"
SETTINGS = {"case_id": ["town", "year"], "outcome": "Y", "conditions": ["A"], "labels": {}}
KINDS = {"year": "period", "town": "unit", "side": "group"}


def clusters(data=DATA, kinds=KINDS, **change):
    sheet = read_sheet(data.encode(), "d.csv")
    settings = SETTINGS | {"missing": "drop", "missing_texts": [""]} | change
    return clusters_of(sheet, ingest(sheet, settings).cases, kinds)


def test_each_case_stands_in_each_column():
    table = clusters()
    assert table["kind"].tolist() == ["period"] * 4 + ["unit"] * 4 + ["group"] * 4
    assert table["partition"].tolist()[:6] == ["2019", "2020", "2019", "2020", "Oak", "Oak"]


def test_without_clusters_there_is_an_empty_table():
    assert clusters(kinds={}).columns.tolist() == ["case", "dimension", "kind", "partition"]


def test_cases_that_are_left_out_have_no_cluster():
    table = clusters(DATA.replace("Elm,2020,s,1", "Elm,2020,,"))
    assert len(table) == 9


def test_a_row_that_stands_for_several_cases():
    data = "town,year,n,A,Y\nOak,2019,2,1,1\nOak,2020,1,0,0\nElm,2019,1,0,1\n"
    table = clusters(data, {"year": "period"}, frequency="n")
    assert table["case"].tolist() == ["Oak 2019 (1)", "Oak 2019 (2)", "Oak 2020", "Elm 2019"]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("Elm,2019,s", "Elm,2019,", "d.csv, line 4: side is empty, by which cases stand together."),
        ("Elm,2019,s", "Elm,2019,s;n", "d.csv, line 4: side is 's;n'."),
        ("Elm,2019,s", "Elm,2019,ｓ", "d.csv: side has names that differ only in spaces or width: 'ｓ' and 's'."),
        (",s,", ",n,", "d.csv: all cases have the same side, n."),
    ],
)
def test_one_sentence_for_what_cannot_be(old, new, message):
    with pytest.raises(InputError) as error:
        clusters(DATA.replace(old, new))
    assert message in str(error.value)


def test_clusters_of_one_case_each_are_none():
    data = "case,town,A,Y\n1,Oak,1,1\n2,Elm,0,0\n"
    with pytest.raises(InputError, match=r"each case has its own town"):
        clusters(data, {"town": "unit"}, case_id="case")


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        ("2019", "2019-12-31", True),
        ("2019", "2019/1/1", True),
        ("2019", "'2019", True),
        ("2019年", "2019年12月31日", True),
        ("2019", "2019.0", False),  # the same, as programs write it
        ("2019-01-01", "2019-12-31", False),
        ("2019", "2019Q4", False),
        ("2019", "2019-06-30", False),
    ],
)
def test_one_year_that_is_written_in_two_ways(first, second, one):
    data = DATA.replace("Oak,2019", f"Oak,{first}").replace("Elm,2019", f"Elm,{second}")
    if one:
        with pytest.raises(InputError) as error:
            clusters(data)
        assert f"d.csv: year has two names for one period: {first!r} and {second!r}." in str(error.value)
    else:
        assert clusters(data)["partition"].nunique() == 6 + (second != "2019.0")
