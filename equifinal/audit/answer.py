"""The answer of an audit as a record: what a reviewer keeps, and what other programs read."""

from decimal import Decimal

__all__ = ["answer", "rows_of"]


def answer(table, paper, verdict):
    """Return an audit as a dict that JSON can hold.

    Parameters
    ----------
    table : str
        Name of the paper's file.
    paper : Paper
    verdict : Verdict

    Returns
    -------
    dict
        `table`, `paper`, `verdict`, `level`, `contradiction`, `sentence`, `certificate`, `suspects`, `witness`,
        `tried`, `seconds`, and what was assumed: `cases`, `sets`, `rounding`.
    """
    found = {
        "table": table,
        "paper": paper.title,
        "cases": paper.cases,
        "sets": "fuzzy" if paper.coding is None else [str(float(score)) for score in paper.coding],
        "rounding": paper.rounding,
        "verdict": verdict.verdict,
        "level": verdict.level,
        "contradiction": [figure.name for figure in verdict.contradiction],
        "sentence": str(verdict.sentence),
        "certificate": {one.name: one.factor for one in verdict.certificate},
        "suspects": [
            {
                "figure": one.figure.name,
                "printed": one.figure.printed,
                "allowed": [round(one.low, 6), round(one.high, 6)],
                "mended": list(one.mended),
            }
            for one in verdict.suspects or ()
        ],
        "tried": [str(text) for text in verdict.tried],
        "seconds": round(verdict.seconds, 3),
    }
    if verdict.members is not None:
        counts = None if verdict.counts is None else [int(n) for n in verdict.counts]
        found["witness"] = {"sets": verdict.sets, "cases": rows_of(verdict)} | ({"counts": counts} if counts else {})
    return found


def rows_of(verdict):
    """Return the cases of a witness as rows of decimal texts."""
    return [
        [str((Decimal(int(one)) / verdict.scale).normalize().__format__("f")) for one in row] for row in verdict.members
    ]
