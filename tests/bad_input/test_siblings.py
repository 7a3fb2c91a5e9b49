import json

import pytest

from equifinal.identity import digest_of, sums
from equifinal.zips import pack
from tests.fuzz.targets import called, laid_out
from tests.runs.archive.building import archive_files

from .siblings import FINE, FORGED, REFUSED, WORDS
from .study import CONFIG, CONFIG_FILE, DATA, DATA_FILE

SMALL = {CONFIG_FILE: CONFIG.encode(), DATA_FILE: DATA.encode()}


def made(tmp_path, monkeypatch, files, words):
    """Make a call in a folder with the small study and these files; return its exit code and what it said."""
    monkeypatch.chdir(tmp_path)
    laid_out(SMALL | files)
    return called(words)


@pytest.mark.parametrize("files", REFUSED.values(), ids=REFUSED)
def test_a_study_is_refused_in_a_sentence(tmp_path, monkeypatch, files):
    code, said = made(tmp_path, monkeypatch, files, ["check", CONFIG_FILE])
    assert code == 1
    assert "Hint: " in said
    assert len(said) < 3000


@pytest.mark.parametrize("files", FINE.values(), ids=FINE)
def test_a_study_is_taken_as_it_was_meant(tmp_path, monkeypatch, files):
    code, said = made(tmp_path, monkeypatch, files, ["check", CONFIG_FILE])
    assert (code, "It can run." in said) == (0, True), said


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
def test_words_are_refused_in_a_sentence(tmp_path, monkeypatch, words):
    code, said = made(tmp_path, monkeypatch, {}, words)
    assert code in (1, 2)
    assert said.strip()
    assert sorted(path.name for path in tmp_path.rglob("*") if path.is_file()) == ["mine.csv", "mine.yaml"]


@pytest.mark.parametrize(("name", "keys", "value"), FORGED.values(), ids=FORGED)
def test_a_forged_record_is_a_finding(tmp_path, monkeypatch, name, keys, value):
    files = dict(archive_files())
    record = json.loads(files[name])
    files[name] = json.dumps({**record, keys[0]: value} if keys else value).encode()
    files["SHA256SUMS"] = sums({n: digest_of(c) for n, c in files.items() if n != "SHA256SUMS"}).encode()
    code, said = made(tmp_path, monkeypatch, {"a.zip": pack(files)}, ["verify", "a.zip"])
    assert code == 1
    assert "Not verified: a.zip" in said
    assert "\x1b" not in said
