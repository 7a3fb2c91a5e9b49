"""The full exploration of robustness in words, every figure from its tables."""

from equifinal.steps.robustness_full.exploration import KIND
from equifinal.steps.sides import outcomes_of

from .phrases import PHRASES

__all__ = ["exploration_text", "side_text"]


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
        paragraphs.append(side_text(own, PHRASES[language].Exploration(outcome)) + "\n\n")
    return "".join(paragraphs)


def side_text(summed, phrases):
    """Return the paragraph on one outcome, from its own lines of the tables, in the sentences of `phrases`."""
    noise, tested = summed["noise"], summed["noise_configurations"]
    if noise.empty:
        return phrases.nothing()
    holding = summed["holding"].set_index("solution").loc[KIND]
    sentences = [phrases.holding(int(holding["cells"]), *(f"{holding[k]:.1%}" for k in ("same", "same_or_subset")))]
    broken = summed["first_breaks"].dropna(subset="breaks_at")
    broken = broken[broken["parameter"] != "solution"]
    if len(broken):
        sentences.append(phrases.breaks([(row.parameter, row.breaks_at) for row in broken.itertuples()]))
    single = summed["retention"].query("change == 'dropped' and amount == 1")["share"]
    if len(single):
        sentences.append(phrases.kept(*(f"{share:.0%}" for share in (single.min(), single.max()))))
    fit = noise.iloc[0]
    sentences.append(
        phrases.permuted(int(fit["draws"]), f"{fit['count'] / fit['draws']:.1%}", f"{fit['p_ranked']:.3f}")
    )
    sentences.append(phrases.clear(int((tested["p_holm"] <= 0.05).sum()), len(tested)))
    sentences.append(phrases.chance(fit["p_ranked"] <= 0.05))
    return phrases.space.join(sentences)
