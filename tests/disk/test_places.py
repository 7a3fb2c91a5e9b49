from pathlib import Path

import pytest

from equifinal.disk import places
from equifinal.disk.places import COPY, PROJECT, from_here, named, of_code, place_of


def test_in_a_clone_the_project_is_the_copy():
    assert PROJECT == COPY
    assert (PROJECT / "workflow/Snakefile").is_file()


@pytest.mark.parametrize(
    ("path", "seen"), [("a/../b.csv", "b.csv"), ("data", "data"), ("..", None), ("/etc/hosts", "/etc/hosts")]
)
def test_what_lies_below_is_seen_from_here_and_all_else_from_the_top(path, seen, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert from_here(path) == (seen or tmp_path.parent.as_posix())
    assert from_here(tmp_path / path) == (seen or tmp_path.parent.as_posix())


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """An engine with the project's folder beside it, in an environment within the folder of a user, who is there."""
    packages = tmp_path / ".venv/lib"
    monkeypatch.setattr(places, "COPY", packages)
    monkeypatch.chdir(tmp_path)
    return packages / "equifinal_project"


PLACES = {
    "equifinal/sets/fit.py": ".venv/lib/equifinal/sets/fit.py",
    "workflow/rules/ingest.smk": ".venv/lib/equifinal_project/workflow/rules/ingest.smk",
    "Snakefile": ".venv/lib/equifinal_project/Snakefile",
    "data/raw/a.csv": "data/raw/a.csv",
    "results/a/equifinal/b.csv": "results/a/equifinal/b.csv",
    "equifinal.csv": "equifinal.csv",
}


@pytest.mark.parametrize(("name", "place"), PLACES.items())
def test_code_is_named_as_in_a_clone_wherever_it_lies(name, place, installed):
    assert place_of(name, installed) == place
    assert named(place, installed) == name
    assert named(Path(place).absolute(), installed) == name


def test_so_is_a_copy_in_a_cache(installed):
    source = f"{installed.as_posix()}/workflow/scripts/ingest.py"
    assert named(f"/home/x/.cache/snakemake/file{source}", installed) == "workflow/scripts/ingest.py"


def test_results_in_a_folder_within_a_clone_are_not_taken_for_code(tmp_path, monkeypatch):
    monkeypatch.setattr(places, "COPY", tmp_path)
    (tmp_path / ".test").mkdir()
    monkeypatch.chdir(tmp_path / ".test")
    assert named("results/a/b.csv", tmp_path) == "results/a/b.csv"
    assert named(tmp_path / "workflow/rules/a.smk", tmp_path) == "workflow/rules/a.smk"
    assert [of_code(name) for name in ("profiles/default/profile.yaml", ".test/a", "equifinal")] == [True, False, True]
