"""What a results section says of necessary conditions: single ones, relevant or not, and combinations of them."""

from equifinal.identity import cutoff_name
from equifinal.languages import mark
from equifinal.output.tables.necessity import consistent_conditions
from equifinal.output.words.numbers import figure
from equifinal.sets.tolerance import at_least

from .sentences import Sentences, capital

__all__ = ["MOST_COMBINATIONS", "Necessary", "necessity_text"]

MOST_COMBINATIONS = 3  # that a sentence prints


class Necessary(Sentences):
    """The sentences on necessity, in one language."""

    def nothing_to_need(self, outcome):
        return self.say(
            "No case is a member of {outcome}, so what is necessary for it cannot be said.",
            outcome=self.outcome(outcome),
        )

    def no_necessary(self, outcome, cutoff, highest, consistency):
        places = {"cutoff": cutoff, "outcome": self.outcome(outcome), "consistency": consistency}
        if len(highest) > 1:
            return self.say(
                "At a consistency threshold of {cutoff}, no single condition, present or absent, is necessary for "
                "{outcome} (highest consistency: {consistency}).",
                **places,
            )
        return self.say(
            "At a consistency threshold of {cutoff}, no single condition, present or absent, is necessary for "
            "{outcome} (highest consistency: {condition}, {consistency}).",
            condition=self.literal(highest[0]),
            **places,
        )

    def necessary(self, outcome, cutoff, found):
        places = {"conditions": self._with_fit(found), "outcome": self.outcome(outcome), "cutoff": cutoff}
        one = mark("{conditions} is necessary for {outcome} at a consistency threshold of {cutoff}.")
        several = mark("{conditions} are necessary for {outcome} at a consistency threshold of {cutoff}.")
        return capital(self.say(one if len(found) == 1 else several, **places))

    def of_little_relevance(self, outcome, cutoff, found, coverage, ron):
        """`coverage` and `ron`: the cutoffs that some of the conditions miss; an empty text for one that none does."""
        text = self.say_many(
            "{conditions} reaches a consistency of {cutoff} as a necessary condition for {outcome}, but is of little "
            "relevance as such ({limits}): it occurs too often without {outcome} for its consistency to say much.",
            "{conditions} reach a consistency of {cutoff} as necessary conditions for {outcome}, but are of little "
            "relevance as such ({limits}): they occur too often without {outcome} for their consistency to say much.",
            len(found),
            conditions=self._with_fit(found),
            outcome=self.outcome(outcome),
            cutoff=cutoff,
            limits=self._limits(coverage, ron),
        )
        return capital(text)

    def _limits(self, coverage, ron):
        if not ron:
            return self.say("a coverage below {coverage}", coverage=coverage)
        if not coverage:
            return self.say("a RoN below {ron}", ron=ron)
        return self.say("a coverage below {coverage} or a RoN below {ron}", coverage=coverage, ron=ron)

    def combinations(self, n, cutoffs, found):
        places = {"n": self.number(n), "found": self.phrases(self._formula(*line) for line in found)}
        places |= dict(zip(("consistency", "coverage", "ron"), cutoffs, strict=True))
        if n > len(found):
            text = self.say_many(
                "{n} combination of conditions reaches the cutoffs for necessity (consistency {consistency}, coverage "
                "{coverage}, RoN {ron}), the most relevant being {found}.",
                "{n} combinations of conditions reach the cutoffs for necessity (consistency {consistency}, coverage "
                "{coverage}, RoN {ron}), the most relevant being {found}.",
                n,
                **places,
            )
        else:
            text = self.say_many(
                "{n} combination of conditions reaches the cutoffs for necessity (consistency {consistency}, coverage "
                "{coverage}, RoN {ron}): {found}.",
                "{n} combinations of conditions reach the cutoffs for necessity (consistency {consistency}, coverage "
                "{coverage}, RoN {ron}): {found}.",
                n,
                **places,
            )
        return capital(text)

    def _with_fit(self, found):
        words = [
            self.say(
                "{condition} (consistency {consistency}, coverage {coverage}, RoN {ron})",
                condition=self.literal(condition),
                consistency=consistency,
                coverage=coverage,
                ron=ron,
            )
            for condition, consistency, coverage, ron in found
        ]
        return self.listed(words)

    def _formula(self, expression, consistency, coverage, ron):
        return self.say(
            "{condition} (consistency {consistency}, coverage {coverage}, RoN {ron})",
            condition=f"`{expression}`",
            consistency=consistency,
            coverage=coverage,
            ron=ron,
        )


def necessity_text(source, sentences, outcome):
    """Return the paragraph on what is necessary for one outcome.

    Parameters
    ----------
    source : Source
        With the tables `memberships`, `necessity` and `combinations`.
    sentences : Necessary
    outcome : str

    Returns
    -------
    str
    """
    lines, settings = source.lines("necessity", outcome), source.settings
    known = lines[lines["consistency"].notna()].sort_values("consistency", ascending=False, kind="stable")
    if known.empty or not source.members(outcome):
        return sentences.nothing_to_need(outcome)
    keys = ("necessity_cutoff", "necessity_coverage_cutoff", "necessity_ron_cutoff")
    cutoffs = [cutoff_name(settings[key]) for key in keys]
    text, (relevant, others) = [], consistent_conditions(source, outcome)
    if len(relevant):
        text.append(sentences.necessary(outcome, cutoffs[0], _figures(relevant)))
    if len(others):
        missed = [
            "" if at_least(others[name], settings[key]).all() else cutoff
            for name, key, cutoff in zip(("coverage", "ron"), keys[1:], cutoffs[1:], strict=True)
        ]
        text.append(sentences.of_little_relevance(outcome, cutoffs[0], _figures(others), *missed))
    if not text:
        highest = figure(known["consistency"].iloc[0])
        names = known["condition"][known["consistency"].map(figure) == highest].tolist()
        text.append(sentences.no_necessary(outcome, cutoffs[0], names, highest))
    combinations = source.lines("combinations", outcome)
    if n := len(combinations):
        if n > MOST_COMBINATIONS:
            combinations = combinations.sort_values("ron", ascending=False, kind="stable")[:MOST_COMBINATIONS]
        text.append(sentences.combinations(n, cutoffs, _figures(combinations, "expression")))
    return sentences.paragraph(text)


def _figures(lines, name="condition"):
    """Return the name of each line, and its three figures as they are printed."""
    columns = [lines[name], *(lines[key].map(figure) for key in ("consistency", "coverage", "ron"))]
    return list(zip(*columns, strict=True))
