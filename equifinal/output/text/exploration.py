"""The full exploration of robustness in words, every figure from its tables."""

from equifinal.languages import LANGUAGES, joined, mark, say, say_many
from equifinal.steps.robustness_full.exploration import KIND
from equifinal.steps.sides import outcomes_of

__all__ = ["exploration_text", "side_text"]

BREAKS = {
    "consistency_cutoff": mark("consistency cutoff {value}"),
    "pri_cutoff": mark("PRI cutoff {value}"),
    "frequency_cutoff": mark("frequency cutoff {value}"),
    "calibration": mark("calibration {value}"),
}


def exploration_text(tables, settings, language):
    """Return the paragraphs on the exploration, one for each side.

    Parameters
    ----------
    tables : dict of str to DataFrame
        The tables of the step, of both sides.
    settings : mapping
        `outcome` of the configuration.
    language : str
    """
    paragraphs = []
    for outcome in outcomes_of(settings).values():
        own = {name: frame[frame["outcome"] == outcome] for name, frame in tables.items()}
        paragraphs.append(side_text(own, outcome, language) + "\n\n")
    return "".join(paragraphs)


def side_text(summed, name, language):
    """Return the paragraph on one outcome, which `name` names, from its own lines of the tables."""
    noise, tested = summed["noise"], summed["noise_configurations"]
    if noise.empty:
        return say("There is no solution for {outcome}, so there is nothing to explore.", language, outcome=name)
    fit = noise.iloc[0]
    sentences = [
        _holding(summed["holding"], name, language),
        _short(summed["limits"], language),
        _breaks(summed["first_breaks"], language),
        _kept(summed["retention"], language),
        say(
            "Of {draws} random permutations of the outcome, {beaten} gave a solution at least as consistent and as "
            "covering; ranked against all of them, p = {p}.",
            language,
            draws=int(fit["draws"]),
            beaten=f"{fit['count'] / fit['draws']:.1%}",
            p=f"{fit['p_ranked']:.3f}",
        ),
        _clear(int((tested["p_holm"] <= 0.05).sum()), len(tested), language),
        _chance(fit["p_ranked"] <= 0.05, language),
    ]
    return LANGUAGES[language].space.join(filter(None, sentences))


def _holding(holding, name, language):
    """Return in how many cells of the multiverse the solution holds."""
    line = holding.set_index("solution").loc[KIND]
    return say(
        "Exploration for {outcome}. Over {cells} combinations of cutoffs and calibrations, the intermediate solution "
        "is the same in {same} and the same or a subset in {subset}.",
        language,
        outcome=name,
        cells=int(line["cells"]),
        same=f"{line['same']:.1%}",
        subset=f"{line['same_or_subset']:.1%}",
    )


def _short(limits, language):
    """Return what the time did not suffice for; empty where it sufficed for all."""
    counts = limits.set_index("work")[["planned", "done"]]
    if (counts["planned"] == counts["done"]).all():
        return ""
    changed = counts.loc["dropped"] + counts.loc["recoded"]
    return say(
        "The time did not suffice for all: shares and p values are of {cells} of {all_cells} cells of the multiverse, "
        "those nearest to the cutoffs in use, {changes} of {all_changes} changes of the data, and {draws} of "
        "{all_draws} permutations.",
        language,
        cells=int(counts.loc["multiverse", "done"]),
        all_cells=int(counts.loc["multiverse", "planned"]),
        changes=int(changed["done"]),
        all_changes=int(changed["planned"]),
        draws=int(counts.loc["permuted", "done"]),
        all_draws=int(counts.loc["permuted", "planned"]),
    )


def _breaks(breaks, language):
    """Return at which values the solution breaks; empty where it never does."""
    broken = breaks.dropna(subset="breaks_at")
    broken = broken[broken["parameter"] != "solution"]
    if broken.empty:
        return ""
    ends = [say(BREAKS[row.parameter], language, value=row.breaks_at) for row in broken.itertuples()]
    return say("All else equal, it breaks at {ends}.", language, ends=joined(ends, "words", language))


def _kept(retention, language):
    """Return how often configurations are kept with one case left out; empty where that was not tried."""
    single = retention.query("change == 'dropped' and amount == 1")["share"]
    if single.empty:
        return ""
    low, high = (f"{share:.0%}" for share in (single.min(), single.max()))
    if low == high:
        return say("With one case left out, its configurations are kept in {low} of analyses.", language, low=low)
    return say(
        "With one case left out, its configurations are kept in {low} to {high} of analyses.",
        language,
        low=low,
        high=high,
    )


def _clear(clear, tested, language):
    """Return how many configurations fit better than chance would."""
    if tested == 1:
        one = (
            mark(
                "Its one configuration fits the outcome better than chance would, corrected for the number tried "
                "(Holm, p <= 0.05)."
            )
            if clear
            else mark(
                "Its one configuration does not fit the outcome better than chance would, corrected for the number "
                "tried (Holm, p <= 0.05)."
            )
        )
        return say(one, language)
    if not clear:
        return say(
            "None of its {tested} configurations fits the outcome better than chance would, corrected for the number "
            "tried (Holm, p <= 0.05).",
            language,
            tested=tested,
        )
    return say_many(
        "{n} of its {tested} configurations fits the outcome better than chance would, corrected for the number tried "
        "(Holm, p <= 0.05).",
        "{n} of its {tested} configurations fit the outcome better than chance would, corrected for the number tried "
        "(Holm, p <= 0.05).",
        clear,
        language,
        tested=tested,
    )


def _chance(seldom, language):
    if seldom:
        return say("Random data would seldom have given a solution as good.", language)
    return say(
        "Random data would often have given a solution as good: the cases alone do not rule out chance.", language
    )
