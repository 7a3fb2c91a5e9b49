"""The studies of the gallery without Snakemake: their data, and their solutions as R's QCA has them."""

import runpy
import shutil

import pytest

from .gallery import ANSWERS, EXAMPLES, ROOT, STUDIES, answers, comparable, configurations, solved

PARTS = [(study, part) for study in STUDIES for part in configurations(study)]


def test_it_has_what_r_was_asked_and_no_more():
    assert len(STUDIES) >= 12
    assert {part for _, part in PARTS} == set(ANSWERS["part"])


@pytest.mark.parametrize(("study", "part"), PARTS, ids=[part for _, part in PARTS])
def test_solutions_are_those_of_r(study, part, tmp_path):
    folder = shutil.copytree(EXAMPLES / study, tmp_path / study, ignore=shutil.ignore_patterns("results", ".snakemake"))
    assert comparable(solved(configurations(study)[part], folder)) == answers(part)


def test_the_data_are_made_again_to_the_byte():
    made = runpy.run_path(str(ROOT / "docs/make_examples.py"))["texts"]()
    assert {path: (EXAMPLES / path).read_text("utf-8") for path in made} == made
    others = {path.relative_to(EXAMPLES).as_posix() for path in EXAMPLES.glob("*/data/raw/*")} - set(made)
    assert {path.split("/")[-1] for path in others} == {"lipset.csv"}


@pytest.mark.parametrize("study", STUDIES)
def test_each_tells_what_it_shows_and_whence_its_data_are(study):
    text = (EXAMPLES / study / "README.md").read_text("utf-8")
    lines = [line for line in text.splitlines() if line.strip()]
    assert lines[0] == f"# {study}"
    assert 3 <= len(lines) <= 10
    assert "docs/make_examples.py" in text or "doi:10.4135/9781452226569" in text
    page = (ROOT / "docs/gallery.md").read_text("utf-8")
    assert f"](../examples/{study})" in page
