"""The limits of small studies, word for word."""

import dataclasses

import pandas as pd
import pytest

from equifinal.output.report.limits import limits
from equifinal.output.words.labels import Labels
from tests.output.small import crisp, study

ONE = crisp(["111", "101", "010", "000"])
NONE = crisp(["110", "000", "111"])
NEITHER = crisp(["110", "111", "000", "001"])
TIED = crisp(["1001", "0101", "0011", "1101", "1011", "0111", "0000", "1110"], "ABCY")
CAUSES = (
    "Sufficiency is a relation of sets. Whether it is causal is for within-case study; `05_minimise` names the cases "
    "and pairs to study next."
)


def limited(memberships, language="en", note="", shifted=0, dropped=0):
    source = study(memberships, labels=Labels(language))
    counted = {"shifted": pd.DataFrame({"case": range(shifted)}), "dropped": pd.DataFrame({"case": range(dropped)})}
    settings = source.settings | {"data_note": note}
    return limits(dataclasses.replace(source, settings=settings, frames=source.frames | counted))


def test_every_combination_observed_and_every_case_covered():
    assert limited(ONE) == [
        "Limited diversity: 4 of the 4 possible combinations of conditions occur among the 4 cases. The others are "
        "remainders; nothing was observed of them.",
        *(
            text
            for name in ("Y", "\\~Y")
            for text in (
                f"Assumptions for {name}, in remainders: 0 in the intermediate solution, 0 in the parsimonious one, "
                "which tells core from peripheral (in both the outcome's solution and its negation's: 0).",
                f"What is not explained: the solution for {name} covers 1.000 of the membership in it. Cases of it in "
                "no configuration: 0; cases in a configuration without it: 0.",
            )
        ),
        CAUSES,
    ]


def test_of_a_side_without_a_sufficient_row_nothing_is_said():
    assert limited(NONE)[1:-1] == [
        "Assumptions for \\~Y, in remainders: 0 in the intermediate solution, 1 in the parsimonious one, which tells "
        "core from peripheral (in both the outcome's solution and its negation's: 0).",
        "Model ambiguity: for \\~Y, 2 models of the parsimonious solution fit the data equally well; what is shown is "
        "the first.",
        "What is not explained: the solution for \\~Y covers 0.500 of the membership in it. Cases of it in no "
        "configuration: 1; cases in a configuration without it: 0.",
    ]
    assert limited(NONE, "zh")[1:-1] == [
        "假定：“\\~Y”的中间解依据 0 个逻辑余项，用以区分核心与边缘条件的简约解依据 1 个"
        "（其中 0 个同时见于结果及其否定的解）。",
        "模型模糊性：“\\~Y”的简约解有 2 个模型与数据同等契合，此处展示第一个。",
        "未解释的部分：“\\~Y”的解覆盖其隶属度的 0.500；1 个具有该结果的案例不属于任何组态，"
        "0 个案例属于某一组态却不具有该结果。",
    ]


def test_where_no_row_is_sufficient_for_either_side_what_was_observed_remains():
    assert limited(NEITHER) == [
        "Limited diversity: 2 of the 4 possible combinations of conditions occur among the 4 cases. The others are "
        "remainders; nothing was observed of them.",
        CAUSES,
    ]


def test_tied_models_of_each_solution_but_the_conservative_one():
    ties = [text for text in limited(TIED) if text.startswith("Model ambiguity")]
    assert ties == [
        f"Model ambiguity: for Y, 2 models of the {kind} solution fit the data equally well; what is shown is the "
        "first."
        for kind in ("parsimonious", "intermediate")
    ]


@pytest.mark.parametrize(
    ("language", "note", "first", "counts"),
    [
        (
            "en",
            {"en": "Made up.", "zh": "虚构。"},
            "Made up.",
            [
                "Memberships of exactly 0.5 say nothing; moved: 2 (`02_calibrate/shifted.csv`).",
                "Cases left out because a score is missing: 3 (`01_ingest/dropped.csv`).",
            ],
        ),
        (
            "zh",
            {"en": "Made up.", "zh": "虚构。"},
            "虚构。",
            [
                "恰为 0.5 的隶属度不含信息，其中 2 个经过调整（`02_calibrate/shifted.csv`）。",
                "3 个案例因缺少数值而未纳入（`01_ingest/dropped.csv`）。",
            ],
        ),
    ],
)
def test_the_note_on_the_data_and_what_was_moved_or_left_out(language, note, first, counts):
    found = limited(ONE, language, note, shifted=2, dropped=3)
    assert found[0] == first
    assert found[-3:-1] == counts
