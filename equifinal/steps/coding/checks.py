"""Does a printed account of codes agree with itself? Sums, numbering, and one table against another.

Each check returns lines: what was checked, where, what is stated, what was found, and whether the two agree.
"""

import re
from collections import Counter

import pandas as pd

from equifinal.sets.tolerance import TOLERANCE

__all__ = [
    "check_categories",
    "check_listing",
    "check_numbering",
    "check_shares",
    "check_stated",
    "findings_table",
    "rounds_to",
]

COLUMNS = ["check", "where", "stated", "found", "agrees"]


def findings_table(lines):
    """Return the lines of checks as a table.

    Parameters
    ----------
    lines : sequence of tuple
        From the checks of this module.

    Returns
    -------
    DataFrame
        `check`, `where`, `stated`, `found`, `agrees`.

    Examples
    --------
    >>> lines = check_stated([{"what": "concepts", "value": 49, "where": "Abstract"}], {"concepts": 48})
    >>> print(findings_table(lines).to_string(index=False))
                 check    where  stated  found  agrees
    number of concepts Abstract      49     48   False
    """
    return pd.DataFrame(lines, columns=COLUMNS)


def rounds_to(number, printed):
    """Return whether a printed number is this one, rounded to its digits; a half may go either way.

    Parameters
    ----------
    number : float
    printed : str
        As printed: its decimals say how far it is rounded.

    Returns
    -------
    bool

    Examples
    --------
    A share of 49 in 415 is 11.807 %, one of 9 in 28 is 32.14 %.

    >>> rounds_to(100 * 49 / 415, "11.81"), rounds_to(100 * 9 / 28, "32.2")
    (True, False)
    """
    digits = len(printed.partition(".")[2])
    return abs(number - float(printed)) <= 0.5 * 10**-digits + TOLERANCE


def check_numbering(codes, where):
    """Check that codes such as A1, A2, … are each there once, without a gap.

    Parameters
    ----------
    codes : sequence of str
        As printed; those that are no letters with a number are only counted.
    where : str
        The table, for the line.

    Returns
    -------
    list of tuple
        A line a code that is there twice or not at all; one line where all is well.

    Examples
    --------
    >>> for line in check_numbering(["A1", "A2", "A2", "A4"], "Table 3"):
    ...     print(*line)
    code A2 is there once Table 3 1 2 False
    code A3 is there once Table 3 1 0 False
    """
    counts = Counter(codes)
    numbers = {}
    for code in codes:
        if split := re.fullmatch(r"([^\W\d]+)(\d+)", code):
            numbers.setdefault(split[1], []).append(int(split[2]))
    gaps = [
        f"{prefix}{number}"
        for prefix, found in numbers.items()
        for number in range(min(found), max(found))
        if number not in found
    ]
    wrong = [code for code, count in counts.items() if count > 1] + gaps
    if not wrong:
        return [("each code is there once", where, len(codes), len(counts), True)]
    return [(f"code {code} is there once", where, 1, counts[code], False) for code in wrong]


def check_categories(categories, printed, where):
    """Check nodes and percentages of the main categories against a printed table, and the sums of that.

    Parameters
    ----------
    categories : DataFrame
        From `frequencies.category_table`; its `share` goes from 0 to 1.
    printed : DataFrame of str
        `category`, `nodes`, `percent` (0 to 100).
    where : str
        The printed table, for the lines.

    Returns
    -------
    list of tuple
        Two lines a category, and one for each of the two sums.

    Examples
    --------
    One node of three is 33.3 %; and what is printed does not sum to 100.

    >>> categories = pd.DataFrame({"category": ["staff", "money"], "nodes": [2, 1], "share": [2 / 3, 1 / 3]})
    >>> printed = pd.DataFrame({"category": ["staff", "money"], "nodes": ["2", "1"], "percent": ["66.7", "33.4"]})
    >>> for line in check_categories(categories, printed, "Table 4"):
    ...     print(*line)
    nodes of staff Table 4 2 2 True
    percent of staff Table 4 66.7 66.67 True
    nodes of money Table 4 1 1 True
    percent of money Table 4 33.4 33.33 False
    sum of nodes Table 4 3 3 True
    sum of percent Table 4 100 100.1 False
    """
    found = categories.set_index("category")
    lines = []
    for row in printed.itertuples():
        nodes, percent = (
            found.at[row.category, name] if row.category in found.index else 0 for name in ("nodes", "share")
        )
        lines.append((f"nodes of {row.category}", where, row.nodes, int(nodes), int(nodes) == int(row.nodes)))
        percent = 100 * float(percent)
        lines.append(
            (f"percent of {row.category}", where, row.percent, f"{percent:.4g}", rounds_to(percent, row.percent))
        )
    nodes, total = sum(map(int, printed["nodes"])), int(found["nodes"].sum())
    lines.append(("sum of nodes", where, nodes, total, nodes == total))
    digits = max(len(text.partition(".")[2]) for text in printed["percent"])
    percent = f"{sum(map(float, printed['percent'])):.{digits}f}"
    lines.append(("sum of percent", where, 100, percent, float(percent) == 100))
    return lines


