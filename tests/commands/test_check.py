import pytest

from equifinal.__main__ import main
from tests.bad_input.study import CONFIG, CONFIG_FILE, DATA, lay_out
from tests.bad_input.study import cell as change


@pytest.fixture
def project(tmp_path, monkeypatch):
    lay_out(tmp_path, {})
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_study_that_can_run(project, capsys):
    assert main(["check", CONFIG_FILE]) == 0
    assert capsys.readouterr().out == "config/mine.yaml: 5 cases, 3 conditions. It can run.\n"


def test_a_study_is_called_by_its_name_as_to_run_it(project, capsys):
    assert main(["check", "mine"]) == main(["check"]) == 0
    assert capsys.readouterr().out == "config/mine.yaml: 5 cases, 3 conditions. It can run.\n" * 2
    assert main(["check", "mien"]) == 1
    assert capsys.readouterr().err == "mien is no study of this folder. Hint: did you mean mine?\n"


def test_what_was_decided_and_who_is_left_out_is_told(project, capsys):
    (project / CONFIG_FILE).write_text(CONFIG + "missing: drop\n")
    (project / "data/raw/mine.csv").write_text(DATA.replace("Elm,0.9,", "Elm,,").replace(",", ";"))
    assert main(["check", CONFIG_FILE]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "config/mine.yaml: 4 cases, 3 conditions. It can run.",
        "Note: data/raw/mine.csv was read with a semicolon between its cells.",
        "Note: left out for missing values: Elm (SYS).",
    ]


def test_all_that_is_wrong_goes_to_standard_error(project, capsys):
    (project / CONFIG_FILE).write_text(CONFIG + "pri_cutoff: 7\ncolour: red\n")
    assert main(["check", CONFIG_FILE]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert [line.partition(": ")[0] for line in said.err.splitlines()] == [
        "config/mine.yaml, line 8",
        "config/mine.yaml, line 9",
    ]


def test_a_configuration_that_is_not_there(project, capsys):
    assert main(["check", "config/min.yaml"]) == 1
    assert "did you mean mine.yaml?" in capsys.readouterr().err


def test_data_that_cannot_be_used(project, capsys):
    lay_out(project, change("Elm,0.9", "Elm,high"))
    assert main(["check", CONFIG_FILE]) == 1
    assert "line 3" in capsys.readouterr().err
