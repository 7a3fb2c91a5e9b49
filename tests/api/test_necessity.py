import pandas as pd
import pytest

import equifinal as eq
from equifinal.steps.necessity import step


def test_the_frames_are_those_of_the_step(memberships):
    found = eq.necessity(memberships, "OUT")
    for name, frame in step.run(memberships, found.settings).items():
        pd.testing.assert_frame_equal(getattr(found, name), frame.reset_index(drop=True))


def test_consistency_by_hand():
    frame = pd.DataFrame({"A": [1, 0.6, 0.4], "OUT": [1, 0.5, 0.1]}, index=["p", "q", "r"])
    found = eq.necessity(frame, "OUT", necessity_cutoff=0.9).necessity.query("outcome == 'OUT'").set_index("condition")
    assert found.loc["A", ["consistency", "coverage"]].tolist() == pytest.approx([1, 1.6 / 2])
    assert found["necessary"].tolist() == [True, False]


@pytest.mark.parametrize(
    ("key", "value"), [("necessity_cutoff", 2), ("necessity_depth", 0), ("necessity_ron_cutoff", "x")]
)
def test_a_key_out_of_range_is_named(memberships, key, value):
    with pytest.raises(eq.InputError, match=f"^{key} is "):
        eq.necessity(memberships, "OUT", **{key: value})
