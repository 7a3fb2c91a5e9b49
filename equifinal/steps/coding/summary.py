"""The summary of codes that a study prints as counts: categories, and the checks of what it states."""

from collections.abc import Mapping

from equifinal.errors import InputError
from equifinal.languages import said
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
    """Return what a file says is to be summed up, after checking that it is whole.

    Parameters
    ----------
    config : mapping
        As read from YAML: `study`, and the parts that `summarise` takes.
    name : str
        The file's name, for messages.

    Returns
    -------
    mapping
        `config` itself.

    Raises
    ------
    InputError
        With file and key.

    Examples
    --------
    >>> table = {"file": "t.csv", "where": "Table 1"}
    >>> plan = {"study": "g-county", "categories": table, "main_categories": table}
    >>> plan |= {"shares": {**table, "total": 28}, "stated": []}
    >>> check_plan(plan, "plan.yaml") is plan
    True
    >>> check_plan({**plan, "shares": table}, "plan.yaml")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    equifinal.errors.InputError: plan.yaml: shares is {...}. Hint: it has file, where, total
    """
    if not isinstance(config.get("study"), str) or not config["study"].replace("-", "").isalnum():
        raise InputError(
            said("{name}: study is {value!r}.", name=name, value=config.get("study")),
            said("letters, digits and - are allowed"),
        )
    for part, keys in KEYS.items():
        entries = config.get(part)
        for entry in entries if part == "stated" and isinstance(entries, list) else [entries]:
            if not isinstance(entry, Mapping) or set(entry) != set(keys):
                raise InputError(
                    said("{name}: {part} is {entry!r}.", name=name, part=part, entry=entry),
                    said("it has {keys}", keys=", ".join(keys)),
                )
    for entry in config["stated"]:
        if entry["what"] not in COUNTED:
            raise InputError(
                said("{name}: stated has {what!r}.", name=name, what=entry["what"]),
                said("counted are {counted}", counted=", ".join(COUNTED)),
            )
    return config


def read_table(content, name):
    """Read a printed table into a frame of texts, after checking the numbers in it.

    Parameters
    ----------
    content : bytes
        CSV: columns as in `COLUMNS`.
    name : str
        The file's name, for messages.

    Returns
    -------
    DataFrame of str
        Numbers of lines in the index; numbers stay as printed, so that their decimals are known.

    Raises
    ------
    InputError
        With file, line and column.

    Examples
    --------
    >>> read_table(b"group,name,n,percent\\nsex,men,9,32.10\\n", "shares.csv").loc[2].tolist()
    ['sex', 'men', '9', '32.10']
    """
    cells = read_sheet(content, name).cells
    for column in set(COUNTS) & set(cells):
        for line, text in cells[column].items():
            digits = text.replace(".", "", 1) if column == "percent" else text
            if not (digits.isascii() and digits.isdigit()):
                raise InputError(
                    said("{name}, line {line}: {column} is {text!r}.", name=name, line=line, column=column, text=text),
                    said("a number as printed is wanted"),
                )
    return cells


def summarise(config, tables):
    """Sum up the codes of a study, and check what it prints of them.

    Parameters
    ----------
    config : mapping
        From `check_plan`: `categories`, `main_categories` and `shares`, each with its `file` and `where`; `shares`
        with its `total`; `stated`, numbers that the text states.
    tables : mapping of str to DataFrame of str
        The three, from `read_table`; their columns are in `COLUMNS`.

    Returns
    -------
    categories : DataFrame
        From `frequencies.category_table`, in the order of the printed main categories.
    checks : DataFrame
        From `checks.findings_table`.

    Raises
    ------
    InputError
        If a table lacks a column, or a category has no line among the main categories.

    Examples
    --------
    A paper that prints two codes of one category; its text says that there are three.

    >>> codes = read_table(b"code,name,category,concepts,nodes\\nA1,nurse,staff,4,6\\nA2,doctor,staff,1,3", "c.csv")
    >>> main = read_table(b"category,codes,nodes,percent\\nstaff,A1 nurse;A2 doctor,9,100", "m.csv")
    >>> shares = read_table(b"group,name,n,percent\\nsex,men,9,32.1\\nsex,women,19,67.9", "s.csv")
    >>> plan = {part: {"file": f"{part}.csv", "where": "Table"} for part in COLUMNS}
    >>> plan["shares"]["total"] = 28
    >>> plan["stated"] = [{"what": "categories", "value": 3, "where": "Abstract"}]
    >>> tables = {"categories": codes, "main_categories": main, "shares": shares}
    >>> categories, checks = summarise(plan, tables)
    >>> categories.values.tolist()
    [['staff', 2, 9, 1.0]]
    >>> checks[~checks["agrees"]].values.tolist()
    [['number of categories', 'Abstract', 3, 2, False]]
    """
    for part, columns in COLUMNS.items():
        if missing := [column for column in columns if column not in tables[part]]:
            raise InputError(
                said("{file} has no column {missing}.", file=config[part]["file"], missing=missing[0]),
                said("wanted are {columns}", columns=", ".join(columns)),
            )
    codes, printed = tables["categories"], tables["main_categories"]
    order = dict(zip(printed["category"], range(len(printed)), strict=True))
    if strange := [name for name in codes["category"] if name not in order]:
        raise InputError(
            said("{file} has the category {strange!r}.", file=config["categories"]["file"], strange=strange[0]),
            said("known: {order}", order=", ".join(order)),
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
