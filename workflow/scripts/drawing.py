"""How every step that draws goes through the languages."""

import gc
import warnings
from pathlib import Path

import files

from equifinal.output.figures.fonts import Drawable
from equifinal.output.figures.saving import save
from equifinal.output.words.labels import Labels


def draw(folder, settings, figures, cases=None, announce=False):
    """Save figures in each language, each under its name in the language's folder.

    `figures` takes the labels of a language, and yields names and figures. A name that cannot be drawn gives way to
    one that can; the first step that draws says so, once.
    """
    told = not announce
    for language in settings["language"]:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            labels = Labels.of_study(settings, language, cases)
            labels = Drawable.of(labels, () if cases is None else cases.index)
        if caught and not told:
            files.say([caught[0].message])
            told = True
        target = Path(str(folder)) / language
        target.mkdir(parents=True, exist_ok=True)
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", "Glyph .* missing from")
            for name, figure in figures(labels):
                save(figure, target / name)
                del figure
                gc.collect()  # figures hold themselves: without this each stays in memory
