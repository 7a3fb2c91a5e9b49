"""The shipped studies beside the county study, each run end to end: crisp, multi-value, and coded from texts."""

import hashlib
import json
import zipfile

import pandas as pd
import pytest

from .conftest import Project, table

pytestmark = pytest.mark.workflow


def run_of(tmp_path_factory, study, *arguments):
    """Run a study in English only; return its folder."""
    project = Project(tmp_path_factory.mktemp(study))
    output = project.run("--configfile", f"config/{study}.yaml", "--config", "language=en", *arguments)
    (run,) = project.runs(study)
    assert f"results/{study}/{run.name}/" in output
    return run


def configurations(run, outcome):
    """Return the configurations of an outcome with their fit, rounded as printed."""
    frame = table(run, "05_minimise/incl0.80/configurations.csv")
    frame = frame[(frame["outcome"] == outcome) & (frame["model"] == 1)]
    return frame.drop(columns=["outcome", "model"]).round(3).to_csv(index=False)


def expressions(run, outcome):
    """Return the models of an outcome by solution, with consistency and coverage as printed."""
    models = table(run, "05_minimise/incl0.80/models.csv")
    models = models[models["outcome"] == outcome]
    figures = ("solution", "expression", "consistency", "coverage")
    return [
        (kind, expression, f"{consistency:.3f}", f"{coverage:.3f}")
        for kind, expression, consistency, coverage in zip(*(models[name] for name in figures), strict=True)
    ]


@pytest.fixture(scope="module")
def primary_care(tmp_path_factory):
    return run_of(tmp_path_factory, "primary-care")


@pytest.fixture(scope="module")
def telehealth(tmp_path_factory):
    return run_of(tmp_path_factory, "telehealth")


@pytest.fixture(scope="module")
def villages(tmp_path_factory):
    return run_of(tmp_path_factory, "villages")


def test_primary_care_has_the_figures_of_the_abstract(primary_care):
    """14 cases, seven conditions, four paths, consistency 1.000, coverage 0.857."""
    cases = table(primary_care, "01_ingest/cases.csv")
    assert cases.shape == (14, 9)
    assert configurations(primary_care, "OUT") == (
        "configuration,SYS,ORG,PRO,SVC,STF,FUN,NOR,consistency,raw_coverage,unique_coverage,cases\n"
        "1,,peripheral present,core present,peripheral present,core present,,,1.0,0.286,0.286,P03;P11\n"
        "2,,,,peripheral present,peripheral present,core present,core present,1.0,0.143,0.143,P05\n"
        "3,core present,,,peripheral present,peripheral present,core present,,1.0,0.143,0.143,P09\n"
        "4,core present,peripheral present,peripheral present,peripheral present,,core present,,1.0,0.286,0.286,"
        "P01;P07\n"
    )
    kind, expression, *figures = expressions(primary_care, "OUT")[-1]
    assert (kind, figures) == ("intermediate", ["1.000", "0.857"])
    assert len(expression.split(" + ")) == 4
    solutions = table(primary_care, "05_minimise/incl0.80/solutions.csv")
    assert set(solutions.loc[solutions["outcome"] == "OUT", "models"]) == {1}


def test_primary_care_has_one_contradictory_row(primary_care):
    rows = table(primary_care, "04_truth_table/incl0.80/truth_table.csv")
    contradictory = rows[(rows["outcome"] == "OUT") & (rows["value"] == "C")]
    assert list(contradictory["cases"]) == ["P06;P13"]
    assert list(contradictory["consistency"]) == [0.5]


def test_telehealth_has_levels_by_thresholds_and_passed_through(telehealth):
    memberships = table(telehealth, "02_calibrate/memberships.csv").set_index("case")
    assert memberships.loc[["T13", "T07", "T04"], "DIST"].to_list() == [0, 1, 2]
    assert sorted(memberships["PAY"].unique()) == [0, 1, 2]
    assert sorted(memberships["NET"].unique()) == [0, 1]
    assert expressions(telehealth, "USE") == [
        (
            "conservative",
            "DIST[1]*PAY[2]*STF + DIST[2]*NET*STF + PAY[2]*NET*STF",
            "0.950",
            "0.745",
        ),
        ("parsimonious", "DIST[2]*NET + PAY[2]*STF", "0.896", "0.779"),
        ("intermediate", "DIST[2]*NET*STF + PAY[2]*STF", "0.937", "0.762"),
    ]
    assert configurations(telehealth, "USE") == (
        "configuration,DIST,PAY,NET,STF,consistency,raw_coverage,unique_coverage,cases\n"
        "1,core [2],,core present,peripheral present,0.95,0.359,0.247,T01;T02;T03\n"
        "2,,core [2],,core present,0.909,0.515,0.403,T03;T07;T08;T13\n"
    )
    paths = table(telehealth, "05_minimise/incl0.80/paths.csv")
    assert list(paths.loc[paths["outcome"] == "USE", "path"]) == ["far", "paid"]


