"""Each kind of bad input: one sentence that says what and where, exit code 1, nothing touched."""

import datetime
import itertools
import math
import re

import pytest
import yaml

from equifinal.__main__ import main
from equifinal.errors import InputError
from equifinal.study.keys import GROUPS, KEYS
from equifinal.study.settle import settle

from .__main__ import PAGE, line
from .kinds import KINDS
from .study import CONFIG, CONFIG_FILE, DATA, DATA_FILE, lay_out

EACH = [(part, what) for part, kinds in KINDS.items() for what in kinds]
LINES = PAGE.read_text("utf-8").splitlines()


def contents(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_study_they_spoil_can_run(tmp_path, monkeypatch, capsys):
    lay_out(tmp_path, {})
    monkeypatch.chdir(tmp_path)
    assert main(["check", CONFIG_FILE]) == 0
    assert capsys.readouterr().out == "config/mine.yaml: 5 cases, 3 conditions. It can run.\n"


@pytest.mark.parametrize(("part", "what"), EACH, ids=[f"{part}: {what}" for part, what in EACH])
def test_one_sentence(tmp_path, monkeypatch, capsys, part, what):
    lay_out(tmp_path, KINDS[part][what])
    before = contents(tmp_path)
    monkeypatch.chdir(tmp_path)
    assert main(["check", CONFIG_FILE]) == 1
    said = capsys.readouterr()
    message = said.err.rstrip("\n")
    assert said.out == ""
    assert said.err == f"{message}\n"
    assert " Hint: " in message
    assert line(what, message) in LINES
    assert contents(tmp_path) == before


def test_the_page_has_the_kinds_and_no_others():
    assert len(EACH) >= 60
    rows = [row for row in LINES if row.startswith("| ") and not row.startswith(("| what", "| ---"))]
    assert [row.split(" | ")[0].removeprefix("| ") for row in rows] == [what for _, what in EACH]
    assert f"{len(EACH)} kinds" in PAGE.read_text("utf-8")


def complaint(config, content):
    """Return what is said of a study, an empty text where it can run."""
    try:
        settle(config, content)
    except InputError as error:
        return str(error)
    return ""


VALUES = [
    *(None, True, 0, -1, 2.5, math.inf, math.nan, 10**30, "", "x", "~", "*", "A*~B + ", "SYS[9999999999]"),
    *([], [None], [True], ["x"], [[1]], [1, 2, 3], [{}], [math.nan], ["SYS[9999999999]"], datetime.date(2020, 1, 1)),
    *({}, {"x": None}, {"x": {}}, {1: 2}, {None: None}, {"sets": None}, {"cases": None}, {"cases": {"en": None}}),
    *({"sets": {"SYS": None}}, {"sets": {"SYS": {"en": None}}}, {"GDP": None}, {"GDP": {"method": []}}),
    *({"p": {"terms": None}}, {"p": {"terms": []}}, {"p": {"terms": "SYS", "en": None}}, {"p": {"terms": "SYS[0"}}),
]
SENTENCE = re.compile(r"\S.*\.( Hint: .+)?")
PLACES = [*((key,) for key in KEYS), *((name, key) for name, group in GROUPS.items() for key in group.model_fields)]


@pytest.mark.parametrize("place", PLACES, ids=":".join)
def test_no_value_of_any_key_ends_in_a_traceback(place):
    for value in VALUES:
        config = yaml.safe_load(CONFIG)
        config[place[0]] = {place[1]: value} if len(place) > 1 else value
        for sentence in complaint(config, DATA.encode()).splitlines():
            assert SENTENCE.fullmatch(sentence), sentence


@pytest.mark.parametrize("cut", range(0, len(DATA), 7))
def test_a_file_cut_or_soiled_anywhere_ends_in_no_traceback(cut):
    config, content = yaml.safe_load(CONFIG), DATA.encode()
    for soil, keep in itertools.product((b"", b'"', b"\xff", b"\0", b";", b"\t", b"\n", b"1"), (cut, cut + 1, None)):
        said = complaint(config, content[:cut] + soil + (content[keep:] if keep is not None else b""))
        assert not said or any(word in said for word in (DATA_FILE, "OUT", "column"))
