import pandas as pd
import pytest

from equifinal.steps.robustness_full import step
from equifinal.study.resolve import resolve
from tests.steps.robustness.test_step import CONFIG, RAW

PLAN = CONFIG["robustness"] | {"permutations": 100, "draws": 10, "dropped_cases": [1], "recoded_shares": [0.1]}
SETTINGS = resolve(CONFIG | {"robustness": PLAN}, ["case", "A", "B", "Y"])
NONE = pd.DataFrame({"combination": []})


@pytest.fixture(scope="module")
def whole():
    return step.run_part(RAW, NONE, SETTINGS, 0.8, (1, 1))


def test_each_part_has_both_sides(whole):
    assert list(whole) == list(step.PARTS)
    assert all(frame["outcome"].unique().tolist() == ["Y", "~Y"] for frame in whole.values())


def test_the_parts_below_each_other_are_the_whole(whole):
    parts = [step.run_part(RAW, NONE, SETTINGS, 0.8, (i, 3)) for i in (1, 2, 3)]
    for name in step.PARTS[:-1]:
        by_side = [pd.concat(part[name][part[name]["outcome"] == outcome] for part in parts) for outcome in ("Y", "~Y")]
        assert pd.concat(by_side).to_csv(index=False) == whole[name].to_csv(index=False), name
    counts = pd.concat(part["limits"] for part in parts).groupby(["outcome", "work"]).sum()
    assert counts.equals(whole["limits"].groupby(["outcome", "work"]).sum())


def test_the_summary_has_both_sides_and_the_published_cell(whole):
    parts = {name: frame.reset_index(drop=True) for name, frame in whole.items()}
    found = step.run(parts, RAW, SETTINGS, 0.8)
    assert found["holding"].columns[0] == "outcome"
    assert found["multiverse"]["outcome"].unique().tolist() == ["Y", "~Y"]
    published = step.published(SETTINGS, 0.8)
    cells = found["multiverse"]
    for column, value in published.items():
        cells = cells[cells[column] == value]
    assert cells["relation"].tolist() == ["same", "same"]


def test_another_seed_draws_other_permutations(whole):
    plan = SETTINGS | {"robustness": SETTINGS["robustness"] | {"seed": 2}}
    other = step.run_part(RAW, NONE, plan, 0.8, (1, 1))
    assert other["multiverse"].equals(whole["multiverse"])
    assert not other["permuted"].equals(whole["permuted"])
