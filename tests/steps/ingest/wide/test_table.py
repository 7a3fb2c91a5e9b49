"""A wide sheet is the long one: row by row, and in all that a run makes of it."""

import csv
import io
from pathlib import Path

import pytest

from equifinal.disk.tables import as_bytes
from equifinal.errors import InputError
from equifinal.reading import Sheet, read_sheet
from equifinal.reading.configuration import read_configuration
from equifinal.steps.calibrate import calibrate
from equifinal.steps.ingest.clusters import clusters_of
from equifinal.steps.ingest.wide.table import Place, long_sheet
from equifinal.study.settle import settle
from tests.steps.panels.made import tables_of

ROOT = Path(__file__).parents[4]
SHEET = "town,side,A_2019,A_2020,Y_2019,Y_2020\nOak,n,1,2,3,4\nElm,s,5,6,7,8\n"
SETTINGS = {
    "wide": {"A": "A_{year}", "Y": "Y_{year}"},
    "case_id": ["town", "year"],
    "outcome": "Y[1]",
    "conditions": ["A"],
    "missing_texts": ["", "NA"],
}


def long(text=SHEET, **change):
    return long_sheet(read_sheet(text.encode(), "d.csv"), SETTINGS | change)


def notes(text=SHEET, **change):
    return [str(note).removeprefix("d.csv: ") for note in long(text, **change).notes]


def widened(text, units, period):
    """Turn a long table of texts into a wide one."""
    rows = list(csv.DictReader(io.StringIO(text)))
    periods = list(dict.fromkeys(row[period] for row in rows))
    scores = [name for name in rows[0] if name not in (*units, period)]
    found = {tuple(row[name] for name in units): {} for row in rows}
    for row in rows:
        found[tuple(row[name] for name in units)].update({(name, row[period]): row[name] for name in scores})
    columns = [(name, one) for name in scores for one in sorted(periods)]
    lines = [[*units, *(f"{name}_{one}" for name, one in columns)]]
    lines += [[*unit, *(cells.get(column, "") for column in columns)] for unit, cells in found.items()]
    return "".join(",".join(line) + "\n" for line in lines)


def test_a_row_for_each_unit_and_period():
    sheet = long()
    assert sheet.cells.columns.tolist() == ["town", "side", "year", "A", "Y"]
    assert sheet.cells.to_numpy().tolist() == [
        ["Oak", "n", "2019", "1", "3"],
        ["Oak", "n", "2020", "2", "4"],
        ["Elm", "s", "2019", "5", "7"],
        ["Elm", "s", "2020", "6", "8"],
    ]
    assert [sheet.at(row) for row in sheet.cells.index[1:3]] == ["d.csv, line 2", "d.csv, line 3"]


def test_years_go_in_time_whatever_the_order_of_the_columns():
    text = "town,A_2020,A_2019,Y_2019,Y_2020\nOak,2,1,3,4\n"
    assert long(text).cells[["year", "A", "Y"]].to_numpy().tolist() == [["2019", "1", "3"], ["2020", "2", "4"]]


def test_what_is_wrong_with_a_cell_is_told_of_its_set_and_year():
    sheet = read_sheet(SHEET.encode(), "d.csv")
    spoilt = Sheet("d.csv", "line", sheet.cells, {(3, "A_2020"): ("x", "y"), (2, "town"): ("v", "w")})
    flaws = long_sheet(spoilt, SETTINGS).flaws
    assert flaws == {
        (Place(3, 1), "A"): ("x", "y"),
        (Place(2, 0), "town"): ("v", "w"),
        (Place(2, 1), "town"): ("v", "w"),
    }


def test_a_unit_without_any_score_in_a_year_is_no_case():
    text = SHEET.replace("5,6,7,8", "NA,6,,8")
    assert long(text).cells[["town", "year"]].to_numpy().tolist() == [["Oak", "2019"], ["Oak", "2020"], ["Elm", "2020"]]
    assert notes(text)[1:] == ["d.csv has no score of Elm 2019, which is no case."]


