"""Patterns of columns such as ``DOC_{year}``: which columns are like them, and of which period each is."""

import difflib
import re
import unicodedata

__all__ = ["PLACE", "columns_by_period", "in_time", "like", "parts_of", "period_column"]

# Where the period stands in a pattern: the name of its column, in braces.
PLACE = re.compile(r"\{([^\W\d]\w*)\}")
# A year; a month, quarter or half of one, or the years that a season spans; the number of a wave.
PERIOD = re.compile(
    r"\d{1,2}|\d{4}(?:[-./_ ]?[HMQTW]?\d{1,4})?(?:年(?:第?\d{1,2}(?:月|季度?))?)?", re.IGNORECASE | re.ASCII
)


def parts_of(pattern):
    """Return what stands before the period, the name of its column, and what stands after; None where it is no pattern.

    Examples
    --------
    >>> parts_of("{year}年人均GDP"), parts_of("DOC_2018"), parts_of("{year}_{wave}")
    (('', 'year', '年人均GDP'), None, None)
    """
    parts = PLACE.split(pattern)
    return tuple(parts) if len(parts) == 3 and not {"{", "}"} & {*parts[0], *parts[2]} else None


def period_column(wide):
    """Return the name that patterns give to the column of the period.

    Examples
    --------
    >>> period_column({"DOC": "DOC_{year}", "PAY": "PAY_{year}"})
    'year'
    """
    return parts_of(next(iter(wide.values())))[1]


def columns_by_period(columns, wide):
    """Return the columns that are like each pattern, by their periods.

    A period is a year, a part of a year, or the number of a wave; where no column has one, it is any text that stands
    there for every pattern, such as ``before`` and ``after``.

    Parameters
    ----------
    columns : list of str
    wide : mapping of str to str
        Names, each with its pattern.

    Returns
    -------
    dict of str to dict of str to str
        For each name its columns by period, in their order.

    Examples
    --------
    >>> columns_by_period(["town", "A_2019", "A_2020", "A_note"], {"A": "A_{year}"})
    {'A': {'2019': 'A_2019', '2020': 'A_2020'}}
    >>> columns_by_period(["A_before", "A_after", "A_note", "Y_before", "Y_after"], {"A": "A_{t}", "Y": "Y_{t}"})
    {'A': {'before': 'A_before', 'after': 'A_after'}, 'Y': {'before': 'Y_before', 'after': 'Y_after'}}
    """
    every = {name: _texts(columns, pattern) for name, pattern in wide.items()}
    found = {
        name: {one: column for one, column in texts.items() if PERIOD.fullmatch(one)} for name, texts in every.items()
    }
    if any(found.values()):
        return found
    common = set.intersection(*map(set, every.values()))
    return {name: {one: column for one, column in texts.items() if one in common} for name, texts in every.items()}


def _texts(columns, pattern):
    """Return what stands in a pattern's place in each column that is like it."""
    before, _, after = map(_narrow, parts_of(pattern))
    found = {}
    for column in columns:
        text = _narrow(column)
        # A program that takes years for measures writes 2019.0.
        inner = re.sub(r"(\d{4})\.0+", r"\1", text[len(before) : len(text) - len(after)].strip())
        if text.startswith(before) and text.endswith(after) and len(text) > len(before) + len(after) and inner:
            found.setdefault(inner, column)
    return found


def _narrow(text):
    """Return a text as names of columns are compared: without differences of width."""
    return unicodedata.normalize("NFKC", text)


def like(pattern, columns):
    """Return a pattern that columns are like, near to one that none is like; None where there is none.

    Examples
    --------
    >>> like("DOC_{year}", ["town", "doc_2018", "doc_2019"]), like("DOC_{year}", ["town", "beds"])
    ('doc_{year}', None)
    """
    place = f"{{{parts_of(pattern)[1]}}}"
    found = {}
    for column in columns:
        if re.search(r"\d", column):
            one = re.sub(r"\d{4}|\d{1,2}$", place, column, count=1)
            found.setdefault(one.replace(place, "").casefold(), one)
    near = difflib.get_close_matches(pattern.replace(place, "").casefold(), found, 1)
    return found[near[0]] if near else None


def in_time(periods):
    """Return periods in time where all are whole numbers, else as they first appear.

    Examples
    --------
    >>> in_time(["10", "9"]), in_time(["before", "after"])
    (['9', '10'], ['before', 'after'])
    """
    return sorted(periods, key=int) if all(one.isdecimal() for one in periods) else list(periods)
