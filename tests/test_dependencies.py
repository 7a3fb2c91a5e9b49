"""The three lists of dependencies say the same."""

import re
import runpy
import tomllib
from pathlib import Path

import yaml
from packaging.specifiers import SpecifierSet

from equifinal.disk.places import CODE, INSTALLED
from equifinal.disk.sources import BESIDE

ROOT = Path(__file__).parents[1]
# Where conda-forge has another name.
CONDA = {"matplotlib": "matplotlib-base"}


def split(requirement):
    """Return name and version range of a requirement."""
    name, versions = re.fullmatch(r"([\w.-]+)\s*(.*)", requirement).groups()
    return name.lower(), SpecifierSet(versions)


PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
USERS = dict(map(split, PYPROJECT["project"]["dependencies"]))
WANTED = USERS | dict(map(split, PYPROJECT["dependency-groups"]["dev"]))


def pinned(lock):
    """Return the names and versions of a lock."""
    lines = (ROOT / lock).read_text("utf-8").splitlines()
    return [tuple(line.split(" ")[0].split("==")) for line in lines if not line.startswith(("#", " "))]


def test_a_wheel_holds_all_that_an_archive_takes_of_a_project():
    shipped = PYPROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    assert shipped == {name: f"equifinal_project/{name}" for name in shipped}
    assert set(shipped) == {*CODE, *BESIDE, "config", "data/raw"}
    assert INSTALLED.name == "equifinal_project"
    packed = PYPROJECT["tool"]["hatch"]["build"]["targets"]["sdist"]["include"]
    assert {f"/{name}" for name in shipped} <= {*packed, "/LICENSE", "/README.md", "/pyproject.toml"}  # always packed


def test_conda_environment_names_the_same_packages_and_ranges():
    listed = yaml.safe_load((ROOT / "environment.yml").read_text("utf-8"))["dependencies"]
    python, *packages, pip, of_pip = listed
    assert pip == "pip"
    assert split(python) == ("python", SpecifierSet(PYPROJECT["project"]["requires-python"]))
    assert dict(map(split, packages + of_pip["pip"])) == {
        CONDA.get(name, name): range_ for name, range_ in WANTED.items()
    }


def test_lock_has_an_exact_version_in_range_for_each():
    for lock, wanted in (("requirements.lock", USERS), ("requirements-dev.lock", WANTED)):
        pins = pinned(lock)
        assert all(version for _, version in pins)
        assert "//" not in (ROOT / lock).read_text("utf-8")
        for name, range_ in wanted.items():
            versions = [version for pin, version in pins if pin.lower() == name]
            assert versions, name
            assert all(version in range_ for version in versions), name


def test_locks_hold_the_sha256_of_every_file_and_agree():
    for lock in ("requirements.lock", "requirements-dev.lock"):
        text = (ROOT / lock).read_text("utf-8").replace("\\\n", "")
        lines = [line for line in text.splitlines() if not line.startswith("#")]
        assert all(re.fullmatch(r"\S+==\S+ (; .+?)?( +--hash=sha256:[0-9a-f]{64})+", line) for line in lines)
    assert {*pinned("requirements.lock")} < {*pinned("requirements-dev.lock")}
    tools = {name for name, _ in pinned("requirements-dev.lock")} - {name for name, _ in pinned("requirements.lock")}
    assert {"pytest", "hypothesis", "ruff", "mypy", "selenium", "ipykernel"} <= tools


def test_the_page_on_licences_has_each_package_in_its_locked_version():
    rows = re.findall(r"^\| ([\w-]+) \| ([\w.]+) \| (.+) \|$", (ROOT / "docs/licences.md").read_text("utf-8"), re.M)
    script = runpy.run_path(str(ROOT / "docs/make_licences.py"))
    assert [name for name, _, _ in rows[1:]] == [one["name"] for one in script["packages"]()]
    assert {(name, version) for name, version, _ in rows} <= {*pinned("requirements.lock"), ("package", "version")}
    assert not [name for name, _, licence in rows if licence == "not given"]


def test_every_folder_of_the_engine_is_a_package():
    folders = {path.parent for path in (ROOT / "equifinal").rglob("*.py")}
    assert [folder for folder in folders if not (folder / "__init__.py").exists()] == []


def test_one_version_everywhere():
    from equifinal import __version__

    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    assert PYPROJECT["project"]["version"] == citation["version"] == __version__
    assert f"## {__version__} " in (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_the_page_on_dependencies_has_each_of_them_in_its_locked_version():
    script = runpy.run_path(str(ROOT / "docs/make_dependencies.py"))
    rows = re.findall(
        r"^\| ([\w-]+) \|.*?\| ([\d.]+(?:post\d+)?), \d{4}-\d\d-\d\d \|",
        (ROOT / "docs/dependencies.md").read_text("utf-8"),
        re.M,
    )
    names = [re.match(r"[\w.-]+", text)[0] for text in script["wanted"]()]
    assert dict(rows) == {name: script["locked"]()[script["normal"](name)] for name in names}
