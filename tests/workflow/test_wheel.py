"""The wheel alone, in an environment of its own and an empty folder: a study, its archive, and the check."""

import json
import os
import subprocess
import sys
import sysconfig
import zipfile

import pytest

from equifinal.disk.places import COPY

pytestmark = pytest.mark.workflow
pytest.importorskip("hatchling", reason="needs what builds the wheel")


@pytest.fixture(scope="module")
def called(tmp_path_factory):
    """A function that calls the program of the wheel in a folder, and returns its exit code and what it printed."""
    dist, environment = tmp_path_factory.mktemp("dist"), tmp_path_factory.mktemp("environment")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(dist)]
    subprocess.run(build, cwd=COPY, check=True, capture_output=True)
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(environment)], check=True)
    python = environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    where = "import sysconfig; print(sysconfig.get_path('purelib'))"
    packages = subprocess.run([python, "-c", where], check=True, capture_output=True, text=True).stdout.strip()
    with open(os.path.join(packages, "others.pth"), "w", encoding="utf-8") as file:
        file.write(sysconfig.get_path("purelib"))
    (wheel,) = dist.glob("*.whl")
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(packages)
    left_out = ("SNAKEMAKE", "PYTEST", "PYTHON", "LC_", "LANG", "EQUIFINAL")
    kept = {key: value for key, value in os.environ.items() if not key.startswith(left_out)}

    def call(folder, *words, **variables):
        done = subprocess.run(
            [python, "-m", "equifinal", *words], cwd=folder, env=kept | variables, capture_output=True, text=True
        )
        return done.returncode, done.stdout, done.stderr

    return call


@pytest.fixture(scope="module")
def study(called, tmp_path_factory):
    """The county study, made and run by a command each; what the second one printed."""
    folder = tmp_path_factory.mktemp("empty")
    assert called(folder, "example")[0] == 0
    code, out, err = called(folder / "county27", "run", "--cores", "2")
    assert code == 0, err
    return folder / "county27", out, err


def test_the_run_is_that_of_a_clone_to_the_byte(study, county):
    folder, out, err = study
    (run,) = county.runs()
    ours = {
        path: content for path, content in county.files().items() if f"/{run.name}/" in path and "/logs/" not in path
    }
    found = {path: (folder / path).read_bytes() for path in ours}
    assert [path for path in ours if found[path] != ours[path]] == []
    assert (
        out == county.output[county.output.index("Tables and figures") :].partition("\nComplete log")[0].strip() + "\n"
    )
    steps = [line for line in err.splitlines() if line.startswith("[")]
    assert steps[0].startswith("[ 1/")
    assert steps[-1] == f"[{len(steps)}/{len(steps)}] The run is whole"
    assert f"[ 1/{len(steps)}] Read the cases" in steps


def test_a_second_call_has_nothing_to_do_and_says_so_in_the_users_language(study, called):
    code, out, err = called(study[0], "run", EQUIFINAL_LANG="zh")
    assert (code, out, err) == (0, "", "没有需要执行的步骤：全部已经生成。\n")


def test_its_archive_holds_the_project_and_is_verified_by_it(study, called):
    folder = study[0]
    code, _, err = called(folder, "archive")
    assert code == 0, err
    (archive,) = folder.glob("results/county27/archive/*.zip")
    with zipfile.ZipFile(archive) as packed:
        names = set(packed.namelist())
        described = json.loads(packed.read("archive.json"))
    assert {"Snakefile", "workflow/Snakefile", "equifinal/__init__.py", "profiles/default/profile.yaml"} <= names
    assert {"config/config.yaml", "data/raw/county27.csv", "pyproject.toml", "requirements.lock"} <= names
    assert described["config"]["files"] == ["config/config.yaml"]
    code, out, err = called(folder, "verify", str(archive))
    assert code == 0, out + err
    assert "Its engine and workflow are those of this copy." in out


def test_what_is_wrong_is_one_sentence_and_the_code_tells(study, called):
    code, out, err = called(study[0], "run", "--set", "consistency_cutoff=2")
    assert (code, out) == (1, "")
    assert len(err.splitlines()) == 1
    assert err.startswith("--config: consistency_cutoff") or "consistency_cutoff is 2" in err
