import pandas as pd
import pytest

from equifinal.steps.calibrate import alarms, calibrate, diagnose

CASES = list("abcdefghij")
DIRECT = {"method": "direct", "exclusion": 0, "crossover": 50, "inclusion": 100}


def found(scores, how, half=None):
    """The diagnostics of one set, and its alarms."""
    raw = pd.DataFrame({"A": scores}, index=CASES[: len(scores)], dtype=float)
    memberships, shifted = calibrate(raw, {"A": how}, half)
    table = diagnose(raw, memberships, {"A": how}, shifted)
    return table.set_index("diagnostic"), [text.partition(" [")[0] for text in alarms(table)]


def test_a_set_without_reproach():
    table, told = found([10, 20, 30, 40, 60, 70, 80, 90], DIRECT)
    assert told == []
    assert table["value"].to_dict() == {
        "varies": 8,
        "skewness": 0.5,
        "at_crossover": 0,
        "near_crossover": 0,
        "full_membership": 0,
        "full_non_membership": 0,
        "crossover_outside_data": 0,
        "anchors_outside_data": 2,
    }
    assert (table["source"] != "").all()
    assert not table["source"].isna().any()


@pytest.mark.parametrize(("above", "skewed"), [(1, True), (2, False), (8, False), (9, True)])
def test_skewness_begins_outside_a_fifth(above, skewed):
    scores = [80] * above + [20] * (10 - above)
    table, told = found(scores, DIRECT)
    assert table.loc["skewness", "alarm"] == skewed
    assert any("the set is skewed" in text for text in told) == skewed


@pytest.mark.parametrize("half", [None, 0.501])
def test_cases_at_the_crossover_are_named_moved_or_not(half):
    table, told = found([10, 50, 51, 52, 90, 80, 50, 20], DIRECT, half)
    assert table.loc["at_crossover", ["value", "cases"]].tolist() == [2, "b;g"]
    assert table.loc["near_crossover", ["value", "cases", "alarm"]].tolist() == [2, "c;d", False]
    assert told == ["A: cases at exactly 0.5: 2 (b, g)."]


def test_ceilings_alarm_in_measured_sets_only():
    scores = [120, 130, 140, 150, 20, 30]
    table, told = found(scores, DIRECT)
    assert table.loc["full_membership", "value"] == pytest.approx(4 / 6)
    assert told == ["A: 67% of the cases are full members, from 0.95 on."]
    _, told = found([1, 1, 1, 1, 0.2, 0.3], {"method": "pass_through"})
    assert told == []


def test_a_crossover_that_no_score_passes():
    table, told = found([60, 70, 80, 90], {**DIRECT, "inclusion": 80})
    assert table.loc["crossover_outside_data", "value"] == 1
    assert "A: crossovers or thresholds outside the data, where no case changes sides: 1." in told
    assert found([60, 70], {"method": "crisp", "threshold": 100})[1][:2] == [
        "A: the set does not vary after calibration.",
        "A: 0% of the cases are above 0.5; outside 20 % to 80 % the set is skewed.",
    ]


def test_levels_without_a_case():
    how = {"method": "multi_value", "thresholds": [10, 20, 30]}
    table, told = found([5, 15, 15, 35], how)
    assert table.loc["level_without_case", "value"] == 1
    assert "skewness" not in table.index
    assert told == ["A: levels without a case: 1."]
    assert found([0, 1, 2, 2], {"method": "pass_through"})[1] == []


def test_crisp_sets_are_not_asked_for_degrees():
    table, told = found([0, 1, 1, 0], {"method": "pass_through"})
    assert list(table.index) == ["varies", "skewness"]
    assert told == []


def test_an_indirect_curve_that_falls():
    how = {"method": "indirect", "thresholds": [2.5, 100]}
    table, _ = found([1, 2, 3, 4, 5, 6, 7, 99, 101, 102], how)
    assert table.loc["order_reversed", "alarm"] == (table.loc["order_reversed", "value"] > 0)


def test_every_diagnostic_has_a_sentence_and_a_source():
    from equifinal.steps.calibrate.diagnostics import SENTENCES, SOURCES

    assert set(SENTENCES) == set(SOURCES) - {"near_crossover", "anchors_outside_data"}
