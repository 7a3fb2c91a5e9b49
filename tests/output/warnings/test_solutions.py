import dataclasses

import pandas as pd
import pytest

from equifinal.output.warnings.solutions import below_cutoff, model_ambiguity, mostly_assumed
from equifinal.steps.truth_table.cutoffs import Cutoffs
from tests.output.small import crisp, study

TIED = crisp(["1001", "0101", "0011", "1101", "1011", "0111", "0000", "1110"], "ABCY")
PLAIN = crisp(["111", "101", "010", "000"])


def changed(source, name, **columns):
    return dataclasses.replace(source, frames={**source.frames, name: source.frames[name].assign(**columns)})


def test_a_solution_below_the_cutoff_of_its_rows():
    frame = pd.DataFrame(
        [[0.9, 0.2, 0.8], [0.2, 0.6, 0.7], [0.6, 0.6, 0.4], [0.4, 0.1, 0.2]],
        columns=["A", "B", "Y"],
        index=list("pqrs"),
    )
    source = changed(study(frame, cutoffs=Cutoffs(0.8, 0, 1)), "models", consistency=0.729)
    told = [warned.found for warned in below_cutoff(source)]
    assert told[0] == (
        "The solution for Y has a consistency of 0.729, below the cutoff of 0.80 that its rows reach one by one."
    )


@pytest.mark.parametrize("consistency", [0.8, 0.7999999999999999, 1.0])
def test_a_solution_at_the_cutoff_is_fine(consistency):
    assert list(below_cutoff(changed(study(PLAIN), "models", consistency=consistency))) == []


def test_no_solution_is_below_no_cutoff():
    assert list(below_cutoff(study(crisp(["110", "111", "000", "001"])))) == []


def test_tied_models_of_the_intermediate_solution_or_else_of_the_parsimonious_one():
    (one,) = model_ambiguity(study(TIED))
    assert one.found == "Model ambiguity: 2 models of the intermediate solution for Y fit equally well."
    (one,) = model_ambiguity(study(crisp(["110", "000", "111"])))
    assert one.found.startswith("Model ambiguity: 2 parsimonious models for ~Y fit equally well, and the core")
    assert list(model_ambiguity(study(PLAIN))) == []


def test_a_parsimonious_solution_that_is_mostly_assumption():
    wide = crisp(["11111", "00000"], "ABCDY")
    told = [warned.found for warned in mostly_assumed(study(wide))]
    assert told == [
        f"The parsimonious solution for {name} is mostly assumption: of the 8 rows that it covers, 7 are remainders, "
        "88 %."
        for name in ("Y", "~Y")
    ]
    assert list(mostly_assumed(study(PLAIN))) == []


@pytest.mark.parametrize(("assumed", "ones", "count"), [(2, 1, 0), (21, 10, 2), (20, 10, 0), (0, 0, 0)])
def test_mostly_is_more_than_two_of_three(assumed, ones, count):
    source = changed(changed(study(PLAIN), "assumptions", assumptions=assumed), "overview", coded_1=ones)
    assert len(list(mostly_assumed(source))) == count
