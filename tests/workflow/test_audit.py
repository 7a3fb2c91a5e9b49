"""`snakemake audit`: a report for each paper, named by its form."""

import json

import pytest

from .conftest import Project

pytestmark = pytest.mark.workflow


def reports(project):
    return sorted(path.parent.name for path in (project.folder / "results/audit").glob("*/audit.json"))


def test_each_paper_has_a_report_and_a_form_typed_anew_another(tmp_path):
    project = Project(tmp_path)
    output = project.run("audit")
    (first,) = reports(project)
    assert f"results/audit/{first}: impossible" in output
    assert (tmp_path / f"results/audit/{first}/zh/audit.html").exists()
    form = tmp_path / "config/papers/county27.yaml"
    form.write_bytes(form.read_bytes().replace(b"0.786 0.539", b"0.787 0.539"))
    project.run("audit")
    (second,) = {*reports(project)} - {first}
    assert json.loads((tmp_path / f"results/audit/{second}/audit.json").read_text("utf-8"))["verdict"] == "possible"


def test_what_is_wrong_with_a_form_is_one_sentence(tmp_path):
    project = Project(tmp_path)
    form = tmp_path / "config/papers/county27.yaml"
    form.write_bytes(form.read_bytes().replace(b"0.786 0.539", b"1.786 0.539"))
    done = project.snakemake("--cores", 1, "audit")
    assert done.returncode != 0
    assert "config/papers/county27.yaml, line 12: '1.786' is no figure of a table." in done.stdout
    assert "Traceback" not in done.stdout
    assert reports(project) == []
