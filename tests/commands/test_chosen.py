from pathlib import Path

import pytest

from equifinal.commands.chosen import chosen, studies_in
from equifinal.errors import InputError
from equifinal.languages import preferred


@pytest.fixture(autouse=True)
def config(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("EQUIFINAL_LANG", raising=False)
    monkeypatch.setenv("LC_ALL", "C")
    Path("config").mkdir()
    return lambda name, study, more="": Path("config", name).write_text(f"study: {study}\n{more}", encoding="utf-8")


def test_the_default_one_is_taken_where_it_is_there(config):
    config("config.yaml", "a")
    config("b.yaml", "b")
    assert chosen() == "config/config.yaml"
    assert {study: path.name for study, (path, _) in studies_in("").items()} == {"a": "config.yaml", "b": "b.yaml"}


def test_else_the_only_one_and_it_is_spoken_as_it_asks(config):
    config("mine.yaml", "theirs", "language: [zh]\n")
    Path("config/broken.yaml").write_text("study: [\n", encoding="utf-8")
    assert preferred() == "en"
    assert chosen() == "config/mine.yaml"
    assert preferred() == "zh"


@pytest.mark.parametrize("asked", ["mine", "theirs", "config/mine.yaml", "./config/mine.yaml"])
def test_one_may_be_named_by_file_or_study(asked, config):
    config("mine.yaml", "theirs")
    config("config.yaml", "other")
    assert chosen(asked) == "config/mine.yaml"


def refused(*asked):
    with pytest.raises(InputError) as raised:
        chosen(*asked)
    return str(raised.value)


def test_what_cannot_be_told_is_said(config):
    assert refused() == (
        f"{Path.cwd()} holds no study. "
        "Hint: equifinal example writes one to try; equifinal new my.xlsx makes one of your own cases"
    )
    assert refused("mine") == "mine is no study of this folder. Hint: there is no study here"
    config("a.yaml", "first")
    config("b.yaml", "second")
    assert refused() == "config/ holds several studies: first, second. Hint: name one: equifinal run first"
    assert refused("frist") == "frist is no study of this folder. Hint: did you mean first?"
    assert refused("xyz") == "xyz is no study of this folder. Hint: the studies here are first, second"
    assert refused("config/c.yaml").startswith("the command line names config/c.yaml, which is no file.")


@pytest.mark.parametrize("asked", ["a" * 300, "a" * 5000, "a\0b"])
def test_what_cannot_be_the_name_of_a_file_is_no_study(asked):
    assert refused(asked).endswith(" is no study of this folder. Hint: there is no study here")
