"""The verdict of an audit, what was assumed, and what it does not prove."""

from equifinal.languages import joined, mark, say, spoken
from equifinal.output.formats.table import Cell, Table

__all__ = ["ROUNDED", "verdict_table"]

VERDICTS = {
    "possible": mark("Possible: some data give every printed figure."),
    "impossible": mark("Impossible: no data give these figures together."),
    "undecided": mark("Undecided within the time limit."),
}
LEVELS = {
    "condition": mark("the necessity figures of one condition"),
    "necessity": mark("the necessity figures of several conditions"),
    "configurations": mark("the table of configurations"),
    "all": mark("the figures of all tables together"),
}
UNSEEN = mark(
    "Possible is no clean bill: other data than the authors' may give the figures, and slips in the last digit of "
    "fuzzy tables often pass unseen."
)
NOT_ASKED = mark(
    "Calibration, coding of rows and minimisation are not looked at: the configurations are taken as expressions, "
    "whatever truth table they came from."
)
WEAK = mark(
    "Fuzzy sets that may have any membership are the weakest test. Where a paper states its scores or its number of "
    "cases, give them: far more is found."
)
FAIR = mark(
    "A slip in the last digit, or a figure from another row, is the usual reason; an audit says nothing of intent."
)
ROUNDED = {
    "nearest": mark("rounded to the nearest, ties either way"),
    "half_up": mark("rounded half up"),
    "half_down": mark("rounded half down"),
    "half_even": mark("rounded half to even"),
    "truncated": mark("cut off"),
    "unknown": mark("rounded or cut off"),
}


def verdict_table(paper, verdict, language):
    """Return the verdict, with what was assumed."""
    cases = say("not printed", language) if paper.cases is None else str(paper.cases)
    coding = _coding(paper.coding, language)
    lines = [
        (say("Verdict", language), say(VERDICTS[verdict.verdict], language)),
        (say("Decided by", language), say(LEVELS[verdict.level], language)),
        (say("Figures", language), str(len(paper.figures))),
        (say("Cases", language), cases),
        (say("Sets", language), coding),
        (say("Figures are", language), say(ROUNDED[paper.rounding], language)),
    ]
    notes = [(spoken(verdict.sentence, language),)] if verdict.sentence else []
    notes += [(spoken(text, language),) for text in verdict.tried]
    if verdict.verdict == "possible":
        cautions = (UNSEEN, NOT_ASKED, *([WEAK] if paper.coding is None else []))
        notes += [(say(text, language),) for text in cautions]
    if verdict.verdict == "impossible":
        notes.append((say(FAIR, language),))
    title = say("Audit of the printed tables: {paper}", language, paper=paper.title or "–")
    first, *rows = ((Cell(name), Cell(text)) for name, text in lines)
    return Table("A1", title, (first,), (tuple(rows),), tuple(notes), ("left", "left"), language)


def _coding(coding, language):
    """Return what sets are: fuzzy, crisp, or the scores of a scheme."""
    if coding is None:
        return say("fuzzy", language)
    if coding == (0, 1):
        return say("crisp", language)
    return joined([f"{float(score):g}" for score in coding], "words", language)
