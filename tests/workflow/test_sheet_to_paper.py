"""The study of the page "From a sheet to the paper" is made from the page alone, and gives every figure of it."""

import os
import re
import shutil
import subprocess
import sys

import pytest
import yaml

from tests.docs.pages import ROOT, blocks, in_chinese, numbers, prose, rows, text_of

pytestmark = pytest.mark.workflow
PAGE = "docs/sheet-to-paper.md"
LANGUAGES = {"en": PAGE, "zh": in_chinese(PAGE)}


def call(folder, language, *words):
    """Call the program; return what it printed."""
    left_out = ("SNAKEMAKE", "PYTEST", "PYTHON", "LC_", "LANG", "EQUIFINAL")
    kept = {key: value for key, value in os.environ.items() if not key.startswith(left_out)}
    kept |= {"PYTHONPATH": str(ROOT), "EQUIFINAL_LANG": language}
    done = subprocess.run(
        [sys.executable, "-m", "equifinal", *words], cwd=folder, env=kept, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The folder of the run, and what was printed on the way, by language."""
    printed = {}
    for language, page in LANGUAGES.items():
        folder = tmp_path_factory.mktemp(language)
        shutil.copyfile(ROOT / "docs/story/survey.csv", folder / "survey.csv")
        calls = [lines.split() for shell, lines in blocks(text_of(page)) if shell == "sh"]
        assert calls[0] == ["uvx", "equifinal", "new", "survey", "survey.csv"]
        printed[language] = call(folder, language, *calls[0][2:])
    config = folder / "config/survey.yaml"
    (keys,) = (yaml.safe_load(lines) for shell, lines in blocks(text_of(PAGE)) if shell == "yaml")
    proposed = yaml.safe_load(config.read_text("utf-8"))
    config.write_text(yaml.safe_dump(proposed | keys, allow_unicode=True, sort_keys=False), encoding="utf-8")
    call(folder, "en", "check", "survey")
    call(folder, "en", "run", "survey", "--cores", "2")
    assert "SHA-256" in call(folder, "en", "archive", "survey")
    (run,) = folder.glob("results/survey/incl*")
    for language, name in {"en": "summary.txt", "zh": "summary.zh.txt"}.items():
        printed[language] += (run / name).read_text("utf-8")
    assert (folder / "results/survey/latest/paper_zh.docx").is_file()
    return run, printed


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_page_shows_of_a_terminal_is_what_is_printed(made, language):
    printed = made[1][language]
    shown = [lines for shell, lines in blocks(text_of(LANGUAGES[language])) if not shell]
    assert len(shown) == 5
    for lines in "".join(shown).splitlines():
        assert lines.rstrip() in printed


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_for_the_paper_are_those_of_the_run(made, language):
    text = (made[0] / "text" / language / "results.md").read_text("utf-8")
    quoted = re.findall(r"^> (.*)$", text_of(LANGUAGES[language]), re.MULTILINE)
    assert len(quoted) == 5
    assert [sentence for sentence in quoted if sentence not in text] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_table_is_that_of_the_run(made, language):
    table = (made[0] / "tables" / language / "T3_configurations.md").read_text("utf-8")
    first = table.partition("\n**")[0]  # of tied models each has a table
    told = {row[0].strip(): [cell.strip().strip("`") for cell in row[1:3]] for row in rows(first)}
    shown = [[cell.strip().replace("●", "P") for cell in row] for row in rows(text_of(LANGUAGES[language]))]
    shown = {name: cells for name, *cells in shown if len(cells) == 2 and name in told}
    assert len(shown) == 10
    assert {name: told[name] for name in shown} == shown


def test_every_figure_with_three_decimals_is_in_a_table_of_the_run(made):
    tables = "".join(path.read_text("utf-8") for path in (made[0] / "tables/en").glob("*.md"))
    texts = (made[0] / "text/en/results.md").read_text("utf-8")
    printed = set(re.findall(r"\d+\.\d{3}\b", tables + texts))
    told = set(re.findall(r"\d+\.\d{3}\b", prose(text_of(PAGE))))
    assert len(told) > 20
    assert sorted(told - printed) == []


def test_the_sheet_that_is_shown_is_the_one_that_is_read():
    sheet = [line.split(",") for line in text_of("docs/story/survey.csv").splitlines()]
    shown = [[cell.strip() for cell in row] for row in rows(text_of(PAGE))[:4]]
    assert [[one[i] for i in (0, 1, 2, 6, 7, 11, 12, 13, 14)] for one in sheet[:4]] == [
        [cell for cell in row if cell != "…"] for row in shown
    ]
    assert numbers("0.5 and -1.250") == ["0.5", "-1.25"]
