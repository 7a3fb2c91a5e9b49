"""The sentences on theories held against a solution."""

from equifinal.languages import joined
from equifinal.output.formats.markdown import escape
from equifinal.output.words.numbers import figure
from equifinal.output.words.terms import term

from .sentences import Sentences

__all__ = ["Theory", "theory_paragraphs"]


class Theory(Sentences):
    """The sentences on theories, in one language."""

    def heading(self, outcome):
        text = self.say_in("heading", "Theories")
        return self.say("{name}: {text}", name=text, text=self.outcome(outcome))

    def fit(self, theory, expression, both, alone, missed):
        return self.say(
            "Theory *{theory}* (`{expression}`), held against the solution: what both say has a consistency of "
            "{both_consistency}, a PRI of {both_pri} and a coverage of {both_coverage}; what the solution alone says "
            "{alone_consistency}, {alone_pri} and {alone_coverage}; what the theory alone says {missed_consistency}, "
            "{missed_pri} and {missed_coverage}.",
            theory=escape(theory),
            expression=expression,
            **{
                f"{name}_{key}": figure(line[key])
                for name, line in (("both", both), ("alone", alone), ("missed", missed))
                for key in ("consistency", "pri", "coverage")
            },
        )

    def tied(self, models, lowest, highest):
        places = {"n": self.number(models), "lowest": lowest, "highest": highest}
        if lowest == highest:
            return self.say(
                "These are the figures of the first model; the coverage of what both say is {lowest} in all of the {n} "
                "tied models listed.",
                **places,
            )
        return self.say(
            "These are the figures of the first model; over the {n} tied models listed the coverage of what both say "
            "lies between {lowest} and {highest}.",
            **places,
        )

    def present(self, of, kinds):
        whole = self.say_many("Of the {n} case with the outcome", "Of the {n} cases with the outcome", of, n=of)
        return self._cases(whole, kinds)

    def absent(self, of, kinds):
        whole = self.say_many("Of the {n} case without the outcome", "Of the {n} cases without the outcome", of, n=of)
        return self._cases(whole, kinds)

    def _cases(self, whole, kinds):
        parts = [
            self.say("{n} {kind} ({share})", n=n, kind=term(kind, self.language), share=figure(share))
            for kind, n, share in kinds
        ]
        return self.say("{whole}: {kinds}.", whole=whole, kinds=joined(parts, "parts", self.language))

    def undecided(self, n):
        return self.say_many(
            "{n} case at exactly 0.5 in the outcome speaks neither for nor against.",
            "{n} cases at exactly 0.5 in the outcome speak neither for nor against.",
            n,
            n=n,
        )

    def outside(self, n):
        return self.say_many(
            "{n} case at exactly 0.5 in theory or solution is in no area.",
            "{n} cases at exactly 0.5 in theory or solution are in no area.",
            n,
            n=n,
        )


def theory_paragraphs(source, outcome):
    """Return a heading and a paragraph a theory, from `theories.csv` and `theory_cases.csv`; nothing without a theory.

    Parameters
    ----------
    source : Source
    outcome : str

    Returns
    -------
    list of str
    """
    fits, cases = source.lines("theories", outcome), source.lines("theory_cases", outcome)
    if fits.empty:
        return []
    sentences = Theory(source.labels)
    parts = [f"## {sentences.heading(outcome)}"]
    for name, own in fits.groupby("theory", sort=False):
        kinds = cases[(cases["theory"] == name) & (cases["model"] == 1)]
        parts.append(sentences.paragraph(_theory(sentences, name, own, kinds)))
    return parts


def _theory(sentences, name, fits, kinds):
    """Yield the sentences on one theory."""
    first = fits[fits["model"] == 1].set_index("part")
    areas = [first.loc[part] for part in ("theory*solution", "~theory*solution", "theory*~solution")]
    yield sentences.fit(name, first.loc["theory", "expression"], *areas)
    if (models := int(fits["model"].max())) > 1:
        both = fits.loc[fits["part"] == "theory*solution", "coverage"]
        yield sentences.tied(models, figure(both.min()), figure(both.max()))
    for say, side in (
        (sentences.present, ("covered", "uncovered")),
        (sentences.absent, ("inconsistent", "consistent")),
    ):
        own = kinds[(kinds["n"] > 0) & kinds["kind"].str.split(",").str[0].isin(side)]
        if len(own):
            yield say(int(own["of"].iloc[0]), own[["kind", "n", "share_of_side"]].values.tolist())
    for say, kind in ((sentences.undecided, "undecided"), (sentences.outside, "in no area")):
        if n := int(kinds.loc[kinds["kind"] == kind, "n"].sum()):
            yield say(n)
