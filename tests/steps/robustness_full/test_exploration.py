"""The full exploration on planted data: what is solid is called solid, noise is called noise."""

import math
import re

import numpy as np
import pandas as pd
import pytest

from equifinal.output.text.exploration import side_text
from equifinal.sets.data import CalibratedData
from equifinal.steps.robustness.analyst import Analyst
from equifinal.steps.robustness.variants import CONFIGURED
from equifinal.steps.robustness_full.exploration import explore, sum_up
from equifinal.steps.truth_table.cutoffs import Cutoffs

PLAN = {
    "multiverse_consistency": [0.7, 0.9, 0.1],
    "multiverse_pri": [0.4, 0.6, 0.1],
    "multiverse_frequency": [1],
    "dropped_cases": [1],
    "recoded_shares": [0.05],
    "draws": 30,
    "permutations": 300,
    "seed": 3,
}
CUTOFFS = Cutoffs(0.8, 0.5, 1)


def study(y):
    """Twenty-four cases over A and B, six in each row, with a given outcome."""
    x = np.repeat([[1.0, 1], [1, 0], [0, 1], [0, 0]], 6, axis=0)
    cases = tuple(f"c{i}" for i in range(24))
    return {CONFIGURED: CalibratedData(cases, ("A", "B"), (2, 2), x, "Y", np.asarray(y, dtype=float))}


def whole(datasets, parts=1, plan=PLAN, total=math.inf):
    analysts = [Analyst(limit=100, total=total) for _ in range(parts)]
    found = [explore(datasets, CUTOFFS, plan, (i, parts), one) for i, one in enumerate(analysts, start=1)]
    joined = {name: pd.concat([part[name] for part in found], ignore_index=True) for name in found[0]}
    return sum_up(joined, datasets, CUTOFFS)


@pytest.fixture(scope="module")
def solid():
    return whole(study([1] * 12 + [0] * 12))


def test_a_planted_solid_path_is_called_solid(solid):
    assert set(solid["multiverse"]["relation"]) == {"same"}
    assert solid["holding"]["same"].tolist() == [1, 1, 1]
    assert solid["term_shares"].to_dict("records") == [{"term": "A", "share": 1.0}]
    assert solid["case_shares"].set_index("case")["share"].tolist() == [1.0] * 12 + [0.0] * 12
    paths = solid["case_shares"].set_index("case")["path"]
    assert paths.iloc[:12].tolist() == [1.0] * 12
    assert paths.iloc[12:].isna().all()
    assert solid["retention"].query("change == 'dropped'")["share"].tolist() == [1.0]
    assert solid["noise"]["p_ranked"].iloc[0] < 0.01
    assert solid["noise_configurations"]["p_holm"].iloc[0] < 0.05
    assert solid["noise_configurations"]["adjusted_consistency"].iloc[0] == 1
    text = side_text(solid, "Y", "en")
    assert "is the same in 100.0%" in text
    assert "Its one configuration fits the outcome better than chance would" in text
    assert "Random data would seldom have given a solution as good." in text


def test_both_languages_say_the_same_figures(solid):
    texts = [side_text(solid, "Y", language) for language in ("en", "zh")]
    found = [sorted(re.findall(r"[\d.]*\d%?", text)) for text in texts]
    assert [n for n in found[1] if n != "1"] == [n for n in found[0] if n != "1"]  # one is a word in English
    assert "唯一的组态与结果的契合优于随机水平" in texts[1]
    assert texts[1].endswith("随机数据很少能得到同样好的解。")


def test_noise_is_called_noise():
    rng = np.random.default_rng(5)
    x = rng.random((24, 3)).round(2)
    data = CalibratedData(tuple(map(str, range(24))), ("A", "B", "C"), (2, 2, 2), x, "Y", rng.random(24).round(2))
    found = whole({CONFIGURED: data})
    text = side_text(found, "Y", "en")
    assert found["noise"]["p_ranked"].iloc[0] > 0.05
    assert "Random data would often have given a solution as good" in text


def test_parts_give_the_same_as_the_whole(solid):
    parts = whole(study([1] * 12 + [0] * 12), parts=3)
    for name, frame in solid.items():
        pd.testing.assert_frame_equal(frame, parts[name])


@pytest.mark.parametrize("parts", [1, 2])
def test_without_time_there_is_of_each_the_least_and_it_is_told(parts):
    plan = PLAN | {"multiverse_consistency": [0.7, 0.9, 0.05], "dropped_cases": [1, 2]}
    rng = np.random.default_rng(5)
    x = rng.random((24, 3)).round(2)
    y = np.clip(x[:, 0] + rng.uniform(-0.2, 0.2, 24), 0, 1)
    data = CalibratedData(tuple(map(str, range(24))), ("A", "B", "C"), (2, 2, 2), x, "Y", y)
    found = whole({CONFIGURED: data}, parts, plan, total=0)
    every = whole({CONFIGURED: data}, parts, plan)
    counts = found["limits"].set_index("work")
    assert counts["planned"].to_dict() == every["limits"].set_index("work")["done"].to_dict()
    assert counts.loc["permuted", "done"] == 100 * parts - 1
    assert parts <= counts.loc["multiverse", "done"] < counts.loc["multiverse", "planned"]
    assert counts.loc[["dropped", "recoded"], "done"].tolist() == [parts, parts]
    own = found["multiverse"].query("consistency_cutoff == 0.8 and pri_cutoff == 0.5 and solution == 'intermediate'")
    assert own["relation"].tolist() == ["same"]
    merged = found["multiverse"].merge(every["multiverse"])  # what was analysed is as it is with all time
    assert len(merged) == len(found["multiverse"])
    assert found["noise"]["draws"].tolist() == [100 * parts - 1]
    assert f"{100 * parts - 1} of 300 permutations" in side_text(found, "Y", "en")


def test_without_a_solution_nothing_is_claimed():
    found = whole(study([0] * 24))
    assert found["noise"].empty
    assert side_text(found, "Y", "en") == "There is no solution for Y, so there is nothing to explore."
