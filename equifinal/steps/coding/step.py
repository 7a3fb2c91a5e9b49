"""Step 0, where a study is coded from texts: the trail of each score, the coders' agreement, saturation."""

from .agreement import agreement_table
from .frequencies import category_table, frequency_table, saturation_table
from .merging import disagreements

__all__ = ["run"]


def run(coded):
    """Tell how the scores of a study came about.

    Parameters
    ----------
    coded : Coded
        From `coded.code_cases`.

    Returns
    -------
    dict of str to DataFrame
        `audit` (from `scores.audit_table`), `agreement` (`agreement.agreement_table`), `disagreements`
        (`merging.disagreements`), `frequencies`, `categories` and `saturation` (`frequencies`).

    Examples
    --------
    >>> from equifinal.steps.coding.coded import code_cases
    >>> rows = b"case,coder,content,evidence\\nOak,Ann,nurse,shown\\nOak,Ben,nurse,none"
    >>> book = b"{merge: first, sets: {TEAM: {rule: max, contents: {nurse: }}}}"
    >>> names = {"sheet": "sheet.csv", "codebook": "book.yaml"}
    >>> found = run(code_cases(names, {"sheet": rows, "codebook": book}, "case"))
    >>> list(found)
    ['audit', 'agreement', 'disagreements', 'frequencies', 'categories', 'saturation']
    >>> found["disagreements"][["case", "codings", "decided_by"]].values.tolist()
    [['Oak', 'Ann: shown; Ben: none', 'Ann']]
    """
    frequencies = frequency_table(coded.merged, coded.book)
    return {
        "audit": coded.audit,
        "agreement": agreement_table(coded.codings, coded.book),
        "disagreements": disagreements(coded.codings, coded.merged),
        "frequencies": frequencies,
        "categories": category_table(frequencies, coded.book.labels["sets"]),
        "saturation": saturation_table(coded.merged, coded.book),
    }
