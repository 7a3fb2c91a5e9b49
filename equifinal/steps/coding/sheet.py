"""The coding sheet: one row for each case and content item, as the coders wrote it, checked."""

import difflib

import pandas as pd

from equifinal.errors import InputError
from equifinal.languages import said

from .codebook import CONSENSUS, folded

__all__ = ["read_codings"]

# What the header may say for each column.
COLUMNS = {
    "case": ("case", "案例"),
    "content": ("content", "内容"),
    "evidence": ("evidence", "证据"),
    "coder": ("coder", "编码员"),
    "quote": ("quote", "引文"),
    "source": ("source", "来源"),
}
REQUIRED = ("case", "content", "evidence")
# What the sheet may call the coder who settles where the others differ.
SETTLED = (CONSENSUS, "共识", "协商一致")


def read_codings(sheet, book):
    """Check a coding sheet against its codebook.

    Parameters
    ----------
    sheet : Sheet
        From `reading.read_sheet`.
    book : Codebook

    Returns
    -------
    DataFrame
        `line` (0: no row, the codebook says what it counts as), `case`, `coder`, `set`, `content`, `level`,
        `quote`, `source`: cases in reading order, then coders, then contents in the codebook's order.

    Raises
    ------
    InputError
        With file, line, column and case.

    Examples
    --------
    Header, contents and evidence may be written in Chinese, and by label in place of the short name.

    >>> from equifinal.reading import read_sheet
    >>> from equifinal.steps.coding.codebook import read_codebook
    >>> book = read_codebook("{unlisted: none, sets: {TEAM: {contents: {nurse: {zh: 护士}, doctor: }}}}".encode())
    >>> codings = read_codings(read_sheet("案例,内容,证据\\nOak,护士,提及".encode(), "sheet.csv"), book)
    >>> codings[["line", "case", "set", "content", "level"]].values.tolist()
    [[2, 'Oak', 'TEAM', 'nurse', 'mentioned'], [0, 'Oak', 'TEAM', 'doctor', 'none']]
    """
    columns = _columns(sheet)
    for (line, column), (words, hint) in sheet.flaws.items():
        if column in columns.values():
            raise InputError(said("{at}: {column} {words}.", at=sheet.at(line), column=column, words=words), hint)
    lines, owners, contents, levels = [], book.contents, book.known("contents"), book.known("levels")
    texts = {key: sheet.cells[column] for key, column in columns.items()}
    for line, *row in zip(sheet.cells.index, *texts.values(), strict=True):
        cell, where = dict(zip(texts, row, strict=True)), sheet.at(line)
        if not cell["case"] or ";" in cell["case"]:
            raise InputError(
                said("{where} names the case {case!r}.", where=where, case=cell["case"]),
                said("a short name without ; is wanted"),
            )
        content = _known(cell["content"], contents, said("{where}: content", where=where), owners)
        level = _known(
            cell["evidence"],
            levels,
            said("{where}: evidence of case {case}", where=where, case=cell["case"]),
            book.levels,
        )
        found = (line, cell["case"], _coder(cell.get("coder", "")), owners[content], content, level)
        lines.append((*found, cell.get("quote", ""), cell.get("source", "")))
    frame = pd.DataFrame(lines, columns=["line", "case", "coder", "set", "content", "level", "quote", "source"])
    _check_rows(frame, sheet)
    return _completed(frame, book, sheet)


def _columns(sheet):
    """Return which column of the sheet holds what."""
    name, header = sheet.name, {column.casefold(): column for column in sheet.cells}
    columns = {}
    for key, words in COLUMNS.items():
        found = [header[word] for word in words if word in header]
        if len(found) > 1:
            raise InputError(
                said("{name} has the columns {found}.", name=name, found=" and ".join(found)),
                said("one column for {key} is wanted", key=key),
            )
        if not found and key in REQUIRED:
            near = difflib.get_close_matches(key, header, 1)
            hint = said("did you mean {header}? ", header=header[near[0]]) if near else ""
            raise InputError(
                said("{name} has no column {key}.", name=name, key=key),
                said("{hint}its columns are {cells}", hint=hint, cells=", ".join(sheet.cells)),
            )
        if found:
            columns[key] = found[0]
    return columns


