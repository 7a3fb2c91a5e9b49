"""A table of texts as a data file gives it: the header, the cells, and where each of them stands."""

import unicodedata
from dataclasses import dataclass, field, replace

import pandas as pd

from equifinal.errors import InputError, together
from equifinal.languages import said

from .bounds import check_table
from .footers import footers
from .groups import with_years, without_groups

__all__ = ["Sheet", "below_titles", "letter", "lookalike", "tabulate", "tidy"]

# What a message calls a row.
UNITS = {"line": said("line"), "row": said("row")}
# Characters without width that spreadsheets, web pages and PDFs leave in cells: soft hyphens, joiners, marks of
# direction and of order, tags; and what no file ought to hold at all.
INVISIBLE = dict.fromkeys(
    [
        *(0xAD, 0x61C, 0x180E, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF),
        *(*range(0xFFF9, 0xFFFC), 0xFFFE, 0xFFFF, *range(0xE0000, 0xE0080)),
        *(*range(9), *range(0xE, 0x1C), *range(0x7F, 0x85), *range(0x86, 0xA0)),
    ]
)
# Beside them, what changes how a character looks or fills its place: an emoji or a syllable needs it, a difference not.
UNSEEN = dict.fromkeys(
    [0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, *range(0x180B, 0x180E), 0x2800, 0x3164, 0xFFA0, *range(0xFE00, 0xFE10)]
)


@dataclass(frozen=True, eq=False)
class Sheet:
    """A table of texts.

    Parameters
    ----------
    name : str
        File, and sheet of a workbook.
    unit : str
        What a message calls a row: ``line`` of a text, ``row`` of a workbook.
    cells : DataFrame of str
        Numbers of lines or rows in the index, the header's names as columns.
    flaws : dict
        (row, column) to the words that say why the cell cannot be used, with a hint.
    notes : tuple of str
        What was decided in reading.
    title : str or None
        Name of the sheet, where a workbook has several.
    aside : DataFrame of str or None
        Rows that the study leaves out.
    """

    name: str
    unit: str
    cells: pd.DataFrame
    flaws: dict = field(default_factory=dict)
    notes: tuple = ()
    title: str | None = None
    aside: pd.DataFrame | None = None

    def at(self, row):
        """Return where a row stands: ``d.csv, line 3``."""
        return said("{name}, {unit} {row}", name=self.name, unit=self.unit_said, row=row)

    @property
    def unit_said(self):
        """Return what a message calls a row of it: a line or a row."""
        return UNITS[self.unit]

    def rows(self, rows):
        """Return where several rows stand: ``lines 3, 5``."""
        numbers = ", ".join(map(str, rows))
        return said("lines {rows}", rows=numbers) if self.unit == "line" else said("rows {rows}", rows=numbers)

    def only(self, columns):
        """Return the sheet with some of its columns."""
        flaws = {(row, column): words for (row, column), words in self.flaws.items() if column in columns}
        return replace(self, cells=self.cells[columns], flaws=flaws)

    def renamed(self, names):
        """Return the sheet with some columns under other names.

        Parameters
        ----------
        names : dict of str to str
            The name wanted to the name in the header.
        """
        new = {old: wanted for wanted, old in names.items()}
        flaws = {(row, new.get(column, column)): words for (row, column), words in self.flaws.items()}
        return replace(self, cells=self.cells.rename(columns=new), flaws=flaws)


def tidy(text):
    """Return a text without outer spaces and invisible characters, inner white space as one space, composed (NFC)."""
    plain = text if text.isprintable() else text.translate(INVISIBLE)
    return " ".join(unicodedata.normalize("NFC", plain).split())


def lookalike(text):
    """Return a text as the eye takes it: without differences of width or space, or of what is not seen at all."""
    return "".join(unicodedata.normalize("NFKC", text.translate(UNSEEN)).split())


