"""Step 2: raw scores into memberships, with all that a reader should know of how that was done."""

from equifinal.languages import mark, said

from .diagnostics import alarms, diagnose
from .memberships import calibrate
from .proposals import proposal_table
from .table import calibration_table

__all__ = ["notes", "run"]

PLACES = {"mean": mark("mean"), "median": mark("median"), "gap": mark("middle of the widest gap")}


def run(raw, settings):
    """Calibrate the sets of a study.

    Parameters
    ----------
    raw : DataFrame
        Raw scores, cases in the index, one column a set.
    settings : mapping
        `calibration` and `half_membership` of the configuration.

    Returns
    -------
    dict of str to DataFrame
        `memberships` (with the column `case`), `shifted`, `calibration`, `diagnostics`, `proposals`.

    Raises
    ------
    InputError
        With the set and the case.

    Examples
    --------
    >>> import pandas as pd
    >>> raw = pd.DataFrame({"A": [0, 40, 80]}, index=pd.Index(["p", "q", "r"], name="case"))
    >>> how = {"A": {"method": "crisp", "threshold": 30}}
    >>> run(raw, {"calibration": how, "half_membership": None})["memberships"]["A"].tolist()
    [0.0, 1.0, 1.0]
    """
    methods = settings["calibration"]
    memberships, shifted = calibrate(raw, methods, settings["half_membership"])
    raw = raw.assign(**{name: memberships[name] for name in memberships if name not in raw})  # made of other sets
    return {
        "memberships": memberships.reset_index(),
        "shifted": shifted,
        "calibration": calibration_table(raw, memberships, methods, shifted),
        "diagnostics": diagnose(raw, memberships, methods, shifted),
        "proposals": proposal_table(raw, methods),
    }


def notes(found):
    """Return what the user should be told of the tables of `run`: thresholds found in the data, and each alarm.

    Parameters
    ----------
    found : mapping of str to DataFrame
        `calibration`, `diagnostics`.

    Returns
    -------
    list of str

    Examples
    --------
    >>> import pandas as pd
    >>> raw = pd.DataFrame({"A": [0.2, 0.4]}, index=pd.Index(["p", "q"], name="case"))
    >>> [note.split(" [")[0] for note in notes(run(raw, {"calibration": {}, "half_membership": None}))]
    ['A: 0% of the cases are above 0.5; outside 20 % to 80 % the set is skewed.']
    """
    table = found["calibration"]
    places = table[table["percentiles"].str.fullmatch(r"threshold=[a-z]+")]
    told = [
        said(
            "{name}: the threshold is the {place} of the cases, {value}.",
            name=line.set,
            place=PLACES[line.percentiles.partition("=")[2]],
            value=line.anchors.partition("=")[2],
        )
        for line in places.itertuples()
    ]
    return [*told, *alarms(found["diagnostics"])]
