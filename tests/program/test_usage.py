import pytest

from equifinal.program.app import run


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("--bad", "--bad is no option of python -m equifinal. Hint: python -m equifinal --help lists the commands"),
        ("trace", "trace needs TABLE."),
        ("trace t.csv --rwo 3", "trace has no option --rwo."),
        ("trace t.csv --row", "--row of trace has no value."),
        ("trace t.csv --row three", "--row takes a whole number, not 'three'."),
        ("trace t.csv --row 1 --row 2", "trace takes --row once."),
        ("trace t.csv u.csv", "trace takes no further word; u.csv is too much."),
        ("compare a b c", "compare takes no further word; c is too much."),
        ("verify a.zip --no-rerun", "verify has no option --no-rerun."),
        ("completion nosh", "SHELL takes one of bash, zsh, fish, powershell, not 'nosh'."),
    ],
)
def test_wrong_words_are_answered_by_one_sentence(words, said, capsys):
    assert run(words.split()) == 2
    out, err = capsys.readouterr()
    command = words.split()[0]
    hint = "" if " Hint: " in said else f" Hint: python -m equifinal {command} --help says what it takes"
    assert (out, err) == ("", f"{said}{hint}\n")
