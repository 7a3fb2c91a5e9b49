"""How every step that draws goes through the languages."""

import gc
import warnings
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import files

from equifinal.identity import digest_of
from equifinal.output.figures.fonts import Drawable
from equifinal.output.figures.saving import save
from equifinal.output.words.labels import Labels


class Drawing(NamedTuple):
    """Figures that lie in one folder.

    `folder` is where the languages' folders are; `figures` takes the labels of a language and yields names and figures.
    With the labels and the cases, `shown` (paths of tables) and `settings` decide all that is drawn; a folder without
    them is drawn each time.
    """

    folder: Path
    figures: Callable
    shown: Sequence = ()
    settings: object = None


def draw(step, drawings, cases=None, announce=False):
    """Save figures in each language, each under its name in a folder of the language.

    `step` is Snakemake's object. A name that cannot be drawn gives way to one that can; the first step that draws says
    so, once.
    """
    gc.freeze()  # what is there by now stays: it need not be looked through after each figure
    for language in step.params.labels["language"]:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            labels = Labels.of_study(step.params.labels, language, cases)
            labels = Drawable.of(labels, () if cases is None else cases.index)
        files.say([warning.message for warning in caught[:1]], aloud=announce)
        for drawing in drawings:
            target = drawing.folder / language
            target.mkdir(parents=True, exist_ok=True)
            if not (drawing.shown and _is_there(step, drawing, target)):
                _save(drawing.figures(labels), target)


def _is_there(step, drawing, target):
    """Whether an earlier run had the same figures."""
    tables = [digest_of(Path(path).read_bytes()) for path in [step.input.cases, *drawing.shown]]
    labels = {name: value for name, value in step.params.labels.items() if name != "language"}
    return files.has_folder(
        step.log, target, labels=labels, language=target.name, tables=tables, settings=drawing.settings
    )


def _save(figures, folder):
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Glyph .* missing from")
        for name, figure in figures:
            save(figure, folder / name)
            del figure
            gc.collect()  # figures hold themselves: without this each stays in memory
