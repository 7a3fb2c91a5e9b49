"""T1 of every method of calibration, in both languages."""

import pandas as pd
import pytest

from equifinal.output.tables.calibration import calibration_tables
from equifinal.output.tables.source import Source
from equifinal.output.words.labels import Labels
from equifinal.steps.calibrate import calibrate, calibration_table
from equifinal.steps.calibrate.step import run

RAW = pd.DataFrame(
    {
        "OUT": [1.0, 3, 5],
        "BELL": [150.0, 175, 190],
        "IND": [0.0, 3, 9],
        "FOUR": [1.0, 2, 4],
        "CODES": [0.0, 1, 2],
        "MV": [10.0, 20, 30],
        "CRISP": [0.25, 1234567.5, 2e6],
        "TFR": [1.0, 2, 5],
        "PASS": [0.5, 0.2, 1],
    },
    index=["p", "q", "r"],
)
HOW = {
    "OUT": {
        "method": "direct",
        "percentiles": True,
        **{"exclusion": 0, "crossover": 50, "inclusion": 100, "degree": 0.9},
        **{"source": "survey", "rationale": "half of the cases"},
    },
    "BELL": {
        "method": "bell",
        **{"exclusion_left": 155, "crossover_left": 165, "inclusion_left": 175},
        **{"inclusion_right": 176, "crossover_right": 185, "exclusion_right": 195, "below": 2},
    },
    "IND": {"method": "indirect", "thresholds": [1, 5]},
    "FOUR": {
        "method": "four_value",
        "codes": [1, 2, 3, 4],
        "rationale": {"en": "scale of the survey", "zh": "问卷量表"},
    },
    "CODES": {"method": "codes", "memberships": {0: 0, 1: 0.4, 2: 1}, "source": "codebook"},
    "MV": {"method": "multi_value", "thresholds": [25, 2e2 / 3], "percentiles": True},
    "CRISP": {"method": "crisp", "threshold": 1234567.5},
    "TFR": {"method": "tfr", "lowest": 1},
}
ENGLISH = """\
OUT|Direct|5|3|1|half of the cases; survey
BELL|Direct, bell-shaped|175; 176|165; 185|155; 195|
IND|Indirect|Thresholds: 1, 5|
FOUR|Four values|1 → 0, 2 → 0.33, 3 → 0.67, 4 → 1|scale of the survey
CODES|By code|0 → 0, 1 → 0.4, 2 → 1|codebook
MV|Multi-value|Thresholds: 15, 23.333333|
CRISP|Crisp|Threshold 1234567.5|
TFR|Totally fuzzy and relative|–|–|–|
PASS|As coded|–|–|–|"""
CHINESE = """\
OUT|直接法|5|3|1|half of the cases；survey
BELL|直接法（钟形）|175；176|165；185|155；195|
IND|间接法|阈值：1、5|
FOUR|四值模糊集|1 → 0、2 → 0.33、3 → 0.67、4 → 1|问卷量表
CODES|按编码赋值|0 → 0、1 → 0.4、2 → 1|codebook
MV|多值集|阈值：15、23.333333|
CRISP|清晰集|阈值 1234567.5|
TFR|完全模糊相对法|–|–|–|
PASS|按编码值|–|–|–|"""
NOTES = {
    "en": [
        "OUT: anchors given as percentiles of the cases (Full non-membership 0, Crossover 50, Full membership 100); "
        "membership of 0.9 at full membership.",
        "BELL: power of 2 below the crossover.",
        "TFR: lowest category 1.",
    ],
    "zh": [
        "OUT：锚点按案例的百分位数给出（完全不隶属 0、交叉点 50、完全隶属 100）；“完全隶属”锚点处的隶属度为 0.9。",
        "BELL：交叉点以下的幂次为 2。",
        "TFR：最低类别为 1。",
    ],
}


def built(language, sets=RAW):
    memberships, shifted = calibrate(sets, HOW)
    frame = calibration_table(sets, memberships, HOW, shifted)
    settings = {
        "outcome": next(iter(sets)),
        "conditions": list(sets)[1:],
        "half_membership": None,
        "data_note": "",
        "calibration": HOW,
    }
    source = Source(settings, Labels(language), {"calibration": frame, "memberships": memberships})
    return calibration_tables(source)[0]


@pytest.mark.parametrize(("language", "expected"), [("en", ENGLISH), ("zh", CHINESE)])
def test_how_each_set_was_calibrated(language, expected):
    table = built(language)
    lines = [[str(cell.content) for cell in row] for block in table.blocks for row in block]
    assert "\n".join("|".join([*line[:-5], line[-1]]) for line in lines) == expected
    details = ["".join(map(str, note)).strip() for note in table.notes]
    assert [note for note in details if note.startswith(("OUT", "BELL", "TFR"))] == NOTES[language]


def test_without_anchors_there_are_no_columns_for_them():
    table = built("en", RAW[["PASS", "TFR"]].assign(TFR=0.4).rename(columns={"TFR": "CODED"}))
    assert [str(cell.content) for cell in table.header[1]] == ["Set", "Method", "Mean", "SD", "Min", "Max", "Source"]
    assert [[str(cell.content) for cell in row] for block in table.blocks for row in block] == [
        ["PASS", "As coded", "0.567", "0.404", "0.2", "1", ""],
        ["CODED", "As coded", "0.400", "0.000", "0.4", "0.4", ""],
    ]


MADE = {
    "Q": {
        "method": "direct",
        **{"exclusion": 1, "crossover": 2, "inclusion": 5},
        **{"scale": "fsqca", "cut_ends": True},
    },
    "STB": {"method": "crisp", "threshold": "mean", "direction": "below"},
    "RULE": {"method": "codes", "memberships": {"low": 0, "高=1": 1}},
    "S": {"method": "combined", "expression": "A*~RULE"},
}


def test_what_a_set_is_made_of_and_how_it_is_reached_is_told():
    raw = pd.DataFrame(
        {"OUT": [0.2, 0.9, 1], "Q": [1.5, 3, 6], "STB": [4.0, 9, 10], "RULE": [1.0, 2, 2], "A": [0.1, 0.6, 1]}
    )
    found = run(raw.rename_axis("case"), {"calibration": MADE, "half_membership": None})
    computed = pd.DataFrame({"set": ["Q", "S"], "alpha": [0.816, None], "rows": [3, None]})
    settings = {
        **{"outcome": "OUT", "conditions": ["Q", "STB", "RULE", "S"], "half_membership": None, "data_note": ""},
        **{"calibration": MADE, "compute": {"Q": "mean(q1, q2)", "S": "A*~RULE"}},
    }
    table = calibration_tables(Source(settings, Labels("en"), {**found, "computed": computed}))[0]
    rows = [[str(cell.content) for cell in row] for block in table.blocks for row in block]
    assert [row[0] for row in rows] == ["OUT", "Q", "STB", "RULE", "S", "A"]
    assert rows[2][:3] == ["STB", "Crisp", "Threshold 7.666667"]
    assert rows[3][1:7] == ["By code", "low → 0, 高=1 → 1", "–", "–", "–", "–"]
    details = ["".join(map(str, note)).strip() for note in table.notes]
    assert [note for note in details if note.startswith(("Q", "STB", "RULE", "S", "A:"))] == [
        "Q: mean(q1, q2), Cronbach's alpha 0.82; log odds of 3 at full membership, as in fs/QCA; memberships below "
        "0.0001 set to 0, above 0.9999 to 1.",
        "STB: threshold at the mean of the cases; 1 below the threshold.",
        "S: A*~RULE: * is the least membership, + the greatest, ~ one minus it.",
    ]
