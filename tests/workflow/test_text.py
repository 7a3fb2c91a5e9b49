"""The county study in words: as it was read by a person, and every figure of it one of the run's tables."""

import math
import re
from pathlib import Path

import pandas as pd
import pytest
from openpyxl import load_workbook

pytestmark = pytest.mark.workflow
IN_DEGREE = [f"A{number}{letter}" for number in (8, 9, 10, 11) for letter in "ab"]
GOLDEN = Path(__file__).parent / "golden"
DECIMAL = re.compile(r"\d+\.\d+")


@pytest.fixture(scope="module")
def run(county):
    return county.runs()[0]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_results_section(run, language):
    text = (run / f"text/{language}/results.md").read_text("utf-8")
    assert text == (GOLDEN / f"results.{language}.md").read_text("utf-8")


def test_the_layout_of_fsqca(run):
    assert (run / "appendix/fsqca.txt").read_text("utf-8") == (GOLDEN / "fsqca.txt").read_text("utf-8")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_appendix_has_a_sheet_a_table(run, language):
    book = load_workbook(run / f"appendix/{language}/appendix.xlsx")
    assert book.sheetnames == [
        "A1",
        *(f"A{number}{letter}" for number in (2, 3, 4, 5) for letter in "ab"),
        "A6",
        *IN_DEGREE,
    ]
    data = pd.read_csv(run / "02_calibrate/memberships.csv")
    rows = list(book["A1"].iter_rows(min_row=3, max_row=2 + len(data), values_only=True))
    assert [row[0] for row in rows] == data["case"].tolist()
    printed = pd.DataFrame([row[2:] for row in rows], dtype=float).to_numpy()
    assert abs(printed - data.drop(columns="case").to_numpy()).max() < 1e-12


@pytest.mark.parametrize("name", ["text/en/results.md", "text/zh/results.md", "06_robustness/verdict.zh.md"])
def test_every_figure_is_one_of_the_tables(run, name):
    text = re.sub(r"`[^`]*`|doi:\S+", "", (run / name).read_text("utf-8"))
    assert set(DECIMAL.findall(text)) - figures(run) == set()


def figures(run):
    """Every figure of the run's tables with three decimals, also rounded inwards, and the cutoffs with two."""
    found = {"0.90", "0.60", "0.10", "0.05"}  # cutoffs of necessity
    for path in run.glob("0*/**/*.csv"):
        frame = pd.read_csv(path)
        for value in frame.select_dtypes("number").to_numpy().ravel().tolist():
            if math.isfinite(value):
                found |= {f"{v:.3f}" for v in (value, math.floor(value * 1000) / 1000, math.ceil(value * 1000) / 1000)}
        if "needed" in frame:  # levels of necessity in degree, in %
            found |= {f"{v:.1f}" for v in frame["needed"].dropna()}
        if "change" in frame:
            found |= {figure for change in frame["change"] for figure in DECIMAL.findall(change)}
    return found


def test_the_chinese_text_is_chinese(run):
    for name in ("text/zh/results.md", "06_robustness/verdict.zh.md"):
        text = re.sub(r"`[^`]*`|doi:\S+", "", (run / name).read_text("utf-8"))
        words = set(re.findall(r"[A-Za-z]{2,}", text))
        assert words <= {
            "NCA",
            "CR",
            "CE",
            "FDH",
            "PRI",
            "RF",
            "RCR",
            "cov",
            "typ",
            "RF_cov",
            "Oana",
            "Schneider",
            "Wagemann",
            "RoN",
            "OUT",
        }, words
