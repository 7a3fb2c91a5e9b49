"""The appendix: what stands in its tables, and its Word and Excel files read back."""

import functools
import io

import pandas as pd
import pytest
from docx import Document
from openpyxl import load_workbook

from equifinal.output.formats.catalogue import FORMATS
from equifinal.output.formats.table import Figure
from equifinal.output.tables.appendix import MOST_ROWS, appendix_tables
from equifinal.output.words.labels import Labels
from tests.output.small import crisp, study
from tests.output.text.test_results import STUDIES

NAMES = ["A1", *(f"A{number}{letter}" for number in (2, 3, 4, 5) for letter in "ab"), "A6"]
IN_DEGREE = [f"A{number}{letter}" for number in (8, 9, 10, 11) for letter in "ab"]


@functools.cache
def tables(name, language="en"):
    memberships, options = STUDIES[name]
    source = study(memberships, labels=Labels(language), **options)
    return source, {table.name: table for table in appendix_tables(source)}


def texts(table):
    return [[str(cell.content) for cell in row] for row in table.rows]


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", STUDIES)
def test_every_study_has_all_tables(name, language):
    _, found = tables(name, language)
    assert list(found) == NAMES + (IN_DEGREE if name == "fuzzy" else [])


@pytest.mark.parametrize("ending", [".docx", ".xlsx", ".md"])
def test_the_same_tables_give_the_same_bytes(ending):
    found = list(tables("levels", "zh")[1].values())
    assert FORMATS[ending](found) == FORMATS[ending](found)


def test_solutions_term_by_term():
    source, found = tables("fuzzy")
    terms = source.frames["terms"]
    own = terms[terms["outcome"] == "Y"]
    figures = ["consistency", "pri", "raw_coverage", "unique_coverage"]
    printed = [row for row in texts(found["A3a"]) if row[0] in set(own["term"])]
    assert [row[:5] for row in printed] == [
        [line["term"], *(f"{line[key]:.3f}" for key in figures)] for line in own.to_dict("records")
    ]
    assert texts(found["A3b"])[1:] == [
        ["Conservative solution: no solution"],
        ["Parsimonious solution: no solution"],
        ["Intermediate solution: no solution"],
    ]


def test_assumptions_are_easy_or_difficult():
    _, found = tables("fuzzy")
    rows = texts(found["A4a"])
    assert rows[0] == ["Row", "Combination", "Kind", "Contradictory"]
    assert rows[1] == ["Parsimonious solution: assumptions 6, of which easy 1, difficult 5; contradictory 0"]
    assert ["8", "A*B*C", "easy", ""] in rows
    assert rows[-2][0].startswith("Intermediate solution: assumptions 1, of which easy 1, difficult 0")


def test_deviant_cases_of_each_kind():
    _, found = tables("fuzzy")
    assert texts(found["A5a"])[1:] == [
        ["Deviant in consistency, kind"],
        ["East", "1", "0.800", "0.200", "7", "A*B"],
        ["Deviant in consistency, degree"],
        ["No case"],
        ["Deviant in coverage"],
        ["No case"],
    ]


def test_long_lists_of_assumptions_are_cut_and_that_is_said():
    source = study(crisp(["111111111", "000000000"], "ABCDEFGHY"))
    table = {t.name: t for t in appendix_tables(source)}["A4a"]
    listed = [row for row in texts(table) if len(row) == 4 and row[0].isdigit()]
    assert len(listed) == 8 * MOST_ROWS
    assert f"The first {MOST_ROWS} of a model are printed; counterfactuals.csv lists them." in "".join(
        part for note in table.notes for part in note
    )


@pytest.mark.parametrize("name", ["fuzzy", "levels"])
def test_word_and_excel_hold_the_figures_of_the_tables(name):
    _, found = tables(name)
    document = Document(io.BytesIO(FORMATS[".docx"](list(found.values()))))
    book = load_workbook(io.BytesIO(FORMATS[".xlsx"](list(found.values()))))
    assert book.sheetnames == list(found)
    for table, word in zip(found.values(), document.tables, strict=True):
        sheet = book[table.name]
        for i, row in enumerate(table.rows):
            if len(row) < len(table.align):
                assert word.rows[i].cells[0].text == sheet.cell(i + 2, 1).value == str(row[0].content)
                continue
            for j, cell in enumerate(row):
                assert word.rows[i].cells[j].text == str(cell.content)
                value = sheet.cell(i + 2, j + 1).value
                if isinstance(cell.content, Figure) and not pd.isna(cell.content.value):
                    assert value == pytest.approx(cell.content.value)
                else:
                    assert (value or "") == str(cell.content)
