"""A file of a run made again, against the recorded one: which row, which column, what there and what here."""

import csv
import io

from equifinal.languages import said

__all__ = ["PICTURES", "compare"]

PICTURES = (".png", ".pdf", ".svg", ".html")
LINES = 20


def compare(name, there, here):
    """Return how a file differs from the recorded one, one line a difference; an empty list if it does not.

    Parameters
    ----------
    name : str
        Path of the file; its ending says how to compare: tables by cell, texts by line, other files by their bytes.
    there, here : bytes
        The recorded content, and the new one.
    """
    if there == here:
        return []
    try:
        if name.endswith(".csv"):
            found = tables(there.decode("utf-8"), here.decode("utf-8"))
        elif name.endswith(PICTURES) or b"\0" in there:
            found = []
        else:
            found = texts(there.decode("utf-8"), here.decode("utf-8"))
    except UnicodeDecodeError:
        found = []
    found = found or [said("{there} bytes there, {here} here, not the same", there=len(there), here=len(here))]
    more = [said("{file}: and {n} more differences", file=name, n=len(found) - LINES)] if len(found) > LINES else []
    return [said("{file}: {difference}", file=name, difference=line) for line in found[:LINES]] + more


def tables(there, here):
    """Return the differences of two tables, cell by cell."""
    (header, *old), (columns, *new) = (list(csv.reader(io.StringIO(text))) or [[]] for text in (there, here))
    if header != columns:
        return [said("columns {there} there, {here} here", there=",".join(header), here=",".join(columns))]
    found = [said("{there} rows there, {here} here", there=len(old), here=len(new))] if len(old) != len(new) else []
    for number, (one, other) in enumerate(zip(old, new, strict=False), 1):
        for column, was, is_ in zip(header, one, other, strict=False):
            if was != is_:
                where = said("row {row}{name}, column {column}", row=number, name=named(header, one), column=column)
                found.append(said("{where}: {was} there, {now} here", where=where, was=was, now=is_))
    return found


def named(header, row):
    """Return in brackets what names a row: its case, or the texts before its first number."""
    cells = dict(zip(header, row, strict=False))
    if "case" in cells:
        return said(" (case {case})", case=cells["case"])
    words = [f"{name} {cells[name]}" for name in ("outcome", "solution", "condition", "term") if name in cells]
    return f" ({', '.join(words)})" if words else ""


def texts(there, here):
    """Return the differences of two texts, line by line."""
    old, new = there.splitlines(), here.splitlines()
    found = [said("{there} lines there, {here} here", there=len(old), here=len(new))] if len(old) != len(new) else []
    for number, (one, other) in enumerate(zip(old, new, strict=False), 1):
        if one != other:
            found.append(said("line {line}: {was!r} there, {now!r} here", line=number, was=one, now=other))
    return found
