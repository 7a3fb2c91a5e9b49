"""Several coders, one coding: what counts as the evidence of each content of each case."""

import pandas as pd

from equifinal.errors import InputError
from equifinal.languages import said

from .codebook import CONSENSUS

__all__ = ["disagreements", "merge"]


def merge(codings, book, name="the coding sheet"):
    """Make one coding of all coders' by the codebook's rule.

    ``consensus``: where the coders differ, a row of the coder ``consensus`` decides, and must be there.
    ``agreed``: where they differ, the content is left out of the score. ``first``: the first coder decides, in
    the order of the codebook's `coders`, else of the sheet. Under every rule a consensus row decides where there
    is one.

    Parameters
    ----------
    codings : DataFrame
        From `sheet.read_codings`.
    book : Codebook
    name : str
        The coding sheet, for messages.

    Returns
    -------
    DataFrame
        `case`, `set`, `content`, `level` (empty: left out), `codings` (who said what), `decided_by` (``all``, a
        coder, ``consensus``, ``none``), `lines` (of the sheet, joined by ``;``), `quote`, `source`.

    Raises
    ------
    InputError
        If coders differ, and the rule wants a consensus row that is not there.

    Examples
    --------
    Ann and Ben differ on the nurse, and settled on what Ben said; on the doctor they agree.

    >>> from equifinal.reading import read_sheet
    >>> from equifinal.steps.coding.codebook import read_codebook
    >>> from equifinal.steps.coding.sheet import read_codings
    >>> book = read_codebook(b"sets: {TEAM: {contents: {nurse: , doctor: }}}")
    >>> rows = ["case,coder,content,evidence", "Oak,Ann,nurse,shown", "Oak,Ben,nurse,mentioned"]
    >>> rows += ["Oak,consensus,nurse,mentioned", "Oak,Ann,doctor,none", "Oak,Ben,doctor,none"]
    >>> codings = read_codings(read_sheet("\\n".join(rows).encode(), "sheet.csv"), book)
    >>> print(merge(codings, book)[["content", "level", "decided_by", "lines"]].to_string(index=False))
    content     level decided_by lines
      nurse mentioned  consensus 2;3;4
     doctor      none        all   5;6
    """
    groups = {}
    for row in codings.itertuples(index=False):
        groups.setdefault((row.case, row.set, row.content), []).append(row)
    lines, unsettled = [], []
    for (case, owner, content), rows in groups.items():
        by = {row.coder: row.level for row in rows}
        level, decided = _decide(by, book.merge)
        words, places = _in_words(by), ";".join(str(row.line) for row in rows if row.line)
        if decided is None:
            unsettled.append(f"{content} of case {case}, {words} (lines {places.replace(';', ', ')})")
        deciding = [row for row in rows if decided in ("all", "none", row.coder)]
        quoted = [(row.quote, row.source) for row in deciding] or [("", "")]
        texts = [" | ".join(dict.fromkeys(filter(None, texts))) for texts in zip(*quoted, strict=True)]
        lines.append((case, owner, content, level, words, decided, places, *texts))
    if unsettled:
        more = said(" ({n} such contents)", n=len(unsettled)) if len(unsettled) > 1 else ""
        raise InputError(
            said("{name}: the coders differ on {unsettled}{more}.", name=name, unsettled=unsettled[0], more=more),
            said(
                "add a row by the coder {consensus}, or choose merge: agreed or merge: first in {name}",
                consensus=CONSENSUS,
                name=book.name,
            ),
        )
    columns = ["case", "set", "content", "level", "codings", "decided_by", "lines", "quote", "source"]
    return pd.DataFrame(lines, columns=columns)


def _decide(by, rule):
    """Return the level that counts and who decided; the decider is None where a consensus row is wanting."""
    if CONSENSUS in by:
        return by[CONSENSUS], CONSENSUS
    if len(by) == 1:
        return next(iter(by.values())), next(iter(by))
    if len(set(by.values())) == 1:
        return next(iter(by.values())), "all"
    if rule == "first":
        return next(iter(by.values())), next(iter(by))
    return ("", "none") if rule == "agreed" else ("", None)


def _in_words(by):
    """Return in words which coder said what: ``A: shown; B: mentioned``."""
    return "; ".join(f"{coder}: {level}" if coder else level for coder, level in by.items())


def disagreements(codings, merged):
    """Return the contents on which coders differ, and what was decided.

    Parameters
    ----------
    codings : DataFrame
        From `sheet.read_codings`.
    merged : DataFrame
        From `merge`.

    Returns
    -------
    DataFrame
        `case`, `set`, `content`, `codings` (who said what), `level`, `decided_by`, `lines` (of the sheet).

    Examples
    --------
    Under ``merge: first`` the first coder decides.

    >>> from equifinal.reading import read_sheet
    >>> from equifinal.steps.coding.codebook import read_codebook
    >>> from equifinal.steps.coding.sheet import read_codings
    >>> book = read_codebook(b"{merge: first, sets: {FUND: {rule: max, contents: {budget: }}}}")
    >>> rows = b"case,coder,content,evidence\\nElm,Ann,budget,none\\nElm,Ben,budget,shown"
    >>> codings = read_codings(read_sheet(rows, "sheet.csv"), book)
    >>> disagreements(codings, merge(codings, book)).values.tolist()
    [['Elm', 'FUND', 'budget', 'Ann: none; Ben: shown', 'none', 'Ann', '2;3']]
    """
    coders = codings[codings["coder"] != CONSENSUS]
    levels = coders.groupby(["case", "content"])["level"].nunique()
    differ = [levels.get(place, 1) > 1 for place in zip(merged["case"], merged["content"], strict=True)]
    return merged.loc[differ, ["case", "set", "content", "codings", "level", "decided_by", "lines"]]
