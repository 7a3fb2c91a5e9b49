import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from equifinal.paper.measure import LANDSCAPE, PADDING, PORTRAIT, widths
from equifinal.paper.table import Cell, Table


def table(*texts):
    """Return a table of one row under empty headings."""
    row = tuple(map(Cell, texts))
    return Table("T", "", (tuple(Cell() for _ in texts),), ((row,),), (("n",),), ("left",) * len(texts))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text("ab 医院", max_size=200), min_size=1, max_size=20))
def test_a_table_is_never_wider_than_its_page(texts):
    wide, found = widths(table(*texts))
    assert sum(found) + PADDING * len(found) <= (LANDSCAPE if wide else PORTRAIT) + 1e-6
    assert min(found) > 0


def test_the_longest_text_gives_way_and_figures_do_not():
    wide, (name, figure, text) = widths(table("Condition", "0.123", "word " * 40))
    assert not wide
    assert text > name > figure >= 10


@pytest.mark.parametrize(("columns", "landscape"), [(8, False), (18, True)])
def test_many_columns_turn_the_page(columns, landscape):
    assert widths(table(*["0.123"] * columns))[0] == landscape


def test_a_heading_over_narrow_columns_has_room_for_its_longest_word():
    over = (Cell(), Cell("Organisationally", 2))
    rows = (tuple(map(Cell, ("a", "1", "2"))),)
    _, found = widths(Table("T", "", (over, (Cell(), Cell(), Cell())), (rows,), (("n",),), ("left",) * 3))
    assert found[1] + found[2] + PADDING >= 1.8 * len("Organisationally")
