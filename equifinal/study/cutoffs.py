"""The cutoffs of a configuration held against each other, and the analyses that they make."""

import math

from equifinal.languages import said
from equifinal.sets.tolerance import at_least

from .problems import Problem

__all__ = ["of_cutoffs", "of_multiverse"]

MOST_ANALYSES = 1_000_000
MULTIVERSE = ("multiverse_consistency", "multiverse_pri")


def of_cutoffs(settings):
    """Yield what is wrong with the order of cutoffs."""
    baseline, second = settings["consistency_cutoff"], settings["contradiction_cutoff"]
    if second is not None and at_least(second, baseline):
        message = said(
            "contradiction_cutoff is {second:g}, not below the consistency_cutoff of {baseline:g}.",
            second=second,
            baseline=baseline,
        )
        yield Problem(
            ("contradiction_cutoff",),
            message,
            said("a cutoff from 0 to below {baseline:g} is allowed, or none", baseline=baseline),
        )
    wrong = []
    for name in MULTIVERSE:
        values = settings["robustness"][name]
        if len(values) != 3 or values[0] > values[1] or values[2] <= 0:
            message = said("robustness: {name} is {values!r}.", name=name, values=values)
            wrong.append(
                Problem(("robustness", name), message, said("start, stop and step, such as [0.75, 0.95, 0.005]"))
            )
    yield from wrong or of_multiverse(settings["robustness"])
    name = "robustness_consistency_cutoff"
    for raised in settings[name]:
        if not at_least(raised, baseline):
            message = said(
                "{name} is {raised:g}, below the baseline consistency_cutoff of {baseline:g}.",
                name=name,
                raised=raised,
                baseline=baseline,
            )
            hint = said(
                "a cutoff from {baseline:g} to 1 is allowed; raise {name} as well", baseline=baseline, name=name
            )
            yield Problem((name,), message, hint)


def of_multiverse(plan):
    """Yield where the multiverse would have no end: its cutoffs alone, calibrations come on top."""
    steps = [(stop - start) / step + 1 for start, stop, step in (plan[name] for name in MULTIVERSE)]
    analyses = math.prod(steps) * len(plan["multiverse_frequency"])
    if analyses > MOST_ANALYSES:
        message = said("robustness: the multiverse would be {n:.0f} analyses by its cutoffs alone.", n=analyses)
        hint = said(
            "at most {most}: take larger steps in {keys}",
            most=MOST_ANALYSES,
            keys=said("{first} and {last}", first=MULTIVERSE[0], last=MULTIVERSE[1]),
        )
        yield Problem(("robustness", MULTIVERSE[0]), message, hint)
