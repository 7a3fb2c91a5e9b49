import pytest

import equifinal as eq

CONFIG = """study: s
data: data/d.csv
case_id: case
outcome: OUT
conditions: [A]
language: [en, zh]
labels:
  sets: {A: {en: Age, zh: 年龄}}
"""


@pytest.fixture
def path(tmp_path):
    (tmp_path / "config").mkdir()
    (tmp_path / "data").mkdir()
    (tmp_path / "data/d.csv").write_text("case,A,OUT\np,0.2,0.4\nq,0.9,1\n")
    path = tmp_path / "config/s.yaml"
    path.write_text(CONFIG, "utf-8")
    return path


@pytest.mark.filterwarnings("ignore")
def test_a_study_is_read_from_wherever_the_notebook_runs(path, monkeypatch):
    monkeypatch.chdir(path.parent)
    study = eq.read_study("s.yaml")
    assert study.raw.to_dict("list") == {"A": [0.2, 0.9], "OUT": [0.4, 1.0]}
    assert study.settings["pri_cutoff"] == 0
    assert (study.labels("zh").set("A"), study.labels().set("A")) == ("年龄", "Age")


def test_all_that_is_wrong_is_said_with_its_line(path):
    path.write_text(CONFIG.replace("[A]", "[B]") + "pri_cutoff: 7\n", "utf-8")
    with pytest.raises(eq.InputError) as error:
        eq.read_study(path)
    assert "line 9: pri_cutoff is 7." in str(error.value)


@pytest.mark.parametrize(
    ("config", "words"), [(5, "config is of the type int"), ("none.yaml", "config names none.yaml")]
)
def test_what_is_no_configuration_is_said_in_a_sentence(config, words):
    with pytest.raises(eq.InputError, match=words):
        eq.read_study(config)
