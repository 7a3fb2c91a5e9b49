"""How every step that draws goes through the languages."""

import gc
import warnings
from pathlib import Path

import files

from equifinal.output.figures.saving import save
from equifinal.output.figures.style import drawable_language
from equifinal.output.words.labels import Labels


def draw(folder, settings, figures, cases=None, announce=False):
    """Save figures in each language, each under its name in the language's folder.

    `figures` takes the labels of a language, and yields names and figures. A language that no font here can draw falls
    back to English labels; the first step that draws says so.
    """
    for language in settings["language"]:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            drawn = drawable_language(language)
        files.say([one.message for one in caught[:1] if announce])
        target = Path(str(folder)) / language
        target.mkdir(parents=True, exist_ok=True)
        for name, figure in figures(Labels.of_study(settings, drawn, cases)):
            save(figure, target / name)
            del figure
            gc.collect()  # figures hold themselves: without this each stays in memory
