import pytest

from equifinal.steps.nca.bottlenecks import COLUMNS, bottlenecks_table
from equifinal.steps.nca.questions import questions_of
from tests.steps.nca.small import MEMBERSHIPS, RAW, settings


def table(condition, ceiling="ce_fdh", outcome="Y", **nca):
    asked = settings(**nca)
    found = bottlenecks_table(questions_of(MEMBERSHIPS, RAW, asked), asked["nca"])
    assert tuple(found) == COLUMNS
    mask = (found["outcome"] == outcome) & (found["condition"] == condition) & (found["ceiling"] == ceiling)
    return found[mask]


def test_levels_in_tens():
    found = table("A")
    assert found["level"].tolist() == [*range(0, 101, 10)]
    assert found["status"].tolist() == ["needed"] * 10 + ["not available"]
    assert found["needed"].head(10).tolist() == pytest.approx([10, 10, 30, 40, 40, 40, 60, 80, 90, 90])
    assert found["short"].head(10).tolist() == [0, 0, 1, 2, 2, 2, 3, 4, 5, 5]
    assert found["needed"].isna().sum() == found["short"].isna().sum() == 1


def test_raw_scores_are_told_in_their_own_units():
    found = table("A", scores="raw", bottleneck_outcome="actual", bottleneck_steps=4)
    assert found["level"].tolist() == found["outcome_score"].tolist() == [1, 3, 5, 7, 9]
    assert found["status"].tolist() == ["not necessary", "needed", "needed", "needed", "needed"]
    assert found["needed_score"].tolist()[1:] == [40, 40, 80, 90]
    low = table("B", scores="raw", bottleneck_condition="actual", bottleneck_steps=4)
    assert set(low["status"]) == {"not necessary"}


def test_each_condition_has_the_ceilings_that_can_be_read():
    assert len(table("A", "cr_fdh")) == 11
    assert table("C", "cr_fdh").empty
    assert len(table("C")) == 11