def _coder(text):
    """Return a coder's name; that of the consensus in one form."""
    return CONSENSUS if folded(text) in SETTLED else text


def _known(text, words, what, names):
    """Return the short name of a word of the codebook."""
    if folded(text) in words:
        return words[folded(text)]
    problem = said("{what} is missing.", what=what)
    if text:
        problem = said("{what} is {text!r}, which the codebook does not name.", what=what, text=text)
    near, known = difflib.get_close_matches(folded(text), words, 1), ", ".join(names)
    if near:
        hint = said("did you mean {word}? it names {names}", word=words[near[0]], names=known)
    else:
        hint = said("it names {names}", names=known)
    raise InputError(problem, hint)


def _check_rows(frame, sheet):
    """Check that rows name their coder where others do, and that none codes the same twice."""
    if frame["coder"].any() and not frame["coder"].all():
        line = frame.loc[frame["coder"] == "", "line"].iloc[0]
        raise InputError(
            said("{at} names no coder.", at=sheet.at(line)), said("name the coder in every row, or in none")
        )
    twice = frame.duplicated(["case", "coder", "content"], keep=False)
    if twice.any():
        row = frame[twice].iloc[0]
        same = frame[(frame[["case", "coder", "content"]] == row[["case", "coder", "content"]]).all(axis=1)]
        by = f" by {row['coder']}" if row["coder"] else ""
        raise InputError(
            said(
                "{name} codes {content} of case {case}{by} more than once, in {rows}.",
                name=sheet.name,
                content=row["content"],
                case=row["case"],
                by=by,
                rows=sheet.rows(same["line"]),
            ),
            said("one row for each case and content; put several quotes into one cell"),
        )


def _completed(frame, book, sheet):
    """Return the rows in order, with those that the codebook lets be left out."""
    cases, coders = list(frame["case"].unique()), list(frame["coder"].unique())
    _check_coders(frame, coders, book, sheet)
    rows = {(row.case, row.coder, row.content): row for row in frame.itertuples(index=False)}
    order = [coder for coder in book.coders if coder in coders] or [c for c in coders if c != CONSENSUS]
    order += [CONSENSUS] * (CONSENSUS in coders)
    at_work = set(zip(frame["case"], frame["coder"], strict=True))
    lines = []
    for case in cases:
        for coder in order:
            for content, owner in book.contents.items():
                if (case, coder, content) in rows:
                    lines.append(rows[case, coder, content])
                elif book.unlisted and coder != CONSENSUS and (case, coder) in at_work:
                    lines.append((0, case, coder, owner, content, book.unlisted, "", ""))
    done = pd.DataFrame(lines, columns=frame.columns)
    _check_gaps(done, cases, book, sheet)
    return done


def _check_coders(frame, coders, book, sheet):
    """Check that the codebook, where it names coders, names them all."""
    strange = [coder for coder in coders if book.coders and coder not in (*book.coders, CONSENSUS)]
    if strange:
        line = frame.loc[frame["coder"] == strange[0], "line"].iloc[0]
        known = ", ".join(book.coders)
        raise InputError(
            said(
                "{at}: the coder {strange!r} is not in {name}.", at=sheet.at(line), strange=strange[0], name=book.name
            ),
            said("it has {known}", known=known),
        )


def _check_gaps(done, cases, book, sheet):
    """Check that each content is coded for each case."""
    coded = set(zip(done["case"], done["content"], strict=True))
    if gaps := [(case, content) for case in cases for content in book.contents if (case, content) not in coded]:
        case, content = gaps[0]
        more = said(" ({n} such gaps)", n=len(gaps)) if len(gaps) > 1 else ""
        raise InputError(
            said(
                "{name} has no row for {content} of case {case}{more}.",
                name=sheet.name,
                content=content,
                case=case,
                more=more,
            ),
            said(
                "code it, or say in {name} what an unlisted content counts as, such as unlisted: none", name=book.name
            ),
        )
