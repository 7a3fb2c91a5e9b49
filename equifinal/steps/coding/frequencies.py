"""How often codes and categories were found, and when no new ones came."""

import pandas as pd

__all__ = ["category_table", "frequency_table", "saturation_table"]


def frequency_table(merged, book):
    """Return how many cases have each content, and on what level.

    Parameters
    ----------
    merged : DataFrame
        From `merging.merge`.
    book : Codebook

    Returns
    -------
    DataFrame
        `category` (the set), `code` (the content), one column a level with its number of cases, `nodes` (cases
        above the lowest level), `share` (of the cases, 0 to 1), and `label_en`, `label_zh` where the codebook has
        them.

    Examples
    --------
    >>> from equifinal.steps.coding.codebook import read_codebook
    >>> book = read_codebook(b"sets: {TEAM: {contents: {nurse: , doctor: }}}")
    >>> lines = [("Oak", "nurse", "shown"), ("Oak", "doctor", "none"), ("Elm", "nurse", "mentioned")]
    >>> merged = pd.DataFrame([*lines, ("Elm", "doctor", "mentioned")], columns=["case", "content", "level"])
    >>> print(frequency_table(merged, book).to_string(index=False))
    category   code  none  measures  mentioned  shown  nodes  share
        TEAM  nurse     0         0          1      1      2    1.0
        TEAM doctor     1         0          1      0      1    0.5
    """
    levels, cases = list(book.levels), merged["case"].nunique()
    counts = pd.crosstab(merged["content"], merged["level"]).reindex(index=list(book.contents), columns=levels)
    counts = counts.fillna(0).astype(int)
    frame = pd.DataFrame({"category": book.contents.values(), "code": book.contents.keys()})
    for level in levels:
        frame[level] = counts[level].to_numpy()
    frame["nodes"] = counts[levels[1:]].sum(axis=1).to_numpy()
    frame["share"] = frame["nodes"] / cases
    return _labelled(frame, "code", book.labels["contents"])


def category_table(frequencies, labels=None):
    """Return how many codes and nodes each category has.

    Parameters
    ----------
    frequencies : DataFrame
        One line a code: `category`, `code`, `nodes`.
    labels : mapping of str to mapping, optional
        Category to a text a language.

    Returns
    -------
    DataFrame
        `category`, `codes` (how many), `nodes`, `share` (of all nodes, 0 to 1), and `label_en`, `label_zh` where
        there are labels: categories as they come.

    Examples
    --------
    >>> codes = pd.DataFrame({"category": ["staff", "staff", "money"], "code": ["A1", "A2", "B1"], "nodes": [3, 2, 5]})
    >>> print(category_table(codes, {"staff": {"en": "Staff"}}).to_string(index=False))
    category  codes  nodes  share label_en
       staff      2      5    0.5    Staff
       money      1      5    0.5    money
    """
    groups = frequencies.groupby("category", sort=False)["nodes"]
    frame = pd.DataFrame({"codes": groups.size(), "nodes": groups.sum()}).reset_index()
    frame["share"] = frame["nodes"] / max(1, frame["nodes"].sum())
    return _labelled(frame, "category", labels or {})


def saturation_table(merged, book):
    """Return how many new codes each case brought, in reading order [1]_.

    Parameters
    ----------
    merged : DataFrame
        From `merging.merge`.
    book : Codebook

    Returns
    -------
    DataFrame
        `order` (from 1), `case`, `found` (codes above the lowest level), `new`, `cumulative`, `share` (of the codes
        found in all cases, 0 to 1), `new_codes` (joined by ``;``).

    Examples
    --------
    The second case brings one code more, the third none.

    >>> from equifinal.steps.coding.codebook import read_codebook
    >>> book = read_codebook(b"sets: {TEAM: {contents: {nurse: , doctor: }}}")
    >>> lines = [("Oak", "nurse", "shown"), ("Elm", "nurse", "shown"), ("Elm", "doctor", "mentioned")]
    >>> merged = pd.DataFrame([*lines, ("Ash", "nurse", "none")], columns=["case", "content", "level"])
    >>> print(saturation_table(merged, book).drop(columns="new_codes").to_string(index=False))
     order case  found  new  cumulative  share
         1  Oak      1    1           1    0.5
         2  Elm      2    1           2    1.0
         3  Ash      0    0           2    1.0

    References
    ----------
    .. [1] Guest, G., Namey, E., & Chen, M. (2020). A simple method to assess and report thematic saturation in
       qualitative research. PLoS ONE, 15(5), e0232076. doi:10.1371/journal.pone.0232076
    """
    lowest, seen, lines = next(iter(book.levels)), [], []
    for order, (case, rows) in enumerate(merged.groupby("case", sort=False), 1):
        found = list(rows.loc[~rows["level"].isin(["", lowest]), "content"])
        new = [code for code in found if code not in seen]
        seen += new
        lines.append((order, case, len(found), len(new), len(seen), ";".join(new)))
    frame = pd.DataFrame(lines, columns=["order", "case", "found", "new", "cumulative", "new_codes"])
    frame.insert(5, "share", frame["cumulative"] / max(1, len(seen)))
    return frame


def _labelled(frame, column, labels):
    """Return a table with the labels of one of its columns, a column for each language that has any."""
    for language in sorted({language for texts in labels.values() for language in texts}):
        frame[f"label_{language}"] = [labels.get(name, {}).get(language, name) for name in frame[column]]
    return frame