SCORES = """\
case,SVC,STF,INF,OUT
V1,0.0,0.5,1.0,0.5
V2,0.0,1.0,0.0,0.0
V3,0.5,1.0,0.0,1.0
V4,1.0,0.0,0.16666666666666666,0.5
V5,1.0,1.0,1.0,1.0
V6,0.5,1.0,0.6666666666666666,1.0
V7,0.0,0.0,0.0,0.0
V8,1.0,0.0,1.0,1.0
"""
AGREEMENT = """\
set,coders,items,agreed,percent_agreement,kappa,alpha,alpha_ordinal
SVC,Li;Wang,24,21,87.5,0.797,0.801,0.926
STF,Li;Wang,16,14,87.5,0.807,0.813,0.977
INF,Li;Wang,16,14,87.5,0.775,0.782,0.927
OUT,Li;Wang,24,22,91.667,0.872,0.874,0.964
all,Li;Wang,80,71,88.75,0.822,0.823,0.945
"""


def test_villages_are_scored_from_the_coding_sheet(villages):
    assert (villages / "00_coding/scores.csv").read_text("utf-8") == SCORES
    cases = table(villages, "01_ingest/cases.csv")
    assert cases[["case", "SVC", "STF", "INF", "OUT"]].to_csv(index=False) == SCORES
    assert table(villages, "02_calibrate/memberships.csv").set_index("case").loc["V1", "OUT"] == 0.501


def test_villages_agreement_and_disagreements(villages):
    agreement = table(villages, "00_coding/agreement.csv")
    assert agreement.drop(columns="note").round(3).to_csv(index=False) == AGREEMENT
    disagreements = table(villages, "00_coding/disagreements.csv")
    assert len(disagreements) == 80 - 71
    assert set(disagreements["decided_by"]) == {"consensus"}


def test_villages_trail_leads_back_to_the_sheet(villages):
    """Every line number of the trail names a row of the sheet on that case and content."""
    audit = table(villages, "00_coding/audit.csv")
    sheet = (villages.parents[2] / "data/raw/villages-coding.csv").read_text("utf-8").splitlines()
    assert len(audit) == 80
    named = [int(line) for lines in audit["lines"].astype(str) for line in filter(None, lines.split(";"))]
    assert sorted(named) == list(range(2, len(sheet) + 1))
    for row in audit.itertuples():
        for line in filter(None, str(row.lines).split(";")):
            case, _, content, *_ = sheet[int(float(line)) - 1].split(",")
            assert (case, content) == (row.case, row.content)


def test_villages_frequencies_and_saturation(villages):
    categories = table(villages, "00_coding/categories.csv")
    assert list(zip(categories["category"], categories["codes"], categories["nodes"], strict=True)) == [
        *(("SVC", 3, 12), ("STF", 2, 11), ("INF", 2, 8), ("OUT", 3, 14)),
    ]
    saturation = table(villages, "00_coding/saturation.csv")
    assert list(saturation["cumulative"]) == [5, 8, 8, 9, 10, 10, 10, 10]
    assert (villages / "00_coding/figures/en/saturation.png").stat().st_size > 10_000


def test_villages_record_names_sheet_and_codebook(villages):
    record = json.loads((villages / "manifest.json").read_text("utf-8"))
    root = villages.parents[2]
    paths = [entry["path"] for entry in record["sources"]]
    assert paths == ["data/raw/villages-coding.csv", "config/coding/villages-codebook.yaml"]
    for entry in record["sources"]:
        assert entry["sha256"] == hashlib.sha256((root / entry["path"]).read_bytes()).hexdigest()
    listed = {path for path in record["files"] if path.startswith("00_coding/")}
    made = {
        p.relative_to(villages).as_posix()
        for p in (villages / "00_coding").rglob("*.*")
        if p.suffix in (".csv", ".png", ".pdf")
    }
    assert listed == made
    assert len(made) == 9


