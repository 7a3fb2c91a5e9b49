import dataclasses
import re

import pandas as pd
import pytest
from markupsafe import escape as escaped

from equifinal.output.formats.pages import inline
from equifinal.output.report.drawn import Drawn
from equifinal.output.report.limits import limits
from equifinal.output.report.page import page, tables_alone
from equifinal.output.tables.catalogue import TABLES
from equifinal.output.text.results import results_text
from equifinal.output.words.labels import Labels
from tests.output.conftest import made
from tests.output.small import crisp, study
from tests.output.tables.test_catalogue import OWN

RECORD = {"run": "r1", "study": "small", "data": "data/raw/small.csv", "sha256": "0f"}


def test_labels_stand_in_the_question_and_the_limits_as_they_were_given():
    source = study(crisp(["111", "101", "010", "000"]), labels=Labels("en", sets={"A": "a*b", "B": "c*d", "Y": "*y*"}))
    empty = {"shifted": pd.DataFrame(), "dropped": pd.DataFrame()}
    settings = source.settings | {"data_note": ""}
    source = dataclasses.replace(source, settings=settings, frames=source.frames | empty)
    text = page(source, results_text(source), {}, [], RECORD)
    assert "combinations of a*b, c*d are sufficient for *y*" in section(text, "question")
    assert "<li>*y*: one configuration" in section(text, "question")
    assert "for *y*" in "".join(map(inline, limits(source)))


def whole(memberships, language="en", tables=None, figures=()):
    source = study(memberships, labels=Labels(language))
    empty = {"shifted": pd.DataFrame(), "dropped": pd.DataFrame()}
    settings = source.settings | {"data_note": "", "title": ""}
    source = dataclasses.replace(source, settings=settings, frames=source.frames | empty)
    return page(source, results_text(source), tables or {}, list(figures), RECORD)


def section(text, name):
    """What stands in a section of the page, behind its heading."""
    return text.partition(f'<section id="{name}">')[2].partition("</section>")[0].partition("</h2>")[2]


@pytest.mark.parametrize(
    ("language", "answers", "solutions", "verdict"),
    [
        (
            "en",
            ["<li>Y: no configuration is sufficient at these cutoffs. </li>", "<li>~Y: one configuration with"],
            "<p>No row is coded as sufficient for the presence of <em>Y</em>, so there is no solution to report.</p>",
            "<p>There is no solution for the presence of <em>Y</em> at the cutoffs in use, so its robustness cannot be "
            "judged.</p>",
        ),
        (
            "zh",
            ["<li>Y：在上述阈值下没有充分的组态。</li>", "<li>~Y：1 个组态，"],
            "<p>没有任何真值表行被编码为“Y”存在的充分条件，因而没有可报告的解。</p>",
            "<p>在所用阈值下“Y”存在没有解，因而无法判断其稳健性。</p>",
        ),
    ],
)
def test_where_no_row_is_sufficient_the_page_says_so_in_each_of_its_sections(language, answers, solutions, verdict):
    text = whole(crisp(["110", "000", "111"]), language)
    assert all(answer in section(text, "question") for answer in answers)
    assert solutions in section(text, "solutions")
    assert verdict in section(text, "robustness")
    assert "“Y”的解覆盖" not in section(text, "limits")
    assert "solution for Y covers" not in section(text, "limits")


def test_without_a_solution_for_either_side_the_page_stands():
    text = whole(crisp(["110", "111", "000", "001"]))
    for name in ("Y", "~Y"):
        assert f"<li>{name}: no configuration is sufficient at these cutoffs. </li>" in section(text, "question")
    assert section(text, "solutions").count("so there is no solution to report.") == 2
    assert section(text, "robustness").count("so its robustness cannot be judged.") == 2


def test_every_table_stands_in_its_section_and_alone():
    source = made()
    tables = {name: entry.build(source) for name, entry in list(TABLES.items())[1:] if name not in OWN}
    text = whole(crisp(["111", "101", "010", "000"]), tables=tables)
    for name, built in tables.items():
        place = section(text, TABLES[name].section.replace(" ", "-"))
        assert all(str(escaped(table.title)) in place for table in built)
        alone = tables_alone(built, "en")
        assert alone.startswith('<!DOCTYPE html>\n<html lang="en">')
        assert alone.count("<table>") == len(built)


def shown(names):
    figures = [(Drawn("f", name), b"png", width, f"What {name} shows.", f"{name}.pdf") for name, width in names]
    return whole(crisp(["111", "101", "010", "000"]), figures=figures)


def test_figures_are_numbered_through_and_narrow_ones_stand_side_by_side():
    drawn = [("necessity", 1000), ("upset_outcome", 500), ("xy_outcome_solution", 500), ("map_outcome", 900)]
    text = shown(drawn)
    numbers = re.findall(r"<figcaption>(Figure \d+)\. What (\w+) shows\.", text)
    assert numbers == [(f"Figure {i}", name) for i, (name, _) in enumerate(drawn, 1)]
    assert section(text, "solutions").count('<div class="pair">') == 1
    assert text.count('<div class="pair">') == 1
    assert text.count("<div") == text.count("</div>")


def test_a_figure_that_says_what_table_3_says_is_linked_and_takes_no_number():
    text = shown([("configurations_outcome", 500), ("configurations_negation", 500), ("logic_outcome", 900)])
    assert re.findall(r"<figcaption>(Figure \d+)\. What (\w+) shows\.", text) == [("Figure 1", "logic_outcome")]
    links = re.findall(r'<a href="(\w+\.pdf)">([^<]+)</a>', section(text, "solutions").partition("<figure>")[0])
    assert links == [("configurations_outcome.pdf", "Y"), ("configurations_negation.pdf", "~Y")]
    assert "The table as a figure (PDF):" not in shown([("logic_outcome", 900)])


def test_how_to_run_again_and_check():
    cite = section(whole(crisp(["111", "000"])), "cite")
    assert "<pre>snakemake --cores 4 --configfile results/small/r1/config.resolved.yaml</pre>" in cite
    assert "Everything here was made from data/raw/small.csv (SHA-256 0f)" in cite
