import functools

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from equifinal.sets.data import CalibratedData
from equifinal.steps.calibrate import anchors, calibrate
from equifinal.steps.calibrate.choice import moved
from equifinal.steps.robustness.analyst import Analyst
from equifinal.steps.robustness.sensitivity import anchor_ranges, cutoff_ranges
from equifinal.steps.truth_table.cutoffs import Cutoffs
from equifinal.steps.truth_table.table import truth_table

ENDS = ["value", "lower", "upper"]


def crisp(*rows):
    """Data from rows of conditions, with the number of cases in and out of the outcome."""
    lines = [(*row, y) for row, inside, outside in rows for y in [1] * inside + [0] * outside]
    names = "ABCD"[: len(lines[0]) - 1]
    return CalibratedData.from_frame(pd.DataFrame(lines, columns=[*names, "Y"]), "Y", list(names))


# Rows 1 to 4 with 3, 4, 2 and 4 cases; consistency (and PRI) 0, 0.25, 1 and 0.75.
DATA = crisp(((0, 0), 0, 3), ((0, 1), 1, 3), ((1, 0), 2, 0), ((1, 1), 3, 1))


def test_cutoffs_by_hand():
    table = cutoff_ranges(DATA, Cutoffs(0.7, 0.5, 1), Analyst())
    assert table.to_csv(index=False) == (
        "outcome,parameter,value,lower,upper,rows_below,relation_below,model_below,rows_above,relation_above,model_above\n"
        "Y,consistency,0.7,0.0,0.75,,,,4,subset,A*~B\n"  # row 2 would fail the PRI cutoff even so
        "Y,pri,0.5,0.0,0.75,,,,4,subset,A*~B\n"
        "Y,frequency,1.0,1.0,2.0,,,,3,subset,A*B\n"
    )


def test_lower_ends():
    table = cutoff_ranges(DATA, Cutoffs(0.7, 0.0, 3), Analyst()).set_index("parameter")
    # At frequency 3 row 3 is a remainder: A*B. With a consistency of 0.25 row 2 joins: B.
    assert table.loc["consistency", "lower":"model_below"].tolist() == [0.25, 0.75, "2", "superset", "B"]
    assert table.loc["consistency", "rows_above":].tolist() == ["4", "none", ""]
    assert table.loc["pri", ENDS].tolist() == [0, 0, 0.75]
    assert table.loc["frequency", "lower":].tolist() == [3, 4, "3", "superset", "A", "2;4", "none", ""]


def test_a_row_may_change_without_the_solution():
    # With remainders free, A is the solution with row 3 (2 cases) and row 1 (3 cases) or without them.
    table = cutoff_ranges(DATA, Cutoffs(0.7, 0.0, 1), Analyst(), "parsimonious").set_index("parameter")
    assert table.loc["frequency", ["lower", "upper", "rows_above"]].tolist() == [1, 4, "2;4"]


def test_limits_where_nothing_changes():
    always = crisp(((0,), 2, 0), ((1,), 1, 0))
    table = cutoff_ranges(always, Cutoffs(0.8, 0.5, 1), Analyst(), "parsimonious").set_index("parameter")
    assert table.loc[["consistency", "pri"], ["lower", "upper"]].to_numpy().tolist() == [[0, 1], [0, 1]]
    never = crisp(((0,), 0, 2), ((1,), 1, 3))
    table = cutoff_ranges(never, Cutoffs(0.8), Analyst()).set_index("parameter")
    assert table.loc["consistency", ["lower", "upper", "relation_below"]].tolist() == [0.25, 1, "none"]
    assert table.loc["frequency", ["lower", "upper"]].tolist() == [1, np.inf]


def test_a_change_among_tied_models_is_called_so():
    # Row 4 against row 1: A and B tie. At frequency 1 row 2 is no remainder but coded 0, and A alone is left.
    data = crisp(((0, 0), 0, 2), ((0, 1), 0, 1), ((1, 1), 2, 0))
    table = cutoff_ranges(data, Cutoffs(0.7, 0.0, 2), Analyst(), "parsimonious").set_index("parameter")
    assert table.loc["frequency", "lower":"model_below"].tolist() == [2, 2, "2", "ties", "A"]


def test_a_cutoff_within_the_tolerance_is_inside_its_range():
    value = 0.75 + 1e-9
    line = cutoff_ranges(DATA, Cutoffs(value), Analyst()).iloc[0]
    assert line["lower":"upper"].tolist() == [0.25, value]
    assert line["rows_above"] == "4"


