"""Does a printed account of codes agree with itself? Sums, numbering, and one table against another.

Each check is a line: what was checked, where, what is stated, what was found, and whether the two agree.
"""

import re
from collections import Counter

import pandas as pd

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
    """Return the lines of checks as a table: `check`, `where`, `stated`, `found`, `agrees`."""
    return pd.DataFrame(lines, columns=COLUMNS)


def rounds_to(number, printed):
    """Return whether a printed number is this one, rounded to its digits.

    Examples
    --------
    >>> rounds_to(100 * 49 / 415, "11.81"), rounds_to(100 * 9 / 28, "32.2")
    (True, False)
    """
    digits = len(printed.partition(".")[2])
    return abs(number - float(printed)) <= 0.5 * 10**-digits + 1e-9


def check_numbering(codes, where):
    """Check that codes such as A1, A2, … are each there once, without a gap.

    Parameters
    ----------
    codes : sequence of str
        As printed; those that are no letters with a number are left alone.
    where : str

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
        From `frequencies.category_table`.
    printed : DataFrame of str
        `category`, `nodes`, `percent`.
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
        `category`, `codes`: code and name, joined by ``;``.
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
        `what`, `value`, `where`.
    found : mapping of str to int
        What was counted.
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
        `group`, `name`, `n`, `percent`.
    total : int
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
