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
        `necessity` and `combinations`.
    """
    outcome, _ = sides_of(memberships, settings)
    keys = ("necessity_cutoff", "necessity_coverage_cutoff", "necessity_ron_cutoff", "necessity_depth")
    return {
        "necessity": necessity_table(outcome.data, settings["necessity_cutoff"]),
        "combinations": necessary_combinations(outcome.data, *(settings[key] for key in keys)),
    }
