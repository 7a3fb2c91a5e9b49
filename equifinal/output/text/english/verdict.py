"""The sentences of the verdict on robustness in English; the figures come from `verdict`."""

__all__ = ["Verdict"]

RELATIONS = {
    "same": "leaves the solution as it is",
    "subset": "narrows the solution to a subset",
    "superset": "widens the solution to a superset",
    "changed": "changes the solution",
    "none": "leaves no solution",
}
PARAMETERS = {"consistency": "consistency", "pri": "PRI", "PRI": "PRI", "frequency": "frequency"}


class Verdict:
    """The verdict in English."""

    space = " "

    def no_verdict(self, name):
        return f"There is no solution for {name} at the cutoffs in use, so its robustness cannot be judged."

    def changed(self, name, changes):
        parts = [
            f"setting the {PARAMETERS[what]} cutoff to {new} instead of {old} {RELATIONS[word]}"
            for what, old, new, word in changes
        ]
        return f"The intermediate solution for {name} was checked against one change at a time: {'; '.join(parts)}."

    def range(self, parameter, above, up_to):
        ends = ([f"above {above}"] if above else []) + ([f"up to {up_to}"] if up_to else [])
        cutoff = f"any {PARAMETERS[parameter]} cutoff"
        return f"It stays the same for {' '.join([cutoff, ' and '.join(ends)]).strip()}, all else equal."

    def left_out(self, same, n):
        analyses = f"{same or 'none'} of {n} {'analysis' if n == 1 else 'analyses'}"
        return f"With one case left out at a time it is the same in {analyses}."

    def protocol(self, settings, empty, core, robust, typical, share, rank):
        """Return what the fit- and case-oriented parameters say."""
        without = f", {empty} of them without a solution," if empty else ","
        cases = f"{robust or 'none'} of {typical} typical cases {'are' if robust > 1 else 'is'} robust"
        cases = f"the one typical case is {'' if robust else 'not '}robust" if typical == 1 else cases
        cases = cases if typical else "there is no typical case"
        return (
            f"Against {settings} plausible combinations of cutoffs{without} the robust core keeps {core} of its "
            f"coverage (RF_cov), and {cases} (RCR_typ {share or 'undefined'}, rank {rank} of 4; Oana & Schneider 2024)."
        )
