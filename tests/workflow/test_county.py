"""The county study against the printed figures of the paper, and the run's own promises."""

import hashlib
import json

import pandas as pd
import pytest
import yaml

from .conftest import ROOT, table

pytestmark = pytest.mark.workflow
PUBLISHED = ROOT / "tests" / "published"
CONDITIONS = ["SYS", "ORG", "SVC", "STF", "INF", "INC"]
# For any fuzzy data these two cannot both be met beside the rest of the printed table: data/raw/README.md.
WITHIN_A_THOUSANDTH = {("SVC", "consistency_notOUT"), ("~SVC", "coverage_OUT")}
CORE = {
    "administration-led": [{"SYS": "absent", "ORG": "present", "INC": "absent"}],
    "staff-supported": [{"STF": "present", "INC": "absent"}],
    "digitally-driven": [
        {"SYS": "present", "ORG": "absent", "INF": "present"},
        {"SYS": "present", "ORG": "absent", "INF": "present"},
        {"SYS": "present", "SVC": "absent", "INF": "present"},
    ],
}


@pytest.fixture(scope="module")
def run(county):
    return county.runs()[0]


def configurations(run, cut):
    """Return the outcome's configurations as the paper prints them, by their pattern."""
    frame = table(run, f"05_minimise/{cut}/configurations.csv")
    frame = frame[frame["outcome"] == "OUT"]
    sign = {"": "-", "present": "1", "absent": "0"}
    patterns = frame[CONDITIONS].map(lambda word: sign[word.rpartition(" ")[2]])
    return frame.set_index(patterns.agg("".join, axis=1))


def test_necessity_prints_as_the_papers_table_3(run):
    ours = table(run, "03_necessity/necessity.csv").set_index(["outcome", "condition"])
    agreeing = 0
    for row in pd.read_csv(PUBLISHED / "table3_necessity.csv").to_dict("records"):
        for side, outcome in (("OUT", "OUT"), ("notOUT", "~OUT")):
            for measure in ("consistency", "coverage"):
                printed, found = row[f"{measure}_{side}"], ours.loc[(outcome, row["condition"]), measure]
                if (row["condition"], f"{measure}_{side}") in WITHIN_A_THOUSANDTH:
                    assert abs(found - printed) <= 0.001
                else:
                    assert f"{found:.3f}" == f"{printed:.3f}", row["condition"]
                    agreeing += 1
    assert agreeing == 46


@pytest.mark.parametrize("cut", ["incl0.80", "incl0.85"])
def test_configurations_print_as_the_papers_table_4(run, cut):
    ours = configurations(run, cut)
    printed = pd.read_csv(PUBLISHED / "table4_configurations.csv", dtype=str)
    assert len(ours) == len(printed) == 5
    for row in printed.to_dict("records"):
        found = ours.loc["".join(row[c] for c in CONDITIONS)]
        for measure in ("raw_coverage", "unique_coverage", "consistency"):
            assert f"{found[measure]:.3f}" == row[measure]
    models = table(run, f"05_minimise/{cut}/models.csv")
    whole = models[(models["outcome"] == "OUT") & (models["solution"] == "intermediate")]
    solution = pd.read_csv(PUBLISHED / "table4_solution.csv", dtype=str).set_index("measure")["value"]
    assert [f"{c:.3f}" for c in whole["consistency"]] == [solution["solution_consistency"]]
    assert [f"{c:.3f}" for c in whole["coverage"]] == [solution["solution_coverage"]]


def test_paths_core_conditions_and_cases_are_those_of_the_paper(run):
    ours = configurations(run, "incl0.80")
    paths = table(run, "05_minimise/incl0.80/paths.csv")
    named = paths[paths["outcome"] == "OUT"].set_index("configuration")["path"]
    found = {}
    for _, row in ours.iterrows():
        core = {c: row[c].rpartition(" ")[2] for c in CONDITIONS if row[c].startswith("core")}
        found.setdefault(named[row["configuration"]], []).append(core)
    assert {path: sorted(cores, key=str) for path, cores in found.items()} == {
        path: sorted(cores, key=str) for path, cores in CORE.items()
    }
    cases = {row["configuration"]: row["cases"].split(";") for _, row in ours.iterrows()}
    assert "C10" in cases[1]
    assert "C24" in cases[2]
    assert {"C01", "C04"} <= {case for number in (3, 4, 5) for case in cases[number]}


