import pytest

from equifinal.__main__ import main
from tests.bad_input.study import CONFIG, CONFIG_FILE, lay_out


@pytest.fixture
def study(tmp_path, monkeypatch):
    lay_out(tmp_path, {})
    monkeypatch.chdir(tmp_path)
    return tmp_path / CONFIG_FILE


def test_a_set_is_renamed_and_the_study_can_run(study, capsys):
    study.write_bytes(b"\xef\xbb\xbf# GDP per head\n" + CONFIG.encode())
    assert main(["rename", CONFIG_FILE, "GDP", "WEALTH"]) == 0
    told = f"{CONFIG_FILE}: GDP is WEALTH now; comments stay as they were. The next run has another name.\n"
    assert capsys.readouterr().out == told
    content = study.read_bytes().decode()
    assert content.startswith("\ufeff# GDP per head\n")
    assert "columns: {WEALTH: GDP}\n" in content
    assert "conditions: [SYS, ORG, WEALTH]\n" in content
    assert main(["check", CONFIG_FILE]) == 0


@pytest.mark.parametrize(
    ("new", "message"),
    [
        ("SYS", f"{CONFIG_FILE} has a set SYS already."),
        ("case", "data/raw/mine.csv"),
        ("value", f"{CONFIG_FILE}, line"),
    ],
)
def test_nothing_is_written_where_the_study_could_not_run(new, message, study, capsys):
    before = study.read_bytes()
    assert main(["rename", CONFIG_FILE, "GDP", new]) == 1
    assert message in capsys.readouterr().err
    assert study.read_bytes() == before


def test_a_file_that_is_not_there(capsys):
    assert main(["rename", "none.yaml", "A", "B"]) == 1
    assert "none.yaml" in capsys.readouterr().err
