"""Columns that belong together: a raw score and its calibrated twin, the items of one scale, a sum and its parts."""

import numpy as np

from .headers import stem_and_number, stem_of_calibrated, without_number

__all__ = ["families_of", "sums_of", "twins_of"]

STEPS = 11  # the most a rating item has
ALIKE = 8  # cases from which one order alone tells twins


def twins_of(columns):
    """Return the raw column behind each calibrated one: by their names and their order, or by a strict order alone.

    Parameters
    ----------
    columns : list of Column
        Of scores.

    Returns
    -------
    dict of str to str
        Calibrated column to raw column.

    Examples
    --------
    >>> from equifinal.reading import read_sheet
    >>> from equifinal.study.proposal.facts import columns_of_sheet
    >>> sheet = read_sheet(b"town,gdp,gdp_fz\\nOak,5200,0.92\\nElm,800,0.1\\nAsh,1900,0.4", "d.csv")
    >>> twins_of([column for column in columns_of_sheet(sheet) if column.is_score])
    {'gdp_fz': 'gdp'}
    """
    found = {}
    for one in columns:
        if one.values.kind == "percents" or not _within(one):
            continue
        stem, calibrated = stem_of_calibrated(one.name)
        for other in columns:
            if other is one or other.name in found.values() or _within(other):
                continue
            raw_stem, raw = stem_of_calibrated(other.name)
            kin = stem == raw_stem and (calibrated or raw is False)
            if (kin and _in_order(one, other)) or (not kin and _in_strict_order(one, other)):
                found[one.name] = other.name
                break
    return found


def _within(column):
    """Return whether all scores are possible memberships."""
    return bool(((column.scores >= 0) & (column.scores <= 1)).all())


def _pairs(one, other):
    """Return the scores of the rows that have both, by the rising scores of the other."""
    both = np.isfinite(one.values.numbers) & np.isfinite(other.values.numbers)
    a, b = one.values.numbers[both], other.values.numbers[both]
    order = np.lexsort((a, b))
    return a[order], b[order]


def _in_order(one, other):
    """Return whether one never falls, or never rises, while the other rises, and takes equal scores alike."""
    a, b = _pairs(one, other)
    if len(a) < 3 or a.min() == a.max():
        return False
    tied = np.diff(b) == 0
    steps = np.diff(a)
    return not steps[tied].any() and (bool((steps >= 0).all()) or bool((steps <= 0).all()))


def _in_strict_order(one, other):
    """Return whether two measures of many cases order them alike, in so many steps that it can be no chance."""
    a, _ = _pairs(one, other)
    return len(a) >= ALIKE and len(set(a.tolist())) >= ALIKE and _in_order(one, other)


def families_of(columns):
    """Return the items of each scale: whole numbers on one scale, under one stem with a number.

    Parameters
    ----------
    columns : list of Column
        Of scores.

    Returns
    -------
    dict of str to list of str
        Stem to columns, two or more; the number of the question is left out where the words alone tell them apart.

    Examples
    --------
    >>> from equifinal.reading import read_sheet
    >>> from equifinal.study.proposal.facts import columns_of_sheet
    >>> sheet = read_sheet(b"firm,trust1,trust2,size1\\nOak,5,4,900\\nElm,1,2,80\\nAsh,3,3,70", "d.csv")
    >>> families_of(columns_of_sheet(sheet)[1:])
    {'trust': ['trust1', 'trust2']}
    """
    stems = {}
    for column in columns:
        found = stem_and_number(column.name)
        if found and column.whole and column.scores.min() >= 0 and column.scores.max() < STEPS:
            stems.setdefault(found[0], []).append(column.name)
    found = {stem: names for stem, names in stems.items() if len(names) > 1}
    plain = [without_number(stem) for stem in found]
    taken = {column.name for column in columns}
    return dict(zip(plain, found.values(), strict=True)) if len({*plain, *taken}) == len(plain) + len(taken) else found


def sums_of(columns, families):
    """Return the columns that are the sum or the mean of others: of all, of all items, or of one family.

    Parameters
    ----------
    columns : list of Column
        Of scores.
    families : dict of str to list of str
        From `families_of`.

    Returns
    -------
    dict of str to list of str
        Such a column to those that it sums up.
    """
    numbers = {column.name: column.values.numbers for column in columns}
    found = {}
    items = [name for names in families.values() for name in names]
    for column in columns:
        others = [name for name in numbers if name != column.name]
        for parts in (*families.values(), items, others):
            if column.name in parts or len(parts) < 2:
                continue
            table = np.array([numbers[name] for name in parts])
            if _same(column, table.sum(axis=0)) or _same(column, table.mean(axis=0)):
                found[column.name] = parts
                break
    return found


def _same(column, made):
    """Return whether a column is what was made, up to rounding, in every row that has both."""
    both = np.isfinite(column.values.numbers) & np.isfinite(made)
    return both.sum() >= 3 and bool(np.allclose(column.values.numbers[both], made[both], rtol=0, atol=0.006))
