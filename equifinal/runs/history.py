"""The runs of a study: the index that lists them, newest last."""

import pandas as pd

from equifinal.steps.minimise.frames import intermediate

__all__ = ["COLUMNS", "entry", "find", "index"]

COLUMNS = ["run", "consistency_cutoff", "pri_cutoff", "frequency_cutoff", "solution"]


def entry(manifest, models):
    """Return a run's line in the index.

    Parameters
    ----------
    manifest : dict
        From `run.manifest`.
    models : DataFrame
        The baseline's table of models; the first intermediate model of the outcome is noted.
    """
    settings = manifest["config"]
    found = intermediate(models, settings["outcome"])
    solution = found["expression"].iloc[0] if len(found) else ""
    return {"run": manifest["run"], **{key: settings[key] for key in COLUMNS[1:-1]}, "solution": solution}


def index(entries, before=(), newest=None):
    """Return the index: the known runs in the order known so far, then the others, then the newest.

    The order is carried on from one index to the next and asks no clock.

    Parameters
    ----------
    entries : list of dict
        From `entry`: one for each run there is.
    before : sequence of str
        The runs of the index so far; those that are no more fall out of it.
    newest : str, optional
        The run that has just been made.

    Examples
    --------
    >>> entries = [dict.fromkeys(COLUMNS, "") | {"run": run} for run in "abc"]
    >>> list(index(entries, before=["c", "gone", "b"], newest="c")["run"])
    ['b', 'a', 'c']
    """
    rank = {run: place for place, run in enumerate(before)}
    order = sorted(entries, key=lambda line: (line["run"] == newest, rank.get(line["run"], len(rank))))
    return pd.DataFrame(order, columns=COLUMNS)


def find(wanted, runs):
    """Return the one run of these that a word names: its name, its folder, or a part that no other has.

    Raises
    ------
    LookupError
        Where none or several are named; its argument lists them.
    """
    word = wanted.rstrip("/").rpartition("/")[2]
    found = [run for run in runs if run == word] or [run for run in runs if word and word in run]
    if len(found) != 1:
        raise LookupError(found)
    return found[0]
