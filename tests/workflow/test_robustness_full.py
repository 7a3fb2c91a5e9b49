"""The full exploration of robustness as a user calls it, small."""

import zipfile

import pytest
import yaml

from equifinal.__main__ import main

from .conftest import Project, table

pytestmark = pytest.mark.workflow
SMALL = {
    "multiverse_consistency": [0.8, 0.9, 0.05],
    "multiverse_pri": [0.65, 0.75, 0.05],
    "multiverse_frequency": [1, 2],
    "permutations": 100,
    "draws": 20,
    "dropped_cases": [1],
}


@pytest.fixture(scope="module")
def explored(tmp_path_factory):
    """The county study explored in one chunk and in three."""
    project = Project(tmp_path_factory.mktemp("full"))
    config = yaml.safe_load((project.folder / "config/config.yaml").read_text("utf-8")) | {"language": "en"}
    for chunks in (1, 3):
        config["robustness"] = SMALL | {"multiverse_chunks": chunks}
        (project.folder / f"config/{chunks}.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
        project.run("robustness_full", "--configfile", f"config/{chunks}.yaml")
    return project


@pytest.fixture(scope="module")
def runs(explored):
    return explored.runs()


def test_the_number_of_chunks_changes_no_byte(runs):
    one, three = (
        {p.relative_to(run).as_posix(): p.read_bytes() for p in run.glob("07_robustness_full/**/*.*")} for run in runs
    )
    names = [name for name in one if not name.endswith(("timestamp", "jobs.json")) and "/parts/" not in name]
    assert len(names) > 12
    assert [name for name in names if one[name] != three[name]] == []


def test_its_files_are_recorded_and_lead_back_to_the_data(runs, capsys):
    assert main(["verify", str(runs[1])]) == 0
    assert (
        main(["trace", str(runs[1] / "07_robustness_full/multiverse.csv"), "--row", "1", "--column", "pri_cutoff"]) == 0
    )
    told = capsys.readouterr().out
    assert "from     explore chunk=3" in told
    assert "line 2: C01: " in told


def test_the_archive_holds_them(explored, runs, capsys):
    explored.run("archive", "--configfile", "config/3.yaml")
    (path,) = explored.folder.glob("results/*/archive/*.zip")
    recorded = (runs[1] / "07_robustness_full/SHA256SUMS").read_text("utf-8").splitlines()
    names = {name for name in zipfile.ZipFile(path).namelist() if "/07_robustness_full/" in name}
    assert len(names) == len(recorded) + 1 > 20
    assert main(["verify", str(path)]) == 0
    assert "of the archive are as recorded" in capsys.readouterr().out


def test_every_cell_is_there_and_the_published_one_holds(runs):
    cells = table(runs[0], "07_robustness_full/multiverse.csv")
    assert len(cells) == 2 * 3 * 3 * 2 * 2
    own = cells.query(
        "outcome == 'OUT' and consistency_cutoff == 0.8 and pri_cutoff == 0.7 and frequency_cutoff == 1"
    ).set_index("solution")
    assert own.loc["intermediate", "relation"] == "same"
    assert f"{float(own.loc['intermediate', 'coverage']):.3f}" == "0.551"


def test_the_verdict_says_what_the_tables_say(runs):
    text = (runs[0] / "07_robustness_full/verdict.md").read_text("utf-8")
    noise = table(runs[0], "07_robustness_full/noise.csv").set_index("outcome").loc["OUT"]
    assert f"p = {noise['p_ranked']:.3f}" in text
    assert "Of 100 random permutations of the outcome" in text
    chinese = (runs[0] / "07_robustness_full/verdict.zh.md").read_text("utf-8")
    assert f"p = {noise['p_ranked']:.3f}" in chinese
    assert "将结果随机置换 100 次" in chinese
    assert len(chinese.split("\n\n")) == len(text.split("\n\n"))
