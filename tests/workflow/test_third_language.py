"""A language that is one folder, through a whole run: no English is left in any table, text or page."""

import html
import re

import pandas as pd
import pytest
import yaml

from equifinal.output.words.numbers import roman
from tests.languages.pseudo import CODE, WORD, write

from .conftest import ROOT, Project

pytestmark = pytest.mark.workflow
# What no language says otherwise: names of sets, of programs and formats, numerals, an "and" of the language itself.
KEPT = {"FDH", "OUT", "SYS", "ORG", "SVC", "PDF", "kaj", "RCR", "snakemake", "third", *map(roman, range(1, 40))}


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    folder = tmp_path_factory.mktemp("third")
    write(folder / "locale")
    project = Project(folder)
    frame = pd.read_csv(ROOT / "data/raw/county27.csv")
    frame[["case", "OUT", "SYS", "ORG", "SVC"]].to_csv(folder / "data/raw/third.csv", index=False)
    config = {
        "study": "third",
        "data": "data/raw/third.csv",
        "case_id": "case",
        "outcome": "OUT",
        "conditions": ["SYS", "ORG", "SVC"],
        "half_membership": 0.501,
        "consistency_cutoff": 0.75,
        "directional_expectations": ["SYS"],
        "language": [CODE],
    }
    (folder / "config/third.yaml").write_text(yaml.safe_dump(config), "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("EQUIFINAL_LOCALE", str(folder / "locale"))
        project.run("--configfile", "config/third.yaml")
    return project.runs("third")[0]


def words(path):
    """What a reader sees of a file, without code, paths and commands."""
    text = path.read_text("utf-8")
    if path.suffix == ".html":
        text = html.unescape(re.sub(r"<(style|pre|code).*?</\1>|<[^>]+>", " ", text, flags=re.DOTALL))
    text = re.sub(r"`[^`]*`|\bincl\S+|\b[0-9a-f]{64}\b", "", text)
    return set(WORD.findall(re.sub(r"\S*[/._]\S+", "", text))) - KEPT


def test_every_table_text_and_page_is_there_and_has_no_english_word(run):
    paths = sorted(path for path in run.rglob(f"{CODE}/**/*") if path.suffix in (".md", ".html", ".csv"))
    assert {path.name for path in paths} >= {"results.md", "report.html", "appendix.md", "T3_configurations.csv"}
    assert {path.relative_to(run).as_posix(): words(path) for path in paths if words(path)} == {}


def test_its_figures_are_drawn(run):
    names = {path.stem for path in run.rglob(f"figures/{CODE}/*.png")}
    assert {"calibration", "necessity", "truth_table_outcome", "map_outcome", "robustness_outcome"} <= names


def test_the_verdict_and_the_captions_speak_it(run):
    assert not WORD.findall(
        re.sub(r"\bOUT\b|RCR|Schneider", "", (run / f"06_robustness/verdict.{CODE}.md").read_text())
    )
    assert "Ťàƀĺé 1" in (run / "report/captions.rst").read_text("utf-8")
