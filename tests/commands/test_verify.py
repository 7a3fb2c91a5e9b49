import pytest

from equifinal.__main__ import main
from equifinal.identity import digest_of
from equifinal.zips import pack
from tests.runs.archive.building import FOLDER, archive_files


@pytest.fixture
def archive(tmp_path):
    path = tmp_path / "s.zip"
    path.write_bytes(pack(archive_files()))
    return path


def unpacked(folder, change=()):
    for name, content in (archive_files() | dict(change)).items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    return folder


def test_an_archive_as_it_was_made(archive, capsys):
    assert main(["verify", str(archive)]) == 0
    assert capsys.readouterr().out.strip()


def test_the_checksum_that_the_paper_prints(archive, capsys):
    assert main(["verify", str(archive), "--sha256", digest_of(archive.read_bytes())]) == 0
    capsys.readouterr()
    assert main(["verify", str(archive), "--sha256", "0" * 64]) == 1
    assert "whose SHA-256 is not the checksum given" in capsys.readouterr().out


@pytest.mark.parametrize("how", [" {}\n", "{} ", "\t{}"])
def test_blanks_about_a_checksum_and_capitals_are_no_difference(archive, how):
    printed = digest_of(archive.read_bytes())
    assert main(["verify", str(archive), "--sha256", how.format(printed)]) == 0
    assert main(["verify", str(archive), "--sha256", how.format(printed.upper())]) == 0


@pytest.mark.parametrize("given", ["", " ", "1234abcd", "g" * 64, "0" * 65])
def test_what_is_no_checksum_is_refused(archive, given, capsys):
    assert main(["verify", str(archive), "--sha256", given]) == 2
    told = capsys.readouterr()
    assert "Verified" not in told.out
    assert "64 digits" in told.err


def test_an_altered_table_is_named(tmp_path, capsys):
    name = f"{FOLDER}/01_ingest/cases.csv"
    folder = unpacked(tmp_path, {name: b"case,A,Y\nx,0,1\n"})
    assert main(["verify", str(folder)]) == 1
    assert "01_ingest/cases.csv" in capsys.readouterr().out


def test_the_folder_of_a_run_alone(tmp_path, capsys):
    folder = unpacked(tmp_path)
    assert main(["verify", str(folder / FOLDER)]) == 0
    (folder / FOLDER / "figures/en/a.png").unlink()
    capsys.readouterr()
    assert main(["verify", str(folder / FOLDER)]) == 1
    assert "figures/en/a.png" in capsys.readouterr().out


def test_nothing_to_verify(tmp_path, capsys):
    assert main(["verify", str(tmp_path / "not.zip")]) == 2
    said = capsys.readouterr()
    assert said.err.count("\n") == 1
    assert "not.zip" in said.err


def test_what_differs_is_settled_before_a_rerun(tmp_path, capsys):
    folder = unpacked(tmp_path, {f"{FOLDER}/01_ingest/cases.csv": b"case,A,Y\n"})
    assert main(["verify", str(folder), "--rerun"]) == 1
    assert "Not run again" in capsys.readouterr().out


def test_a_run_alone_cannot_be_made_again(tmp_path, capsys):
    folder = unpacked(tmp_path)
    assert main(["verify", str(folder / FOLDER), "--rerun"]) == 2
    assert "only an archive holds all that a rerun needs" in capsys.readouterr().err


def test_the_engine_is_held_against_this_copy(archive, capsys):
    assert main(["verify", str(archive)]) == 0
    *lines, last = capsys.readouterr().out.splitlines()
    assert "engine: Snakefile differs from this copy" in lines
    assert last.startswith("Verified: ")
    assert "Its engine or workflow is not that of this copy" in last


def test_compiled_code_in_a_folder_is_told_as_not_looked_at(tmp_path, capsys):
    folder = unpacked(tmp_path)
    assert main(["verify", str(folder)]) == 0
    assert "Not looked at" not in capsys.readouterr().out
    (folder / "equifinal/__pycache__").mkdir()
    (folder / "equifinal/__pycache__/a.pyc").write_bytes(b"")
    assert main(["verify", str(folder)]) == 0
    assert capsys.readouterr().out.endswith("Not looked at: __pycache__.\n")


def test_an_archives_code_is_run_after_a_yes_only(archive, capsys, monkeypatch):
    ran = []
    monkeypatch.setattr("equifinal.commands.rerun.rerun", lambda *given: ran.append(given[-1]) or [])
    monkeypatch.setattr("sys.stdin", None)
    assert main(["verify", str(archive), "--rerun", "--engine", "archive"]) == 2
    told = capsys.readouterr()
    assert "code of the archive is run with your rights" in told.out
    assert "Nothing was run" in told.err
    assert ran == []
    assert main(["verify", str(archive), "--rerun", "--engine", "archive", "--trust-code"]) == 0
    assert ran == [None]
    assert main(["verify", str(archive), "--rerun"]) == 0
    assert "equifinal/sets/fit.py" in ran[1]
    assert "with your rights" not in capsys.readouterr().out.partition("Verified")[2].partition("Verified")[2]


@pytest.mark.parametrize("name", ["a" * 300, "a/" * 3000])
def test_a_path_that_no_system_takes_is_not_there(name, capsys):
    assert main(["verify", name]) == 2
    assert "is not there. Hint: a zip file or a folder" in capsys.readouterr().err
