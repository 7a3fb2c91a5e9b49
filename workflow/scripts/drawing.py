"""How every step that draws goes through the languages."""

import gc
import warnings
from pathlib import Path

import files

from equifinal.output.figures.fonts import Drawable
from equifinal.output.figures.saving import save
from equifinal.output.words.labels import Labels


def draw(drawn, settings, cases=None, announce=False):
    """Save figures in each language, each under its name in a folder of the language.

    `drawn` holds pairs: where the languages' folders are, and a function that takes the labels of a language and yields
    names and figures. A name that cannot be drawn gives way to one that can; the first step that draws says so, once.
    """
    told = not announce
    gc.freeze()  # what is there by now stays: it need not be looked through after each figure
    for language in settings["language"]:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            labels = Labels.of_study(settings, language, cases)
            labels = Drawable.of(labels, () if cases is None else cases.index)
        if caught and not told:
            files.say([caught[0].message])
            told = True
        for folder, figures in drawn:
            target = Path(str(folder)) / language
            target.mkdir(parents=True, exist_ok=True)
            _save(figures(labels), target)


def _save(figures, folder):
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Glyph .* missing from")
        for name, figure in figures:
            save(figure, folder / name)
            del figure
            gc.collect()  # figures hold themselves: without this each stays in memory
