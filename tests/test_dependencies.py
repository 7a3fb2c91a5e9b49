"""The three lists of dependencies say the same."""

import re
import runpy
import tomllib
from pathlib import Path

import yaml
from packaging.specifiers import SpecifierSet

ROOT = Path(__file__).parents[1]
# Where conda-forge has another name.
CONDA = {"matplotlib": "matplotlib-base"}


def split(requirement):
    """Return name and version range of a requirement."""
    name, versions = re.fullmatch(r"([\w.-]+)\s*(.*)", requirement).groups()
    return name.lower(), SpecifierSet(versions)


PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
WANTED = dict(map(split, PYPROJECT["project"]["dependencies"] + PYPROJECT["dependency-groups"]["dev"]))


def test_a_wheel_holds_every_file_of_the_engine():
    engine = ROOT / "equifinal"
    patterns = PYPROJECT["tool"]["setuptools"]["package-data"]["equifinal"]
    packed = {path for pattern in patterns for path in engine.glob(pattern)}
    left = [path for path in engine.rglob("*") if path.is_file() and path.suffix not in (".py", ".pyc", ".po")]
    assert [path for path in left if path not in packed] == []
    assert {"page.html.jinja", "equifinal.mo"} <= {path.name for path in packed}


def test_conda_environment_names_the_same_packages_and_ranges():
    listed = yaml.safe_load((ROOT / "environment.yml").read_text("utf-8"))["dependencies"]
    python, *packages, pip, of_pip = listed
    assert pip == "pip"
    assert split(python) == ("python", SpecifierSet(PYPROJECT["project"]["requires-python"]))
    assert dict(map(split, packages + of_pip["pip"])) == {
        CONDA.get(name, name): range_ for name, range_ in WANTED.items()
    }


def test_lock_has_an_exact_version_in_range_for_each():
    text = (ROOT / "requirements.lock").read_text("utf-8")
    lines = [line.partition(" ;")[0] for line in text.splitlines() if not line.startswith("#")]
    pins = [line.partition("==")[::2] for line in lines]
    assert all(version for _, version in pins)
    assert "//" not in text
    for name, range_ in WANTED.items():
        versions = [version for pinned, version in pins if pinned.lower() == name]
        assert versions, name
        assert all(version in range_ for version in versions), name


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
