"""How every step that draws goes through the languages."""

from pathlib import Path

from equifinal.figures.saving import save
from equifinal.figures.style import drawable_language
from equifinal.labels import Labels


def in_each_language(folder, settings, cases=None):
    """Yield for each language the labels, and a function that saves a figure under a name in its folder.

    A language that no font here can draw falls back to English labels.
    """
    for language in settings["language"]:

        def keep(name, figure, language=language):
            path = Path(str(folder)) / language / name
            path.parent.mkdir(parents=True, exist_ok=True)
            save(figure, path)

        yield Labels.of_study(settings, drawable_language(language), cases), keep
