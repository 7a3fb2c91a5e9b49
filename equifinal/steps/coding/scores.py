"""Scores of sets from the evidence for their contents, and the trail from each score back to the sheet."""

import math

from equifinal.errors import InputError
from equifinal.languages import said

__all__ = ["audit_table", "coded_cells", "score", "score_table"]


def score(rule, values, weights):
    """Return a set's score from the values of its contents [1]_.

    ``contents``: 1 where at least two contents have the full value, else 0.5 where any has more than none, else 0:
    two contents shown with data, one or a vague mention, none or measures without results. The others are what
    their names say.

    Parameters
    ----------
    rule : str
        One of `codebook.RULES`.
    values, weights : sequence of float
        Of the contents that count, one or more; values in [0, 1], weights above 0.

    Returns
    -------
    float
        In [0, 1].

    Examples
    --------
    >>> [score("contents", values, [1, 1, 1]) for values in ([1, 1, 0], [1, 0, 0], [0.5, 0.5, 0], [0, 0, 0])]
    [1.0, 0.5, 0.5, 0.0]
    >>> score("mean", [1, 0.5], [1, 1]), score("weighted", [1, 0.5], [3, 1])
    (0.75, 0.875)

    References
    ----------
    .. [1] Basurto, X., & Speer, J. (2012). Structuring the calibration of qualitative data as sets for qualitative
       comparative analysis (QCA). Field Methods, 24(2), 155-174. doi:10.1177/1525822X11433998
    """
    if rule == "contents":
        return 1.0 if sum(value == 1 for value in values) >= 2 else 0.5 * (max(values) > 0)
    if rule in ("max", "min"):
        return float({"max": max, "min": min}[rule](values))
    if rule == "mean":
        return math.fsum(values) / len(values)
    return math.fsum(w * v for w, v in zip(weights, values, strict=True)) / math.fsum(weights)


def audit_table(merged, book):
    """Return one line a content that a score is made of, with the score.

    Parameters
    ----------
    merged : DataFrame
        From `merging.merge`.
    book : Codebook

    Returns
    -------
    DataFrame
        `case`, `set`, `score` (0 to 1), `rule`, `content`, `level`, `value` (0 to 1; NaN: left out), `weight`,
        `counted` (False: left out), `codings`, `decided_by`, `lines`, `quote`, `source`.

    Raises
    ------
    InputError
        If no content of a set is left to make a score of.

    Examples
    --------
    The mean of two contents, one mentioned and one shown with data:

    >>> from equifinal.reading import read_sheet
    >>> from equifinal.steps.coding.codebook import read_codebook
    >>> from equifinal.steps.coding.merging import merge
    >>> from equifinal.steps.coding.sheet import read_codings
    >>> book = read_codebook(b"sets: {TEAM: {rule: mean, contents: {nurse: , doctor: }}}")
    >>> sheet = read_sheet(b"case,content,evidence\\nOak,nurse,mentioned\\nOak,doctor,shown", "sheet.csv")
    >>> audit = audit_table(merge(read_codings(sheet, book), book), book)
    >>> print(audit[["case", "set", "score", "content", "level", "value", "lines"]].to_string(index=False))
    case  set  score content     level  value lines
     Oak TEAM   0.75   nurse mentioned    0.5     2
     Oak TEAM   0.75  doctor     shown    1.0     3
    """
    audit = merged.copy()
    audit["counted"] = audit["level"] != ""
    audit["value"] = audit["level"].map(book.levels)
    weights = {c: w for coded in book.sets.values() for c, w in zip(coded.contents, coded.weights, strict=True)}
    audit["weight"] = audit["content"].map(weights)
    audit["rule"] = audit["set"].map({name: coded.rule for name, coded in book.sets.items()})
    parts, scores = {}, {}
    for case, name, value, weight, counted in zip(
        *(audit[key] for key in ("case", "set", "value", "weight", "counted")), strict=True
    ):
        entry = parts.setdefault((case, name), ([], []))
        if counted:
            entry[0].append(value)
            entry[1].append(weight)
    for (case, name), (values, weights) in parts.items():
        if not values:
            raise InputError(
                said(
                    "{name} of case {case} has no score: the coders differ on each of its contents.",
                    name=name,
                    case=case,
                ),
                said("add rows by the coder consensus, or choose merge: first in {name}", name=book.name),
            )
        scores[case, name] = score(book.sets[name].rule, values, weights)
    audit["score"] = [scores[key] for key in zip(audit["case"], audit["set"], strict=True)]
    columns = ["case", "set", "score", "rule", "content", "level", "value", "weight", "counted"]
    return audit[[*columns, "codings", "decided_by", "lines", "quote", "source"]]