def test_excluded_combinations_stay_out():
    table = cutoff_ranges(DATA, Cutoffs(0.7), Analyst(excluded=[(1, 1)])).set_index("parameter")
    # Row 4 is out at any cutoff, so the solution is A*~B up to 1.
    assert table.loc["consistency", ["lower", "upper"]].tolist() == [0.25, 1]


@st.composite
def fuzzy(draw):
    n = draw(st.integers(6, 14))
    column = st.lists(st.integers(0, 20).map(lambda v: v / 20), min_size=n, max_size=n)
    frame = pd.DataFrame({name: draw(column) for name in "ABCY"})
    return CalibratedData.from_frame(frame, "Y", list("ABC"))


@settings(max_examples=60)
@given(fuzzy(), st.sampled_from([0.5, 0.7, 0.8]), st.sampled_from([0, 0.3, 0.5]), st.integers(1, 2))
def test_ranges_agree_with_many_cutoffs(data, consistency, pri, frequency):
    analyst, used = Analyst(["A", "~B"]), {"consistency": consistency, "pri": pri, "frequency": frequency}

    def models(**other):
        return set(analyst.solve(truth_table(data, Cutoffs(**{**used, **other})))["intermediate"].models)

    for line in cutoff_ranges(data, Cutoffs(**used), analyst).itertuples():
        name, step = line.parameter, 1 if line.parameter == "frequency" else 1e-6
        assert line.lower <= line.value <= line.upper
        first = line.lower if name == "frequency" or not line.rows_below else line.lower + step
        last = min(line.upper, 20)
        inside = range(int(first), int(last) + 1) if step == 1 else [*np.linspace(first, last, 40)]
        assert all(models(**{name: cutoff}) == models() for cutoff in inside)
        if line.rows_below:
            assert models(**{name: line.lower - (step == 1)}) != models()
        if line.rows_above:
            assert models(**{name: line.upper + step}) != models()


RAW = pd.DataFrame({"A": [10, 20, 30, 40], "B": [0, 1, 1, 0], "Y": [0, 0, 1, 1]}, index=list("wxyz"))
METHODS = {"A": {"method": "direct", "exclusion": 5, "crossover": 25, "inclusion": 45}}


@pytest.mark.parametrize("half", [None, 0.501])
def test_a_crossover_ends_at_the_score_of_a_case(half):
    # Row A holds y and z; with a frequency cutoff of 2 it is lost when the crossover passes y's score of 30.
    table = anchor_ranges(RAW, METHODS, half, "Y", ["A"], Cutoffs(0.6, frequency=2), Analyst())
    line = table.set_index("anchor").loc["crossover"]
    assert line["upper"] == 30
    assert (line["relation_above"], line["model_above"]) == ("none", "")
    assert list(table["set"]) == ["A"] * 3
    assert list(table["anchor"]) == ["exclusion", "crossover", "inclusion"]


def test_sets_that_pass_through_have_no_lines():
    table = anchor_ranges(RAW.assign(A=[0, 0.2, 0.6, 1]), {}, None, "Y", ["A", "B"], Cutoffs(), Analyst())
    assert table.empty
    assert list(table.columns)[:6] == ["outcome", "set", "anchor", *ENDS]


def study(seed):
    """Raw scores of three sets calibrated directly, the outcome among them."""
    draw = np.random.default_rng(seed)
    raw = pd.DataFrame(draw.integers(0, 100, (16, 3)).astype(float), columns=list("ABY"))
    return raw, {name: {"method": "direct", "exclusion": 10, "crossover": 48.5, "inclusion": 90} for name in raw}


def models(raw, methods, outcome, cutoffs):
    data = CalibratedData.from_frame(calibrate(raw, methods)[0], "Y", ["A", "B"])
    data = data.negated() if outcome == "~Y" else data
    return set(Analyst().solve(truth_table(data, cutoffs))["intermediate"].models)


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("outcome", ["Y", "~Y"])
def test_anchor_ranges_agree_with_a_new_calibration(seed, outcome):
    (raw, methods), cutoffs = study(seed), Cutoffs(0.75)
    solve = functools.partial(models, raw, outcome=outcome, cutoffs=cutoffs)
    baseline = solve(methods)
    table = anchor_ranges(raw, methods, None, outcome, ["A", "B"], cutoffs, Analyst())
    assert set(table["set"]) == {"A", "B", "Y"}
    assert (table["relation_above"] != "").any()
    for line in table.itertuples():

        def at(position, line=line):
            return solve({**methods, line.set: {**methods[line.set], line.anchor: position}})

        assert line.lower <= line.value <= line.upper
        inside = np.linspace(line.lower, line.upper, 27)[1:-1]
        assert all(at(position) == baseline for position in inside)
        width = 3e-4 * (raw[line.set].max() - raw[line.set].min())
        assert not line.relation_below or at(line.lower - width) != baseline
        assert not line.relation_above or at(line.upper + width) != baseline


