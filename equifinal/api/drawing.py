"""What all figures of a notebook share: their labels, their sides, and how they are shown."""

from collections.abc import Mapping
from typing import Any

import matplotlib.pyplot as plt
from matplotlib.figure import Figure

from equifinal.errors import InputError
from equifinal.languages import said
from equifinal.output.figures.fonts import Drawable
from equifinal.output.words.labels import Labels

from .labels import labels_of

__all__ = ["LabelsLike", "drawable", "of_kind", "shown", "side_of"]

LabelsLike = Labels | Mapping[str, str] | None
DPI = 144  # on the screen; savefig takes another


def of_kind(given: object, kind: type, maker: str) -> None:
    """Check that what is to be drawn is the result that it should be."""
    if not isinstance(given, kind):
        raise InputError(
            said("a figure cannot be drawn of {text}.", text=type(given).__name__),
            said("{maker}(…) makes what is wanted", maker=maker),
        )


def side_of(settings: Mapping[str, Any], outcome: str | None) -> str:
    """Return the side that is meant: the outcome, or its negation."""
    sides = [str(settings["outcome"]), f"~{settings['outcome']}"]
    if outcome is None:
        return sides[0]
    if outcome not in sides:
        raise InputError(
            said("outcome is {outcome!r}.", outcome=outcome), said("there are {sides}", sides=" and ".join(sides))
        )
    return outcome


def drawable(labels: LabelsLike) -> Labels:
    """Return labels that can be drawn, with a warning where the fonts lack a character."""
    found = labels_of(labels)
    able: Labels = Drawable.of(found, tuple(found.cases))
    return able


def shown(figure: Figure) -> Figure:
    """Hand a figure to pyplot, so that a notebook shows it at the end of the cell and ``plt.show()`` elsewhere."""
    figure.set_dpi(DPI)
    return plt.figure(FigureClass=lambda **_: figure)  # type: ignore[arg-type]
