"""How the pages are laid out for the site, and how it gets into the wheel."""

import os
import runpy
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from .pages import ROOT

MAKER = runpy.run_path(str(ROOT / "docs/make_site.py"))


def laid_out(name):
    return MAKER["laid_out"](Path(name), MAKER["pages"]())[0]


def test_every_page_of_the_project_has_a_place():
    names = set(MAKER["pages"]().values())
    assert {"index.md", "index.zh.md", "start.md", "start.zh.md", "configuration.md", "bad-input.zh.md"} <= names
    listed = (ROOT / "mkdocs.yml").read_text("utf-8")
    assert [name for name in names if ".zh." not in name and f" {name}\n" not in listed] == []


def test_headings_are_called_alike_in_all_languages_and_links_follow():
    assert "## When it does not start {#when-it-does-not-start}" in laid_out("docs/start.md")
    chinese = laid_out("docs/start.zh.md")
    assert "## 无法启动时 {#when-it-does-not-start}" in chinese
    assert "[不克隆项目](#without-a-clone)" in chinese
    assert "[按提示查找答案](faq.md)" in chinese


def test_links_to_what_is_no_page_become_its_name():
    assert "`docs/story/survey.csv`" in laid_out("docs/sheet-to-paper.md")


@pytest.mark.parametrize("made", [True, False])
def test_the_wheel_has_the_site_where_it_has_been_made(tmp_path, made):
    pytest.importorskip("hatchling")
    if (ROOT / ".git").exists():
        names = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
        names = [name for name in names.split("\0") if name and not name.startswith(("tests/", "benchmarks/"))]
    else:
        pytest.skip("which files are the project's is known to git")
    for name in names:
        if (ROOT / name).is_file():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, tmp_path / name)
    if made:
        os.makedirs(tmp_path / "build/site/zh")
        (tmp_path / "build/site/zh/index.html").write_text("x", encoding="utf-8")
    left = tmp_path / "examples/chain/results/chain/runs.csv"  # of a run there
    left.parent.mkdir(parents=True)
    left.write_text("x", encoding="utf-8")
    call = [sys.executable, "-m", "hatchling", "build", "-t", "wheel"]
    subprocess.run(call, cwd=tmp_path, check=True, capture_output=True)
    (wheel,) = (tmp_path / "dist").glob("*.whl")
    with zipfile.ZipFile(wheel) as packed:
        found = set(packed.namelist())
    assert ("equifinal_project/site/zh/index.html" in found) is made
    assert {"equifinal_project/Snakefile", "equifinal/__init__.py"} <= found
    gallery = {
        name.removeprefix("equifinal_project/") for name in found if name.startswith("equifinal_project/examples/")
    }
    assert gallery == {name for name in names if name.startswith("examples/") and name.count("/") > 1}
