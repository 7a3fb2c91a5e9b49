"""Warnings about solutions."""

from equifinal.identity import cutoff_name
from equifinal.output.words.numbers import figure
from equifinal.sets.tolerance import at_least
from equifinal.steps.minimise.frames import intermediate

from .warning import Warned

__all__ = ["below_cutoff", "model_ambiguity", "mostly_assumed"]

MOST_ASSUMED = 2 / 3  # of the rows that a parsimonious model covers


def below_cutoff(source):
    """Yield a warning where a solution is less consistent than the cutoff that its rows reach one by one."""
    for outcome in source.sides:
        cutoff = source.cutoffs_of(outcome).consistency
        models = intermediate(source.frames["models"], outcome)
        if models.empty or at_least(models["consistency"].iloc[0], cutoff):
            continue
        found = source.say(
            "The solution for {outcome} has a consistency of {consistency}, below the cutoff of {cutoff} that its rows "
            "reach one by one.",
            outcome=source.labels.literal(outcome),
            consistency=figure(models["consistency"].iloc[0]),
            cutoff=cutoff_name(cutoff),
        )
        advice = source.say(
            "Raise consistency_cutoff or pri_cutoff so far that the solution reaches it as well, or report it with its "
            "deviant cases and claim no sufficiency."
        )
        yield Warned(found, advice)


def model_ambiguity(source):
    """Yield a warning where models tie [1]_.

    References
    ----------
    .. [1] Baumgartner, M., & Thiem, A. (2017). Model ambiguities in configurational comparative research.
       Sociological Methods & Research, 46(4), 954-987. doi:10.1177/0049124115610351
    """
    for outcome in source.sides:
        lines = source.lines("solutions", outcome).set_index("solution")
        label = source.labels.literal(outcome)
        middle, short = (int(lines.loc[kind, "models"]) for kind in ("intermediate", "parsimonious"))
        if middle > 1:
            found = source.say(
                "Model ambiguity: {n} models of the intermediate solution for {outcome} fit equally well.",
                n=middle,
                outcome=label,
            )
            advice = source.say(
                "Report them all (models.csv; T3 has a table for each), and claim what they share (Baumgartner & Thiem "
                "2017, doi:10.1177/0049124115610351)."
            )
            yield Warned(found, advice)
        elif short > 1 and middle:
            found = source.say(
                "Model ambiguity: {n} parsimonious models for {outcome} fit equally well, and the core conditions are "
                "taken from all of those behind the solution.",
                n=short,
                outcome=label,
            )
            yield Warned(found, source.say("Report these models, and in which of them each core condition stands."))


def mostly_assumed(source):
    """Yield a warning where most of what a parsimonious solution covers was never observed [1]_.

    References
    ----------
    .. [1] Schneider, C. Q., & Wagemann, C. (2013). Doing justice to logical remainders in QCA: moving beyond the
       standard analysis. Political Research Quarterly, 66(1), 211-220. doi:10.1177/1065912912468269
    """
    for outcome in source.sides:
        lines = source.lines("assumptions", outcome)
        lines = lines[(lines["solution"] == "parsimonious") & (lines["model"] == 1)]
        ones = int(source.lines("overview", outcome)["coded_1"].iloc[0])
        if lines.empty or not ones:
            continue
        assumed = int(lines["assumptions"].iloc[0])
        if assumed <= MOST_ASSUMED * (assumed + ones):
            continue
        found = source.say(
            "The parsimonious solution for {outcome} is mostly assumption: of the {all} rows that it covers, {assumed} "
            "are remainders, {share} %.",
            outcome=source.labels.literal(outcome),
            all=assumed + ones,
            assumed=assumed,
            share=round(100 * assumed / (assumed + ones)),
        )
        advice = source.say(
            "Interpret the intermediate solution, state directional expectations, and rule out untenable assumptions "
            "(Schneider & Wagemann 2013, doi:10.1177/1065912912468269); fewer conditions leave fewer remainders."
        )
        yield Warned(found, advice)
