from pathlib import Path

import pytest
import yaml

from equifinal.__main__ import main
from tests.commands.new_study import ROWS, files


def test_a_study_that_can_run(folder, capsys):
    assert main(["new", "mine", "my file.csv"]) == 0
    said = capsys.readouterr().out
    assert "config/mine.yaml: 4 cases, the outcome OUT, and 2 conditions: TiXiZhengHe, INC." in said
    assert "\n  case      case name  each row has its own\n  体系整合  condition  scores from 0.2 to 1\n" in said
    assert "CONFIG=config/mine.yaml" in said or "--configfile config/mine.yaml" in said
    assert files(folder) == {"config/mine.yaml", "data/raw/mine.csv"}
    assert (folder / "data/raw/mine.csv").read_bytes() == ROWS.encode("gb18030")
    assert main(["check", "config/mine.yaml"]) == 0
    assert "4 个案例，2 个条件。可以运行。" in capsys.readouterr().out


def test_data_that_are_in_their_place_stay_there(folder):
    (folder / "data/raw/towns.csv").write_text(ROWS, encoding="utf-8")
    assert main(["new", "mine", "data/raw/towns.csv", "--outcome", "INC"]) == 0
    config = yaml.safe_load((folder / "config/mine.yaml").read_text("utf-8"))
    assert (config["data"], config["outcome"]) == ("data/raw/towns.csv", "INC")
    assert files(folder) == {"config/mine.yaml", "data/raw/towns.csv"}


@pytest.mark.parametrize(
    ("arguments", "before", "message"),
    [
        (
            ["mine", "none.csv"],
            {},
            "DATA names none.csv, which is no file. Hint: in . there are Snakefile, my file.csv",
        ),
        (["../mine", "my file.csv"], {}, "study is '../mine'. Hint: letters from a to z, digits, - and _ are allowed"),
        (["con", "my file.csv"], {}, "study is 'con', which not every computer takes as the name of a folder."),
        (["mine", "my file.csv", "--outcome", "XYZ"], {}, "my file.csv has no column XYZ."),
        (["mine", "my file.csv", "--sheet", "S"], {}, "sheet is 'S', but my file.csv is no workbook."),
        (["mine", "my file.csv"], {"config/mine.yaml": "x"}, "config/mine.yaml is there already."),
        (["mine", "my file.csv"], {"data/raw/mine.csv": "x"}, "data/raw/mine.csv is there already."),
        (
            ["mine", "my file.csv"],
            {"results/mine/runs.csv": "x"},
            "results/mine holds results of another study. Hint: take another name; or, if they",
        ),
        (
            ["mine", "my file.csv"],
            {"config/a.yaml": "study: mine"},
            "config/a.yaml is the configuration of a study mine.",
        ),
    ],
)
def test_nothing_is_written_where_something_is_wrong(folder, capsys, arguments, before, message):
    for name, text in before.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    assert main(["new", *arguments]) == 1
    said = capsys.readouterr()
    assert message in said.err
    assert said.err.count("\n") == 1
    assert files(folder) == set(before)


def test_names_given_twice_are_told_with_their_rows(folder, capsys):
    (folder / "my file.csv").write_text("case,A,Y\nx,1,0\ny,0,1\nx,0,1\nz,1,1\n", encoding="utf-8")
    assert main(["new", "mine", "my file.csv"]) == 1
    assert "my file.csv names the case x more than once, in lines 2, 4." in capsys.readouterr().err


def test_a_file_alone_names_the_study(folder, capsys):
    for name in ("my-file", "my-file-2"):
        assert main(["new", "my file.csv"]) == 0
        assert f"config/{name}.yaml: 4 cases" in capsys.readouterr().out


def test_without_a_terminal_nothing_is_asked(folder, capsys):
    assert main(["new"]) == 1
    assert capsys.readouterr().err.startswith("new needs a name for the study and the file of its data.")


def test_in_any_folder_and_then_with_files_for_a_double_click(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    Path("my file.csv").write_text(ROWS, encoding="utf-8")
    Path("start.bat").write_bytes(b"mine")
    assert main(["new", "mine", "my file.csv"]) == 0
    assert files(tmp_path) == {"config/mine.yaml", "data/raw/mine.csv", "start.bat", "start.command"}
    assert Path("start.bat").read_bytes() == b"mine"
    assert capsys.readouterr().out.endswith("\nThen: equifinal run config/mine.yaml\n")


def test_a_header_below_titles(folder):
    (folder / "my file.csv").write_text("Table 1\n\n" + ROWS, encoding="utf-8")
    assert main(["new", "mine", "my file.csv", "--header", "3"]) == 0
    assert yaml.safe_load((folder / "config/mine.yaml").read_text("utf-8"))["header_row"] == 3
    assert main(["check", "config/mine.yaml"]) == 0


def test_messages_name_the_file_that_is_there(folder, capsys):
    (folder / "my file.csv").write_text(ROWS + "平均,0.6,0.5,27\n", encoding="utf-8")
    assert main(["new", "mine", "my file.csv"]) == 1
    assert capsys.readouterr().err.startswith("my file.csv, line 6 is called 平均")
