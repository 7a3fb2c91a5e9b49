"""What a results section says of necessity in degree, beside necessity in kind."""

from equifinal.identity import cutoff_name
from equifinal.languages import mark
from equifinal.output.tables.necessity import consistent_conditions
from equifinal.output.words.nca import ceiling_name
from equifinal.output.words.numbers import figure
from equifinal.sets.data import CalibratedData
from equifinal.sets.tolerance import at_least
from equifinal.steps.nca.choice import why_not

from .sentences import Sentences, capital

__all__ = ["Degrees", "degrees_paragraphs"]

MOST_OTHERS = 5  # conditions that a sentence names


def degrees_paragraphs(source):
    """Return a paragraph on necessity in degree for each outcome, or on why there is none.

    Parameters
    ----------
    source : Source
        With the tables `memberships` and `necessity`; where the study has them `nca`, `bottlenecks` and
        `nca_robustness`.

    Returns
    -------
    list of str
        Empty where the study asks for no necessary condition analysis.
    """
    sentences = Degrees(source.labels)
    if "nca" not in source.frames:
        memberships = source.frames["memberships"].set_index("case")
        data = CalibratedData.from_frame(memberships, source.settings["outcome"], source.settings["conditions"])
        reason = why_not(data)
        return [sentences.not_analysed(reason)] if reason else []
    return [_paragraph(source, sentences, outcome) for outcome in source.sides] + [sentences.caution()]


def _paragraph(source, sentences, outcome):
    """Return the paragraph on one outcome."""
    nca, lines = source.settings["nca"], source.lines("nca", outcome)
    cutoffs = tuple(map(cutoff_name, (nca["effect_cutoff"], nca["p_cutoff"])))
    speaking = lines["in_degree"].astype(bool)
    found = list(dict.fromkeys(lines["condition"][speaking]))
    text = [
        sentences.analysed(outcome, list(map(ceiling_name, dict.fromkeys(lines["ceiling"]))), nca["scores"], *cutoffs)
    ]
    for condition in found:
        mine = lines[lines["condition"] == condition]
        told = [(ceiling_name(line.ceiling), figure(line.effect_size), _p(line.p)) for line in mine.itertuples()]
        text.append(sentences.in_degree(condition, told, mine["in_degree"].astype(bool).tolist()))
        text += _levels(source, sentences, outcome, condition)
        text += _decided(source, sentences, outcome, condition, cutoffs[0])
    if not found:
        known = lines[lines["effect_size"].notna()].sort_values("effect_size", ascending=False, kind="stable")
        largest = known.iloc[0] if len(known) else None
        text.append(sentences.none_in_degree(*_largest(largest)))
    chance = lines[at_least(lines["effect_size"], nca["effect_cutoff"]) & ~(lines["p"] < nca["p_cutoff"])]
    chance = [name for name in dict.fromkeys(chance["condition"]) if name not in found]
    if chance:
        text.append(sentences.chance(chance[:MOST_OTHERS], len(chance[MOST_OTHERS:]), *cutoffs))
    in_kind = consistent_conditions(source, outcome)[0]["condition"].tolist()
    text.append(sentences.compared(in_kind, found))
    return sentences.paragraph(text)


def _p(p):
    """Return p as it stands in a sentence."""
    return "< 0.001" if p < 0.001 else f"= {figure(p)}"


def _largest(line):
    """Return condition, ceiling, d and p of the line with the largest effect; nothing where there is none."""
    if line is None or not line["effect_size"] > 0:
        return ()
    return line["condition"], ceiling_name(line["ceiling"]), figure(line["effect_size"]), _p(line["p"])


def _levels(source, sentences, outcome, condition):
    """Yield from which level of the outcome on the condition is needed, and how much the highest needs."""
    nca, lines = source.settings["nca"], source.lines("bottlenecks", outcome)
    lines = lines[lines["condition"] == condition]
    lines = lines[(lines["ceiling"] == lines["ceiling"].iloc[0]) & (lines["status"] == "needed")]
    if lines.empty:
        return
    first, last = lines.iloc[0], lines.iloc[-1]
    units = {"level": nca["bottleneck_outcome"], "needed": nca["bottleneck_condition"]}
    told = [_in_unit(line[name], unit, name) for line in (first, last) for name, unit in units.items()]
    yield sentences.levels(ceiling_name(first["ceiling"]), *told)


def _in_unit(value, unit, column):
    """Return a level as it stands in a sentence."""
    return figure(value) if unit == "actual" else f"{figure(value, int(column == 'needed'))} %"


def _decided(source, sentences, outcome, condition, cutoff):
    """Yield whether one case decides."""
    lines = source.lines("nca_robustness", outcome)
    lines = lines[
        (lines["condition"] == condition) & at_least(lines["effect_size"], source.settings["nca"]["effect_cutoff"])
    ]
    cases = dict.fromkeys(case for text in lines["cases"] for case in text.split(";") if case)
    if cases:
        yield sentences.decided([(case,) for case in cases], cutoff)
    else:
        lowest = figure(lines["lowest"].min())
        yield sentences.stays(cutoff, lowest)


