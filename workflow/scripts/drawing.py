"""How every step that draws goes through the languages."""

import gc
import sys
import warnings
from pathlib import Path

from equifinal.output.figures.saving import save
from equifinal.output.figures.style import drawable_language
from equifinal.output.words.labels import Labels


def in_each_language(folder, settings, cases=None, announce=False):
    """Yield for each language the labels, and a function that saves a figure under a name in its folder.

    A language that no font here can draw falls back to English labels; the first step that draws says so.
    """
    for language in settings["language"]:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            drawn = drawable_language(language)
        if announce and caught:
            print(f"Note: {caught[0].message}", file=sys.stderr, flush=True)

        def keep(name, figure, language=language):
            path = Path(str(folder)) / language / name
            path.parent.mkdir(parents=True, exist_ok=True)
            save(figure, path)
            gc.collect()  # figures hold themselves: without this each stays in memory

        yield Labels.of_study(settings, drawn, cases), keep
