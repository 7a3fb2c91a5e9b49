"""The shipped panel from a notebook: what the pipeline's step makes of the same memberships."""

from pathlib import Path

import pandas as pd
import pytest

import equifinal as eq
from tests.steps.panels.made import CONFIG, made, memberships


def test_the_tables_are_those_of_the_step(panel_found):
    tables = made()[0]
    assert set(panel_found.frames) == set(tables)
    for name in ("design", "fit", "distances", "partitions", "partition_models", "trajectories", "ways"):
        pd.testing.assert_frame_equal(panel_found.frames[name], tables[name].reset_index(drop=True), check_dtype=False)


def test_verdict_and_table_in_both_languages(panel_found):
    assert "fair summary" in panel_found.verdict() or "with reservations" in panel_found.verdict()
    assert "汇总" in panel_found.verdict("zh") or "全部案例" in panel_found.verdict("zh")
    assert eq.table(panel_found).parts[0].title.startswith("Table 6a")
    with pytest.raises(eq.InputError, match=r"the language is 'xx'"):
        panel_found.verdict("xx")


def test_cases_may_stand_in_another_order_and_years_be_numbers(panel_cases, panel_solved, panel_found):
    shuffled = panel_cases.sample(frac=1, random_state=1).assign(year=lambda frame: frame["year"].astype(float))
    again = eq.panels(panel_solved, shuffled, CONFIG["clusters"])
    pd.testing.assert_frame_equal(again.fit, panel_found.fit)
    assert again.design["dimension"].tolist() == ["year", "town", "side"]


def test_what_is_uneven_is_a_warning(panel_cases, panel_solved):
    uneven = panel_cases.assign(side=["one", *["two"] * (len(panel_cases) - 1)])
    with pytest.warns(UserWarning, match="one"):
        eq.panels(panel_solved, uneven, {"side": "group"})


@pytest.mark.parametrize(
    ("change", "kinds", "message"),
    [
        (lambda frame: frame, {}, r"clusters is \{\}"),
        (lambda frame: frame, {"yaer": "period"}, "clusters names the column yaer"),
        (lambda frame: frame, {"year": "years"}, "clusters: year is 'years'"),
        (lambda frame: frame[1:], {"year": "period"}, "the case t0 2019 of the solutions is not among the cases"),
        (lambda frame: frame.assign(year=None), {"year": "period"}, "the frame, row 0: year is empty"),
        (lambda frame: frame.assign(year=2019), {"year": "period"}, "all cases have the same year, 2019"),
        (lambda frame: frame.assign(year=range(24)), {"year": "period"}, "each case has its own year"),
    ],
)
def test_one_sentence_for_what_cannot_be(panel_cases, panel_solved, change, kinds, message):
    with pytest.raises(eq.InputError, match=message):
        eq.panels(panel_solved, change(panel_cases), kinds)


def test_what_comes_from_another_step_is_refused(panel_cases):
    with pytest.raises(eq.InputError, match="minimise"):
        eq.panels(memberships(), panel_cases, CONFIG["clusters"])


def test_a_panel_from_its_sheet():
    path = Path(__file__).parents[2] / "data/raw/county-panel.csv"
    frame = eq.read_cases(path, ["county", "year"])
    assert frame.index[0] == "Anhe 2018"
    assert frame[["county", "year", "province"]].iloc[0].tolist() == ["Anhe", "2018", "Beihe"]
