import re

import pytest

from equifinal.program.app import run
from equifinal.program.catalogue import COMMANDS

# What is said in every language: names of arguments and options, types, calls.
KEPT = re.compile(
    r"python -m equifinal.*|--?[\w-]+|\b[A-Z][A-Z0-9_]+\b|results/\S*|config/\S*|data/\S*|`[^`]*`|[\w./…]+\.\w+"
)


@pytest.mark.parametrize("name", [*COMMANDS, ""])
def test_help_is_chinese_to_the_last_word(monkeypatch, capsys, name):
    monkeypatch.setenv("EQUIFINAL_LANG", "zh")
    monkeypatch.setenv("COLUMNS", "2000")
    assert run([name, "--help"] if name else ["--help"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("用法：python -m equifinal")
    for line in told.splitlines():
        english = re.findall(r"\b[a-z]{3,} [a-z]{3,} [a-z]{3,}\b", KEPT.sub("", line))
        assert not english, line
