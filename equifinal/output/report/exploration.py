"""The captions of the figures of the full exploration, as Snakemake's report takes them."""

from equifinal.output.tables.source import Source
from equifinal.steps.sides import outcomes_of

from .captions import caption
from .drawn import Drawn
from .template import key, template

__all__ = ["exploration_captions"]

FOLDER = "07_robustness_full/figures"


def exploration_captions(multiverse, settings, every):
    """Return the captions as a template.

    Parameters
    ----------
    multiverse : DataFrame
        The table of its name.
    settings : mapping
        The keys of the configuration that the step of robustness takes.
    every : sequence of Labels
        One for each language.
    """
    captions = {}
    for labels in every:
        source = Source(settings, labels, {"multiverse": multiverse})
        for name in [f"{kind}_{side}" for side in outcomes_of(settings) for kind in ("curve", "map")]:
            captions[key(name, labels.language)] = caption(source, Drawn(FOLDER, name))
    return template(captions)
