import numpy as np
import pandas as pd

from equifinal.sets.data import CalibratedData
from equifinal.steps.robustness.analyst import Analyst
from equifinal.steps.robustness.grid import grid
from equifinal.steps.robustness.limits import limits, notes
from equifinal.steps.robustness.multiverse import cells, nearest
from equifinal.steps.truth_table.cutoffs import Cutoffs

CUTOFFS = Cutoffs(0.8, 0.5)
PLACES = grid(["coded"], [0.6, 0.7, 0.8, 0.9], [0.4, 0.5, 0.6], [1, 2], ["intermediate"])


def noise(seed=1):
    values = np.random.default_rng(seed).integers(0, 101, (30, 6)) / 100
    frame = pd.DataFrame(np.where(values == 0.5, 0.51, values), columns=[*"ABCDE", "Y"]).rename(index=str)
    return CalibratedData.from_frame(frame, "Y", list("ABCDE"))


def test_with_time_enough_every_combination_is_there():
    data = noise()
    assert nearest(data, PLACES, Analyst(), CUTOFFS, "intermediate", 60).equals(PLACES)


def test_without_time_the_cutoffs_in_use_are_there_and_what_codes_the_rows_alike():
    data, analyst = noise(), Analyst()
    found = nearest(data, PLACES, analyst, CUTOFFS, "intermediate", 0)
    assert analyst.solved == 1
    assert 1 <= len(found) < len(PLACES)
    assert (found[["consistency_cutoff", "pri_cutoff", "frequency_cutoff"]] == [0.8, 0.5, 1]).all(axis=1).any()
    assert limits(analyst, len(PLACES), len(found))["left_out"].tolist() == [len(PLACES) - len(found)]


def test_the_same_cells_with_and_without_core_conditions():
    for expectations in ((), ("A", "~B")):
        data = noise()
        baseline = Analyst(expectations).models(data, CUTOFFS, "intermediate")
        whole, lean = (
            cells({"coded": data}, PLACES, Analyst(expectations), baseline, cores=cores).drop(columns="core")
            for cores in (True, False)
        )
        assert whole.equals(lean)


def test_what_the_time_did_not_suffice_for_is_told():
    lines = [("Y", 80, 0, 12, 0), ("~Y", 80, 2, 12, 3)]
    frame = pd.DataFrame(lines, columns=["outcome", "tables", "unfinished", "combinations", "left_out"])
    assert [note.partition(",")[0] for note in notes(frame)] == [
        "Robustness of ~Y: max_seconds ended 2 of 80 searches",
        "Robustness of ~Y: 3 of 12 combinations of cutoffs",
    ]
