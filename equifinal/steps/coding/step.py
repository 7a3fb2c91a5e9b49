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
        `audit`, `agreement`, `disagreements`, `frequencies`, `categories`, `saturation`.
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
