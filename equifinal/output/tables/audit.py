"""The audit of printed tables as tables of its own: the verdict, what contradicts what, and the witness."""

from fractions import Fraction

from equifinal.audit.sums import parts_of
from equifinal.languages import joined, mark, say, spoken
from equifinal.output.formats.table import Cell, Figure, Table

__all__ = ["audit_tables"]

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
NOT_THEIRS = mark("The witness is one data set of many, made for this purpose; it is not the data of the paper.")
FAIR = mark(
    "A slip in the last digit, or a figure from another row, is the usual reason; an audit says nothing of intent."
)
ALLOWED = mark("Allowed: what all other figures of the paper leave for this one, where it alone would mend them.")
NEXT = mark("Printed instead: the next figure up or down in the last digit, where the others allow it.")
FOUND = mark(
    "Printed instead: where this figure alone is changed in its last digit, there are data that give the whole paper."
)
UNMENDED = mark("No figure was found that, changed in its last digit, would alone mend the paper.")
LEAST = mark("None of these figures can be left out: without it, the others no longer contradict each other.")
NOT_LEAST = mark("Some of these figures may not be needed: there was no time to leave out each of them.")
ROUNDED = {
    "nearest": mark("rounded to the nearest, ties either way"),
    "half_up": mark("rounded half up"),
    "half_down": mark("rounded half down"),
    "half_even": mark("rounded half to even"),
    "truncated": mark("cut off"),
    "unknown": mark("rounded or cut off"),
}


def audit_tables(paper, verdict, language):
    """Return the tables of an audit's report in one language.

    Parameters
    ----------
    paper : Paper
    verdict : Verdict
    language : str

    Returns
    -------
    list of Table
    """
    found = [_verdict(paper, verdict, language)]
    if verdict.contradiction:
        found.append(_contradiction(paper, verdict, language))
    if verdict.members is not None:
        found += [_figures(paper, verdict, language), _witness(verdict, language)]
    return found


def _verdict(paper, verdict, language):
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


def _contradiction(paper, verdict, language):
    """Return the figures that contradict each other, and what the others allow for each that may be a slip."""
    suspects, coded = {one.figure.name: one for one in verdict.suspects or ()}, paper.coding is not None
    rows = []
    for figure in verdict.contradiction:
        one, decimals = suspects.get(figure.name), len(figure.printed.partition(".")[2]) + 2
        cells = [Cell(spoken(figure.words, language)), Cell(figure.printed)]
        if suspects and not coded:
            cells.append(Cell(f"{one.low:.{decimals}f}–{one.high:.{decimals}f}" if one else "–"))
        if suspects:
            cells.append(Cell(joined(one.mended, "words", language) if one and one.mended else "–"))
        rows.append(tuple(cells))
    notes = [say(LEAST if verdict.least else NOT_LEAST, language)]
    names = [say("Figure", language), say("Printed", language)]
    if suspects:
        names += [*([] if coded else [say("Allowed", language)]), say("Printed instead", language)]
        notes += [*([] if coded else [say(ALLOWED, language)]), say(FOUND if coded else NEXT, language)]
    elif verdict.suspects is not None and coded:
        notes.append(say(UNMENDED, language))
    elif verdict.suspects is not None:
        notes.append(say("No single figure was found that would mend the paper: more than one may be wrong.", language))
    notes += _certificate(verdict, language)
    title = say("Figures that contradict each other", language)
    notes, align = tuple((note,) for note in notes), ("left", *["centre"] * (len(names) - 1))
    return Table("A2", title, (tuple(map(Cell, names)),), (tuple(rows),), notes, align, language)


def _certificate(verdict, language):
    """Yield the inequalities of the proof with their multipliers, for each rule of rounding that it is needed for."""
    for rule in dict.fromkeys(one.rule for one in verdict.certificate):
        each = [spoken(one.words, language) for one in verdict.certificate if one.rule == rule]
        text = joined(each, "parts", language)
        if rule:
            rounded = say(ROUNDED[rule], language)
            yield say("Certificate if figures are {rounded}: {text}.", language, rounded=rounded, text=text)
        else:
            yield say("Certificate, each inequality times its denominator: {text}.", language, text=text)


def _figures(paper, verdict, language):
    """Return every printed figure beside that of the witness."""
    above, below = parts_of(paper, paper.figures, list(verdict.sets), verdict.members, verdict.scale)
    counts = [1] * len(verdict.members) if verdict.counts is None else verdict.counts
    rows = []
    for figure, a, b in zip(paper.figures, above @ counts, below @ counts, strict=True):
        value = float(Fraction(int(a), int(b)))
        rows.append((Cell(spoken(figure.words, language)), Cell(figure.printed), Cell(Figure(value, 6))))
    header = ((Cell(say("Figure", language)), Cell(say("Printed", language)), Cell(say("Of the witness", language))),)
    title = say("The printed figures, and those of the witness", language)
    return Table("A2", title, header, (tuple(rows),), (), ("left", "centre", "centre"), language)


def _witness(verdict, language):
    """Return the cases of the witness."""
    counted = verdict.counts is not None
    names = [*verdict.sets, *([say("Cases", language)] if counted else [])]
    header = ((Cell(say("Case", language)), *map(Cell, names)),)
    rows = []
    for i, row in enumerate(verdict.members):
        cells = [Cell(f"{int(one) / verdict.scale:g}") for one in row]
        rows.append((Cell(str(i + 1)), *cells, *([Cell(str(int(verdict.counts[i])))] if counted else [])))
    notes = ((say(NOT_THEIRS, language),),)
    title = say("A data set that gives every printed figure", language)
    return Table("A3", title, header, (tuple(rows),), notes, ("left", *["centre"] * len(names)), language)
