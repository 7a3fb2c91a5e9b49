"""Each kind of bad input is told in Chinese to the last word, but for names and what a parser says of a file."""

import re

import pytest

from equifinal.languages.here import VARIABLE

from .__main__ import PAGES, called, line, said
from .kinds import KINDS

LINES = PAGES["zh"].read_text("utf-8").splitlines()
EACH = [(part, what) for part, kinds in KINDS.items() for what in kinds]
# Names, values and paths, and the words of the parsers of CSV and YAML.
KEPT = re.compile(
    r"`[^`]*`|'[^']*'|\"[^\"]*\"|“[^”]*”|\{[^}]*\}|[\w./-]+\.(?:yaml|csv|xlsx)\S*"
    r"|unexpected end of data|expected [^。]*but got[^。]*|could not find expected [^。]*|found undefined alias [^。]*"
)


@pytest.mark.parametrize(("part", "what"), EACH, ids=[f"{part}: {what}" for part, what in EACH])
def test_each_kind_is_told_in_chinese(monkeypatch, part, what):
    monkeypatch.setenv(VARIABLE, "zh")
    message = said(KINDS[part][what])
    assert line(called(part, what, "zh"), message) in LINES, "python -m tests.bad_input"
    told = KEPT.sub("", message)
    assert re.search(r"[\u4e00-\u9fff]", told)
    assert not re.findall(r"[A-Za-z][a-z]* [a-z]{2,} [a-z]+", told)
