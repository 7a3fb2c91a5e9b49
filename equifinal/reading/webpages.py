"""Web pages and XML that programs save under the name of a workbook: their largest table as a sheet."""

import re
from html.parser import HTMLParser

from equifinal.errors import InputError
from equifinal.languages import said

from .encodings import decode
from .sheet import tabulate

__all__ = ["is_web_page", "read_web_page"]

START = re.compile(
    rb"^(<!--.*?-->|<\?xml[^>]*>|<\?mso[^>]*>|\s|\xef\xbb\xbf)*"
    rb"<(!doctype html|html|head|body|meta|table|workbook|ss:workbook)\b",
    re.IGNORECASE | re.DOTALL,
)
CHARSET = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?([\w-]+)""", re.IGNORECASE)
MERGED = (said("stands in merged cells"), said("unmerge them, and write the value into each cell"))


def is_web_page(content):
    """Return whether bytes begin as HTML does, or as the XML of old Excel.

    Examples
    --------
    >>> is_web_page(b"<html><table>"), is_web_page(b"case,A")
    (True, False)
    """
    return bool(START.match(content[:4000].replace(b"\0", b"").lstrip(b"\xff\xfe")))


def read_web_page(content, name, header_row=None, encoding=None):
    """Read the largest table of a web page; see `read_sheet`."""
    told = CHARSET.search(content[:4000])
    if encoding is None and told and b"\0" not in content[:4000] and not content.startswith(b"\xef\xbb\xbf"):
        encoding = told[1].decode()
    text, notes = decode(content, name, encoding)
    page = _Page()
    page.feed(text)
    page.close()
    if not page.tables:
        raise InputError(
            said("{name} is a web page (HTML) without a table.", name=name),
            said("a CSV file or an Excel workbook (.xlsx) is wanted"),
        )
    rows, flaws = max((table.squared() for table in page.tables), key=lambda table: sum(len(c) for _, c in table[0]))
    if len(page.tables) > 1:
        notes.append(said("{name} is a web page (HTML); the largest of its tables was read.", name=name))
    else:
        notes.append(said("{name} is a web page (HTML); its table was read.", name=name))
    return tabulate(name, "row", rows, header_row, flaws, notes)


class _Table:
    """The cells of a table as they come, each at its row and column."""

    def __init__(self):
        self.cells, self.merged, self.row, self.column = {}, set(), 0, 0

    def add_row(self, index=None):
        """Begin a row."""
        self.row, self.column = int(index or self.row + 1), 0

    def add_cell(self, wide, high, index=None):
        """Begin a cell, and return where it stands."""
        self.column = int(index) - 1 if index else self.column
        while (self.row, self.column) in self.cells:
            self.column += 1
        at = self.row, self.column
        area = [(self.row + i, self.column + j) for i in range(min(high, 1000)) for j in range(min(wide, 100))]
        self.cells |= dict.fromkeys(area, "")
        self.merged |= set(area) if len(area) > 1 else set()
        self.column += wide
        return at

    def squared(self):
        """Return the rows, all of one length, and the merged cells as flaws."""
        width = max((column for _, column in self.cells), default=-1) + 1
        last = max((row for row, _ in self.cells), default=0)
        rows = [(row, [self.cells.get((row, column), "") for column in range(width)]) for row in range(1, last + 1)]
        return rows, dict.fromkeys(self.merged, MERGED)


class _Page(HTMLParser):
    """A page that collects its tables; one within another is a table of its own."""

    def __init__(self):
        super().__init__()
        self.tables, self.open, self.at, self.fixed = [], [], None, False

    def handle_starttag(self, tag, attrs):
        """Begin a table, a row or a cell."""
        given, tag = dict(attrs), tag.removeprefix("ss:")
        if tag == "table":
            self.tables.append(_Table())
            self.open.append(self.tables[-1])
            self.at = None
        elif self.open and tag in ("tr", "row"):
            self.open[-1].add_row(given.get("ss:index"))
            self.at = None
        elif self.open and tag in ("td", "th", "cell"):
            wide = _number(given.get("colspan")) or _number(given.get("ss:mergeacross")) + 1
            high = _number(given.get("rowspan")) or _number(given.get("ss:mergedown")) + 1
            self.at = self.open[-1].add_cell(wide, high, given.get("ss:index"))
            # Excel writes the number itself beside what is shown of it.
            self.fixed = bool(given.get("x:num"))
            self.open[-1].cells[self.at] = given.get("x:num") or ""
        elif self.at and tag == "br":
            self.handle_data(" ")

    def handle_endtag(self, tag):
        """End a table or a cell."""
        tag = tag.removeprefix("ss:")
        if tag == "table" and self.open:
            self.open.pop()
        if tag in ("td", "th", "cell", "tr", "row", "table"):
            self.at = None

    def handle_data(self, data):
        """Add to the text of a cell."""
        if self.at and self.open and not self.fixed:
            self.open[-1].cells[self.at] += data


def _number(text):
    """Return the whole number that an attribute gives, 0 without one."""
    return int(text) if text and text.isdigit() else 0
