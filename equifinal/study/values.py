"""Values that have the right type and range, and yet ask for nothing or for everything."""

from equifinal.languages import said

from .keys import KEYS
from .problems import Problem

__all__ = ["NEAR_HALF", "of_values"]

NEAR_HALF = (0.45, 0.55)
# What 0 would mean; the hint says what is right.
AT_ZERO = {
    ("consistency_cutoff",): (
        said("consistency_cutoff is 0, so every row would be coded 1."),
        said("a number above 0 to 1; 0.8 is usual, below 0.75 a row is hardly consistent"),
    ),
    ("consistency_cutoff_negation",): (
        said("consistency_cutoff_negation is 0, so every row would be coded 1."),
        said("a number above 0 to 1; 0.8 is usual, below 0.75 a row is hardly consistent"),
    ),
    ("contradiction_cutoff",): (
        said("contradiction_cutoff is 0, so every row that is not sufficient would be a contradiction."),
        said("a number above 0 and below consistency_cutoff, or nothing for none"),
    ),
    ("necessity_cutoff",): (
        said("necessity_cutoff is 0, so every condition would be necessary."),
        said("a number above 0 to 1; 0.9 is usual"),
    ),
    ("max_seconds",): (
        said("max_seconds is 0, so no search could begin."),
        said("a number of seconds above 0, such as 60"),
    ),
}
NO_CHANGE = {
    "plausible_consistency": said("robustness: plausible_consistency holds 0, by which every row is coded 1."),
    "crossover_shifts": said("robustness: crossover_shifts holds 0, which moves nothing."),
    "recoded_shares": said("robustness: recoded_shares holds 0, by which nothing is recoded."),
}


def of_values(settings):
    """Yield what is wrong with values that no analysis can be asked with, whatever the data.

    Parameters
    ----------
    settings : mapping
        Every key of a configuration, of the right type and range.

    Yields
    ------
    Problem

    Examples
    --------
    >>> settings = {"max_seconds": 0.0, "half_membership": None, "necessity_depth": 3, "conditions": ["A"]}
    >>> [problem.message for problem in of_values(settings)]
    ['max_seconds is 0, so no search could begin.']
    """
    for way, (message, hint) in AT_ZERO.items():
        if settings.get(way[0]) == 0:
            yield Problem(way, message, hint)
    for name, message in NO_CHANGE.items():
        if 0 in (settings.get("robustness", {}).get(name) or ()):
            yield Problem(("robustness", name), message, said("leave out the 0"))
    half, (low, high) = settings["half_membership"], NEAR_HALF
    if half is not None and (half == 0.5 or not low <= half <= high):
        message = (
            said("half_membership is 0.5, where the memberships are already.")
            if half == 0.5
            else said("half_membership is {half:g}, which is not near 0.5.", half=half)
        )
        hint = said("just beside 0.5, from {low:g} to {high:g}, such as 0.501; or nothing", low=low, high=high)
        yield Problem(("half_membership",), message, hint)
    depth, most = settings["necessity_depth"], len(settings["conditions"])
    if depth > max(most, KEYS["necessity_depth"].default):
        message = said("necessity_depth is {depth}, more than the conditions.", depth=depth)
        yield Problem(("necessity_depth",), message, said("a whole number from 1 to {most}", most=most))
