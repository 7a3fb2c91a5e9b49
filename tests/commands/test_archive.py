from equifinal.__main__ import main


def test_the_archive_of_the_run_that_is_asked_for_is_made(calls):
    calls["code"] = 130
    assert main(["archive", "mine", "--cores", "2", "--set", "a=1"]) == 130
    assert calls["calls"] == [("config/mine.yaml", ["archive"], 2, ["a=1"], [])]


def test_a_study_that_is_not_there_is_said(calls, capsys):
    assert main(["archive", "none"]) == 1
    assert capsys.readouterr().err.startswith("none is no study of this folder.")
    assert calls["calls"] == []
