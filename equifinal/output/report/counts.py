"""Numbers of a run in words, and the tables that they are taken from."""

from equifinal.identity import cutoff_name
from equifinal.languages import joined

__all__ = ["count", "counts", "cutoff_of", "of_intermediate"]


def cutoff_of(source, drawn):
    """Return the consistency cutoff of a figure as a number, and the tables made at it."""
    cutoffs = {f"incl{cutoff_name(cutoff)}": cutoff for cutoff in source.raised}
    if drawn.cut in cutoffs:
        return cutoffs[drawn.cut], source.raised[cutoffs[drawn.cut]]
    return source.settings["consistency_cutoff"], source.frames


def count(source, n):
    """Return a number of configurations in words."""
    return source.say_many("one configuration", "{n} configurations", n)


def counts(source, found, words):
    """Return numbers in words, those that are not zero; `words` has the phrase of each."""
    return joined([source.say(words[key], n=n) for key, n in found.items() if n], "clauses", source.language)


def of_intermediate(table, outcome):
    """Return the lines of the intermediate solution of an outcome."""
    return table[(table["outcome"] == outcome) & (table["solution"] == "intermediate")]