def test_one_score_that_is_missing_is_left_to_the_reading_of_cases():
    assert long(SHEET.replace("5,6,7,8", ",6,7,8")).cells["A"].tolist() == ["1", "2", "", "6"]


def test_a_year_that_a_set_has_no_score_in_is_left_out():
    without = "town,A_2018,A_2019,A_2020,Y_2018,Y_2019,Y_2020\nOak,1,1,2,,3,4\nElm,5,5,6,,7,8\n"
    for text in (without, without.replace("Y_2018,", "").replace(",,", ",")):
        assert long(text).cells["year"].unique().tolist() == ["2019", "2020"]
        assert notes(text)[1:] == ["the year 2018 is left out, since no unit has a score of Y in it."]


def test_a_set_that_is_not_asked_for_takes_no_year_away():
    text = "town,A_2019,A_2020,B_2020,Y_2019,Y_2020\nOak,1,2,9,3,4\n"
    wide = SETTINGS["wide"] | {"B": "B_{year}"}
    assert long(text, wide=wide).cells[["year", "B"]].to_numpy().tolist() == [["2019", ""], ["2020", "9"]]


def test_columns_without_a_year_and_columns_like_no_pattern_are_told():
    text = "town,B,A_2019,A_2020,Y_2019,Y_2020,pop_2019\nOak,1,1,2,3,4,7\n"
    assert notes(text, conditions=["A", "B"])[1:] == [
        "B has one score for a unit, taken for each year.",
        "the column pop_2019 is like no pattern of wide, and not read by year.",
    ]


@pytest.mark.parametrize(
    ("text", "change", "message"),
    [
        (SHEET.replace("A_", "a_"), {}, "wide: no column of d.csv is like A_{year}. Hint: did you mean a_{year}?"),
        (
            SHEET,
            {"wide": {"A": "A_{year}", "Y": "A_{year}"}},
            "wide: the column A_2019 is like the pattern of A and like that of Y.",
        ),
        (SHEET.replace("side", "year"), {}, "wide: d.csv has a column year already. Hint: take a name that is free"),
        (SHEET.replace("side", "A"), {}, "wide: d.csv has a column A already."),
        (SHEET.replace("Elm", "Oak"), {}, "d.csv names Oak more than once, in lines 2, 3. Hint: in a wide sheet each"),
        (
            SHEET.replace("Y_2019", "Y_2021").replace("Y_2020", "Y_2022"),
            {},
            "fewer than two of year have scores of all sets (Y: 2021, 2022; A: 2019, 2020).",
        ),
        (
            "town,A_2019,Y_2019\nOak,,\nElm,,\n",
            {},
            "wide: fewer than two of year have scores of all sets (Y: –; A: –).",
        ),
    ],
)
def test_one_sentence_for_what_cannot_be(text, change, message):
    with pytest.raises(InputError) as error:
        long(text, **change)
    assert message in str(error.value)


def test_the_shipped_panel_turned_wide_is_the_same_panel():
    config = read_configuration((ROOT / "config/county-panel.yaml").read_bytes(), "county-panel.yaml")
    text = (ROOT / config["data"]).read_text("utf-8")
    wide = widened(text, ["county", "province"], "year")
    sets = ["DOC", "PAY", "INF", "LEAD", "KEEP"]
    assert len(wide.splitlines()) == 25
    made = []
    for data, more in ((text, {}), (wide, {"wide": {name: f"{name}_{{year}}" for name in sets}})):
        study = settle(config | more, data.encode())
        cases, settings = study.ingested.cases, study.settings
        memberships, _ = calibrate(cases.set_index("case")[sets], settings["calibration"], settings["half_membership"])
        clusters = clusters_of(study.sheet, cases, settings["clusters"])
        found, before = tables_of(memberships, clusters, settings)
        made.append({name: as_bytes(frame) for name, frame in (before | found).items()} | {"cases": as_bytes(cases)})
    assert set(made[0]) >= {"memberships", "models", "partitions", "partition_models", "trajectories", "fit", "cases"}
    assert made[0] == made[1]
