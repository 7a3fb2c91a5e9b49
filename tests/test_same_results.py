import pytest

from .same_results import main

FILES = {
    "s/run/05_minimise/models.csv": "model\n1\n",
    "s/run/provenance/jobs.json": "made by old.py",
    "s/run/SHA256SUMS": "aa  05_minimise/models.csv\nbb  provenance/jobs.json\n",
    "s/logs/run/times.csv": "1 s",
}


def write(folder, **changes):
    for name, text in (FILES | changes).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


@pytest.fixture
def old(tmp_path):
    write(tmp_path / "old")
    return tmp_path / "old"


def test_records_of_other_sources_and_other_times_change_no_result(old, tmp_path, capsys):
    records = {
        "s/run/provenance/jobs.json": "made by new.py",
        "s/run/SHA256SUMS": FILES["s/run/SHA256SUMS"].replace("bb", "cc"),
        "s/logs/run/times.csv": "2 s",
    }
    write(tmp_path / "new", **records)
    assert main(old, tmp_path / "new") == 0
    assert capsys.readouterr().out == "3 files compared, 0 differ.\n"


@pytest.mark.parametrize(
    ("name", "text"),
    [("s/run/05_minimise/models.csv", "model\n1\r\n"), ("s/run/SHA256SUMS", "ab  05_minimise/models.csv\n")],
)
def test_a_changed_result_is_named(old, tmp_path, capsys, name, text):
    write(tmp_path / "new", **{name: text})
    assert main(old, tmp_path / "new") == 1
    assert capsys.readouterr().out == f"differs: {name}\n3 files compared, 1 differ.\n"


def test_files_of_one_side_are_named(old, tmp_path, capsys):
    new = tmp_path / "new"
    write(new, **{"s/run/more.csv": ""})
    (new / "s/run/05_minimise/models.csv").unlink()
    assert main(old, new) == 1
    assert capsys.readouterr().out == (
        f"only in {old}: s/run/05_minimise/models.csv\nonly in {new}: s/run/more.csv\n2 files compared, 2 differ.\n"
    )


def test_empty_folders_prove_nothing(tmp_path):
    (tmp_path / "old").mkdir()
    assert main(tmp_path / "old", tmp_path / "nowhere") == 1