def score_table(audit, book, case_id="case"):
    """Return the scores, one line a case in reading order and one column a set of the codebook.

    Parameters
    ----------
    audit : DataFrame
        From `audit_table`.
    book : Codebook
    case_id : str
        Name of the column with the cases.

    Returns
    -------
    DataFrame
        `case_id`, then the sets in the order of the codebook, scores in [0, 1].

    Examples
    --------
    >>> import pandas as pd
    >>> from equifinal.steps.coding.codebook import read_codebook
    >>> book = read_codebook(b"{rule: max, sets: {TEAM: {contents: {nurse: }}, FUND: {contents: {budget: }}}}")
    >>> lines = [("Oak", "FUND", 1.0), ("Oak", "TEAM", 0.5), ("Elm", "FUND", 0.0), ("Elm", "TEAM", 0.5)]
    >>> print(score_table(pd.DataFrame(lines, columns=["case", "set", "score"]), book, "town").to_string(index=False))
    town  TEAM  FUND
     Oak   0.5   1.0
     Elm   0.5   0.0
    """
    wide = audit.drop_duplicates(["case", "set"]).pivot(index="case", columns="set", values="score")
    wide = wide.loc[audit["case"].unique(), list(book.sets)]
    return wide.rename_axis(index=case_id, columns=None).reset_index()


def coded_cells(scores, described, case_id, name):
    """Join coded scores to the cells of a data file that describes or measures the same cases.

    Parameters
    ----------
    scores : DataFrame
        From `score_table`.
    described : Sheet
        The data file.
    case_id : str
        The column of both that names the cases.
    name : str
        The coding sheet, for messages.

    Returns
    -------
    DataFrame
        The lines and columns of the data file, then the scores.

    Raises
    ------
    InputError
        If the data file has no such column, a case is in one of them alone, or a set in both.

    Examples
    --------
    >>> import pandas as pd
    >>> from equifinal.reading import read_sheet
    >>> scores = pd.DataFrame({"town": ["Oak", "Elm"], "TEAM": [1.0, 0.5]})
    >>> described = read_sheet(b"town,people\\nElm,900\\nOak,4000", "towns.csv")
    >>> print(coded_cells(scores, described, "town", "sheet.csv").to_string(index=False))
    town people  TEAM
     Elm    900   0.5
     Oak   4000   1.0
    """
    cells = described.cells
    if case_id not in cells:
        raise InputError(
            said(
                "case_id names the column {case_id}, which {name} does not have.", case_id=case_id, name=described.name
            ),
            said("its columns are {cells}", cells=", ".join(cells)),
        )
    if both := [column for column in scores.columns[1:] if column in cells]:
        problem = said("{both} is a column of {name} and a set of the codebook.", both=both[0], name=described.name)
        raise InputError(problem, said("one of them needs another name"))
    sides = ((scores[case_id], name), (cells[case_id], described.name))
    for (here, one), (there, other) in (sides, sides[::-1]):
        if missing := [case for case in here if case not in set(there)]:
            raise InputError(
                said("case {missing} of {one} is not in {other}.", missing=missing[0], one=one, other=other),
                said("both name the same cases"),
            )
    return cells.merge(scores, on=case_id, how="left", validate="many_to_one")