class Degrees(Sentences):
    """The sentences on necessity in degree, in one language."""

    def not_analysed(self, reason):
        if reason == "few":
            return self.say(
                "Necessity in degree (necessary condition analysis, NCA) was not analysed: there are fewer than three "
                "cases."
            )
        return self.say(
            "Necessity in degree (necessary condition analysis, NCA) was not analysed: the outcome, or every "
            "condition, is a crisp set, of which it can say no more than the necessity of sets above."
        )

    def analysed(self, outcome, ceilings, scores, effect, p):
        places = {"outcome": self.outcome(outcome), "ceilings": self.listed(ceilings), "effect": effect, "p": p}
        if scores == "raw":
            return self.say(
                "Necessity in degree for {outcome} was analysed by necessary condition analysis (NCA) of the raw "
                "scores, under {ceilings}; a condition counts as necessary in degree from an effect size d "
                "of {effect} on, with p below {p}.",
                **places,
            )
        return self.say(
            "Necessity in degree for {outcome} was analysed by necessary condition analysis (NCA) of the memberships, "
            "under {ceilings}; a condition counts as necessary in degree from an effect size d of {effect} "
            "on, with p below {p}.",
            **places,
        )

    def in_degree(self, condition, told, speaking):
        words = [
            self.say("{ceiling} (d = {size}, p {p})", ceiling=ceiling, size=size, p=p) for ceiling, size, p in told
        ]
        by, against = (
            self.listed(word for word, speaks in zip(words, speaking, strict=True) if speaks == wanted)
            for wanted in (True, False)
        )
        places = {"condition": self.literal(condition), "by": by}
        if not against:
            return capital(self.say("{condition} is necessary for it in degree by {by}.", **places))
        disagree = mark("{condition} is necessary for it in degree by {by}, not by {against}: the ceilings disagree.")
        return capital(self.say(disagree, against=against, **places))

    def levels(self, ceiling, first, first_need, last, last_need):
        places = {"ceiling": ceiling, "last": last, "last_need": last_need}
        if first == last:
            return self.say("By {ceiling}, the level {last} of the outcome needs {last_need} of it.", **places)
        return self.say(
            "By {ceiling}, some of it is needed from the level {first} of the outcome on ({first_need}), and "
            "{last_need} for the level {last}.",
            first=first,
            first_need=first_need,
            **places,
        )

    def decided(self, cases, cutoff):
        return self.say_many(
            "One case decides: without {cases} the effect size is on the other side of {cutoff}.",
            "Single cases decide: without one of {cases} the effect size is on the other side of {cutoff}.",
            len(cases),
            cases=self.cases(cases),
            cutoff=cutoff,
        )

    def stays(self, cutoff, lowest):
        return self.say(
            "No single case decides: whichever is left out, d stays at or above {cutoff} ({lowest} at least).",
            cutoff=cutoff,
            lowest=lowest,
        )

    def none_in_degree(self, condition="", ceiling="", size="", p=""):
        if not condition:
            return self.say("No condition leaves any room in its corner, so none is necessary in degree.")
        return self.say(
            "None is necessary in degree (largest effect: {condition}, {ceiling}, d = {size}, p {p}).",
            condition=self.literal(condition),
            ceiling=ceiling,
            size=size,
            p=p,
        )

    def chance(self, conditions, more, effect, p):
        words = self.listed([*map(self.literal, conditions), *([self.more(more)] if more else [])])
        return capital(
            self.say_many(
                "The effect of {conditions} is {effect} or more under a ceiling, but p is not below {p}: it may be "
                "chance.",
                "The effects of {conditions} are {effect} or more under a ceiling, but p is not below {p}: they may be "
                "chance.",
                len(conditions) + more,
                conditions=words,
                effect=effect,
                p=p,
            )
        )

    def more(self, n):
        """Return of how many conditions no name is given."""
        return self.say_many("{n} other condition", "{n} other conditions", n)

    def compared(self, in_kind, in_degree):
        both = [name for name in in_kind if name in in_degree]
        kind, degree = ([name for name in one if name not in both] for one in (in_kind, in_degree))
        if not in_kind and not in_degree:
            return self.say("In kind and in degree, no condition is necessary: the two methods agree.")
        text = []
        if both:
            text.append(
                self.say_many(
                    "{conditions} is necessary both in kind and in degree.",
                    "{conditions} are necessary both in kind and in degree.",
                    len(both),
                    conditions=self.listed(map(self.literal, both)),
                )
            )
        if kind:
            text.append(
                self.say_many(
                    "The two methods disagree on {conditions}, necessary in kind and not in degree: most cases lie "
                    "below the diagonal, but the corner is hardly emptier than chance would leave it.",
                    "The two methods disagree on {conditions}, necessary in kind and not in degree: most cases lie "
                    "below the diagonal, but the corners are hardly emptier than chance would leave them.",
                    len(kind),
                    conditions=self.listed(map(self.literal, kind)),
                )
            )
        if degree:
            text.append(
                self.say_many(
                    "The two methods disagree on {conditions}, necessary in degree and not in kind: high levels of the "
                    "outcome need some of it, though not as much as of the outcome itself.",
                    "The two methods disagree on {conditions}, necessary in degree and not in kind: high levels of the "
                    "outcome need some of each, though not as much as of the outcome itself.",
                    len(degree),
                    conditions=self.listed(map(self.literal, degree)),
                )
            )
        return self.paragraph(map(capital, text))

    def caution(self):
        return self.say(
            "An empty corner alone does not make a condition necessary: theory has to say why the outcome cannot do "
            "without it. That a condition is part of a configuration does not make it necessary either."
        )
