from pathlib import Path

import pytest

from equifinal.commands import opening


@pytest.fixture
def results(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("EQUIFINAL_LANG", "zh")
    folder = Path("results/mine")
    for path in ("a/report/en", "b/report/en", "b/report/zh"):
        (folder / path).mkdir(parents=True)
        (folder / path / "report.html").touch()
    (folder / "runs.csv").write_text("run\nb\na\n")
    Path("config.yaml").write_text("study: mine\n", encoding="utf-8")
    return folder


def test_the_report_of_the_newest_run_is_opened_in_the_language_of_messages(results):
    assert opening.to_open(results) == results / "a/report/en/report.html"
    (results / "runs.csv").write_text("run\na\nb\n")
    assert opening.to_open(results) == results / "b/report/zh/report.html"


def test_the_newest_copies_come_before_it(results):
    (results / "latest").mkdir()
    assert opening.to_open(results) == results / "latest"


def test_it_is_told_what_is_opened_or_that_nothing_is_there(results, monkeypatch, capsys):
    shown = []
    monkeypatch.setattr(opening, "opened", shown.append)
    monkeypatch.setenv("EQUIFINAL_LANG", "en")
    opening.open_results("config.yaml")
    assert shown == [results / "a/report/en/report.html"]
    assert capsys.readouterr().out == "Opened: results/mine/a/report/en/report.html\n"
    Path("config.yaml").write_text("study: other\n", encoding="utf-8")
    opening.open_results("config.yaml")
    assert len(shown) == 1
    assert capsys.readouterr().err == "There is nothing to open in results/other.\n"
