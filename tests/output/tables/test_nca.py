import functools

import numpy as np
import pandas as pd

from equifinal.output.formats.csv import write
from equifinal.output.tables.nca import bottleneck_tables, nca_tables
from equifinal.output.words.labels import Labels
from tests.output.small import study

CASES = [f"c{i}" for i in range(7)]
FRAME = pd.DataFrame(
    {
        "A": [0.05, 0.2, 0.35, 0.55, 0.7, 0.85, 0.95],
        "B": [0.9, 0.1, 0.8, 0.2, 0.7, 0.3, 0.6],
        "C": [0, 1, 0, 1, 0, 1, 1.0],
        "Y": [0.1, 0.2, 0.4, 0.5, 0.7, 0.8, 1.0],
    },
    index=CASES,
)


@functools.cache
def fuzzy(language="en"):
    """Return a study in which A is necessary in degree; C is crisp."""
    return study(FRAME, labels=Labels(language, sets={"A": "Age"}))


def changed(**nca):
    """Return the study with other settings of the analysis."""
    source = fuzzy()
    return type(source)({**source.settings, "nca": {**source.settings["nca"], **nca}}, source.labels, source.frames)


def test_two_lines_a_condition_and_what_is_necessary():
    assert write(nca_tables(fuzzy())).decode() == (
        "Table 2a. Necessary condition analysis (NCA) for Y,,,,,,\n"
        "Condition,Method,Accuracy (%),Ceiling zone,Scope,Effect size (d),p value\n"
        "Age,CR-FDH,42.9,0.492,1.000,0.492,<0.001\n"
        ",CE-FDH,100.0,0.565,1.000,0.565,<0.001\n"
        "B,CR-FDH,71.4,0.227,1.000,0.227,0.239\n"
        ",CE-FDH,100.0,0.290,1.000,0.290,0.340\n"
        "C,CE-FDH,100.0,0.300,1.000,0.300,0.286\n"
        '"Note: Bold: d of at least 0.10 and p below 0.05. 0 < d < 0.1: small effect; 0.1 ≤ d < 0.3: medium; '
        '0.3 ≤ d < 0.5: large; d ≥ 0.5: very large (Dul 2016, doi:10.1177/1094428115584005).",,,,,,\n'
        '"Necessary in degree for Y, where theory supports it: Age.",,,,,,\n'
        '"Memberships after calibration, scope from 0 to 1. p is exact. Where a set has two values, a line means '
        'nothing: CE-FDH alone.",,,,,,\n'
        "N = 7 cases; Equifinal 0.3.0.,,,,,,\n"
    )


def test_only_what_is_necessary_is_marked():
    (table,) = nca_tables(fuzzy())
    marked = [str(cell.content) for row in table.rows for cell in row if cell.strong]
    figures = fuzzy().frames["nca"].query("outcome == 'Y' and condition == 'A'")["effect_size"]
    assert marked == [text for size in figures for text in (f"{size:.3f}", "<0.001")]


def test_levels_in_tens_a_column_a_condition():
    (table,) = bottleneck_tables(fuzzy())
    rows = [[str(cell.content) for cell in row] for row in table.rows]
    assert rows[0] == ["Y", "Age", "B", "C"]
    assert [row[0] for row in rows[1:]] == [str(level) for level in range(0, 101, 10)]
    assert [row[3] for row in rows[1:]] == ["NN"] * 8 + ["100.0"] * 3
    lines = fuzzy().frames["bottlenecks"].query("outcome == 'Y' and condition == 'A' and ceiling == 'cr_fdh'")
    words = {"not necessary": "NN", "not available": "NA"}
    wanted = [words.get(line.status) or f"{np.floor(line.needed * 10 + 0.5) / 10:.1f}" for line in lines.itertuples()]
    assert [row[1] for row in rows[1:]] == wanted
    assert "ceiling CR-FDH, CE-FDH." in table.notes[0][0]
    assert table.notes[1][0].startswith("NN: not necessary.")


def test_other_units_and_scores_are_told():
    assert (
        "Y in scores, conditions in % of cases"
        in (bottleneck_tables(changed(bottleneck_outcome="actual", bottleneck_condition="percentile"))[0].notes[0][0])
    )
    assert nca_tables(changed(scores="raw"))[0].notes[2][0].startswith("Raw scores, scope as observed")
    assert (
        nca_tables(changed(scope="observed"))[0].notes[2][0].startswith("Memberships after calibration, scope as obs")
    )


def test_in_chinese():
    effects, levels = nca_tables(fuzzy("zh"))[0], bottleneck_tables(fuzzy("zh"))[0]
    headings = ["条件", "方法", "精确度（%）", "上限区域", "范围", "效应量（d）", "P值"]
    assert [cell.content for cell in effects.header[0]] == headings
    assert effects.title == "表 2a “Y”的必要条件分析（NCA）"
    assert "NN：不必要。" in levels.notes[1][0]
