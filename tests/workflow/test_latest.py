"""What lies in the folder of the latest run, and that it follows the run that is asked for."""

import re

import pytest

from tests.windows import faults_in

from .test_faults import SMALL, Small

pytestmark = pytest.mark.workflow


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    project = Small(tmp_path_factory.mktemp("latest"))
    project.run(*SMALL[2:])
    return project


def shown(project):
    return (project.folder / "results/small/latest/README.txt").read_text("utf-8").splitlines()[0]


def test_it_holds_few_files_that_stand_in_no_record(small):
    folder = small.folder / "results/small/latest"
    assert sorted(path.name for path in folder.iterdir()) == [
        "README.txt",
        "appendix_en.docx",
        "config.yaml",
        "paper_en.docx",
        "report_en.html",
        "results_en.docx",
        "truth_table.csv",
    ]
    (run,) = small.runs("small")
    assert shown(small) == f"Study small, run {run.name}"
    assert "latest" not in (run / "SHA256SUMS").read_text("utf-8")
    assert (folder / "config.yaml").read_bytes() == (run / "config.resolved.yaml").read_bytes()


def test_links_of_the_report_lead_into_the_run(small):
    report = small.folder / "results/small/latest/report_en.html"
    links = re.findall(r'href="(\.\./[^"]+)"', report.read_text("utf-8"))
    assert len(links) > 3
    assert [link for link in links if not (report.parent / link).is_file()] == []


def test_every_name_is_one_that_windows_takes(small):
    (run,) = small.runs("small")
    assert faults_in([path.relative_to(run).as_posix() for path in run.rglob("*")]) == []


def test_it_follows_the_configuration_there_and_back_and_keeps_what_a_user_wrote(small):
    (first,) = small.runs("small")
    paper = small.folder / "results/small/latest/paper_en.docx"
    made = paper.read_bytes()
    small.run(*SMALL[2:], "--config", "consistency_cutoff=0.9")
    assert shown(small) == f"Study small, run {small.runs('small')[-1].name}" != f"Study small, run {first.name}"
    paper.write_bytes(b"my own words")
    printed = small.run(*SMALL[2:])
    assert "Put what the paper needs" in printed
    assert "Record the run" not in printed
    assert shown(small) == f"Study small, run {first.name}"
    assert paper.read_bytes() == made
    assert paper.with_name("paper_en_changed_1.docx").read_bytes() == b"my own words"
    assert "Nothing to be done" in small.run(*SMALL[2:])
