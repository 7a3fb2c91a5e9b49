"""Two runs side by side: ``equifinal compare``."""

import sys
from pathlib import Path

from equifinal.errors import InputError
from equifinal.languages import preferred, said, speak_as, told
from equifinal.terminal.lines import working
from equifinal.terminal.printed import tell

__all__ = ["command", "write_comparison"]

RESULTS = Path("results")


def command(earlier: Path | None = None, later: Path | None = None, /, *, study: str | None = None):
    """Compare two runs: what changed in configuration, data, truth table, solution and fit.

    A run is named by its folder, or by a part of its name that no other has, such as the digest at its end. Without
    names, the last two runs are compared; with one, that run and the last other one. Exit code: 0 compared, 1 not.

    Parameters
    ----------
    earlier
        A run.
    later
        The run to hold against it.
    study
        The study whose last runs are meant.

    Examples
    --------
    ::

        equifinal compare
        equifinal compare --study county27
        equifinal compare incl0.80 incl0.82
    """
    try:
        a, b = _pair([str(run) for run in (earlier, later) if run is not None], study)
        with working(told(said("Comparing {run} with {other}", run=b.name, other=a.name))):
            text = write_comparison(a, b)
    except (InputError, OSError) as error:
        tell(told(error), sys.stderr)
        return 1
    tell(text)
    return 0


def _pair(words, study=None):
    """Return the folders of the two runs that are meant, the earlier first."""
    from equifinal.disk.history import listed

    studies = sorted(path.parent for path in RESULTS.glob("*/runs.csv") if study in (None, path.parent.name))
    runs = {run: folder / run for folder in studies for run in listed(folder)}
    if not runs:
        raise InputError(
            said("{results} holds no run.", results=RESULTS / (study or "")),
            said("call snakemake first, and this in the same folder"),
        )
    found = [_named(word, runs) for word in words]
    if len(found) == 2:
        return found
    folder = found[0].parent if found else _only(studies)
    last = [folder / run for run in listed(folder) if folder / run not in found]
    if len(last) + len(found) < 2:
        raise InputError(
            said("{folder} holds one run only.", folder=folder), said("change a threshold and call snakemake again")
        )
    return [*found, last[-1]] if found else last[-2:]


def _only(studies):
    """Return the folder of the one study there is."""
    if len(studies) > 1:
        names = ", ".join(folder.name for folder in studies)
        raise InputError(
            said("{results} holds several studies.", results=RESULTS), said("add --study, one of {names}", names=names)
        )
    return studies[0]


def _named(word, runs):
    """Return the folder of the run that a word names."""
    from equifinal.runs.history import find

    try:
        return runs[find(word, runs)]
    except LookupError as error:
        names = ", ".join(error.args[0] or runs)
        many, none = said("{word!r} names more than one run.", word=word), said("{word!r} names no run.", word=word)
        raise InputError(many if error.args[0] else none, said("one of {names}", names=names)) from None


def write_comparison(a, b):
    """Compare two runs, write `comparison.csv` and `comparison.md` beside them, and return the text.

    Parameters
    ----------
    a, b : path-like
        Their folders, the earlier first; the files go to ``compare/<a>_vs_<b>/`` beside the later.
    """
    from equifinal.disk.files import replace
    from equifinal.disk.history import read_run
    from equifinal.output.text.changes import changes_in_words
    from equifinal.runs.comparison import compare

    a, b = Path(a), Path(b)
    one, other = read_run(a), read_run(b)
    changes = compare(one, other)
    speak_as(other.manifest["config"].get("language"))
    text = changes_in_words(other.manifest["study"], a.name, b.name, changes, preferred())
    folder = b.parent / "compare" / f"{a.name}_vs_{b.name}"
    replace(folder / "comparison.csv", changes.to_csv(index=False, lineterminator="\n").encode())
    replace(folder / "comparison.md", f"{text}\n".encode())
    return "\n\n".join([text, told(said("Table and text: {folder}/", folder=folder))])
