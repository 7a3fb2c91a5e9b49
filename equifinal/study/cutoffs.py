"""The cutoffs of a configuration held against each other, and the analyses that they make."""

import math

from equifinal.languages import said
from equifinal.sets.tolerance import at_least

from .problems import Problem

__all__ = ["of_cutoffs", "of_multiverse"]

MOST_ANALYSES = 1_000_000
MOST_IN_ALL = 20_000_000
MULTIVERSE = ("multiverse_consistency", "multiverse_pri")


def of_cutoffs(settings):
    """Yield what is wrong with the order of cutoffs."""
    baseline, second = settings["consistency_cutoff"], settings["contradiction_cutoff"]
    first = "consistency_cutoff"
    if (other := settings.get("consistency_cutoff_negation")) is not None and other < baseline:
        first = "consistency_cutoff_negation"
    if second is not None and at_least(second, settings[first]):
        message = said(
            "contradiction_cutoff is {second:g}, not below the {name} of {baseline:g}.",
            second=second,
            name=first,
            baseline=settings[first],
        )
        yield Problem(
            ("contradiction_cutoff",),
            message,
            said("a cutoff from 0 to below {baseline:g} is allowed, or none", baseline=settings[first]),
        )
    wrong = []
    for name in MULTIVERSE:
        values = settings["robustness"][name]
        if len(values) != 3 or values[0] > values[1] or values[2] <= 0:
            message = said("robustness: {name} is {values!r}.", name=name, values=values)
            wrong.append(
                Problem(("robustness", name), message, said("start, stop and step, such as [0.75, 0.95, 0.005]"))
            )
    yield from wrong or of_multiverse(settings["robustness"], 1 + len(settings["conditions"]))
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


def of_multiverse(plan, sets):
    """Yield where robustness in full would have no end: by its cutoffs alone, or by all that it changes.

    Counted are both sides, two solutions, and a crossover a set.
    """
    steps = [(stop - start) / step + 1 for start, stop, step in (plan[name] for name in MULTIVERSE)]
    cutoffs = math.prod(steps) * len(plan["multiverse_frequency"])
    if cutoffs > MOST_ANALYSES:
        message = said("robustness: the multiverse would be {n:.0f} analyses by its cutoffs alone.", n=cutoffs)
        hint = said(
            "at most {most}: take larger steps in {keys}",
            most=MOST_ANALYSES,
            keys=said("{first} and {last}", first=MULTIVERSE[0], last=MULTIVERSE[1]),
        )
        yield Problem(("robustness", MULTIVERSE[0]), message, hint)
        return
    draws = plan["draws"] * (len(plan["dropped_cases"]) + len(plan["recoded_shares"])) + plan["permutations"]
    every = 4 * cutoffs * (1 + sets * len(plan["crossover_shifts"])) + 2 * draws
    if every > MOST_IN_ALL:
        message = said("robustness: in full it would be {n:.0f} analyses.", n=every)
        hint = said(
            "at most {most}: take larger steps in the multiverse, fewer crossover_shifts, draws or permutations",
            most=MOST_IN_ALL,
        )
        yield Problem(("robustness",), message, hint)
