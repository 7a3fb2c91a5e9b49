"""How every step that draws goes through the languages."""

import gc
import warnings

import files

from equifinal.output.figures.fonts import Drawable
from equifinal.output.figures.saving import save
from equifinal.output.words.labels import Labels


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
            target = drawing.place(language)
            target.mkdir(parents=True, exist_ok=True)
            if not drawing.is_there(step, language):
                _save(drawing.figures(labels), target)


def _save(figures, folder):
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Glyph .* missing from")
        for name, figure in figures:
            save(figure, folder / name)
            del figure
            gc.collect()  # figures hold themselves: without this each stays in memory
