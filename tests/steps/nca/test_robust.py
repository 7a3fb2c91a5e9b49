import numpy as np
import pytest

from equifinal.nca.effects import effect_size
from equifinal.nca.scope import plot_of
from equifinal.steps.nca.effects import effects_table
from equifinal.steps.nca.questions import questions_of
from equifinal.steps.nca.robust import outliers_table, robustness_table
from tests.steps.nca.small import CASES, MEMBERSHIPS, RAW, settings


def tables(frame=MEMBERSHIPS, **nca):
    asked = settings(**nca)
    questions = questions_of(frame, RAW, asked)
    effects = effects_table(questions, asked["nca"])
    outliers = outliers_table(questions, CASES, effects, asked["nca"])
    return outliers, robustness_table(effects, outliers, asked["nca"])


def test_each_case_that_counts_has_the_effect_without_it():
    outliers, _ = tables(scope="observed")
    for line in outliers.itertuples():
        x = MEMBERSHIPS[line.condition.removeprefix("~")].drop(line.case)
        y = MEMBERSHIPS["Y"].drop(line.case)
        x, y = (1 - s if name.startswith("~") else s for s, name in ((x, line.condition), (y, line.outcome)))
        assert line.effect_size_without == pytest.approx(effect_size(plot_of(x, y), line.ceiling), nan_ok=True)
        assert line.difference == pytest.approx(line.effect_size_without - line.effect_size, nan_ok=True)


def test_one_case_can_decide():
    # Without t, nothing speaks against C as necessary for high Y.
    outliers, robustness = tables(effect_cutoff=0.4)
    mine = outliers[(outliers["outcome"] == "Y") & (outliers["condition"] == "C")]
    assert mine[["case", "decides"]].values.tolist()[0] == ["t", True]
    line = robustness.set_index(["outcome", "condition"]).loc[("Y", "C")]
    assert (line["cases"], line["stays"], line["ceilings_agree"]) == ("t", False, True)
    assert line["lowest"] <= line["effect_size"] <= line["highest"]


def test_ceilings_may_disagree():
    _, robustness = tables()
    sizes = robustness[robustness["condition"] == "A"].set_index(["outcome", "ceiling"])["effect_size"]
    between = float(np.mean([sizes["Y", "ce_fdh"], sizes["Y", "cr_fdh"]]))
    _, found = tables(effect_cutoff=between)
    agree = found.set_index(["outcome", "condition"])["ceilings_agree"]
    assert not agree["Y", "A"].any()
