"""Paragraphs on a small exploration as a whole, in each language."""

import pandas as pd
import pytest

from equifinal.output.text.exploration import exploration_text

PUBLISHED = "solution"
WORK = ("multiverse", "dropped", "recoded", "permuted")
PLANNED = (16, 20, 30, 200)


def tables(outcome="Y", breaks=(), kept=(), p=0.04, holm=(0.01,), done=PLANNED):
    found = {
        "holding": pd.DataFrame(
            {"solution": ["conservative", "intermediate"], "cells": 8, "same": [0, 0.625], "same_or_subset": [0, 0.75]}
        ),
        "first_breaks": pd.DataFrame([*breaks, (PUBLISHED, "x")], columns=["parameter", "breaks_at"]),
        "retention": pd.DataFrame(
            [("dropped", 1, share) for share in kept] + [("dropped", 2, 0.1), ("recoded", 1, 0.2)],
            columns=["change", "amount", "share"],
        ),
        "noise": pd.DataFrame({"draws": [200], "count": [3], "p_ranked": [p]}),
        "noise_configurations": pd.DataFrame({"p_holm": holm}),
        "limits": pd.DataFrame({"work": WORK, "planned": PLANNED, "done": done}),
    }
    return {name: frame.assign(outcome=outcome) for name, frame in found.items()}


def both(first, second):
    return {name: pd.concat([frame, second[name]]) for name, frame in first.items()}


BREAKS = [("consistency_cutoff", "0.9"), ("pri_cutoff", None), ("calibration", "by quartiles")]


def test_a_paragraph_for_each_side():
    text = exploration_text(both(tables(breaks=BREAKS, kept=(0.5, 0.75)), tables("~Y")), {"outcome": "Y"}, "en")
    last = (
        "Of 200 random permutations of the outcome, 1.5% gave a solution at least as consistent and as covering; "
        "ranked against all of them, p = 0.040. Its one configuration fits the outcome better than chance would, "
        "corrected for the number tried (Holm, p <= 0.05). Random data would seldom have given a solution as good.\n\n"
    )
    holding = (
        "Over 8 combinations of cutoffs and calibrations, the intermediate solution is the same in 62.5% and the same "
        "or a subset in 75.0%. "
    )
    assert text == (
        f"Exploration for Y. {holding}All else equal, it breaks at consistency cutoff 0.9, calibration by quartiles. "
        f"With one case left out, its configurations are kept in 50% to 75% of analyses. {last}"
        f"Exploration for ~Y. {holding}{last}"
    )


def test_the_same_in_chinese():
    one = tables(breaks=BREAKS, kept=(0.5,), p=0.2, holm=(0.2, 0.04))
    text = exploration_text(both(one, tables("~Y")), {"outcome": "Y"}, "zh").split("\n\n")[0]
    assert text == (
        "对 Y 的全面探查：在 8 种阈值与校准的组合中，中间解保持不变的占 62.5%，保持不变或成为其子集的占 75.0%。"
        "其他设定不变时，解在以下取值处开始改变：一致性阈值为 0.9、校准方案为 by quartiles。"
        "剔除一个案例时，各组态在 50% 的分析中得以保留。"
        "将结果随机置换 200 次，其中 1.5% 得到一致性与覆盖度均不低于原解的解；与全部置换相比的排序检验 p = 0.200。"
        "2 个组态中有 1 个与结果的契合优于随机水平（按检验个数以 Holm 法校正，p ≤ 0.05）。"
        "随机数据常能得到同样好的解，仅凭这些案例不能排除偶然。"
    )


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "en",
            " in 75.0%. The time did not suffice for all: shares and p values are of 8 of 16 cells of the multiverse, "
            "those nearest to the cutoffs in use, 24 of 50 changes of the data, and 100 of 200 permutations. With ",
        ),
        (
            "zh",
            "75.0%。因时间所限未能全部完成：各比例与 p 值出自 16 个多重宇宙单元中距所用阈值最近的 8 个、"
            "50 次数据变动中的 24 次，以及 200 次置换中的 100 次。剔除",
        ),
    ],
)
def test_what_the_time_did_not_suffice_for_is_told(language, sentence):
    one = tables(kept=(0.5,), done=(8, 20, 4, 100))
    assert sentence in exploration_text(both(one, tables("~Y")), {"outcome": "Y"}, language)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "There is no solution for Y, so there is nothing to explore.\n\n"),
        ("zh", "Y 没有解，因而无从探查。\n\n"),
    ],
)
def test_where_no_row_is_sufficient_there_is_nothing_to_explore(language, sentence):
    none = {name: frame[:0] for name, frame in tables().items()}
    assert exploration_text(both(none, tables("~Y")), {"outcome": "Y"}, language).startswith(sentence)