def tabulate(name, unit, rows, header_row=None, flaws=None, notes=()):
    """Make a sheet of rows of texts.

    Parameters
    ----------
    rows : list of (int, list of str)
        Number and cells of each row, all of one length, the header first.
    header_row : int, optional
        As for `read_sheet`.
    flaws : dict, optional
        (row, position) to words and hint.

    Raises
    ------
    InputError
        If there is no case, or the header leaves a column unnamed or names two alike.
    """
    rows = _filled(rows, header_row or 1)
    check_table(name, len(rows), len(rows[0][1]) if rows else 0)
    below = footers(rows)
    notes = [*notes, *(_note_below(name, unit, row, cells) for row, cells in rows if row in below)]
    rows = [(row, cells) for row, cells in rows if row not in below]
    rows, by_year = with_years(rows)
    rows, grouped = without_groups(rows)
    if by_year:
        notes.append(
            said(
                "{name}, {unit} {row} gives the years of the scores above it: columns are called by both.",
                name=name,
                unit=UNITS[unit],
                row=rows[0][0],
            )
        )
    if grouped:
        notes.append(
            said(
                "{name}, {unit} {row} is the header; the groups above it were not read.",
                name=name,
                unit=UNITS[unit],
                row=rows[0][0],
            )
        )
    if len(rows) < 2:
        raise InputError(said("{name} holds no case.", name=name), said("a header row, then one row a case"))
    header, body = _header_and_body(rows)
    kept = [i for i, column in enumerate(header) if column or (body[i] != "").any()]
    _check_titles(name, unit, rows, header, kept, header_row)
    if faults := list(_faults_of_names(name, unit, header, body, kept)):
        raise together(faults)
    used = set(kept)
    cells = body[kept].set_axis([header[i] for i in kept], axis=1)
    named = {(row, header[i]): words for (row, i), words in (flaws or {}).items() if i in used}
    return Sheet(name, unit, cells, named, tuple(notes))


def _note_below(name, unit, row, cells):
    """Return the note on a row below the table."""
    text = tidy(" ".join(cells))
    return said(
        "{name}, {unit} {row} is a note below the table and was not read: {text}",
        name=name,
        unit=UNITS[unit],
        row=row,
        text=text,
    )


def _filled(rows, start):
    """Return the rows from a number on that hold a text."""
    return [(number, cells) for number, cells in rows if number >= start and any(cell.strip() for cell in cells)]


def _header_and_body(rows):
    """Return the names in the first row, and the other rows as a frame with their numbers in the index."""
    header = [tidy(cell) for cell in rows[0][1]]
    body = pd.DataFrame([[tidy(cell) for cell in cells] for _, cells in rows[1:]], index=[n for n, _ in rows[1:]])
    if not header[0] and (body[0] != "").all() and "case" not in header:
        header[0] = "case"  # R writes the names of rows so
    return header, body


def _check_titles(name, unit, rows, header, kept, header_row):
    """Check that the first row names half of the columns at least, as a title above the header does not."""
    named = sum(map(bool, header))
    if named < len(kept) / 2:
        full = [n for n, cells in rows if header_row and all(cells[i].strip() for i in kept)]
        raise InputError(
            said(
                "{name}, {unit} {row} names {named} of {columns} columns.",
                name=name,
                unit=UNITS[unit],
                row=rows[0][0],
                named=named,
                columns=len(kept),
            ),
            below_titles(unit, next(iter(full), None)),
        )


def _faults_of_names(name, unit, header, body, kept):
    """Yield the columns that are kept without a name, and those with one that another looks like."""
    twins = {}
    for i in kept:
        twins.setdefault(lookalike(header[i]), []).append(i)
    for i in kept:
        if not lookalike(header[i]):
            row = body.index[body[i] != ""][0]
            yield InputError(
                said(
                    "{name}, {unit} {row} has {value!r} in column {column}, which has no name in the header.",
                    name=name,
                    unit=UNITS[unit],
                    row=row,
                    value=body.at[row, i],
                    column=letter(i),
                ),
                said("name the column, or empty it"),
            )
        elif others := [j for j in twins[lookalike(header[i])] if j > i]:
            yield InputError(
                said(
                    "{name} has the column name {header!r} twice, in columns {column} and {other}.",
                    name=name,
                    header=header[i],
                    column=letter(i),
                    other=letter(others[0]),
                ),
                said("each column needs its own name"),
            )


def below_titles(unit, row):
    """Return what to do about a title above the header, which seems to stand in a row, if the user may name it."""
    named = (
        said(
            ", or write header_row: {row} (HEADER={row} of a new study) if {unit} {row} is the header",
            row=row,
            unit=UNITS[unit],
        )
        if row
        else ""
    )
    return said("delete titles above the header: the first row names the columns{named}", named=named)


def letter(position):
    """Return a column's letters as spreadsheets show them: 0 is A, 26 is AA."""
    letters = ""
    position += 1
    while position:
        position, rest = divmod(position - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
