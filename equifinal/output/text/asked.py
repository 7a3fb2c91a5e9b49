"""The sentences on what a study asks for beyond its cutoffs: rows by hand, exclusions, claims, a chosen model."""

from equifinal.languages import mark

from .sentences import Sentences, capital

__all__ = ["Asked"]


class Asked(Sentences):
    """The sentences on what is asked of rows and models, in one language."""

    def of_negation(self, outcome, texts):
        """Return the sentences on the negation's own cutoffs, the first of them with its name in front."""
        first, *others = texts
        return [self.say("For {outcome}: {text}", outcome=self.outcome(outcome), text=first), *others]

    def by_hand(self, rows):
        parts = [self.say("row {row} as {value}", row=row, value=value) for row, value in rows]
        return self.say_many(
            "{rows} was coded by hand, for the reason in the note of the truth table.",
            "{rows} were coded by hand, for the reasons in the note of the truth table.",
            len(rows),
            rows=capital(self.phrases(parts)),
        )

    def claims(self, expressions, rows):
        places = {"formulas": self.formulas(expressions), "rows": self.listed(rows)}
        if not rows:
            return self.say(
                "No solution may do without {formulas}, claimed to be necessary; this recodes no observed row.",
                **places,
            )
        return self.say_many(
            "No solution may do without {formulas}, claimed to be necessary; "
            "this recodes {n} observed row to 0: {rows}.",
            "No solution may do without {formulas}, claimed to be necessary; "
            "this recodes {n} observed rows to 0: {rows}.",
            len(rows),
            **places,
        )

    def excluded(self, texts, more, outcome=""):
        places = {"formulas": self.formulas(texts), "n": self.number(more)}
        if outcome:
            return self._excluded_of(self.outcome(outcome), more, places)
        if not more:
            return self.say("No solution may use {formulas}, as the settings ask.", formulas=places["formulas"])
        return self.say_many(
            "No solution may use {formulas} and {n} other combination, as the settings ask.",
            "No solution may use {formulas} and {n} other combinations, as the settings ask.",
            more,
            **places,
        )

    def _excluded_of(self, outcome, more, places):
        if not more:
            message = mark("No solution for {outcome} may use {formulas}, as the settings ask.")
            return self.say(message, outcome=outcome, formulas=places["formulas"])
        return self.say_many(
            "No solution for {outcome} may use {formulas} and {n} other combination, as the settings ask.",
            "No solution for {outcome} may use {formulas} and {n} other combinations, as the settings ask.",
            more,
            outcome=outcome,
            **places,
        )

    def chosen(self, n, exact, most=None):
        if exact:
            return self.say("It was chosen among {n} models that fit the truth table equally well.", n=self.number(n))
        if most is None:
            message = mark("It was chosen among at least {n} models that fit the truth table equally well.")
            return self.say(message, n=self.number(n))
        return self.say(
            "It was chosen among at least {n} and at most {most} models that fit the truth table equally well.",
            n=self.number(n),
            most=self.number(most),
        )
