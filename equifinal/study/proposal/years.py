"""Wide sheets: columns that differ in a year alone, and the long table that they stand for."""

import re
from typing import NamedTuple

import pandas as pd

from equifinal.errors import InputError
from equifinal.languages import language_of, said
from equifinal.reading import Sheet
from equifinal.steps.ingest.wide.periods import parts_of
from equifinal.steps.ingest.wide.table import long_sheet
from equifinal.study.keys import KEYS

__all__ = ["Years", "by_year"]

YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# What the column of the years is called, by the language of the headers.
CALLED = {"zh": "年份"}


class Years(NamedTuple):
    """A sheet as a study sees it.

    Parameters
    ----------
    sheet : Sheet
        Long, where it was wide.
    wide : dict of str to str
        Its columns that have a column for each year, with their patterns; empty where it was not wide.
    period : str or None
        The column of the years.
    left : list of str
        Columns of years that too few scores have.
    """

    sheet: Sheet
    wide: dict
    period: str | None
    left: list


def by_year(sheet, named=()):
    """Return a sheet as a study sees it: long, where several scores have a column for each year.

    Parameters
    ----------
    sheet : Sheet
    named : sequence of str
        Columns that the user names: a single year of a score among them is taken as it stands.

    Returns
    -------
    Years

    Raises
    ------
    InputError
        If the columns are years alone, of which none says what score it is of.

    Examples
    --------
    >>> from equifinal.reading import read_sheet
    >>> sheet = read_sheet("县,2019年床位,2020年床位,疗效2019,疗效2020\\n甲,1,2,3,4\\n乙,5,6,7,8".encode(), "d.csv")
    >>> found = by_year(sheet)
    >>> found.wide, found.period, found.sheet.cells.values.tolist()[1]
    ({'床位': '{年份}年床位', '疗效': '疗效{年份}'}, '年份', ['甲', '2020', '2', '4'])
    >>> by_year(sheet, ["2019年床位", "疗效2020"]).wide
    {}
    """
    headers = [name for name in sheet.cells if len(YEAR.findall(name)) == 1]
    families = {}
    for name in headers:
        families.setdefault(YEAR.sub("{}", name), set()).add(YEAR.search(name)[0])
    patterns = _together(families)
    if patterns and not any(map(_stem, patterns)) and not set(named) & set(headers):
        _check_scores(sheet, headers)
    if len(patterns) < 2 or set(named) & {name for name in headers if YEAR.sub("{}", name) in patterns}:
        return Years(sheet, {}, None, [])
    others = [name for name in sheet.cells if YEAR.sub("{}", name) not in patterns]
    period = CALLED.get(language_of("".join(sheet.cells)), "year")
    period = period if period not in others else f"{period}_2"
    wide = {}
    for pattern in patterns:
        stem = _stem(pattern)
        written = pattern.replace("{}", f"{{{period}}}")
        free = stem and stem not in (*others, *wide, period) and parts_of(written)
        wide[stem if free else pattern.replace("{}", period)] = written
    settings = {"wide": wide, "case_id": [], "outcome": "", "conditions": []}
    settings["missing_texts"] = KEYS["missing_texts"].default
    # A score of other years is none for these.
    left = [name for name in headers if YEAR.sub("{}", name) not in patterns]
    kept = [name for name in sheet.cells if name not in left]
    return Years(long_sheet(sheet.only(kept), settings), wide, period, left)


def _check_scores(sheet, years):
    """Complain of a sheet in which no name stands once, and all scores are in columns called by a year."""
    others = sheet.cells.drop(columns=years)
    scores = others.apply(pd.to_numeric, errors="coerce").notna().mean() > 0.5
    if others.empty or scores.any() or others.apply(lambda cells: cells.is_unique).any():
        return
    first, *_, last = sorted(YEAR.search(name)[0] for name in years)
    raise InputError(
        said(
            "{file} has a column for each year, from {first} to {last}, and none says of which score it is.",
            file=sheet.name,
            first=first,
            last=last,
        ),
        said(
            "a row for each unit, and columns such as DOC_{first}; docs/panels.md says how to turn a sheet with a row "
            "for each score",
            first=first,
        ),
    )


def _together(families):
    """Return the patterns that have two years or more, of which they share two and half of the most."""
    found, common = [], set()
    for pattern, years in sorted(families.items(), key=lambda item: -len(item[1])):
        shared = common & years if found else years
        if len(shared) >= max(2, len(common) / 2):
            found.append(pattern)
            common = shared
    return [pattern for pattern in families if pattern in found]


def _stem(pattern):
    """Return what a score is called without its year.

    Examples
    --------
    >>> [_stem(text) for text in ("DOC_{}", "人均GDP（元，{}年）", "{}年床位数", "GDP per head in {}", "{}")]
    ['DOC', '人均GDP（元）', '床位数', 'GDP per head', '']
    """
    text = re.sub(r"[\s,，、;；_-]*\{\}年?(?=[)）])", "", pattern)
    text = re.sub(r"[(（]\{\}年?[)）]|\{\}年?", "", text)
    text = re.sub(r"[(（][)）]", "", text)
    return re.sub(r"\s(in|of|for)$", "", text.strip(" _-.:：,，")).strip()