def test_falling_sets_mirror_rising_ones():
    raw, methods = study(1)
    falling = {**methods, "A": {"method": "direct", "exclusion": -10, "crossover": -48.5, "inclusion": -90}}
    rising = anchor_ranges(raw, methods, None, "Y", ["A", "B"], Cutoffs(0.75), Analyst())
    mirrored = anchor_ranges(raw.assign(A=-raw["A"]), falling, None, "Y", ["A", "B"], Cutoffs(0.75), Analyst())
    ours, theirs = rising[rising["set"] == "A"], mirrored[mirrored["set"] == "A"]
    assert (-theirs["upper"]).tolist() == pytest.approx(ours["lower"].tolist())
    assert theirs["model_above"].tolist() == ours["model_below"].tolist()
    assert rising[rising["set"] == "Y"].equals(mirrored[mirrored["set"] == "Y"])


STEPWISE = {
    "A": {"method": "crisp", "threshold": 48},
    "B": {"method": "multi_value", "thresholds": [30, 60]},
    "Y": {"method": "six_value", "thresholds": [10, 30, 50, 70, 90]},
}
SMOOTH = {
    "A": {
        "method": "bell",
        **{"exclusion_left": 0, "crossover_left": 20, "inclusion_left": 45},
        **{"inclusion_right": 45, "crossover_right": 70, "exclusion_right": 95},
    },
    "B": {"method": "direct", "shape": "linear", "exclusion": 90, "crossover": 40, "inclusion": 5},
    "Y": {"method": "indirect", "thresholds": [20, 48, 80]},
}


@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize("methods", [STEPWISE, SMOOTH])
def test_anchors_of_every_method_have_ranges_that_agree_with_a_new_calibration(methods, seed):
    raw, cutoffs = study(seed)[0], Cutoffs(0.75)
    solve = functools.partial(models, raw, outcome="Y", cutoffs=cutoffs)
    baseline = solve(methods)
    table = anchor_ranges(raw, methods, None, "Y", ["A", "B"], cutoffs, Analyst(), steps=40)
    assert list(zip(table["set"], table["anchor"], strict=True)) == [
        (name, anchor) for name in ("Y", "A", "B") for anchor in anchors(methods[name])
    ]
    for line in table.itertuples():
        how = methods[line.set]
        assert line.lower <= line.value <= line.upper

        def at(position, line=line, how=how):
            return solve({**methods, line.set: moved(how, line.anchor, position)})

        width = 3e-4 * (line.upper - line.lower)
        inside = np.linspace(line.lower + width, line.upper - width, 9)
        assert all(at(position) == baseline for position in inside)
        span = 3e-4 * (raw[line.set].max() - raw[line.set].min())
        assert not line.relation_below or at(line.lower - span) != baseline
        assert not line.relation_above or at(line.upper + span) != baseline


def test_codes_and_ordinal_scales_have_no_anchors_to_move():
    raw = study(0)[0]
    codes = {"method": "codes", "memberships": {score: score / 100 for score in raw["A"]}}
    methods = {"A": codes, "B": {"method": "tfr"}, "Y": {"method": "crisp", "threshold": 50}}
    table = anchor_ranges(raw, methods, None, "Y", ["A", "B"], Cutoffs(0.75), Analyst())
    assert set(table["set"]) == {"Y"}


def test_percentiles_have_ranges_in_raw_units():
    how = {"method": "crisp", "percentiles": True, "threshold": 50}
    table = anchor_ranges(RAW, {"A": how}, None, "Y", ["A"], Cutoffs(0.6, frequency=2), Analyst())
    assert table[["anchor", "value"]].to_numpy().tolist() == [["threshold", 25]]


def test_a_level_of_a_multi_value_outcome():
    raw = study(0)[0]
    methods = {**STEPWISE, "Y": STEPWISE["B"]}
    table = anchor_ranges(raw, methods, None, "Y[2]", ["A", "B"], Cutoffs(0.75), Analyst())
    assert set(table["set"]) == {"Y", "A", "B"}
    assert (table["lower"] <= table["value"]).all()
