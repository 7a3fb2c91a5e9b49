import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from equifinal.output.formats.measure import LANDSCAPE, PADDING, PORTRAIT, widths
from equifinal.output.formats.table import Cell, Table


def table(*texts):
    """Return a table of one row under empty headings."""
    row = tuple(map(Cell, texts))
    return Table("T", "", (tuple(Cell() for _ in texts),), ((row,),), (("n",),), ("left",) * len(texts))


@settings(max_examples=40)
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


def test_figures_stay_whole_where_chinese_headings_can_give_way():
    header = (Cell("条件"), *[Cell("基层医疗卫生机构服务能力")] * 12, Cell("一致性"), Cell("案例"))
    row = (Cell("1"), *[Cell("0")] * 12, Cell("1.000"), Cell("案例一县人民医院医共体"))
    wide, found = widths(Table("T", "", (header,), ((row,),), (("n",),), ("left",) * 15))
    assert wide
    assert found[13] >= 1.8 * 6
    assert found[14] >= 1.8 * 12 > found[1]


def test_names_of_rows_give_way_last():
    name = "县级党委政府政策支持与制度保障"
    row = (Cell(name), *[Cell("案例一县人民医院医共体、案例二县人民医院医共体")] * 14)
    _, found = widths(Table("T", "", (tuple(Cell("1") for _ in row),), ((row,),), (("n",),), ("left",) * 15))
    assert found[0] >= 1.8 * 20 > found[1]
