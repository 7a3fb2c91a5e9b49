"""Folders of figures: what decides what is in one, so that a run can take it from an earlier one."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import files

from equifinal.identity import digest_of


class Drawing(NamedTuple):
    """Figures that lie in one folder.

    `folder` is an output of the step: that of its language, or that of all languages'; `figures` takes the labels of a
    language and yields names and figures. With the labels and the cases, `shown` (paths of tables) and `settings`
    decide all that is drawn; a folder without them is drawn each time.
    """

    folder: str
    figures: Callable
    shown: Sequence = ()
    settings: object = None

    def place(self, language):
        """Return the folder of a language."""
        folder = Path(self.folder)
        return folder if folder.name == language else folder / language

    def is_there(self, step, language):
        """Whether an earlier run had the same figures; they are then in their folder."""
        if not self.shown:
            return False
        tables = [digest_of(Path(path).read_bytes()) for path in [step.input.cases, *self.shown]]
        labels = {name: value for name, value in step.params.labels.items() if name != "language"}
        decisive = {"labels": labels, "language": language, "tables": tables, "settings": self.settings}
        return files.has_folder(step.log, self.place(language), **decisive)
