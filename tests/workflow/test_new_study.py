"""From an Excel sheet to results by two commands, as README says."""

import io
import re
import subprocess
import sys

import openpyxl
import pytest
import yaml

from .conftest import Project, table

pytestmark = pytest.mark.workflow

ROWS = [
    ["序号", "县", "体系整合", "人均支出（元）", "信息化", "管理率"],
    [1, "长兴", "0,9", 2977, 1, 78.2],
    [2, "德清", "0,2", 7242, 0, 43.5],
    [3, "玉环", "0,8", 5728, 1, 72.7],
    [4, "东台", "缺失", 5997, 1, 74.1],
    [5, "扬中", "0,1", 1834, 0, 48.8],
    [6, "濉溪", "0,7", 5144, 0, 59],
    [7, "蒙城", "0,3", 2428, 1, 42.2],
    [8, "金寨", "0,6", 5427, 1, 66.7],
]


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    project = Project(tmp_path_factory.mktemp("new"))
    book = openpyxl.Workbook()
    for row in ROWS:
        book.active.append(row)
    content = io.BytesIO()
    book.save(content)
    (project.folder / "我的数据.xlsx").write_bytes(content.getvalue())
    command = [sys.executable, "-m", "equifinal", "new", "mine", "我的数据.xlsx"]
    done = subprocess.run(command, cwd=project.folder, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    assert "config/mine.yaml: 7 cases" in done.stdout
    assert re.search(r"县 +case name", done.stdout)
    project.output = project.run("--configfile", "config/mine.yaml")
    return project


def test_the_run_says_who_is_left_out(project):
    assert "因缺少数值而未纳入：东台 (TiXiZhengHe)。\n" in project.output
    assert "以逗号为小数点" in project.output  # the study speaks Chinese, by its header


def test_cases_are_those_of_the_sheet(project):
    run = project.runs("mine")[0]
    cases = table(run, "01_ingest/cases.csv")
    assert list(cases.columns) == ["case", "TiXiZhengHe", "RenJunZhiChuYuan", "XinXiHua", "GuanLiLu"]
    assert list(cases["case"]) == ["长兴", "德清", "玉环", "扬中", "濉溪", "蒙城", "金寨"]
    assert list(cases["TiXiZhengHe"]) == [0.9, 0.2, 0.8, 0.1, 0.7, 0.3, 0.6]
    assert (run / "01_ingest/dropped.csv").read_text("utf-8") == "case,line,missing\n东台,5,TiXiZhengHe\n"


def test_nothing_of_the_shipped_study_leaks_in(project):
    resolved = yaml.safe_load((project.runs("mine")[0] / "config.resolved.yaml").read_text("utf-8"))
    assert resolved["paths"] == {}
    assert resolved["pri_cutoff"] == 0.5  # proposed for fuzzy sets
    assert resolved["directional_expectations"] == []
    assert set(resolved["labels"]["sets"]) == {"TiXiZhengHe", "RenJunZhiChuYuan", "XinXiHua", "GuanLiLu"}
    assert "体系整合" in str(resolved["columns"])
    assert "county27" not in str(resolved)
    assert not (project.folder / "results/county27").exists()
