from html.parser import HTMLParser

from equifinal.output.formats.html import fragment
from equifinal.output.tables.configurations import configuration_tables


class Reader(HTMLParser):
    """Reads the rows of a table, spans told out, and checks that tags are closed in order."""

    def __init__(self, text):
        super().__init__()
        self.open, self.rows, self.texts = [], [], []
        self.feed(text)
        assert not self.open

    def handle_starttag(self, tag, attributes):
        self.open.append(tag)
        if tag == "tr":
            self.rows.append(0)
        if tag in ("td", "th"):
            self.rows[-1] += int(dict(attributes).get("colspan", 1))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.texts.append(data)


def test_rows_have_all_their_columns_and_symbols_their_words(source):
    table, _ = configuration_tables(source)
    text = fragment(table)
    assert set(Reader(text).rows) == {4}
    assert '<span class="large" role="img" aria-label="Core condition present [2]">●</span> 2' in text
    assert text.count('class="small"') == 4


def test_nothing_of_a_text_is_markup(nasty):
    read = Reader(fragment(nasty))
    assert set(read.rows) == {3}
    assert nasty.title in read.texts
    assert "cmd" in fragment(nasty)
    assert "<b>&" not in fragment(nasty)
