import pytest

from equifinal.output.figures.sheet import LEADING, Sheet
from equifinal.output.figures.style import MM, rc


@pytest.fixture
def sheet():
    with rc():
        yield Sheet(85)


def words(sheet):
    return [(text.get_text(), *text.get_position()) for text in sheet.axes.texts]


def test_a_sheet_is_cut_to_what_is_put_on_it(sheet):
    figure = sheet.cut(40)
    assert figure.get_size_inches() == pytest.approx([85 * MM, 40 * MM])
    assert (sheet.axes.get_xlim(), sheet.axes.get_ylim()) == ((0, 85), (40, 0))


def test_lines_of_a_text_are_centred_on_its_point(sheet):
    sheet.text(10, 20, "a\nb\nc")
    assert [(word, x) for word, x, _ in words(sheet)] == [("a", 10), ("b", 10), ("c", 10)]
    heights = [y for *_, y in words(sheet)]
    assert heights == pytest.approx([19.8 - LEADING, 19.8, 19.8 + LEADING])  # 0.2 mm up, where capitals look centred


def test_words_wider_than_their_column_stand_upright(sheet):
    flat = sheet.row(10, 2, "Coverage", [40, 60], ["0.9", "0.8"], 15)
    assert flat == 10 + 5.6
    below = sheet.row(flat, 2, "Relation", [40, 60], ["a rather long word", "b"], 15)
    assert below - flat == pytest.approx(sheet.measure("a rather long word")[0] + 3)
    assert [text.get_rotation() for text in sheet.axes.texts] == [0, 0, 0, 0, 90, 90]


def test_a_circle_is_filled_open_or_crossed(sheet):
    filled, hollow = sheet.circle(5, 5, 2), sheet.circle(10, 5, 2, filled=False)
    assert filled.get_facecolor() != hollow.get_facecolor()
    assert not sheet.axes.lines
    sheet.circle(15, 5, 2, crossed=True)
    assert [sorted(line.get_xdata()) for line in sheet.axes.lines] == [pytest.approx([15 - 2**0.5, 15 + 2**0.5])] * 2


@pytest.mark.parametrize(("word", "lines"), [("short", 1), ("a legend that is much longer than half of the sheet", 3)])
def test_a_legend_takes_as_many_lines_as_it_needs(sheet, word, lines):
    drawn = []
    entries = [(lambda x, y: drawn.append((x, y)), word), (None, word), (lambda x, y: drawn.append((x, y)), "c")]
    assert sheet.legend(30, 2, entries, 5) == 30 + 5 * lines
    assert drawn[0] == (4.5, 30)
    assert len(drawn) == 2
    assert len(words(sheet)) == 3
    assert max(y for *_, y in words(sheet)) < 30 + 5 * lines


def test_columns_share_the_room_beside_the_widest_stub(sheet):
    left, step, centres = sheet.columns(["a", "a longer stub"], 3, margin=2)
    assert left == pytest.approx(2 + sheet.measure("a longer stub")[0] + 3)
    assert left + 3 * step == pytest.approx(83)
    assert centres == pytest.approx([left + step / 2, left + 1.5 * step, left + 2.5 * step])
    assert sheet.columns(["a"], 0, margin=2)[2] == []


@pytest.mark.parametrize(("words", "high"), [("one line", False), ("a\nb\nc\nd", True)])
def test_a_row_is_as_high_as_its_stub(sheet, words, high):
    middle, below = sheet.stub(10, 2, words, 6)
    assert middle == pytest.approx((10 + below) / 2)
    assert (below > 16) == high
