from pathlib import Path

import pytest

from equifinal.__main__ import main
from equifinal.disk.places import PROJECT
from tests.commands.new_study import files

GALLERY = [path.parent.name for path in (PROJECT / "examples").glob("*/config")]
SHIPPED = sorted(["county27", "county-panel", "primary-care", "telehealth", "villages", *GALLERY])


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("EQUIFINAL_LANG", "en")


def test_the_county_study_in_a_folder_of_its_own(tmp_path, capsys):
    assert main(["example"]) == 0
    assert files(tmp_path / "county27") == {
        *("config/config.yaml", "data/raw/county27.csv", "data/raw/README.md"),
        *("start.bat", "start.command"),
    }
    assert Path("county27/config/config.yaml").read_bytes() == (PROJECT / "config/config.yaml").read_bytes()
    assert Path("county27/start.command").stat().st_mode & 0o100
    assert capsys.readouterr().out.endswith("\nThen: cd county27; equifinal run\n")


def test_a_study_of_the_gallery_comes_with_what_it_shows(tmp_path):
    assert main(["example", "coded-reports"]) == 0
    assert files(tmp_path / "coded-reports") == {
        *("README.md", "config/config.yaml", "config/codebook.yaml", "data/raw/reports.csv"),
        *("start.bat", "start.command"),
    }


@pytest.mark.parametrize("name", SHIPPED)
def test_each_has_all_files_that_it_names(name, monkeypatch, capsys):
    assert main(["example", name, "here"]) == 0
    monkeypatch.chdir("here")
    assert main(["check"]) == 0, capsys.readouterr().err


def test_all_are_listed(capsys):
    assert main(["example", "--list"]) == 0
    listed = capsys.readouterr().out.splitlines()
    assert sorted(line.split()[0] for line in listed) == SHIPPED
    assert "villages Control of blood pressure in eight villages" in [" ".join(line.split()) for line in listed]


def test_titles_are_in_the_language_of_messages(monkeypatch, capsys):
    monkeypatch.setenv("EQUIFINAL_LANG", "zh")
    assert main(["example", "--list"]) == 0
    assert "紧密型县域医共体" in capsys.readouterr().out


def test_nothing_is_overwritten(tmp_path, capsys):
    Path("county27").mkdir()
    Path("county27/mine.txt").write_text("mine", encoding="utf-8")
    assert main(["example"]) == 1
    assert files(tmp_path) == {"county27/mine.txt"}
    sentence = "county27 is there already. Hint: take another: equifinal example NAME FOLDER\n"
    assert capsys.readouterr().err == sentence


def test_a_study_that_is_not_there_is_answered_by_those_that_are(capsys):
    assert main(["example", "county28"]) == 1
    told = capsys.readouterr().err
    assert told.startswith("county28 is no study of the project. Hint: one of ")
    assert all(name in told for name in SHIPPED)
