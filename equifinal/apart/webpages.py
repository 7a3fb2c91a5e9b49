"""The largest table of a web page, or of XML that a program saved under the name of a workbook.

Python's reader of HTML takes long where marks are opened and never closed; so it works where it can be ended.
"""

from html.parser import HTMLParser

__all__ = ["web_page"]

LONGEST = 32_767  # characters of a cell, as of a spreadsheet's


def web_page(content, asked):
    """Return the largest table.

    Parameters
    ----------
    content : bytes
        In UTF-8.
    asked : mapping
        `cells`, the most that are read.

    Returns
    -------
    dict
        `tables`, how many there are; of the largest `rows`, number and texts of each, and `merged`, row and position of
        the cells that are. Where there are too many, `cells` alone, their number.
    """
    page = _Page(asked["cells"])
    try:
        page.feed(content.decode())
        page.close()
        tables = [(table.squared(), table.merged) for table in page.tables]
    except _TooMany as error:
        return {"cells": error.args[0]}
    rows, merged = max(tables, key=lambda table: sum(len(cells) for _, cells in table[0]), default=([], set()))
    return {"tables": len(tables), "rows": rows, "merged": sorted(merged)}


class _TooMany(Exception):
    """More cells than are read."""


class _Table:
    """The cells of a table as they come, each at its row and column; no more than are read."""

    def __init__(self, most):
        self.most, self.cells, self.merged, self.row, self.column, self.laid = most, {}, set(), 0, 0, 0

    def add_row(self, index=None):
        """Begin a row."""
        self.row, self.column = _number(index) or self.row + 1, 0

    def add_cell(self, wide, high, index=None):
        """Begin a cell, and return where it stands."""
        self.column = _number(index) - 1 if _number(index) else self.column
        while not index and (self.row, self.column) in self.cells:
            self.column += 1
        at = self.row, self.column
        area = [(self.row + i, self.column + j) for i in range(min(high, 1000)) for j in range(min(wide, 100))]
        self.laid += len(area)
        self.check(self.laid)
        self.cells |= dict.fromkeys(area, "")
        self.merged |= set(area) if len(area) > 1 else set()
        self.column += wide
        return at

    def squared(self):
        """Return the rows, all of one length."""
        width = max((column for _, column in self.cells), default=-1) + 1
        last = max((row for row, _ in self.cells), default=0)
        self.check(last * width)
        return [(row, [self.cells.get((row, column), "") for column in range(width)]) for row in range(1, last + 1)]

    def check(self, cells):
        """Stop where there are more cells than are read."""
        if cells > self.most:
            raise _TooMany(cells)


class _Page(HTMLParser):
    """A page that collects its tables; one within another is a table of its own."""

    def __init__(self, most):
        super().__init__()
        self.most, self.tables, self.open, self.at, self.fixed = most, [], [], None, False

    def handle_starttag(self, tag, attrs):
        """Begin a table, a row or a cell."""
        given, tag = dict(attrs), tag.removeprefix("ss:")
        if tag == "table":
            self.tables.append(_Table(self.most))
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
        if self.at and self.open and not self.fixed and len(self.open[-1].cells[self.at]) < LONGEST:
            self.open[-1].cells[self.at] += data


def _number(text):
    """Return the whole number that an attribute gives, 0 without one."""
    return int(text) if text and text.isdecimal() and len(text) < 10 else 0
