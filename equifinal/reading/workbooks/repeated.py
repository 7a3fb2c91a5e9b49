"""How many cells an OpenDocument sheet stands for: a few bytes may say that a row or a cell comes a million times."""

import io
import zipfile
from xml.parsers import expat

from equifinal.reading.bounds import check_table
from equifinal.reading.workbooks.packed import check_package, check_parts

__all__ = ["check_repeats"]

TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0 "
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0 "
CONTENT = "content.xml"


class _Counter:
    """Rows and columns up to the last cell with a value, of the sheet that is being read; the largest is checked."""

    def __init__(self, name):
        self.name = name
        self.rows = self.gap = self.width = self.at = self.filled = self.repeated = 0

    def start(self, tag, attributes):
        if tag == f"{TABLE}table":
            self.rows = self.gap = self.width = 0
        elif tag == f"{TABLE}table-row":
            self.at = self.filled = 0
            self.repeated = int(attributes.get(f"{TABLE}number-rows-repeated", 1))
        elif tag in (f"{TABLE}table-cell", f"{TABLE}covered-table-cell"):
            self.at += int(attributes.get(f"{TABLE}number-columns-repeated", 1))
            if f"{OFFICE}value-type" in attributes or f"{TABLE}formula" in attributes:
                self.filled = self.at

    def end(self, tag):
        if tag == f"{TABLE}table-row":
            self.gap += self.repeated
            if self.filled:
                self.rows, self.gap, self.width = self.rows + self.gap, 0, max(self.width, self.filled)
                check_table(self.name, self.rows, self.width)


def check_repeats(content, name):
    """Refuse an OpenDocument workbook with more cells than are read.

    Parameters
    ----------
    content : bytes
        A zip file.
    name : str
        The file's name, for messages.

    Raises
    ------
    InputError
    Exception
        What the library for XML meets in a damaged file.
    """
    check_package(content, name)
    archive = zipfile.ZipFile(io.BytesIO(content))
    check_parts(archive, [CONTENT], name)
    counter, parser = _Counter(name), expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler, parser.EndElementHandler = counter.start, counter.end
    if CONTENT in archive.namelist():
        parser.Parse(archive.read(CONTENT), True)
