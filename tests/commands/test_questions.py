import yaml

from equifinal.__main__ import main
from tests.commands.new_study import files


def answers(monkeypatch, *texts):
    """Let a user at a terminal answer, then leave."""
    left = list(texts)
    asked = []

    def reply(question):
        asked.append(question)
        if not left:
            raise EOFError
        return left.pop(0)

    monkeypatch.setattr("builtins.input", reply)
    for stream in ("stdin", "stdout"):
        monkeypatch.setattr(f"sys.{stream}.isatty", lambda: True, raising=False)
    return asked


def test_five_questions_each_accepted_by_enter(folder, monkeypatch, capsys):
    asked = answers(monkeypatch, "", "", "", "", "")
    assert main(["new"]) == 0
    assert [question.partition("?")[0] for question in asked[:4]] == [
        "Which file holds the cases",
        "Which column names the cases",
        "Which column is the outcome",
        "Which are the conditions",
    ]
    assert len(asked) == 5
    assert "the crossover lies between 德清 (20) and 玉环 (35)" in capsys.readouterr().out
    found = (folder / "config/my-file.yaml").read_text("utf-8")
    (folder / "config/my-file.yaml").unlink()
    (folder / "data/raw/my-file.csv").unlink()
    assert main(["new", "my-file", "my file.csv"]) == 0
    assert found == (folder / "config/my-file.yaml").read_text("utf-8")


def test_answers_are_taken_and_asked_again_where_they_are_none(folder, monkeypatch, capsys):
    answers(monkeypatch, "none.csv", "my file.csv", "", "INC", "OUT, XYZ", "OUT，体系整合", "OUT 5 x 40", "OUT 5 30 40")
    assert main(["new"]) == 0
    said = capsys.readouterr().out
    assert "none.csv, which is no file" in said
    assert "XYZ is no column; the columns are case, 体系整合, INC, OUT" in said
    assert "OUT 5 x 40 is no set with three numbers; the sets are OUT" in said
    config = yaml.safe_load((folder / "config/my-file.yaml").read_text("utf-8"))
    assert (config["outcome"], config["conditions"]) == ("INC", ["OUT", "TiXiZhengHe"])
    assert config["calibration"]["OUT"] == {"method": "direct", "exclusion": 5.0, "crossover": 30.0, "inclusion": 40.0}


def test_answers_that_end_write_nothing(folder, monkeypatch, capsys):
    answers(monkeypatch, "")
    assert main(["new"]) == 1
    assert capsys.readouterr().err == "the answers ended. Hint: nothing was written\n"
    assert files(folder) == set()
