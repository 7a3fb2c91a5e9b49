"""Step 3: conditions, and combinations of them, tested for necessity, on both sides."""

from equifinal.steps.sides import sides_of

from .combinations import necessary_combinations
from .conditions import necessity_table

__all__ = ["run"]


def run(memberships, settings):
    """Test for necessity.

    Parameters
    ----------
    memberships : DataFrame
        Cases in the index, one column a set.
    settings : mapping
        `outcome`, `conditions`, `necessity_cutoff`, `necessity_coverage_cutoff`, `necessity_ron_cutoff` and
        `necessity_depth` of the configuration.

    Returns
    -------
    dict of str to DataFrame
        `necessity` (from `necessity_table`) and `combinations` (`necessary_combinations`), each for both sides.

    Raises
    ------
    InputError
        As `CalibratedData.from_frame`.

    Examples
    --------
    Neither a nurse nor a doctor is needed, but one of the two is.

    >>> import pandas as pd
    >>> towns = {"NURSE": [1, 0, 1, 0], "DOCTOR": [0, 1, 1, 0], "CARE": [1, 1, 1, 0]}
    >>> memberships = pd.DataFrame(towns, index=["Oak", "Elm", "Ash", "Fir"])
    >>> settings = {"outcome": "CARE", "conditions": ["NURSE", "DOCTOR"], "necessity_cutoff": 0.9}
    >>> settings |= {"necessity_coverage_cutoff": 0.6, "necessity_ron_cutoff": 0.6, "necessity_depth": 2}
    >>> found = run(memberships, settings)
    >>> found["necessity"].query("outcome == 'CARE'")[["condition", "necessary"]].values.tolist()
    [['NURSE', False], ['~NURSE', False], ['DOCTOR', False], ['~DOCTOR', False]]
    >>> found["combinations"][["outcome", "kind", "expression"]].values.tolist()
    [['CARE', 'disjunction', 'NURSE + DOCTOR'], ['~CARE', 'conjunction', '~NURSE*~DOCTOR']]
    """
    outcome, _ = sides_of(memberships, settings)
    keys = ("necessity_cutoff", "necessity_coverage_cutoff", "necessity_ron_cutoff", "necessity_depth")
    return {
        "necessity": necessity_table(outcome.data, settings["necessity_cutoff"]),
        "combinations": necessary_combinations(outcome.data, *(settings[key] for key in keys)),
    }
