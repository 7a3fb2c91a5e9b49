"""Necessity in degree, end to end: the county study beside R's NCA, another scope and raw scores, crisp studies."""

import json

import pandas as pd
import pytest

from .conftest import ROOT, Project, table
from .test_paper import CONDITIONS, LANGUAGES, READ, figures, printed

pytestmark = pytest.mark.workflow
GOLDEN = ROOT / "tests/nca/reference/golden/s01_county27.json"
FILES = ("nca", "nca_peers", "bottlenecks", "nca_outliers", "nca_robustness")


@pytest.fixture(scope="module")
def run(county):
    return county.runs()[0]


@pytest.fixture(params=[(language, ending) for language in LANGUAGES for ending in READ], ids="-".join)
def read(request, run):
    """Return a function that reads one of the files of a language and format."""
    language, ending = request.param
    return lambda name: READ[ending]((run / "tables" / language / f"{name}.{ending}").read_bytes())


def golden(scope):
    """Return what R's NCA says of the county study, corner by corner."""
    analyses = json.loads(GOLDEN.read_text("utf-8"))["analyses"]
    return {(block["condition"], block["corner"]): block["ceilings"] for block in analyses if block["scope"] == scope}


def test_every_effect_is_that_of_the_reference(run):
    ours = table(run, "03_necessity/nca.csv").set_index(["outcome", "condition", "ceiling"])
    corners = {(1, ""): 1, (1, "~"): 2, (-1, ""): 3, (-1, "~"): 4}
    compared = 0
    for (condition, corner), ceilings in golden([0, 1, 0, 1]).items():
        (side, sign), _ = next(item for item in corners.items() if item[1] == corner)
        for ceiling in ("cr_fdh", "ce_fdh"):
            line = ours.loc["OUT" if side > 0 else "~OUT", f"{sign}{condition}", ceiling]
            for name in ("effect_size", "accuracy", "ceiling_zone", "condition_inefficiency", "outcome_inefficiency"):
                assert line[name] == pytest.approx(ceilings[ceiling][name], abs=1e-6)
                compared += 1
    assert compared == 6 * 4 * 2 * 5


def test_the_split_of_the_ceilings_is_told_in_both_languages(run):
    english, chinese = ((run / f"text/{code}/results.md").read_text("utf-8") for code in ("en", "zh"))
    assert (
        "The presence of *Information construction* is necessary for it in degree by CR-FDH (d = 0.264, p = 0.037), "
        "not by CE-FDH (d = 0.188, p = 0.092): the ceilings disagree."
    ) in english
    assert "The two methods disagree on the presence of *Information construction*" in english
    assert "按 CR-FDH（d = 0.264，P = 0.037），“信息建设”存在是其程度上的必要条件，但按 CE-FDH" in chinese


def test_what_is_made_is_recorded_and_shown(run):
    sums = (run / "SHA256SUMS").read_text("utf-8")
    assert all(f"  03_necessity/{name}.csv\n" in sums for name in FILES)
    figures = [f"{kind}_{side}" for kind in ("nca", "bottlenecks") for side in ("outcome", "negation")]
    for language in ("en", "zh"):
        assert all((run / f"03_necessity/nca_figures/{language}/{name}.pdf").exists() for name in figures)
    report = (run / "report/en/report.html").read_text("utf-8")
    assert "Table 2a. Necessary condition analysis (NCA) for Effective integration" in report
    assert "Bottleneck levels for ~Effective integration" in report
    appendix = (run / "appendix/zh/appendix.md").read_text("utf-8").replace("\\~", "~")
    assert "附表 10b “~医防融合成效”效应量的稳健性（逐一剔除案例）" in appendix


def test_the_scope_of_the_cases_and_raw_scores_by_a_key(tmp_path):
    """The scores of the counties are memberships: raw or not, in the scope of the cases d is the same."""
    county = Project(tmp_path)
    for scores in ("memberships", "raw"):
        text = (county.folder / "config/config.yaml").read_text("utf-8")
        keys = f"nca: {{scope: observed, scores: {scores}, permutations: 100}}\n"
        (county.folder / f"config/{scores}.yaml").write_text(text + keys, "utf-8")
        county.run("--configfile", f"config/{scores}.yaml", "--until", "nca")
        newest = max(
            (county.folder / "results/county27").glob("incl*/03_necessity/nca.csv"), key=lambda p: p.stat().st_mtime
        )
        ours = table(newest.parents[1], "03_necessity/nca.csv").set_index(["outcome", "condition", "ceiling"])
        for condition in ("SYS", "INF"):
            wanted = golden("observed")[condition, 2]["ce_fdh"]["effect_size"]
            assert ours.loc["OUT", f"~{condition}", "ce_fdh"]["effect_size"] == pytest.approx(wanted, abs=1e-6)
            assert ours.loc["OUT", f"~{condition}", "ce_fdh"]["corner"] == (2 if scores == "raw" else 1)


def test_t2a(read, run):
    (rows,) = read("T2a_nca")
    frame = table(run, "03_necessity/nca.csv").query("outcome == 'OUT'")
    frame = frame[~frame["condition"].str.startswith("~")]
    columns = {"accuracy": 1, "ceiling_zone": 3, "scope": 3, "effect_size": 3, "p": 3}
    assert figures(rows) == [[printed(line[c], d) for c, d in columns.items()] for _, line in frame.iterrows()]
    assert [row[1] for row in rows[1:]] == ["CR-FDH", "CE-FDH"] * len(CONDITIONS)


def test_t2b(read, run):
    (rows,) = read("T2b_bottlenecks")
    frame = table(run, "03_necessity/bottlenecks.csv").query("outcome == 'OUT' and ceiling == 'cr_fdh'")
    words = {"not necessary": "NN", "not available": "NA"}
    cells = [words.get(line["status"]) or printed(line["needed"], 1) for _, line in frame.iterrows()]
    wanted = pd.Series(cells, index=pd.MultiIndex.from_frame(frame[["level", "condition"]])).unstack("condition")
    assert [row[0] for row in rows[1:]] == [str(level) for level in range(0, 101, 10)]
    assert [row[1:] for row in rows[1:]] == wanted[CONDITIONS].to_numpy().tolist()
