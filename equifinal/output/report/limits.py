"""What a reader should bear in mind, each limit with the run's own numbers."""

import math

from equifinal.languages import mark
from equifinal.output.formats.markdown import escape
from equifinal.output.words.numbers import figure

from .counts import of_intermediate

__all__ = ["limits"]

LEFT = {
    "shifted": mark("Memberships of exactly 0.5 say nothing; moved: {n} (`02_calibrate/shifted.csv`)."),
    "dropped": mark("Cases left out because a score is missing: {n} (`01_ingest/dropped.csv`)."),
}


def limits(source):
    """Return the limits of a run as sentences of Markdown, in the language of the labels.

    Parameters
    ----------
    source : Source
        With the tables `memberships`, `overview`, `solutions`, `assumptions`, `models`, `case_kinds`, `shifted` and
        `dropped`.

    Returns
    -------
    list of str
    """
    line = source.lines("overview", source.sides[0]).iloc[0]
    diversity = source.sentence(
        "Limited diversity: {observed} of the {possible} possible combinations of conditions occur among the {cases} "
        "cases. The others are remainders; nothing was observed of them.",
        observed=int(line["observed_rows"]),
        possible=int(line["possible_rows"]),
        cases=len(source.frames["memberships"]),
    )
    found = [source.text(source.settings["data_note"]), diversity]
    for outcome in source.sides:
        found += [_assumptions(source, outcome), *_ties(source, outcome), *_uncovered(source, outcome)]
    found += [source.sentence(LEFT[name], n=len(source.frames[name])) for name in LEFT if len(source.frames[name])]
    found.append(
        source.sentence(
            "Sufficiency is a relation of sets. Whether it is causal is for within-case study; `05_minimise` names the "
            "cases and pairs to study next."
        )
    )
    return [text.strip() for text in found if text and text.strip()]


def _assumptions(source, outcome):
    lines = source.lines("assumptions", outcome)
    lines = lines[lines["model"] == 1].set_index("solution")
    if "intermediate" not in lines.index or "parsimonious" not in lines.index:
        return ""
    short, middle = lines.loc["parsimonious"], lines.loc["intermediate"]
    if any(math.isnan(line["assumptions"]) for line in (short, middle)):
        return source.sentence(
            "Assumptions for {outcome}: not counted within max_seconds.",
            outcome=escape(source.labels.literal(outcome)),
        )
    return source.sentence(
        "Assumptions for {outcome}, in remainders: {intermediate} in the intermediate solution, {parsimonious} in the "
        "parsimonious one, which tells core from peripheral (in both the outcome's solution and its negation's: "
        "{both}).",
        outcome=escape(source.labels.literal(outcome)),
        intermediate=int(middle["assumptions"]),
        parsimonious=int(short["assumptions"]),
        both=int(short["contradictory"]),
    )


def _ties(source, outcome):
    for line in source.lines("solutions", outcome).itertuples():
        if line.models > 1 and line.solution != "conservative":
            kind = source.term(line.solution)
            yield source.sentence(
                "Model ambiguity: for {outcome}, {models} models of the {solution} fit the data equally well; "
                "what is shown is the first.",
                outcome=escape(source.labels.literal(outcome)),
                models=int(line.models),
                solution=kind[0].lower() + kind[1:],
            )


def _uncovered(source, outcome):
    models = of_intermediate(source.frames["models"], outcome)
    if models.empty:
        return
    kinds = source.lines("case_kinds", outcome)
    kinds = kinds[(kinds["model"] == 1) & (kinds["configuration"] == "solution")]["kind"]
    yield source.sentence(
        "What is not explained: the solution for {outcome} covers {coverage} of the membership in it. Cases of it in "
        "no "
        "configuration: {uncovered}; cases in a configuration without it: {contradicting}.",
        outcome=escape(source.labels.literal(outcome)),
        coverage=figure(models["coverage"].iloc[0]),
        uncovered=int((kinds == "deviant in coverage").sum()),
        contradicting=int((kinds == "deviant in consistency").sum()),
    )
