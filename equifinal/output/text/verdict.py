"""The verdict on robustness as one paragraph, in which every figure is one of a table."""

import math
import re

from equifinal.output.words.numbers import figure, inwards
from equifinal.steps.sides import outcomes_of

from .phrases import PHRASES

__all__ = ["TABLES", "verdict_text", "verdicts_text"]

TABLES = ("changes", "ranges", "protocol", "leave_one_out")  # that a verdict speaks of
CHANGE = re.compile(r"(consistency|PRI|frequency) (\S+) to (\S+)")


def verdicts_text(tables, settings, language):
    """Return the paragraphs of both sides.

    Parameters
    ----------
    tables : mapping of str to DataFrame
        The tables of the step of robustness.
    settings : mapping
        `outcome` of the configuration.
    language : str
    """
    paragraphs = []
    for outcome in outcomes_of(settings).values():
        own = {name: tables[name][tables[name]["outcome"] == outcome] for name in TABLES}
        paragraphs.append(verdict_text(own, PHRASES[language].Verdict()))
    return "\n\n".join([*paragraphs, ""])


def verdict_text(tables, phrases, name=None):
    """Return the paragraph of a paper, each figure from a table.

    Parameters
    ----------
    tables : mapping of str to DataFrame
        `TABLES` of one outcome, as `assessment.assess` makes them; read back from files they say the same.
    phrases : Verdict
        Of one language, from `PHRASES`.
    name : str, optional
        The outcome in words; else its short name.
    """
    changed, left_out = tables["changes"], tables["leave_one_out"]
    name = name or changed["outcome"].iloc[0]
    if not changed["expression"].iloc[0]:
        return phrases.no_verdict(name)
    found = [(*CHANGE.fullmatch(row.change).groups(), row.relation) for row in changed.iloc[1:-1].itertuples()]
    sentences = [phrases.changed(name, found)]
    for row in tables["ranges"].itertuples():
        if row.parameter != "frequency":
            ends = inwards(row.lower if row.relation_below else None, row.upper if row.relation_above else None)
            sentences.append(phrases.range(row.parameter, *("" if end is None else figure(end) for end in ends)))
    sentences.append(phrases.left_out(int((left_out["relation"] == "same").sum()), len(left_out)))
    for fit in tables["protocol"].to_dict("records"):
        share = "" if math.isnan(fit["RCR_typ"]) else figure(fit["RCR_typ"])
        counts = [int(fit[key]) for key in ("robust_typical", "typical")]
        sentences.append(
            phrases.protocol(
                int(fit["settings"]),
                int(fit["settings_without_solution"]),
                figure(fit["RF_cov"]),
                *counts,
                share,
                int(fit["RCC_rank"]),
            )
        )
    return phrases.space.join(sentences)
