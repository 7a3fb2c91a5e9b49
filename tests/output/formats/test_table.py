import pytest

from equifinal.output.formats.table import Cell, Figure, Symbol, Table, flat, flat_header, pieces


@pytest.mark.parametrize(
    ("word", "symbol"),
    [
        ("core present", Symbol("core present")),
        ("peripheral absent", Symbol("peripheral absent")),
        ("peripheral [0]", Symbol("peripheral present", "0")),
        ("core [11]", Symbol("core present", "11")),
    ],
)
def test_words_of_the_runs_table_as_symbols(word, symbol):
    assert Symbol.of(word) == symbol


def test_a_row_that_does_not_fill_the_columns_is_refused():
    with pytest.raises(ValueError, match="T1: a row of 3 in 2 columns"):
        Table("T1", "", ((Cell(), Cell()),), (((Cell("a"), Cell("b", 2)),),), (("n",),), ("left", "left"))


def test_what_no_document_may_hold_is_taken_out(nasty):
    assert "\x0b" not in nasty.title
    assert "\x00" not in "".join(map(str, nasty.notes[1]))
    assert nasty.rows[0][1].content == nasty.title


def test_a_level_follows_its_symbol_as_a_text_and_nothing_empty_is_written():
    symbol = Symbol("peripheral present", "2")
    assert list(pieces(["a", "", symbol, Figure(None), Symbol("core absent")], "_")) == [
        "a",
        symbol,
        "_2",
        "–",
        Symbol("core absent"),
    ]
    assert list(pieces([])) == []


@pytest.mark.parametrize(
    ("language", "expected"),
    [("en", [("Note: ", "a"), ("b",)]), ("zh", [("注：", "a"), ("b",)])],
)
def test_the_word_for_a_note_stands_before_the_first(language, expected):
    header, notes = ((Cell("A"),),), (("a",), ("b",))
    assert list(Table("T1", "", header, (), notes, ("left",), language).paragraphs) == expected
    assert Table("T1", "", header, (), (), ("left",), language).paragraphs == ()


def test_a_cell_over_several_columns_leaves_the_others_empty():
    row = (Cell("a"), Cell("b", 3), Cell("c", 2))
    assert flat(row, lambda cell: cell.content.upper()) == ["A", "B", "", "", "C", ""]


def test_a_heading_over_columns_stands_before_theirs():
    header = ((Cell(), Cell("Y", 2)), (Cell("L"), Cell("甲"), Cell("")))
    table = Table("T2", "", header, (), (), ("left", "centre", "centre"), "zh")
    assert flat_header(table) == ["L", "Y：甲", "Y"]
