"""The sentences on the full exploration of robustness in English; the figures come from `exploration`."""

__all__ = ["Exploration"]

SETTINGS = {
    "consistency_cutoff": "consistency cutoff",
    "pri_cutoff": "PRI cutoff",
    "frequency_cutoff": "frequency cutoff",
    "calibration": "calibration",
}


class Exploration:
    """The exploration of one outcome, which `name` names, in English."""

    space = " "

    def __init__(self, name):
        self.name = name

    def nothing(self):
        return f"There is no solution for {self.name}, so there is nothing to explore."

    def holding(self, cells, same, subset):
        return (
            f"Exploration for {self.name}. Over {cells} combinations of cutoffs and calibrations, the intermediate "
            f"solution is the same in {same} and the same or a subset in {subset}."
        )

    def breaks(self, ends):
        ends = [f"{SETTINGS[setting]} {value}" for setting, value in ends]
        return f"All else equal, it breaks at {', '.join(ends)}."

    def kept(self, low, high):
        configurations = "With one case left out, its configurations are kept in"
        return f"{configurations} {low if low == high else f'{low} to {high}'} of analyses."

    def permuted(self, draws, beaten, p):
        return (
            f"Of {draws} random permutations of the outcome, {beaten} gave a solution at least as consistent and as "
            f"covering; ranked against all of them, p = {p}."
        )

    def clear(self, clear, tested):
        who = f"{clear or 'None'} of its {tested} configurations {'fits' if clear < 2 else 'fit'}"
        if tested == 1:
            who = f"Its one configuration {'fits' if clear else 'does not fit'}"
        return f"{who} the outcome better than chance would, corrected for the number tried (Holm, p <= 0.05)."

    def chance(self, seldom):
        if seldom:
            return "Random data would seldom have given a solution as good."
        return "Random data would often have given a solution as good: the cases alone do not rule out chance."
