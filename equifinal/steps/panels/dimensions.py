"""Dimensions: the periods, units or groups that the cases of a study stand in, in their order."""

import re
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

__all__ = ["KINDS", "VIEWS", "Dimension", "dimensions_of", "in_order", "tell_order"]

KINDS = ("period", "unit", "group")
# What figures of the partitions are called: between periods (or groups), within units.
VIEWS = {"period": "between", "group": "between", "unit": "within"}

MONTH = re.compile(r"\d{1,2}[./-]\d{4}")


@dataclass(frozen=True, eq=False)
class Dimension:
    """A grouping of the cases: each case stands in one partition.

    Parameters
    ----------
    name : str
        The column that it comes from.
    kind : str
        One of `KINDS`.
    partitions : tuple of str
        Each with a case at least; periods in time, units and groups as they first appear.
    codes : integer array of shape (cases,)
        The position of each case's partition.

    Examples
    --------
    >>> years = Dimension("year", "period", ("2019", "2020"), np.array([0, 1, 0]))
    >>> years.sizes.tolist(), [members.tolist() for members in years.members]
    ([2, 1], [[0, 2], [1]])
    """

    name: str
    kind: str
    partitions: tuple
    codes: np.ndarray

    @cached_property
    def sizes(self):
        """Cases of each partition: integer array of shape (partitions,)."""
        return np.bincount(self.codes, minlength=len(self.partitions))

    @cached_property
    def by_partition(self):
        """Positions of the cases, those of a partition together: integer array of shape (cases,)."""
        return np.argsort(self.codes, kind="stable")

    @cached_property
    def starts(self):
        """Where each partition starts in `by_partition`: integer array of shape (partitions,)."""
        return np.cumsum(self.sizes) - self.sizes

    @property
    def members(self):
        """Positions of the cases of each partition: list of integer arrays."""
        return np.split(self.by_partition, self.starts[1:])


def dimensions_of(table, cases):
    """Return the dimensions of a long table of partitions.

    Parameters
    ----------
    table : DataFrame of str
        `case`, `dimension`, `kind`, `partition`: one line a case and dimension.
    cases : sequence of str
        The cases that are analysed, in their order.

    Returns
    -------
    list of Dimension

    Examples
    --------
    >>> lines = [("p", "year", "period", "10"), ("q", "year", "period", "9")]
    >>> table = pd.DataFrame(lines, columns=["case", "dimension", "kind", "partition"])
    >>> (years,) = dimensions_of(table, ["p", "q"])
    >>> years.partitions, years.codes.tolist()
    (('9', '10'), [1, 0])
    """
    found = []
    for name, lines in table.groupby("dimension", sort=False):
        texts = lines.set_index("case")["partition"].loc[list(cases)]
        kind = lines["kind"].iloc[0]
        partitions = in_order(texts) if kind == "period" else tuple(pd.unique(texts))
        codes = pd.Index(partitions).get_indexer(texts)
        found.append(Dimension(name, kind, partitions, codes))
    return found


def in_order(periods):
    """Return the distinct periods in time: 10 comes after 9.

    Numbers go by size, months such as ``3.2019`` by year and month. Other texts, such as ``2019-03`` or ``2019年``, go
    by the numbers in them, from left to right, where nothing else differs. Where a year stands last, as in ``Q1 2019``
    or ``31/12/2019``, it goes first, if it is no question which number is the month. Else the periods stay as they
    first appear.

    Parameters
    ----------
    periods : iterable of str

    Returns
    -------
    tuple of str

    Examples
    --------
    >>> in_order(["10", "8", "9"]), in_order(["2019Q4", "2019Q1"]), in_order(["second", "first"])
    (('8', '9', '10'), ('2019Q1', '2019Q4'), ('second', 'first'))
    """
    distinct = tuple(pd.unique(pd.Series(list(periods), dtype=object)))
    return _in_time(distinct) or distinct


def tell_order(periods):
    """Return whether distinct periods tell how they follow each other; else they stay as they first appear.

    Examples
    --------
    >>> tell_order(("2019", "2020")), tell_order(("before", "after"))
    (True, False)
    """
    return _in_time(periods) is not None


def _in_time(distinct):
    """Return distinct periods in time; None where they do not tell it."""
    if all(MONTH.fullmatch(text) for text in distinct):
        return tuple(sorted(distinct, key=lambda text: _numbers(text)[::-1]))
    try:
        return tuple(sorted(distinct, key=float))
    except ValueError:
        pass
    around = {re.sub(r"\d+", "0", text) for text in distinct}
    numbers = [_numbers(text) for text in distinct]
    if len(around) > 1 or not all(numbers):
        return None
    if not any(found[-1] > 999 > found[0] for found in numbers):
        return tuple(sorted(distinct, key=_numbers))
    # A year that stands last: a quarter or month before it, or the same day of each year; else day or month is open.
    clear = all(len(found) == 2 for found in numbers) or len({tuple(found[:-1]) for found in numbers}) == 1
    return tuple(sorted(distinct, key=lambda text: _numbers(text)[::-1])) if clear else None


def _numbers(text):
    """Return the numbers in a text."""
    return [int(digits) for digits in re.findall(r"\d+", text)]
