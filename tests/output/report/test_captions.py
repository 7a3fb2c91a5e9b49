"""Captions of small studies, word for word."""

import dataclasses

import pandas as pd
import pytest

from equifinal.output.report.captions import caption
from equifinal.output.report.drawn import Drawn
from equifinal.output.words.labels import Labels
from tests.output.small import crisp, study

ONE = crisp(["111", "101", "010", "000"])
ALWAYS = crisp(["111", "001", "101"])
SWEEP = pd.DataFrame(
    {
        "outcome": "Y",
        "calibration": "configured",
        "frequency_cutoff": [1, 1, 1, 2, 3, 4, 4],
        "solution": ["intermediate"] * 6 + ["parsimonious"],
        "relation": ["same", "same", "subset", "none", "changed", "changed", "same"],
        "consistency": [0.9, 0.9, 0.95, None, 0.8123, 0.8, 0.7],
    }
)


def captioned(memberships, name, language="en", settings=(), **frames):
    source = study(memberships, labels=Labels(language))
    settings = source.settings | {"half_membership": 0.501} | dict(settings)
    source = dataclasses.replace(source, settings=settings, frames=source.frames | frames)
    return caption(source, Drawn("figures", name))


@pytest.mark.parametrize(
    ("moved", "english", "chinese"),
    [
        (0, "No membership was exactly 0.5.", "没有恰为 0.5 的隶属度。"),
        (1, "One membership of exactly 0.5 was moved.", "1 个恰为 0.5 的隶属度经过调整。"),
        (2, "2 memberships of exactly 0.5 were moved.", "2 个恰为 0.5 的隶属度经过调整。"),
    ],
)
def test_how_many_memberships_were_moved(moved, english, chinese):
    shifted = pd.DataFrame({"case": range(moved)})
    assert captioned(ONE, "calibration", shifted=shifted).endswith(f"in a rug. {english}")
    assert captioned(ONE, "calibration", "zh", shifted=shifted).endswith(f"标出各案例。{chinese}")


def test_memberships_that_are_kept_are_not_counted():
    found = captioned(ONE, "calibration", settings={"half_membership": None}, shifted=pd.DataFrame())
    assert found.endswith("in a rug. Memberships of exactly 0.5 are kept.")


def test_the_calibration_is_told_as_it_was_done():
    crisp_set, shifted = {"method": "crisp", "threshold": 5}, pd.DataFrame()

    def told(sets):
        return captioned(ONE, "calibration", settings={"calibration": dict.fromkeys(sets, crisp_set)}, shifted=shifted)

    coded = "Of sets taken as they were coded: how many cases have which membership."
    assert told("").startswith("The 3 sets as they were coded: how many of the 4 cases have which membership,")
    assert told("ABY").startswith("Calibration of the 3 sets: raw values against memberships, one point a case (4),")
    assert coded not in told("") + told("ABY")
    assert f"again as a rug. {coded} No" in told("A")


def test_necessity_says_how_many_reach_the_cutoff():
    assert captioned(ONE, "necessity").endswith(
        "The dashed line is the cutoff, 0.90. For Y, one of the 4 reaches the cutoff (A, 1.000). "
        "For ~Y, one of the 4 reaches the cutoff (~A, 1.000)."
    )


def test_an_outcome_without_members_has_no_necessary_condition():
    assert captioned(ALWAYS, "necessity").endswith("No case is a member of ~Y.")
    assert captioned(ALWAYS, "necessity", "zh").endswith("没有案例隶属于“~Y”。")


def test_kinds_without_a_case_or_row_are_left_out():
    assert "4 of 4 rows are observed (2 sufficient, 2 not sufficient)." in captioned(ONE, "truth_table_outcome")
    assert captioned(ONE, "xy_outcome_configuration_1") == (
        "Membership in configuration 1 (A) against membership in Y: consistency 1.000, coverage 1.000. "
        "Of the 4 cases: 2 typical, 2 irrelevant."
    )
    assert "组态 1（A）的隶属度与“Y”的隶属度" in captioned(ONE, "xy_outcome_configuration_1", "zh")


def test_the_caption_of_a_map_counts_what_the_map_shows():
    assert captioned(ONE, "map_outcome", sweep=SWEEP) == (
        "Intermediate solution for Y at 5 combinations of cutoffs, against the one reported (ring): "
        "the same in 2, a subset in 1, changed in 1, without a solution in 1."
    )


def test_the_caption_of_the_curve_counts_every_cell():
    assert captioned(ONE, "curve_outcome", multiverse=SWEEP) == (
        "Intermediate solution for Y in 6 combinations of cutoffs and calibrations, by consistency, from 0.800 to "
        "0.950; against the one reported (ring): the same in 2, a subset in 1, changed in 2, without a solution in 1."
    )
    same = SWEEP.assign(consistency=0.9)
    assert "by consistency (0.900 in all); against" in captioned(ONE, "curve_outcome", multiverse=same)
    none = SWEEP.assign(consistency=None, relation="none")
    assert captioned(ONE, "curve_outcome", "zh", multiverse=none) == (
        "“Y”的中间解在 6 种阈值与校准组合下的拟合，按总体一致性排序；与报告的解（圆圈）相比：无解 6 种。"
    )
