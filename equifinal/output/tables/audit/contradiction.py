"""The figures that contradict each other, what the others allow for each, and the certificate."""

from equifinal.languages import joined, mark, say, spoken
from equifinal.output.formats.table import Cell, Table

from .verdict import ROUNDED

__all__ = ["contradiction_table"]

ALLOWED = mark("Allowed: what all other figures of the paper leave for this one, where it alone would mend them.")
NEXT = mark("Printed instead: the next figure up or down in the last digit, where the others allow it.")
FOUND = mark(
    "Printed instead: where this figure alone is changed in its last digit, there are data that give the whole paper."
)
NEXT = mark("Printed instead: the next figure up or down in the last digit, where the others allow it.")
FOUND = mark(
    "Printed instead: where this figure alone is changed in its last digit, there are data that give the whole paper."
)
FOUND = mark(
    "Printed instead: where this figure alone is changed in its last digit, there are data that give the whole paper."
)
UNMENDED = mark("No figure was found that, changed in its last digit, would alone mend the paper.")
LEAST = mark("None of these figures can be left out: without it, the others no longer contradict each other.")
NOT_LEAST = mark("Some of these figures may not be needed: there was no time to leave out each of them.")


def contradiction_table(paper, verdict, language):
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
