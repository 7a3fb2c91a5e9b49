"""What the figures of a necessary condition analysis are called, and which conditions they speak for."""

from equifinal.languages import mark

__all__ = ["MOST_LEVELS", "UNITS", "ceiling_name", "found_in_degree", "p_text", "positive", "shown_levels"]

MOST_LEVELS = 11  # of the outcome that stand side by side
UNITS = {
    "percentage.range": mark("% of the scope"),
    "percentage.max": mark("% of the highest score"),
    "actual": mark("scores"),
    "percentile": mark("percentiles of the cases"),
}


def ceiling_name(code):
    """Return what a ceiling is called.

    Examples
    --------
    >>> ceiling_name("cr_fdh"), ceiling_name("c_lp")
    ('CR-FDH', 'C-LP')
    """
    return code.upper().replace("_", "-")


def p_text(p):
    """Return a p value as papers print one that is very small; None where it is printed as a figure.

    Examples
    --------
    >>> p_text(0.0002), p_text(0.04)
    ('<0.001', None)
    """
    return "<0.001" if p < 0.001 else None


def positive(condition):
    """Whether a condition stands as it is, not negated.

    Examples
    --------
    >>> positive("A[1]"), positive("~A")
    (True, False)
    """
    return not condition.startswith("~")


def found_in_degree(lines):
    """Return which conditions are necessary in degree, and under which ceilings alone where they disagree.

    Parameters
    ----------
    lines : DataFrame
        Of `nca.csv`, those of one outcome.

    Returns
    -------
    dict of str to list of str
        Condition to the names of the ceilings that speak for it; an empty list where all do.

    Examples
    --------
    >>> import pandas as pd
    >>> lines = pd.DataFrame({"condition": ["A", "A", "B"], "ceiling": ["cr_fdh", "ce_fdh", "ce_fdh"]})
    >>> found_in_degree(lines.assign(in_degree=[True, False, True]))
    {'A': ['CR-FDH'], 'B': []}
    """
    found = {}
    for condition, group in lines.groupby("condition", sort=False):
        speaking = group["in_degree"].astype(bool)
        if speaking.any():
            found[condition] = [] if speaking.all() else list(map(ceiling_name, group["ceiling"][speaking]))
    return found


def shown_levels(levels):
    """Return levels of the outcome; of more than fit side by side some at even distances, the ends among them.

    Examples
    --------
    >>> shown_levels([0, 50, 100]), shown_levels(list(range(0, 101, 5)))[:3]
    ([0, 50, 100], [0, 10, 20])
    """
    if len(levels) <= MOST_LEVELS:
        return levels
    return [levels[round(i * (len(levels) - 1) / (MOST_LEVELS - 1))] for i in range(MOST_LEVELS)]
