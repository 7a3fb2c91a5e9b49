from dataclasses import replace

import pytest

from equifinal.output.formats.csv import write
from equifinal.output.tables.robustness import anchor_words, change_words, robustness_tables
from equifinal.output.tables.source import Source
from tests.output.conftest import made


def test_changes_ranges_protocol_and_cases(source):
    changes, ranges, protocol, cases = robustness_tables(source)
    assert write([changes]).decode().splitlines()[1:8] == [
        "Change,Against the baseline,Tied models,Solution consistency,Solution coverage,Solution",
        "Y,,,,,",
        "Baseline,same,2,0.910,0.813,i + ii",
        "Consistency cutoff from 0.80 to 0.85,subset,1,0.920,0.750,iii",
        "Without c2,no solution,–,–,–,no solution",
        "~Y,,,,,",
        "Baseline,no solution,0,–,–,no solution",
    ]
    assert write([ranges]).decode().splitlines()[1:8] == [
        "Parameter,In use,Lower limit,Upper limit",
        "Y,,,",
        "Consistency cutoff,0.80,–,0.850",
        "PRI cutoff,0.50,0.251,0.899",
        "Frequency cutoff,1,1,2",
        "Age: Crossover,550.5,500.124,–",
        "~Y,,,",
    ]
    assert write([protocol]).decode().splitlines()[1:9] == [
        "Parameter,Y,~Y",
        "RF_cov,0.900,–",
        "RF_cons,0.800,–",
        "RF_SC_minTS,0.700,–",
        "RF_SC_maxTS,0.600,–",
        "RCR_typ,0.500,–",
        "RCR_dev,–,–",
        '"Rank of case robustness (1 best, 4 worst)",2,–',
    ]
    assert write([cases]).decode().splitlines()[2:5] == ["Y,,", "Robust typical,1,First", "Shaky typical,1,c2"]


def test_configurations_again_at_the_raised_cutoffs(source):
    raised = {0.85: source.frames, 0.9: source.frames}
    tables = robustness_tables(Source(source.settings, source.labels, source.frames, raised))
    assert [table.name for table in tables[4:]] == ["T5 0.85 M1", "T5 0.85 M2", "T5 0.90 M1", "T5 0.90 M2"]
    assert "Consistency cutoff 0.90;" in "".join(tables[6].notes[1])


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ("baseline", "基准"),
        ("PRI 0.70 to 0.75", "PRI 阈值由 0.70 改为 0.75"),
        ("frequency 1 to 2", "案例频数阈值由 1 改为 2"),
        ("without c1", "剔除“First”"),
        ("something new", "something new"),
    ],
)
def test_changes_in_words(change, words):
    assert change_words(made("zh"), change) == words


@pytest.mark.parametrize(
    ("anchor", "words"),
    [
        ("crossover", "Crossover"),
        ("inclusion_left", "Full membership (left)"),
        ("threshold_2", "Threshold 2"),
        ("threshold", "Threshold"),
        ("other", "other"),
    ],
)
def test_anchors_in_words(source, anchor, words):
    assert anchor_words(source, anchor) == words


def test_a_solution_that_is_that_of_the_baseline_is_not_printed_again(source):
    frame = source.frames["changes"].copy()
    frame.loc[1, "expression"] = frame.loc[0, "expression"]
    changes = robustness_tables(replace(source, frames=source.frames | {"changes": frame}))[0]
    printed = [str(row[-1].content) for row in changes.blocks[0][1:]]
    assert printed == ["i + ii", "as at the baseline", "no solution"]


def test_configurations_have_the_names_of_table_3_and_others_their_own(source):
    frame = source.frames["changes"].copy()
    frame["expression"] = ["~A + A*~B*L[2]", "L[2]*A*~B + B + A*B", "B", "B*~A"]
    changes = robustness_tables(replace(source, frames=source.frames | {"changes": frame}))[0]
    printed = [str(row[-1].content) for block in changes.blocks for row in block[1:]]
    assert printed == ["1 + 2", "1 + i + ii", "i", "Ni"]
    notes = [note[0] for note in changes.notes]
    assert notes[1:3] == ["Y: 1 = A*~B*L[2]; 2 = ~A; i = B; ii = A*B.", "~Y: Ni = B*~A."]
