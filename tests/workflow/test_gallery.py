"""The studies of the gallery by Snakemake, each from its folder: most up to their solutions, two as a whole."""

import shutil
from itertools import pairwise

import numpy as np
import pandas as pd
import pytest

from tests.gallery import EXAMPLES, STUDIES, answers, comparable, configurations

from .conftest import ROOT, table
from .test_elsewhere import called

pytestmark = pytest.mark.workflow

WHOLE = ("coded-reports", "chinese-sheet")
# Steps that some of the others are run up to, which need or stand beside their solutions.
FURTHER = {"necessity-in-degree": ["minimise", "nca"], "wide-panel": ["panels"]}


def run_of(study, folder):
    """Run a study in a copy of its folder; return the folder of the run."""
    shutil.copytree(EXAMPLES / study, folder, ignore=shutil.ignore_patterns("results", ".snakemake"))
    rules = ["minimise"] if len(configurations(study)) == 1 else ["compare_parts"]
    until = [] if study in WHOLE else ["--until", *FURTHER.get(study, rules)]
    code, printed = called(folder, "--snakefile", ROOT / "Snakefile", "--directory", ".", *until)
    assert code == 0, printed
    (run,) = folder.glob("results/*/incl*/")
    return run


@pytest.fixture(scope="module")
def runs(tmp_path_factory):
    """A function that returns the folder of a study's run, made once."""
    made = {}

    def run(study):
        if study not in made:
            made[study] = run_of(study, tmp_path_factory.mktemp("gallery") / study)
        return made[study]

    return run


@pytest.mark.parametrize("study", STUDIES)
def test_the_solutions_are_those_of_r(study, runs):
    for part in configurations(study):
        folder = runs(study).joinpath(*part.split(" ")[1:])
        (first, *_) = sorted(folder.glob("05_minimise/*/models.csv"))  # the baseline, then the raised cutoffs
        assert comparable(pd.read_csv(first)) == answers(part)


@pytest.mark.parametrize("study", WHOLE)
def test_some_are_run_as_a_whole(study, runs):
    assert (runs(study) / "SHA256SUMS").exists()
    papers = sorted(path.name for path in (runs(study).parent / "latest").glob("paper_*.docx"))
    assert papers == {"coded-reports": ["paper_en.docx"], "chinese-sheet": ["paper_en.docx", "paper_zh.docx"]}[study]


def test_alpha_of_a_survey_is_that_of_its_items(runs):
    items = pd.read_csv(EXAMPLES / "survey-items/data/raw/support.csv")
    support = items[["q1", "q2"]].assign(q3=8 - items["q3"])
    k, variances = support.shape[1], support.var()
    alpha = k / (k - 1) * (1 - variances.sum() / support.sum(axis=1).var())
    computed = table(runs("survey-items"), "01_ingest/computed.csv").set_index("set")
    assert float(computed.loc["SUP", "alpha"]) == pytest.approx(alpha)


def test_the_effect_of_nurses_is_the_area_above_the_wards(runs):
    """By hand: nothing lies above the steps through the wards that are highest so far, in the scope of all wards."""
    wards = pd.read_csv(EXAMPLES / "necessity-in-degree/data/raw/nurses.csv").sort_values("NURSES")
    x, y = wards["NURSES"].to_numpy(), wards["SAFETY"].to_numpy()
    highest = np.maximum.accumulate(y)
    empty = sum((right - left) * (y.max() - high) for (left, right), high in zip(pairwise(x), highest, strict=False))
    effect = empty / ((x.max() - x.min()) * (y.max() - y.min()))
    lines = table(runs("necessity-in-degree"), "03_necessity/nca.csv")
    line = lines.query("condition == 'NURSES' and ceiling == 'ce_fdh' and outcome == 'SAFETY'").iloc[0]
    assert float(line["effect_size"]) == pytest.approx(effect)


def test_a_chain_is_as_sufficient_as_its_weakest_step(runs):
    regions = pd.read_csv(EXAMPLES / "chain/data/raw/reform.csv", index_col="region")
    way = table(runs("chain"), "09_parts/chain.csv").set_index("way").loc["LAW*MONEY -> START; START*STAFF -> LAST"]
    x = regions[["LAW", "MONEY", "START", "STAFF"]].min(axis=1)
    both = np.minimum(x, regions["LAST"]).sum()
    assert way["consistency"] == pytest.approx(both / x.sum())
    assert way["raw_coverage"] == pytest.approx(both / regions["LAST"].sum())
    assert way["cases"].split(";") == regions.index[x > 0.5].tolist()


def test_the_chosen_model_comes_first(runs):
    models = table(runs("tied-models"), "05_minimise/incl0.80/models.csv")
    found = models.query("outcome == 'PROTEST' and solution == 'intermediate'")["expression"].tolist()
    assert len(found) == 2
    assert set(found[0].split(" + ")) == {"PARTY*~UNION", "UNION*~CHURCH", "~PARTY*CHURCH"}


def test_a_claim_tells_the_row_that_it_recodes(runs):
    excluded = table(runs("claims"), "04_truth_table/incl0.85/excluded.csv")
    assert {"~BUDGET", "~BUDGET*MAYOR*GROUPS*~PRESS"} <= set(excluded["combination"])
    rows = table(runs("claims"), "04_truth_table/incl0.85/truth_table.csv").set_index(["outcome", "row"])
    assert str(rows.loc[("SUCCESS", 6), "value"]) == "0"
    assert rows.loc[("SUCCESS", 6), "consistency"] > 0.85
    assert str(rows.loc[("~SUCCESS", 8), "value"]) == "0"


def test_rows_left_out_and_thresholds_are_noted(runs):
    notes = " ".join(table(runs("subset"), "01_ingest/notes.csv")["note"])
    assert 'year == 2022 and region != "North"' in notes
    record = table(runs("subset"), "02_calibrate/calibration.csv").set_index("set")
    districts = pd.read_csv(EXAMPLES / "subset/data/raw/districts.csv").query("year == 2022 and region != 'North'")
    assert str(districts["income"].median()).removesuffix(".0") in str(record.loc["INCOME"].to_dict())


def test_each_year_and_district_is_a_case(runs):
    design = table(runs("wide-panel"), "08_panels/design.csv").set_index("dimension")
    assert design["kind"].to_dict() == {"year": "period", "district": "unit", "region": "group"}
    assert len(table(runs("wide-panel"), "02_calibrate/memberships.csv")) == 48
