"""What the columns of a run's tables hold, where a reader of the file could take it for something else."""

__all__ = ["TEXTS"]

# Columns that hold texts, so that a case named 001 stays so.
TEXTS = {
    *("anchors", "calibration", "case", "cases", "cases_in_no_row", "combination", "condition", "configuration"),
    *("core", "expression", "joined", "left", "missing", "note", "outcome", "path", "relation", "rows_above"),
    *("rows_below", "rule", "run", "solution", "stayed", "term", "value"),
}
