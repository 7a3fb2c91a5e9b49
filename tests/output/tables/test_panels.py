import pytest

from equifinal.output.formats.catalogue import FORMATS
from equifinal.output.tables.panels import panel_tables
from tests.output.panel import source


def test_tables_are_lettered_in_their_order():
    tables = panel_tables(source())
    assert [table.name for table in tables] == [f"T6{letter}" for letter in "abcdefghijkl"]
    assert tables[0].title == "Table 6a. Configurations over all cases, and between and within"


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("ending", FORMATS)
def test_every_format_takes_them(language, ending):
    assert FORMATS[ending](panel_tables(source(language)))


def test_groups_alone_have_neither_units_nor_courses():
    titles = [table.title for table in panel_tables(source(dimensions=("side",)))]
    assert len(titles) == 7
    assert not any("Courses" in title for title in titles)


def test_without_a_solution_the_tables_say_so():
    tables = panel_tables(source(solved=False))
    assert "no solution" in FORMATS[".md"](tables[:1]).decode()
