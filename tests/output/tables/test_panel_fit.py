from equifinal.output.formats.table import Figure
from equifinal.output.tables import panel_fit
from equifinal.output.tables.panel_fit import by_partition, distance_tables
from tests.output.panel import names, source


def tables(build, made):
    return [one("x") for one in build(made)]


def test_each_distance_is_that_of_the_run_and_bold_over_the_threshold():
    made = source()
    sufficient, necessary = tables(distance_tables, made)
    cells = [cell for block in sufficient.blocks for row in block for cell in row if isinstance(cell.content, Figure)]
    printed = {cell.content.value for cell in cells}
    known = names(made.frames["distances"], solution="intermediate", part="term")
    assert set(known["adjusted"]) <= printed
    over = {cell.content.value for cell in cells if cell.strong}
    assert all(value > 0.2 for value in over)
    assert set(known[known["over"]]["adjusted"]) <= over
    assert len(necessary.blocks[0]) == 1 + 6


def test_each_period_and_group_has_its_row():
    made = source()
    found = tables(by_partition, made)
    assert [len(table.blocks[0]) for table in found] == [3, 3, 2, 2]
    first = found[0].blocks[0][0]
    fit = names(made.frames["fit"], outcome="Y", solution="intermediate", part="model", dimension="year")
    assert first[0].content == "2019"
    assert [first[-2].content.value, first[-1].content.value] == fit.iloc[0][["consistency", "coverage"]].tolist()


def test_with_many_configurations_the_coverage_is_left_out(monkeypatch):
    monkeypatch.setattr(panel_fit, "MOST_PAIRS", 1)
    wide = len(tables(by_partition, source())[0].align)
    monkeypatch.setattr(panel_fit, "MOST_PAIRS", 9)
    narrow = len(tables(by_partition, source())[0].align)
    assert narrow - 2 == 2 * (wide - 2)


def test_units_have_no_table_of_their_own():
    assert tables(by_partition, source(dimensions=("town", "year")))[0].header[1][0].content == "year"