def test_a_changed_codebook_is_another_run_and_a_bad_sheet_stops(villages):
    project = Project.at(villages.parents[2])
    call = ("--configfile", "config/villages.yaml", "--config", "language=en")
    book, sheet = (
        project.folder / "config/coding/villages-codebook.yaml",
        project.folder / "data/raw/villages-coding.csv",
    )
    before, rows = book.read_text("utf-8"), sheet.read_text("utf-8")
    files = project.files()
    try:
        book.write_text(before.replace("weight: 2", "weight: 3"), encoding="utf-8")
        planned = project.snakemake("--dry-run", *call)
        assert planned.returncode == 0, planned.stdout
        assert villages.name not in planned.stdout
        assert "code_cases" in planned.stdout
        book.write_text(before, encoding="utf-8")
        sheet.write_text(rows.replace("V3,Wang,team,shown", "V3,Wang,team,showm"), encoding="utf-8")
        stopped = project.snakemake("--cores", 1, *call)
        assert stopped.returncode != 0
        assert "Traceback" not in stopped.stdout
        assert (
            "evidence of case V3 is 'showm', which the codebook does not name. Hint: did you mean shown?"
            in stopped.stdout
        )
        assert "data/raw/villages-coding.csv, line " in stopped.stdout
    finally:
        book.write_text(before, encoding="utf-8")
        sheet.write_text(rows, encoding="utf-8")
    assert project.files() == files


def test_the_county_study_has_no_coding(county):
    (run,) = county.runs()
    assert not (run / "00_coding").exists()
    record = json.loads((run / "manifest.json").read_text("utf-8"))
    assert record["sources"] == [record["data"]]
    assert pd.read_csv(run / "provenance/files.csv")["rule"].ne("code_cases").all()


def test_villages_are_archived_and_verified_whole(villages):
    project = Project.at(villages.parents[2])
    project.run("archive", "verify", "--configfile", "config/villages.yaml", "--config", "language=en")
    archive = project.folder / "results/villages/archive" / f"villages_{villages.name}.zip"
    names = zipfile.ZipFile(archive).namelist()
    for path in ("data/raw/villages-coding.csv", "config/coding/villages-codebook.yaml"):
        assert any(name.endswith(path) for name in names)


def test_a_score_of_villages_is_traced_to_the_rows_of_the_sheet(villages, capsys):
    from equifinal.__main__ import main

    assert main(["trace", str(villages / "02_calibrate/memberships.csv"), "--row", "6", "--column", "INF"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[-2:] == [
        "         lines 69, 76: V6, INF 0.6666666666666666: platform, Li: shown; Wang: shown",
        "         lines 77, 81: V6, INF 0.6666666666666666: alerts, Li: none; Wang: mentioned; consensus: none",
    ]


@pytest.fixture(scope="module")
def county_panel(tmp_path_factory):
    return run_of(tmp_path_factory, "county-panel")


def test_county_panel_tells_the_path_that_does_not_hold_in_every_year(county_panel):
    distances = table(county_panel, "08_panels/distances.csv")
    over = distances[(distances["solution"] == "intermediate") & (distances["part"] == "term") & distances["over"]]
    assert over[["outcome", "expression", "dimension"]].values.tolist() == [["KEEP", "~PAY*INF*LEAD", "year"]]
    assert over["adjusted"].round(3).tolist() == [0.325]
    fit = table(county_panel, "08_panels/fit.csv")
    years = fit[(fit["solution"] == "intermediate") & (fit["expression"] == "~PAY*INF*LEAD")]
    assert years[years["dimension"] == "year"]["consistency"].round(3).tolist() == [
        *(0.498, 0.559, 0.995, 0.976, 0.978, 0.999),
    ]


def test_county_panel_is_told_to_be_uneven(county_panel):
    design = table(county_panel, "08_panels/design.csv").set_index("dimension")
    assert design.loc["county", ["partitions", "empty_cells", "constant"]].tolist() == [24, 4, "Wanfu"]
    verdict = (county_panel / "08_panels/verdict.md").read_text("utf-8")
    assert "is a summary with reservations" in verdict
    assert verdict.count("is a fair summary") == 1


def test_county_panel_has_tables_figures_report_and_appendix(county_panel):
    assert (county_panel / "tables/en/T6_panels.docx").exists()
    figures = {path.stem for path in (county_panel / "08_panels/figures/en").glob("*.png")}
    sides = ("outcome", "negation")
    assert figures == {"distances", *(f"{kind}_{side}" for kind in ("partitions", "trajectories") for side in sides)}
    assert "<h2>Periods, units and groups" in (county_panel / "report/en/report.html").read_text("utf-8")
    assert "Table A7b." in (county_panel / "appendix/en/appendix.md").read_text("utf-8")
