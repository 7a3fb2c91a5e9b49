"""Verdicts of small tables as a whole, in each language."""

import math

import pandas as pd
import pytest

from equifinal.output.text.verdict import verdict_text, verdicts_text

CHANGES = [
    ("baseline", "A", "same"),
    ("consistency 0.80 to 0.85", "A*B", "subset"),
    ("PRI 0.50 to 0.55", "", "none"),
    ("frequency 1 to 2", "A", "same"),
    ("without c1", "B", "changed"),
]
PROTOCOL = {"settings": 9, "settings_without_solution": 3, "RF_cov": 0.8125, "robust_typical": 2, "typical": 3}

NOISE = {"n": 24, "conditions": 4, "overlap": 0.5, "draws": 1000, "p_overlap": 0.02}


def tables(changes=CHANGES, outcome="Y", **protocol):
    ranges = [
        ("consistency", 0.7561, 0.8439, "none", "subset"),
        ("pri", 0.1, 0.9, "", ""),
        ("frequency", 1, 1, "none", "none"),
    ]
    found = {
        "changes": pd.DataFrame(changes, columns=["change", "expression", "relation"]),
        "ranges": pd.DataFrame(ranges, columns=["parameter", "lower", "upper", "relation_below", "relation_above"]),
        "protocol": pd.DataFrame([PROTOCOL | {"RCR_typ": 2 / 3, "RCC_rank": 2} | protocol]),
        "leave_one_out": pd.DataFrame({"relation": ["same", "changed", "same", "none"]}),
        "noise": pd.DataFrame([NOISE]),
    }
    return {name: frame.assign(outcome=outcome) for name, frame in found.items()}


def test_a_verdict_as_a_whole():
    assert verdict_text(tables(), "en", "the presence of *Y*") == (
        "The intermediate solution for the presence of *Y* was checked against one change at a time: setting the "
        "consistency cutoff to 0.85 instead of 0.80 narrows the solution to a subset; setting the PRI cutoff to 0.55 "
        "instead of 0.50 leaves no solution; setting the frequency cutoff to 2 instead of 1 leaves the solution as it "
        "is. It stays the same for any consistency cutoff above 0.757 and up to 0.843, all else equal. It stays the "
        "same for any PRI cutoff, all else equal. With one case left out at a time it is the same in 2 of 4 analyses. "
        "Against 9 plausible combinations of cutoffs, 3 of them without a solution, the robust core keeps 0.813 of its "
        "coverage (RF_cov), and 2 of 3 typical cases are robust (RCR_typ 0.667, rank 2 of 4; Oana & Schneider 2024). "
        "Its overlap with the outcome is 0.500; with 1000 random permutations of the outcome, the share of solutions "
        "that overlap as much is p = 0.020. Random data would seldom have given a solution as good."
    )
    assert verdict_text(tables(), "zh", "“Y”存在") == (
        "对“Y”存在的中间解进行稳健性检验，每次只改变一项设定：一致性阈值由 0.80 调整为 0.85 时，解收窄为原解的子集；"
        "PRI 阈值由 0.50 调整为 0.55 时，不再有解；案例频数阈值由 1 调整为 2 时，解保持不变。"
        "在其他设定不变的情况下，一致性阈值高于 0.757 且不高于 0.843 时解保持不变。"
        "在其他设定不变的情况下，PRI 阈值取任何值时解均保持不变。逐一剔除一个案例的 4 次分析中，有 2 次解保持不变。"
        "与 9 种合理的阈值组合（其中 3 种没有解）相比，稳健核心保留了解的覆盖度的 0.813（RF_cov），"
        "3 个典型案例中有 2 个稳健（RCR_typ 0.667，等级 2，共 4 级；Oana 和 Schneider，2024）。"
        "解与结果的重叠度为 0.500；将结果随机置换 1000 次，重叠度同样高的解所占比例为 p = 0.020。"
        "随机数据很少能得到同样好的解。"
    )


def test_of_no_typical_case_no_share_is_given():
    text = verdict_text(tables(robust_typical=0, typical=0, RCR_typ=math.nan), "en", "Y")
    assert "there is no typical case (RCR_typ undefined, rank 2 of 4; Oana & Schneider 2024). Its overlap" in text


@pytest.mark.parametrize(
    ("language", "first"),
    [
        ("en", "There is no solution for Y at the cutoffs in use, so its robustness cannot be judged."),
        ("zh", "在所用阈值下 Y 没有解，因而无法判断其稳健性。"),
    ],
)
def test_a_paragraph_for_each_side_and_where_no_row_is_sufficient_only_that(language, first):
    none = [("baseline", "", "same"), *CHANGES[1:]]
    sides = tables(none), tables(outcome="~Y")
    both = {name: pd.concat([frame, sides[1][name]]) for name, frame in sides[0].items()}
    text = verdicts_text(both, {"outcome": "Y"}, language)
    second = verdict_text(tables(outcome="~Y"), language)
    assert text == f"{first}\n\n{second}\n\n"
    assert "~Y" in second


def ranged(lower, upper, below="", above=""):
    found = tables()
    line = ("consistency", lower, upper, below, above, "Y")
    columns = ["parameter", "lower", "upper", "relation_below", "relation_above", "outcome"]
    return verdict_text(found | {"ranges": pd.DataFrame([line], columns=columns)}, "en")


def test_an_end_of_a_range_at_nothing_is_none():
    assert "for any consistency cutoff up to 0.700, all" in ranged(0.0, 0.7, "superset", "subset")
    assert "for any consistency cutoff, all" in ranged(0.0, 1.0, "superset", "")
    assert "It changes with the least rise of the consistency cutoff, all else equal." in ranged(
        0.0, 0.0004, "", "none"
    )


def test_one_setting_and_several():
    assert "Against 1 plausible combination of cutoffs, the" in verdict_text(
        tables(settings=1, settings_without_solution=0), "en"
    )
    assert "Against 2 plausible combinations of cutoffs, the" in verdict_text(
        tables(settings=2, settings_without_solution=0), "en"
    )
