"""The summary of codes that a study prints as counts: categories, and the checks of what it states."""

from collections.abc import Mapping

from equifinal.errors import InputError
from equifinal.reading import read_sheet

from .checks import check_categories, check_listing, check_numbering, check_shares, check_stated, findings_table
from .frequencies import category_table

__all__ = ["COLUMNS", "check_plan", "read_table", "summarise"]

COLUMNS = {
    "categories": ("code", "name", "category", "concepts", "nodes"),
    "main_categories": ("category", "codes", "nodes", "percent"),
    "shares": ("group", "name", "n", "percent"),
}
KEYS = {
    **dict.fromkeys(COLUMNS, ("file", "where")),
    "shares": ("file", "where", "total"),
    "stated": ("what", "value", "where"),
}
COUNTED = ("concepts", "categories", "main categories")
COUNTS = ("concepts", "nodes", "n", "percent")


def check_plan(config, name):
    """Return what a file says is to be summed up, after checking that it is whole."""
    if not isinstance(config.get("study"), str) or not config["study"].replace("-", "").isalnum():
        raise InputError(f"{name}: study is {config.get('study')!r}.", "letters, digits and - are allowed")
    for part, keys in KEYS.items():
        entries = config.get(part)
        for entry in entries if part == "stated" and isinstance(entries, list) else [entries]:
            if not isinstance(entry, Mapping) or set(entry) != set(keys):
                raise InputError(f"{name}: {part} is {entry!r}.", f"it has {', '.join(keys)}")
    for entry in config["stated"]:
        if entry["what"] not in COUNTED:
            raise InputError(f"{name}: stated has {entry['what']!r}.", f"counted are {', '.join(COUNTED)}")
    return config


def read_table(content, name):
    """Read a printed table's bytes (CSV) into a frame of texts, after checking the numbers in it."""
    cells = read_sheet(content, name).cells
    for column in set(COUNTS) & set(cells):
        for line, text in cells[column].items():
            digits = text.replace(".", "", 1) if column == "percent" else text
            if not (digits.isascii() and digits.isdigit()):
                raise InputError(f"{name}, line {line}: {column} is {text!r}.", "a number as printed is wanted")
    return cells


def summarise(config, tables):
    """Sum up the codes of a study, and check what it prints of them.

    Parameters
    ----------
    config : mapping
        `categories`, `main_categories` and `shares`, each with its `where`; `shares` with its `total`; `stated`,
        numbers that the text states.
    tables : mapping of str to DataFrame of str
        The three, from `read_table`; their columns are in `COLUMNS`.

    Returns
    -------
    categories : DataFrame
        From `frequencies.category_table`, in the order of the printed main categories.
    checks : DataFrame
        From `checks.findings_table`.
    """
    for part, columns in COLUMNS.items():
        if missing := [column for column in columns if column not in tables[part]]:
            raise InputError(f"{config[part]['file']} has no column {missing[0]}.", f"wanted are {', '.join(columns)}")
    codes, printed = tables["categories"], tables["main_categories"]
    order = dict(zip(printed["category"], range(len(printed)), strict=True))
    if strange := [name for name in codes["category"] if name not in order]:
        raise InputError(
            f"{config['categories']['file']} has the category {strange[0]!r}.", f"known: {', '.join(order)}"
        )
    counted = codes.assign(nodes=codes["nodes"].astype(int)).sort_values("category", key=lambda c: c.map(order))
    labels = {
        row["category"]: {column[-2:]: row[column] for column in printed if column.startswith("label_")}
        for _, row in printed.iterrows()
    }
    categories = category_table(counted, labels)
    counts = (int(codes["concepts"].astype(int).sum()), len(codes), len(categories))
    found = dict(zip(COUNTED, counts, strict=True))
    first, second = (config[part]["where"] for part in ("categories", "main_categories"))
    lines = [
        *check_stated(config["stated"], found),
        *check_numbering(list(codes["code"]), first),
        *check_listing(codes, printed, second),
        *check_categories(categories, printed, second),
        *check_shares(tables["shares"], config["shares"]["total"], config["shares"]["where"]),
    ]
    return categories, findings_table(lines)
