import dataclasses

import pandas as pd

from equifinal.output.warnings.rows import impossible_rows, low_cutoff, low_pri, simultaneous_rows
from equifinal.output.words.labels import Labels
from equifinal.steps.truth_table.cutoffs import Cutoffs
from tests.output.small import crisp, study

CRISP = crisp(["111", "101", "010", "000"])
WEAK = pd.DataFrame([[0.6, 0.55], [0.55, 0.4], [0.1, 0.3]], columns=["A", "Y"], index=["Ash", "Elm", "Fir"])


def found(warning, frame, **options):
    return [warned.found for warned in warning(study(frame, **options))]


def test_a_row_coded_1_on_both_sides():
    (one,) = found(simultaneous_rows, WEAK, cutoffs=Cutoffs(0.8, 0, 1), labels=Labels("en", cases={"Elm": "Elm town"}))
    assert one.startswith("1 row is coded 1 for both Y and its negation: row 2 (Ash, Elm town; PRI ")
    (warned,) = simultaneous_rows(study(WEAK, cutoffs=Cutoffs(0.8, 0, 1)))
    assert "pri_cutoff above 0.5" in warned.advice
    assert found(simultaneous_rows, CRISP) == []


def test_a_row_that_is_consistent_on_both_sides_where_pri_decides():
    (one,) = found(simultaneous_rows, WEAK, cutoffs=Cutoffs(0.8, 0.51, 1))
    assert one.startswith("1 row reaches the consistency cutoff for both Y and its negation: row 2 (Ash, Elm; PRI ")
    assert one.endswith("It is not coded 1 for both, for PRI or the settings decide.")


def test_a_pri_below_a_half_in_a_row_coded_1():
    told = found(low_pri, WEAK, cutoffs=Cutoffs(0.8, 0, 1))
    assert len(told) == 1
    assert told[0].startswith("1 of 1 rows coded 1 for ~Y has a PRI below 0.5: row 2 (lowest ") or told[0].startswith(
        "1 of 1 rows coded 1 for Y has a PRI below 0.5: row 2 (lowest "
    )
    assert found(low_pri, WEAK, cutoffs=Cutoffs(0.8, 0.5, 1)) == []
    assert found(low_pri, CRISP) == []


def test_a_pri_of_exactly_a_half_is_none_of_these():
    source = study(CRISP)
    table = source.frames["truth_table"]
    half = table.assign(pri=0.5)
    assert list(low_pri(dataclasses.replace(source, frames={**source.frames, "truth_table": half}))) == []
    none = table.assign(pri=float("nan"))
    warned = list(low_pri(dataclasses.replace(source, frames={**source.frames, "truth_table": none})))
    assert ["(lowest –)" in one.found for one in warned] == [True, True]


def test_a_cutoff_that_is_low():
    assert found(low_cutoff, CRISP, cutoffs=Cutoffs(0.75, 0, 1)) == []
    (one,) = found(low_cutoff, CRISP, cutoffs=Cutoffs(0.7, 0, 1))
    assert one.startswith("The consistency cutoff is 0.70, below 0.75")


def test_cases_where_none_should_be():
    source = study(CRISP)
    excluded = pd.DataFrame({"rule": ["impossible", "by hand"], "combination": ["A*B", "~A"]})
    source = dataclasses.replace(source, frames={**source.frames, "excluded": excluded})
    (one,) = impossible_rows(source)
    assert one.found == "1 case is in a combination that impossible_combinations calls impossible: c0 (A*B)."
    assert list(impossible_rows(study(CRISP))) == []
