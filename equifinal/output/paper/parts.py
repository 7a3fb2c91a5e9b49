"""A study of several outcomes or groups for whoever writes the paper: the parts side by side, and each by itself."""

from equifinal import __version__
from equifinal.output.words.parts import named
from equifinal.steps.parts.found import SIDES

from .document import document_of

__all__ = ["caption_of_parts", "paper_of_parts"]


def caption_of_parts(source, side):
    """Return the caption of the figure that holds the solutions against each other.

    Parameters
    ----------
    source : Source
        Of the study, with the tables of the step of parts.
    side : str
        ``outcome`` or ``negation``.
    """
    text = (
        source.sentence("How the solution of each part does in the cases of every part.")
        if side == SIDES[0]
        else source.sentence("How the solution of each part for the negation does in the cases of every part.")
    )
    full = source.sentence("A full mark: in the cases that the solution is of; a hollow one: in those of another part.")
    return (text + full).strip()


def paper_of_parts(source, parts, tables, figures, record):
    """Return the Word document of the parts side by side, in one language.

    Parameters
    ----------
    source : Source
        Of the study, with the tables of the step of parts.
    parts : sequence of Found
    tables : list of Table
        From `equifinal.output.tables.parts.parts_tables`.
    figures : list of (str, bytes, int, int)
        Side, picture (PNG), its width and height in pixels.
    record : mapping of str to str
        ``run`` and ``study``.

    Returns
    -------
    bytes
        The same for the same content.
    """
    cases = [
        source.say("{name} (n = {n})", name=named(part, source.settings, source.labels), n=len(part.memberships))
        for part in parts
    ]
    facts = {source.say("Parts"): source.parts(cases)}
    notes = [
        source.sentence("Equifinal {version}.", version=__version__),
        source.text(source.settings["data_note"]),
        source.say("Tables and figures of each part by itself are in the folder of its name."),
    ]
    shown = [(*picture, caption_of_parts(source, side)) for side, *picture in figures]
    return document_of(source, {"T7_parts": tables}, shown, record, (facts, notes))