def test_parsimonious_solution_has_one_model(run):
    models = table(run, "05_minimise/incl0.80/models.csv")
    found = models[(models["outcome"] == "OUT") & (models["solution"] == "parsimonious")]
    assert list(found["expression"]) == ["~SYS*ORG*~INC + SYS*~ORG*INF + SYS*~SVC*INF + STF*~INC"]


def test_raised_cutoff_changes_nothing(run, county):
    comparison = table(run, "06_robustness/comparison.csv")
    assert set(comparison["relation"]) == {"same"}
    assert set(comparison["cutoff"]) == {0.8, 0.85}
    assert "at consistency cutoff 0.85 the solution is the same" in county.output


def test_end_of_the_run_is_said_in_six_lines_beside_the_warnings(run, county):
    summary = (run / "summary.txt").read_text("utf-8")
    lines = [line for line in summary.splitlines() if not line.startswith("Warning: ")]
    assert len(lines) <= 6
    assert summary in county.output
    assert run.relative_to(county.folder).as_posix() in summary
    assert "consistency 0.897, coverage 0.551" in summary


def test_tables_have_the_promised_columns(run):
    columns = {
        "03_necessity/necessity.csv": "outcome,condition,consistency,coverage,ron,necessary",
        "04_truth_table/incl0.80/truth_table.csv": "outcome,row,SYS,ORG,SVC,STF,INF,INC,value,n,consistency,pri,cases",
        "05_minimise/incl0.80/models.csv": "outcome,solution,model,expression,terms,consistency,pri,coverage",
        "05_minimise/incl0.80/terms.csv": "outcome,solution,model,term,consistency,pri,raw_coverage,"
        "unique_coverage,cases",
        "05_minimise/incl0.80/configurations.csv": "outcome,model,configuration,SYS,ORG,SVC,STF,INF,INC,"
        "consistency,raw_coverage,unique_coverage,cases",
        "06_robustness/comparison.csv": "outcome,solution,cutoff,model,expression,relation,consistency,coverage",
        "02_calibrate/memberships.csv": "case,SYS,ORG,SVC,STF,INF,INC,OUT",
        "01_ingest/cases.csv": "case,label_en,label_zh,SYS,ORG,SVC,STF,INF,INC,OUT",
        "01_ingest/dropped.csv": "case,line,missing",
        "01_ingest/notes.csv": "note",
    }
    for name, header in columns.items():
        assert (run / name).read_text("utf-8").split("\n")[0] == header


def test_record_of_the_run_is_whole(run):
    sums = dict(line.split("  ")[::-1] for line in (run / "SHA256SUMS").read_text("utf-8").splitlines())
    files = {p.relative_to(run).as_posix() for p in run.rglob("*") if p.is_file() and not p.name.startswith(".")}
    assert set(sums) == files - {"SHA256SUMS"}
    for name, digest in sums.items():
        assert hashlib.sha256((run / name).read_bytes()).hexdigest() == digest
    record = json.loads((run / "manifest.json").read_text("utf-8"))
    assert record["run"] == run.name
    assert record["config"] == yaml.safe_load((run / "config.resolved.yaml").read_text("utf-8"))
    assert record["data"]["sha256"] == hashlib.sha256((ROOT / "data/raw/county27.csv").read_bytes()).hexdigest()


def test_figures_are_there_in_both_languages(run):
    pictures = {p.relative_to(run).as_posix() for p in run.rglob("*.png")}
    for language in ("en", "zh"):
        assert f"02_calibrate/figures/{language}/calibration.png" in pictures
        assert f"05_minimise/incl0.80/figures/{language}/configurations_outcome.png" in pictures
        assert f"05_minimise/incl0.80/figures/{language}/xy_outcome_configuration_4.png" in pictures
        assert f"05_minimise/incl0.80/figures/{language}/xy_outcome_solution.png" in pictures
        folder = f"05_minimise/incl0.80/figures/{language}"
        assert {f"{folder}/{kind}_outcome.png" for kind in ("logic", "upset", "strip")} <= pictures
        assert f"{folder}/xy_negation_solution.png" not in pictures  # its one configuration is the solution
        assert f"06_robustness/figures/{language}/robustness_outcome.png" in pictures
    assert pictures == {p.relative_to(run).with_suffix(".png").as_posix() for p in run.rglob("*.pdf")}
