from equifinal.output.formats.catalogue import FORMATS
from equifinal.output.tables import panel_appendix as module
from equifinal.output.tables.panel_appendix import panel_appendix
from tests.output.panel import source


def test_the_design_and_the_units_of_each_outcome():
    tables = panel_appendix(source())
    assert [table.name for table in tables] == ["A6", "A7a", "A7b"]
    assert [row[0].content for row in tables[0].blocks[0]] == ["year", "town", "side"]
    assert [row[0].content for row in tables[1].blocks[0]] == [f"t{i}" for i in range(8)]


def test_groups_alone_have_the_design_alone():
    assert [table.name for table in panel_appendix(source("zh", dimensions=("side",)))] == ["A6"]


def test_of_many_units_the_first_are_printed(monkeypatch):
    monkeypatch.setattr(module, "MOST_UNITS", 3)
    _, table, _ = panel_appendix(source())
    assert len(table.blocks[0]) == 3
    assert "The first 3 are printed" in FORMATS[".md"]([table]).decode()


def test_units_without_a_solution():
    _, table, _ = panel_appendix(source(solved=False))
    assert {str(row[2].content) for row in table.blocks[0]} == {"–"}
