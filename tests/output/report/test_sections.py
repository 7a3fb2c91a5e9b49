import pytest

from equifinal.output.report.drawn import KINDS
from equifinal.output.report.sections import SECTIONS, category
from equifinal.output.tables.catalogue import TABLES


def test_categories_are_numbered_as_the_sections_stand_in_the_report():
    assert [category(section) for section in SECTIONS[2:7]] == [
        "2 Data and calibration",
        "3 Necessity",
        "4 Truth table",
        "5 Solutions",
        "6 Robustness",
    ]


@pytest.mark.parametrize("section", [entry.section for entry in TABLES.values()] + [kind[0] for kind in KINDS.values()])
def test_every_table_and_figure_stands_in_a_section(section):
    assert section in SECTIONS


def test_a_section_that_is_not_there():
    with pytest.raises(ValueError, match="not in tuple"):
        category("appendix")