def check_listing(codes, printed, where):
    """Check that a second table lists the same codes by the same names, in the same categories.

    Parameters
    ----------
    codes : DataFrame of str
        `code`, `name`, `category`: the first table.
    printed : DataFrame of str
        The second: `category`, `codes` (code, space and name of each, joined by ``;``).
    where : str
        The second table, for the lines.

    Returns
    -------
    list of tuple
        A line a code that differs; one line where all is well.

    Examples
    --------
    >>> codes = pd.DataFrame({"code": ["A1", "A2"], "name": ["nurse", "doctor"], "category": ["staff", "staff"]})
    >>> printed = pd.DataFrame({"category": ["staff"], "codes": ["A1 nurses"]})
    >>> for line in check_listing(codes, printed, "Table 4"):
    ...     print(*line)
    A1: name and category in both tables Table 4 nurses (staff) nurse (staff) False
    A2 is in both tables Table 4 not there doctor False
    """
    second = {}
    for row in printed.itertuples():
        for entry in row.codes.split(";"):
            code, _, name = entry.strip().partition(" ")
            second[code] = (name, row.category)
    first, lines = {}, []
    for row in codes.itertuples():
        first.setdefault(row.code, []).append((row.name, row.category))
    for code, (name, category) in second.items():
        here = first.get(code, [])
        if (name, category) not in here:
            words = " or ".join(f"{n} ({c})" for n, c in here) or "not there"
            lines.append((f"{code}: name and category in both tables", where, f"{name} ({category})", words, False))
    for code, entries in first.items():
        for name, category in entries if second.get(code) in entries else ():
            if (name, category) != second[code]:
                lines.append((f"{code} {name} is in both tables", where, "not there", f"{name} ({category})", False))
        if code not in second:
            lines.append((f"{code} is in both tables", where, "not there", entries[0][0], False))
    return lines or [("both tables list the same codes", where, len(second), len(first), True)]


def check_stated(stated, found):
    """Check numbers that the text states against those counted.

    Parameters
    ----------
    stated : sequence of mapping
        `what` (a key of `found`), `value`, `where`.
    found : mapping of str to int
        What was counted.

    Returns
    -------
    list of tuple
        A line a number.

    Examples
    --------
    >>> stated = [{"what": "categories", "value": 6, "where": "section 2.1"}]
    >>> check_stated(stated, {"concepts": 48, "categories": 6})
    [('number of categories', 'section 2.1', 6, 6, True)]
    """
    return [
        (f"number of {one['what']}", one["where"], one["value"], found[one["what"]], one["value"] == found[one["what"]])
        for one in stated
    ]


def check_shares(table, total, where):
    """Check numbers and percentages of groups: each group sums to the total, each percentage is its share.

    Parameters
    ----------
    table : DataFrame of str
        `group`, `name`, `n`, `percent` (0 to 100).
    total : int
        What the numbers of each group sum to, such as all who were interviewed.
    where : str
        The table, for the lines.

    Returns
    -------
    list of tuple
        A line a group, and one a percentage that is not its share.

    Examples
    --------
    Of 28 people asked, 9 are 32.1 %.

    >>> table = pd.DataFrame({"group": "sex", "name": ["men", "women"], "n": ["9", "19"], "percent": ["32.2", "67.9"]})
    >>> for line in check_shares(table, 28, "Table 1"):
    ...     print(*line)
    sum of sex Table 1 28 28 True
    percent of sex: men Table 1 32.2 32.14 False
    """
    lines = []
    for group, rows in table.groupby("group", sort=False):
        numbers = list(map(int, rows["n"]))
        lines.append((f"sum of {group}", where, total, sum(numbers), sum(numbers) == total))
        for name, number, percent in zip(rows["name"], numbers, rows["percent"], strict=True):
            share = 100 * number / total
            if not rounds_to(share, percent):
                lines.append((f"percent of {group}: {name}", where, percent, f"{share:.4g}", False))
    return lines
