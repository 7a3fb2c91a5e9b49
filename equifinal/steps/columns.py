"""The columns of a run's tables that need a word: texts that look like numbers, and names that no set may have."""

from equifinal.languages import LANGUAGES

__all__ = ["RESERVED", "TEXTS", "is_reserved"]

# Columns that hold texts, so that a case named 001 stays so.
TEXTS = {
    *("anchors", "calibration", "case", "cases", "cases_in_no_row", "combination", "condition", "configuration"),
    *("conjunct", "core", "expression", "joined", "left", "missing", "model_above", "model_below", "note", "outcome"),
    *("partner", "path", "relation", "relation_above", "relation_below", "rows_above", "rows_below", "rule", "run"),
    *("solution", "stayed", "term", "theory", "value"),
    *("configurations", "constant", "dimension", "moved", "of_one_case", "partition", "period", "unit"),
}

# Columns beside which a set of that name would stand, or that are read as texts.
RESERVED = TEXTS | {
    *("consistency", "coverage", "model", "n", "name", "pri", "raw_coverage", "row"),
    "unique_coverage",
    *(f"label_{language}" for language in LANGUAGES),
}


def is_reserved(name):
    """Return whether no set may have a name: where sets are columns, the tables have that one themselves.

    Examples
    --------
    >>> is_reserved("row"), is_reserved("label_de"), is_reserved("GDP")
    (True, True, False)
    """
    return name in RESERVED or name.startswith("label_")
