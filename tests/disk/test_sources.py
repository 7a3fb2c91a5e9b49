import subprocess

import pytest

from equifinal.disk.sources import project_files, state, within
from equifinal.errors import InputError
from equifinal.identity import digest_of, sums

TEXTS = {
    "Snakefile": "rule all:\n",
    "CITATION.cff": "date-released: 2026-11-24\n",
    "data/raw/s.csv": "case\n",
    "data/raw/private.csv": "name\n",
    "config/s.yaml": "study: s\n",
    "equifinal/new.py": "x = 1\n",
    "results/s/r/t.csv": "a\n",
}


def write(folder, texts):
    for name, text in texts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


@pytest.fixture
def folder(tmp_path):
    write(tmp_path, TEXTS)
    return tmp_path


def git(folder, *arguments):
    who = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", "-C", folder, *who, *arguments], check=True, capture_output=True)


def test_a_checkout_gives_what_git_knows_and_what_decides(folder):
    write(folder, {".gitignore": "results/\n"})
    git(folder, "init", "-q")
    git(folder, "add", "Snakefile", "CITATION.cff", ".gitignore", "config")
    git(folder, "commit", "-qm", "first", "--date", "2026-01-02T03:04:05Z")
    files = project_files(folder, ["data/raw/s.csv"])
    assert [*files] == [
        ".gitignore",
        "CITATION.cff",
        "Snakefile",
        "config/s.yaml",
        "data/raw/s.csv",
        "equifinal/new.py",
    ]
    found = state(folder, files)
    assert len(found["commit"]) == 40
    assert found["date"][:2] == "20"
    assert found["differs"] == ["data/raw/s.csv", "equifinal/new.py"]
    write(folder, {"Snakefile": "rule other:\n"})
    assert "Snakefile" in state(folder, files)["differs"]


def test_a_folder_within_another_checkout_is_none_itself(folder):
    write(folder, {"inner/Snakefile": "rule all:\n"})
    git(folder, "init", "-q")
    assert project_files(folder / "inner", []) == {"Snakefile": folder / "inner/Snakefile"}


def test_without_git_the_known_folders_are_taken_and_of_the_data_what_is_needed(folder):
    write(folder, dict.fromkeys(("equifinal/__pycache__/new.pyc", "equifinal/.cache/new", "workflow/.DS_Store"), "x"))
    write(folder, {"notes.txt": "mine", "data/raw/README.md": "whose"})
    known = sorted({*TEXTS, "data/raw/README.md"} - {"results/s/r/t.csv", "data/raw/private.csv"})
    assert project_files(folder, ["data/raw/s.csv", "config/s.yaml"]) == {name: folder / name for name in known}
    assert state(folder, {}) == {"commit": "", "date": "2026-11-24", "differs": []}


def test_an_unpacked_archive_gives_what_it_came_with(folder):
    listed = {name: digest_of(TEXTS[name].encode()) for name in ("Snakefile", "config/s.yaml", "results/s/r/t.csv")}
    write(
        folder, {"SHA256SUMS": sums(listed), "archive.json": '{"source": {"commit": "c", "date": "d", "differs": []}}'}
    )
    files = project_files(folder, [])
    assert [*files] == ["Snakefile", "config/s.yaml"]
    assert state(folder, files) == {"commit": "c", "date": "d", "differs": []}
    write(folder, {"config/s.yaml": "study: t\n"})
    assert state(folder, files)["differs"] == ["config/s.yaml"]


def test_what_lies_outside_is_refused(folder):
    assert within(folder, folder / "data/raw/s.csv", "The file") == "data/raw/s.csv"
    with pytest.raises(InputError, match="lies outside the project"):
        within(folder, "/etc/hosts", "The file")
