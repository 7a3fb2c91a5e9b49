import pytest

from equifinal.__main__ import main


@pytest.mark.parametrize(
    ("words", "call"),
    [
        (["run"], ("config/mine.yaml", [], None, [], [])),
        (["run", "mine", "--cores", "3"], ("config/mine.yaml", [], 3, [], [])),
        (["run", "--set", "a=1", "b=2"], ("config/mine.yaml", [], None, ["a=1", "b=2"], [])),
    ],
)
def test_words_of_the_command_line_are_handed_on(words, call, calls):
    assert main(words) == 0
    assert calls["calls"] == [call]
    assert calls["opened"] == []


@pytest.mark.parametrize("code", [0, 1, 130])
def test_results_are_opened_where_all_is_made(code, calls):
    calls["code"] = code
    assert main(["run", "--open"]) == code
    assert calls["opened"] == (["config/mine.yaml"] if code == 0 else [])


@pytest.mark.parametrize("words", [["run", "--cores", "0"], ["run", "none"]])
def test_what_cannot_be_run_is_said_and_nothing_called(words, calls, capsys):
    assert main(words) == 1
    assert calls["calls"] == []
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_a_value_without_its_key_is_said(calls, capsys):
    assert main(["run", "--set", "0.8"]) == 1
    assert capsys.readouterr().err == (
        "--set has '0.8'. Hint: KEY=VALUE is wanted, KEY one of the keys at the top of the config\n"
    )
    assert calls["calls"] == []
