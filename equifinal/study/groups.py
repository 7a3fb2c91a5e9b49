"""The keys that stand together under one name: `robustness`, `nca`."""

from typing import Annotated, Literal

from pydantic import Field

from equifinal.nca.bottlenecks import UNITS
from equifinal.nca.ceilings import CEILINGS

from .fields import Draws, Keys, Natural, Positive, Share, Shares, described

__all__ = ["GROUPS", "Nca", "Robustness"]

# Dul 2016; the second compares NCA with fsQCA.
DUL = "Dul 2016, doi:10.1177/1094428115584005"
DUL_QCA = "Dul 2016, doi:10.1016/j.jbusres.2015.10.134"


class Robustness(Keys):
    """What the solution is held against."""

    plausible_consistency: Shares | None = described(
        None, "Consistency cutoffs of the test set; empty: the one in use and 0.05 to either side."
    )
    plausible_pri: Shares | None = described(None, "PRI cutoffs of the test set, likewise.")
    plausible_frequency: list[Positive] | None = described(None, "Frequency cutoffs of it; empty: the one in use.")
    multiverse_consistency: Shares = described([0.75, 0.95, 0.005], "Consistency cutoffs: start, stop and step.")
    multiverse_pri: Shares = described([0.5, 0.85, 0.005], "PRI cutoffs: start, stop and step.")
    multiverse_frequency: list[Positive] = described([1, 2], "Frequency cutoffs.")
    crossover_shifts: list[Annotated[float, Field(ge=-0.9, le=0.9)]] = described(
        [-0.1, 0.1],
        "How far each crossover (or threshold at which cases change sides) is moved, one at a time: a share of "
        "the way to the next anchor, or to the lowest or highest score where there is none.",
    )
    multiverse_chunks: Annotated[int, Field(ge=1, le=1000)] = described(4, "Jobs that long work is spread over.")
    permutations: Annotated[int, Field(ge=100, le=Draws)] = described(10000, "Permutations of the outcome.")
    dropped_cases: list[Positive] = described([1, 2, 3], "How many cases are left out together.")
    recoded_shares: Shares = described([0.05, 0.1], "Shares of the memberships that are recoded at random.")
    draws: Annotated[int, Field(ge=10, le=Draws)] = described(1000, "Draws for each of the two above.")
    seed: Natural = described(1, "Seed of all random numbers.")


class Nca(Keys):
    """Necessary condition analysis: which level of a condition a level of the outcome needs."""

    run: bool | None = described(
        None,
        "Whether it is done. Empty: where the outcome and a condition are fuzzy sets; of crisp sets it can say no more "
        "than the necessity of QCA.",
        "Vis & Dul 2018, doi:10.1177/0049124115626179",
    )
    scores: Literal["memberships", "raw"] = described(
        "memberships",
        "What is analysed: the calibrated `memberships`, or the `raw` scores (where a set falls with its score, a low "
        "one stands for the set; values of a multi-value set stay crisp sets).",
        DUL_QCA,
    )
    scope: Literal["theoretical", "observed"] = described(
        "theoretical",
        "The rectangle of which the effect size is a share: `theoretical`, memberships from 0 to 1 (raw scores as "
        "`raw_scopes` says, else as observed), or `observed`, from the lowest to the highest case, the default of R's "
        "NCA.",
        DUL,
    )
    raw_scopes: dict = described(
        {},
        "The least and the greatest raw score that a set could have, such as `BEDS: [0, 100]`; else the cases' own.",
        DUL,
    )
    ceilings: list[Literal[CEILINGS]] = described(
        ["cr_fdh", "ce_fdh"],
        "Ceilings, the first for the bottleneck table: `ce_fdh`, steps over all cases; `cr_fdh`, the regression line "
        "through their corners; `ce_vrs`, the concave hull; `cr_vrs`, the regression line through its corners; `c_lp`, "
        "the line over all cases that is nearest to them. Where a set has two values, `ce_fdh` alone.",
        DUL,
    )
    effect_cutoff: Share = described(
        0.1, "Effect size d from which a condition can be necessary in degree: below, the effect is small.", DUL
    )
    p_cutoff: Share = described(
        0.05,
        "p value below which it can be.",
        "Dul, van der Laan & Kuik 2020, doi:10.1177/1094428118795272",
    )
    permutations: Annotated[int, Field(ge=100, le=Draws)] = described(
        10000,
        "Random orders of the outcome behind a p value; of eight cases or fewer, and of crisp sets, it is exact.",
        "Dul, van der Laan & Kuik 2020, doi:10.1177/1094428118795272",
    )
    seed: Natural = described(1, "Seed of the random orders.")
    bottleneck_steps: Annotated[int, Field(ge=1, le=100)] = described(
        10, "Steps of the bottleneck table from the lowest level of the outcome to the highest.", DUL
    )
    bottleneck_outcome: Literal[UNITS] = described(
        "percentage.range",
        "Unit of the outcome in it: % of the scope, % of the highest score, the score itself, or the percentile of the "
        "cases.",
        DUL,
    )
    bottleneck_condition: Literal[UNITS] = described(
        "percentage.range",
        "Unit of the conditions in it, likewise; `percentile` is the % of cases that do not reach what is needed.",
        DUL,
    )


GROUPS = {"robustness": Robustness, "nca": Nca}
