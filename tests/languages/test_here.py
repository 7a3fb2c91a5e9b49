import pytest

from equifinal.errors import InputError
from equifinal.languages import here, said
from equifinal.languages.here import VARIABLE, preferred, speak_as, told

SYSTEM = ("LC_ALL", "LC_MESSAGES", "LANG", VARIABLE)


@pytest.fixture(autouse=True)
def _nothing_chosen(monkeypatch):
    monkeypatch.setattr(here, "CHOSEN", {})
    for name in SYSTEM:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(here.locale, "getlocale", lambda: (None, None))


@pytest.mark.parametrize(
    ("variables", "study", "code"),
    [
        ({}, [], "en"),
        ({"LANG": "zh_CN.UTF-8"}, [], "zh"),
        ({"LANG": "zh_CN.UTF-8"}, ["en"], "zh"),
        ({"LANG": "zh-Hans-CN"}, [], "zh"),
        ({"LANG": "C.UTF-8"}, ["zh"], "zh"),
        ({"LANG": "en_GB.UTF-8"}, ["zh", "en"], "zh"),
        ({"LANG": "en_GB.UTF-8"}, ["en", "zh"], "en"),
        ({"LANG": "fr_FR.UTF-8"}, [], "en"),
        ({"LC_ALL": "en_US.UTF-8", "LANG": "zh_CN.UTF-8"}, [], "en"),
        ({VARIABLE: "en", "LANG": "zh_CN.UTF-8"}, ["zh"], "en"),
        ({VARIABLE: "zh"}, ["en"], "zh"),
        ({VARIABLE: "klingon", "LANG": "zh_CN"}, [], "zh"),
    ],
)
def test_who_asks_is_answered_in_their_language(monkeypatch, variables, study, code):
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert preferred(study) == code


def test_an_error_is_told_whole_with_its_hint(monkeypatch):
    error = InputError(said("{name} is empty.", name="a.csv"), said("a header row, then one row a case"))
    assert str(error) == told(error) == "a.csv is empty. Hint: a header row, then one row a case"
    monkeypatch.setenv(VARIABLE, "zh")
    assert told(error) == "a.csv 是空的。提示：一行表头，然后每个案例一行"


def test_the_steps_of_a_run_inherit_the_language_of_the_study(monkeypatch):
    monkeypatch.setenv(VARIABLE, "")
    speak_as(["zh"])
    assert here.os.environ[VARIABLE] == "zh"
    assert told(said("Raw coverage")) == "原始覆盖度"
