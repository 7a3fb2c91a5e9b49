"""The sentences of a results section; the figures come from `results`."""

from .asked import Asked
from .configurations import Configurations
from .necessary import Necessary

__all__ = ["Section"]


class Section(Necessary, Configurations, Asked):
    """The sentences of the results section, in one language."""

    def heading(self, key, outcome=None):
        """Return a heading; with an outcome, one of its own."""
        text = HEADINGS[key](self)
        return self.say("{name}: {text}", name=text, text=self.outcome(outcome)) if outcome else text

    # Truth table

    def rows(self, cases, observed, possible):
        if observed == possible:
            return self.say_many(
                "The {n} case populates all of the {possible} logically possible rows.",
                "The {n} cases populate all of the {possible} logically possible rows.",
                cases,
                n=self.number(cases),
                possible=self.number(possible),
            )
        return self.say_many(
            "The {n} case populates {observed} of the {possible} logically possible rows.",
            "The {n} cases populate {observed} of the {possible} logically possible rows.",
            cases,
            n=self.number(cases),
            observed=self.none_or(observed, self.number),
            possible=self.number(possible),
        )

    def half(self, cases, more):
        return self.say_many(
            "{cases} lies at exactly 0.5 in a condition and belongs to no row.",
            "{cases} lie at exactly 0.5 in a condition and belong to no row.",
            len(cases) + more,
            cases=self.cases(cases, more),
        )

    def cutoffs(self, frequency, consistency, pri):
        if not pri:
            return self.say(
                "Rows count as observed from a frequency of {frequency} on, and as sufficient from a consistency of "
                "{consistency} on.",
                frequency=frequency,
                consistency=consistency,
            )
        return self.say(
            "Rows count as observed from a frequency of {frequency} on, and as sufficient from a consistency of "
            "{consistency} and a PRI of {pri} on.",
            frequency=frequency,
            consistency=consistency,
            pri=pri,
        )

    def no_pri(self):
        return self.say("No PRI was required.")

    def contradictions(self, second, consistency):
        return self.say(
            "Rows with a consistency below {consistency}, but not below {second}, count as contradictory.",
            second=second,
            consistency=consistency,
        )

    def coding(self, outcome, ones, zeros, contradictory, remainders, lowest):
        places = {
            "outcome": self.outcome(outcome),
            "sufficient": self._sufficient(ones, lowest),
            "insufficient": self.say_many(
                "{n} row as not sufficient", "{n} rows as not sufficient", zeros, n=self.number(zeros)
            ),
            "remainders": self.say_many(
                "{n} row is a remainder", "{n} rows are remainders", remainders, n=self.number(remainders)
            ),
        }
        if not contradictory:
            return self.say("For {outcome}, {sufficient} and {insufficient}; {remainders}.", **places)
        words = self.say_many(
            "{n} row as contradictory", "{n} rows as contradictory", contradictory, n=self.number(contradictory)
        )
        return self.say(
            "For {outcome}, {sufficient}, {insufficient} and {contradictory}; {remainders}.",
            contradictory=words,
            **places,
        )

    def _sufficient(self, n, lowest):
        if not lowest:
            return self.say_many(
                "{n} row is coded as sufficient", "{n} rows are coded as sufficient", n, n=self.number(n)
            )
        return self.say_many(
            "{n} row is coded as sufficient (lowest consistency {lowest})",
            "{n} rows are coded as sufficient (lowest consistency {lowest})",
            n,
            n=self.number(n),
            lowest=lowest,
        )

    def against(self, outcome, cases, more):
        if not len(cases) + more:
            return self.say("No case in the sufficient rows contradicts their coding.")
        return self.say_many(
            "Of the cases in the sufficient rows, {cases} is not a member of {outcome}.",
            "Of the cases in the sufficient rows, {cases} are not members of {outcome}.",
            len(cases) + more,
            cases=self.cases(cases, more),
            outcome=self.outcome(outcome),
        )

    # Solutions

    def no_solution(self, outcome):
        return self.say(
            "No row is coded as sufficient for {outcome}, so there is no solution to report.",
            outcome=self.outcome(outcome),
        )

    def solution(self, outcome, n, consistency, pri, coverage):
        return self.say_many(
            "The intermediate solution for {outcome} has {n} configuration; its consistency is {consistency}, its PRI "
            "{pri} and its coverage {coverage}.",
            "The intermediate solution for {outcome} has {n} configurations; its consistency is {consistency}, its PRI "
            "{pri} and its coverage {coverage}.",
            n,
            n=self.number(n),
            outcome=self.outcome(outcome),
            consistency=consistency,
            pri=pri,
            coverage=coverage,
        )

    def expectations(self, texts):
        if not texts:
            return self.say("No directional expectations were stated, so it equals the conservative solution.")
        return self.say_many(
            "It rests on the directional expectation {formulas}.",
            "It rests on the directional expectations {formulas}.",
            len(texts),
            formulas=self.formulas(texts),
        )

    def ties(self, n, exact, most=None):
        if exact:
            return self.say(
                "It is one of {n} models that fit the truth table equally well; the first is reported here.",
                n=self.number(n),
            )
        if n == 1:
            return self.say("Whether other models fit the truth table equally well was not settled by the search.")
        if most is not None:
            return self.say(
                "It is one of at least {n} and at most {most} models that fit the truth table equally well; the first "
                "is reported here.",
                n=self.number(n),
                most=self.number(most),
            )
        return self.say_many(
            "It is one of at least {n} model that fits the truth table equally well; the first is reported here.",
            "It is one of at least {n} models that fit the truth table equally well; the first is reported here.",
            n,
            n=self.number(n),
        )

    def unproved(self, terms, proved):
        return self.say_many(
            "Within the limits set for the search, a model of {n} configuration was found, and it was shown that none "
            "has fewer than {proved}.",
            "Within the limits set for the search, a model of {n} configurations was found, and it was shown that none "
            "has fewer than {proved}.",
            terms,
            n=self.number(terms),
            proved=self.number(proved),
        )

    def parsimonious(self, outcome, texts, count):
        if texts == ["1"]:
            return self.say(
                "Every row that counts as observed is coded as sufficient, so that by the parsimonious solution "
                "{outcome} always holds.",
                outcome=self.outcome(outcome),
            )
        if count == 1:
            return self.say("The parsimonious solution is {formulas}.", formulas=self.formulas(texts))
        numbered = [self.say("({n}) {formula}", n=n, formula=f"`{text}`") for n, text in enumerate(texts, 1)]
        places = {"n": self.number(count), "formulas": self.phrases(numbered)}
        if len(texts) == count:
            return self.say("The parsimonious solution has {n} models of equal standing: {formulas}.", **places)
        return self.say(
            "The parsimonious solution has {n} models of equal standing: {formulas}, among others.", **places
        )

    def paths(self, paths, others):
        words = [
            self.say_many(
                "*{path}* (configuration {configurations})",
                "*{path}* (configurations {configurations})",
                len(names),
                path=self.path(path),
                configurations=self.phrases(names),
            )
            for path, names in paths
        ]
        places = {"n": self.number(len(paths)), "paths": self.listed(words)}
        if not others:
            return self.say_many(
                "The configurations form {n} path: {paths}.",
                "The configurations form {n} paths: {paths}.",
                len(paths),
                **places,
            )
        rest = self.say_many(
            "configuration {configurations} belongs to none",
            "configurations {configurations} belong to none",
            len(others),
            configurations=self.phrases(others),
        )
        return self.say_many(
            "The configurations form {n} path: {paths}; {rest}.",
            "The configurations form {n} paths: {paths}; {rest}.",
            len(paths),
            rest=rest,
            **places,
        )

    def no_warning(self, checks):
        return self.say("None of the {n} checks for what reviewers raise gives a warning.", n=self.number(checks))

    def parentheses(self):
        return self.say("Figures behind a case are its memberships in the configuration and in the outcome.")


HEADINGS = {
    "title": lambda section: section.say_in("heading", "Results"),
    "necessity": lambda section: section.say_in("heading", "Necessary conditions"),
    "truth table": lambda section: section.say_in("heading", "Truth table"),
    "sufficiency": lambda section: section.say_in("heading", "Sufficient configurations"),
    "robustness": lambda section: section.say_in("heading", "Robustness"),
    "warnings": lambda section: section.say_in("heading", "Warnings"),
    "panels": lambda section: section.say_in("heading", "Periods, units and groups"),
}
