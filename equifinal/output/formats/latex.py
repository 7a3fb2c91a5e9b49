"""Tables of the paper as a LaTeX document that compiles: booktabs, scaled symbols.

Latin letters compile with pdflatex or xelatex; where Chinese ones are among them, with xelatex and ctex.
"""

import re

from .measure import widths
from .symbols import KINDS, glyph
from .table import Symbol, pieces, starts

__all__ = ["write"]

THIN = "\u2009"  # a space
SPECIAL = {
    "\\": r"\textbackslash{}",
    "~": r"$\sim$",
    "^": r"\textasciicircum{}",
    **{c: f"\\{c}" for c in "{}$&#%_"},
    **{"<": r"\textless{}", ">": r"\textgreater{}", "|": r"\textbar{}", '"': r"\textquotedbl{}"},
    THIN: r"\,",
    "≥": r"$\geq$",
    "≤": r"$\leq$",
    "→": r"$\rightarrow$",
    "[": "{[}",
    "]": "{]}",
    "*": r"\textasteriskcentered\penalty1000{}",
    "-": "-{}",
    "–": "--{}",
    "'": r"\textquotesingle{}",
    "`": r"\textasciigrave{}",
}
ESCAPE = str.maketrans(SPECIAL)
# Characters for which pdfLaTeX has no command: Chinese ones, and whatever else is in none of its Latin fonts.
CTEX = re.compile(
    "[^\n -~\xa1-\xac\xae-\u0125\u0128-\u0137\u0139-\u013e\u0141-\u0148\u014a-\u0165\u0168-\u017e–—‘’‚“”„†‡•…‰€™]"
)
SIZES = {"●": ("\\bullet", 2.0, 1.2), "⊗": ("\\otimes", 1.3, 0.8), "○": ("\\circ", 2.0, 1.2)}
LATIN = (
    r"\usepackage{iftex}",
    r"\ifPDFTeX\usepackage[T1]{fontenc}\IfFileExists{lmodern.sty}{\usepackage{lmodern}}{}\fi",
)
COMMANDS = dict(zip(KINDS, (r"\corepresent", r"\peripheralpresent", r"\coreabsent", r"\peripheralabsent"), strict=True))


def write(tables):
    """Return a LaTeX document of these tables, each on a page of its own, landscape where one is wide.

    Parameters
    ----------
    tables : sequence of Table

    Returns
    -------
    bytes
    """
    body = "\n\\clearpage\n".join(_table(table) for table in tables)
    ctex = bool(CTEX.search(body))
    lines = [
        "% !TeX program = xelatex" if ctex else "% pdflatex or xelatex",
        r"\documentclass[UTF8,fontset=fandol,zihao=false]{ctexart}" if ctex else r"\documentclass{article}",
        *(() if ctex else LATIN),
        r"\usepackage{textcomp}",
        r"\usepackage[a4paper,margin=25mm]{geometry}",
        r"\usepackage{array,booktabs,graphicx,longtable,pdflscape}",
        r"\setlength{\tabcolsep}{3pt}",
        r"\pagestyle{empty}",
        r"\newcommand{\symbolof}[2]{\ensuremath{\vcenter{\hbox{\scalebox{#1}{$#2$}}}}}",
        *_symbols(tables[0].symbols),
        r"\begin{document}",
        body,
        r"\end{document}",
    ]
    return ("\n".join(lines) + "\n").encode()


def _symbols(symbols):
    """Return the commands that draw the symbols."""
    for kind, command in COMMANDS.items():
        drawn = glyph(Symbol(kind), symbols)
        if drawn.character in SIZES:
            sign, large, small = SIZES[drawn.character]
            yield rf"\newcommand{{{command}}}{{\symbolof{{{large if drawn.large else small}}}{{{sign}}}}}"
        else:
            yield rf"\newcommand{{{command}}}{{{drawn.character}}}"


def _table(table):
    """Return one table: a longtable, which may run over several pages."""
    wide, columns = widths(table)
    head = [_row(table, row, columns) for row in table.header]
    rules = [_rules(row) for row in table.header]
    header = "\n".join(f"{row}{f'{chr(10)}{rule}' if rule else ''}" for row, rule in zip(head, rules, strict=True))
    body = "\n\\addlinespace\n".join("\n".join(_row(table, row, columns) for row in block) for block in table.blocks)
    shape = "".join(_column(align, width) for align, width in zip(table.align, columns, strict=True))
    lines = [
        *([r"\begin{landscape}"] if wide else []),
        r"\begingroup\small\setlength{\LTleft}{0pt}\setlength{\LTright}{0pt plus 1fill}",
        rf"\noindent\textbf{{{escape(table.title)}}}\par\nopagebreak",
        rf"\begin{{longtable}}{{@{{}}{shape}@{{}}}}",
        r"\toprule[1.5pt]",
        header,
        r"\midrule[0.75pt]",
        r"\endhead",
        r"\bottomrule[1.5pt]",
        r"\endlastfoot",
        body,
        r"\end{longtable}",
        r"\endgroup",
        r"{\footnotesize\raggedright\parindent=0pt",
        "\\par\n".join(map(_text, table.paragraphs)),
        r"\par}",
        *([r"\end{landscape}"] if wide else []),
    ]
    return "\n".join(lines)


def _column(align, width):
    """Return the shape of one column, in millimetres."""
    how = r"\raggedright" if align == "left" else r"\centering"
    return rf">{{{how}\arraybackslash}}p{{{width:.1f}mm}}"


def _row(table, row, columns):
    """Return one line of the table."""
    cells = []
    for column, cell in starts(row):
        text = _text([cell.content])
        text = rf"\textbf{{{text}}}" if cell.strong else text
        if cell.span > 1:
            padding = 2.1 * (cell.span - 1)  # twice \tabcolsep between two columns, in millimetres
            width = sum(columns[column : column + cell.span]) + padding
            left = "@{}" if column == 0 else ""
            right = "@{}" if column + cell.span == len(columns) else ""
            shape = _column(table.alignment(cell, column), width)
            text = rf"\multicolumn{{{cell.span}}}{{{left}{shape}{right}}}{{{text}}}"
        cells.append(text)
    return " & ".join(cells) + r" \\"


def _rules(row):
    """Return the lines beneath headings over several columns."""
    found = [(column + 1, column + cell.span) for column, cell in starts(row) if cell.span > 1 and cell.content]
    return "".join(rf"\cmidrule(lr){{{first}-{last}}}" for first, last in found)


def _text(parts):
    """Return some parts: texts, figures and symbols."""
    return "".join(
        f"{COMMANDS[piece.kind]}{{}}" if isinstance(piece, Symbol) else escape(piece) for piece in pieces(parts, THIN)
    )


def escape(text):
    """Return a text in which nothing is a command.

    Examples
    --------
    >>> escape("50% of A_1 & B")
    '50\\\\% of A\\\\_1 \\\\& B'
    """
    return text.translate(ESCAPE)
