import pandas as pd
import pytest

import equifinal as eq

from .conftest import METHODS, SMALL, towns


def test_every_table_has_both_sides(robust):
    for name in ("changes", "ranges", "leave_one_out", "protocol"):
        assert set(robust.frames[name]["outcome"]) <= {"OUT", "~OUT"}
    assert len(robust.leave_one_out.query("outcome == 'OUT'")) == len(towns())


def test_leaving_a_case_out_is_minimising_without_it(robust, memberships):
    line = robust.leave_one_out.query("outcome == 'OUT' and dropped == 'Oak'").iloc[0]
    solved = eq.minimise(eq.truth_table(memberships.drop("Oak"), "OUT", ["STAFF", "FUNDS"], pri_cutoff=0.5))
    first = solved.models.query("outcome == 'OUT' and solution == 'intermediate'").iloc[0]
    assert line["expression"] == first["expression"]


def test_the_raised_cutoff_is_a_solution_of_its_own(robust, memberships):
    (cutoff,) = robust.raised
    again = eq.minimise(
        eq.truth_table(memberships, "OUT", ["STAFF", "FUNDS"], pri_cutoff=0.5, consistency_cutoff=cutoff)
    )
    pd.testing.assert_frame_equal(robust.raised[cutoff].models, again.models)


def test_the_verdict_in_both_languages(robust):
    assert robust.verdict().startswith("The intermediate solution for OUT was checked against one change at a time")
    assert robust.verdict("zh").startswith("对 OUT 的中间解进行稳健性检验")
    with pytest.raises(eq.InputError, match="the language is 'de'"):
        robust.verdict("de")


def test_a_calibration_of_other_memberships_is_refused(solved):
    other = METHODS | {"STAFF": {"method": "crisp", "threshold": 20}}
    with pytest.warns(UserWarning, match="OUT"):
        calibrated = eq.calibrate(towns(), other)
    with pytest.raises(eq.InputError, match="the calibration is of other memberships"):
        eq.robustness(solved, calibrated, robustness=SMALL)


@pytest.mark.parametrize("what", [5, "x"])
def test_only_solutions_can_be_robust(what):
    with pytest.raises(eq.InputError, match="is of the type"):
        eq.robustness(what)
