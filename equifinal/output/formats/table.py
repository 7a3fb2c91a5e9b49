"""A table of the paper, in no format: title, header, blocks of rows, notes.

Builders make it from the run's tables; `docx`, `xlsx`, `latex`, `markdown`, `csv` and `html` write it.
"""

import functools
from dataclasses import dataclass

from equifinal.languages import DEFAULT, say
from equifinal.output.words.numbers import figure
from equifinal.output.words.texts import clean, printable

__all__ = ["Cell", "Figure", "Symbol", "Table", "flat", "flat_header", "pieces", "starts"]


@dataclass(frozen=True)
class Figure:
    """A number, printed with so many decimals; an en dash where it is missing or undefined.

    Examples
    --------
    >>> str(Figure(0.8965867)), str(Figure(27, 0)), str(Figure(None))
    ('0.897', '27', '–')
    """

    value: float | None
    decimals: int = 3

    def __str__(self):
        return figure(self.value, self.decimals)


@dataclass(frozen=True)
class Symbol:
    """A condition's place in a configuration: ``core present``, ``peripheral absent``, …, and its level.

    Examples
    --------
    >>> Symbol.of("core [2]")
    Symbol(kind='core present', level='2')
    """

    kind: str
    level: str = ""

    @classmethod
    def of(cls, word):
        """Take a word of `configurations.csv`; a level of a multi-value condition counts as present."""
        rank, _, level = word.partition(" [")
        return cls(f"{rank} present", level.rstrip("]")) if level else cls(word)


@dataclass(frozen=True)
class Cell:
    """One cell.

    Parameters
    ----------
    content : str, Figure or Symbol
    span : int
        Columns that it takes.
    align : str
        ``left`` or ``centre``; empty: as its column, and centred where it spans several.
    strong : bool
        Marked, such as a consistency that makes a condition necessary.
    """

    content: object = ""
    span: int = 1
    align: str = ""
    strong: bool = False

    def __post_init__(self):
        if isinstance(self.content, str):
            object.__setattr__(self, "content", clean(self.content))


@dataclass(frozen=True)
class Table:
    """A table of the paper.

    Parameters
    ----------
    name : str
        Short name, unique within its file: ``T3``, ``T3 M2``.
    title : str
    header : tuple of rows
        A row is a tuple of cells, whose spans add up to the number of columns. A heading over several columns
        has a line of its own beneath it.
    blocks : tuple of blocks
        A block is a tuple of rows that belong together.
    notes : tuple of notes
        Paragraphs below the table, each a tuple of texts and symbols.
    align : tuple of str
        ``left`` or ``centre`` for each column.
    language : str
    symbols : str
        The set of symbols, a key of `symbols.SETS`.
    """

    name: str
    title: str
    header: tuple
    blocks: tuple
    notes: tuple
    align: tuple
    language: str = DEFAULT
    symbols: str = "circles"

    def __post_init__(self):
        object.__setattr__(self, "title", clean(self.title))
        object.__setattr__(self, "notes", tuple(map(_note, self.notes)))
        for row in self.rows:
            if sum(cell.span for cell in row) != len(self.align):
                raise ValueError(f"{self.name}: a row of {sum(c.span for c in row)} in {len(self.align)} columns")

    @property
    def rows(self):
        """All rows, the header first."""
        return [*self.header, *(row for block in self.blocks for row in block)]

    @property
    def paragraphs(self):
        """The notes as they are printed: the first after the word that says what they are."""
        return ((say("Note: ", self.language), *self.notes[0]), *self.notes[1:]) if self.notes else ()

    def alignment(self, cell, column):
        """Return how a cell that starts in a column is aligned."""
        return cell.align or ("centre" if cell.span > 1 else self.align[column])


def _note(parts):
    """Return a note without control characters, and without a space at its end."""
    parts = [printable(part) if isinstance(part, str) else part for part in parts]
    return (*parts[:-1], parts[-1].rstrip() if isinstance(parts[-1], str) else parts[-1])


def starts(row):
    """Yield each cell of a row with the column in which it starts."""
    column = 0
    for cell in row:
        yield column, cell
        column += cell.span


def pieces(parts, gap=" "):
    """Yield parts of a table one by one, as formats write them: symbols, and texts that are not empty.

    Parameters
    ----------
    parts : iterable of str, Figure or Symbol
        A note, or what stands in a cell.
    gap : str
        What stands between a symbol and its level, which follows it as a text.

    Examples
    --------
    >>> list(pieces([Symbol("core present", "2"), "", Figure(0.5)]))
    [Symbol(kind='core present', level='2'), ' 2', '0.500']
    """
    for part in parts:
        if isinstance(part, Symbol):
            yield part
            part = f"{gap}{part.level}" if part.level else ""
        if text := str(part):
            yield text


def flat(row, text):
    """Return one text a column of a row, empty where a cell goes on, for formats without cells over several columns."""
    return [words for cell in row for words in (text(cell), *[""] * (cell.span - 1))]


def flat_header(table):
    """Return one heading a column, for formats whose header is one row.

    Examples
    --------
    >>> rows = ((Cell(), Cell("OUT", span=2)), (Cell("Condition"), Cell("Consistency"), Cell("Coverage")))
    >>> flat_header(Table("T2", "", rows, (), (), ("left", "centre", "centre")))
    ['Condition', 'OUT: Consistency', 'OUT: Coverage']
    """
    headings = [[] for _ in table.align]
    for row in table.header:
        for column, cell in starts(row):
            for parts in headings[column : column + cell.span]:
                if str(cell.content):
                    parts.append(str(cell.content))

    def below(over, heading):
        return say("{name}: {text}", table.language, name=over, text=heading)

    return [functools.reduce(below, parts) if parts else "" for parts in headings]
