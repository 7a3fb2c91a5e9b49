import pytest

from equifinal.output.formats.table import Cell, Symbol, Table


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
