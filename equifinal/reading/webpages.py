"""Web pages and XML that programs save under the name of a workbook: their largest table as a sheet."""

import re

from equifinal.apart.calling import parsed
from equifinal.errors import InputError
from equifinal.languages import said

from .bounds import CELLS, check_text, too_many
from .encodings import decode
from .sheet import tabulate

__all__ = ["is_web_page", "read_web_page"]

START = re.compile(
    rb"^(<!--.*?-->|<\?xml[^>]*>|<\?mso[^>]*>|\s|\xef\xbb\xbf)*+"
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
    check_text(content, name)
    told = CHARSET.search(content[:4000])
    if encoding is None and told and b"\0" not in content[:4000] and not content.startswith(b"\xef\xbb\xbf"):
        encoding = told[1].decode()
    text, notes = decode(content, name, encoding)
    hint = said("a CSV file or an Excel workbook (.xlsx) is wanted")
    page = parsed(text.encode(errors="replace"), name, "web page", hint, cells=CELLS)
    if "cells" in page:
        raise too_many(name, page["cells"])
    if not page.get("tables"):
        raise InputError(said("{name} is a web page (HTML) without a table.", name=name), hint)
    if page["tables"] > 1:
        notes.append(said("{name} is a web page (HTML); the largest of its tables was read.", name=name))
    else:
        notes.append(said("{name} is a web page (HTML); its table was read.", name=name))
    flaws = dict.fromkeys(map(tuple, page["merged"]), MERGED)
    return tabulate(name, "row", page["rows"], header_row, flaws, notes)
