"""The sentences on single configurations in a results section: what they combine, their fit, their cases."""

from equifinal.languages import mark
from equifinal.output.formats.markdown import escape

from .sentences import Sentences

__all__ = ["MOST_MODELS", "Configurations"]

MOST_MODELS = 6  # whose numbers a sentence names


class Configurations(Sentences):
    """The sentences on configurations, in one language."""

    def configuration(self, name, expression, literals, core, always=False):
        """`always`: the parsimonious solution has no condition, so that none can be core."""
        what = self._combines({"name": name, "expression": expression}, literals)
        if not literals:
            return self.say("{text}.", text=what)
        return self.say("{combination}; {core}.", combination=what, core=self._core(literals, core, always))

    def called(self, name, text):
        return self.say("Configuration {name} is called *{text}*.", name=name, text=escape(text))

    def _combines(self, places, literals):
        if not literals:
            message = mark("Configuration {name} (`{expression}`) names no condition, so that any case is in it")
            return self.say(message, **places)
        first, *others = self.literals(literals)
        if len(literals) == 1:
            return self.say("Configuration {name} (`{expression}`) consists of {first} alone", first=first, **places)
        if not others:
            return self.say("Configuration {name} (`{expression}`) combines {first}", first=first, **places)
        return self.say(
            "Configuration {name} (`{expression}`) combines {first} with {others}",
            first=first,
            others=self.phrases(others),
            **places,
        )

    def _core(self, literals, core, always):
        if not core and always:
            return self.say("it has no core condition, since the parsimonious solution names no condition")
        if not core:
            return self.say("it has no core condition, since it lies in no term of the parsimonious solution")
        if len(core) < len(literals):
            return self.say_many(
                "its core condition is {conditions}",
                "its core conditions are {conditions}",
                len(core),
                conditions=self.phrases(self.literals(core)),
            )
        if len(core) == 1:
            return self.say("it is a core condition")
        return self.say("both are core conditions") if len(core) == 2 else self.say("all of these are core conditions")

    def core_in_models(self, count, shares):
        """Say in which of `count` tied parsimonious models core conditions stand: pairs of literals and numbers.

        Where `shares` is empty, all of them stand in every model.
        """
        if not shares:
            return self.say("Each of the {n} parsimonious models has this core.", n=self.number(count))
        return self.say(
            "The {n} parsimonious models differ on this: {shares}.",
            n=self.number(count),
            shares=self.phrases(self._only_in(self.phrases(self.literals(core)), models) for core, models in shares),
        )

    def _only_in(self, conditions, models):
        if len(models) > MOST_MODELS:
            return self.say("{conditions} (only in {n} of them)", conditions=conditions, n=self.number(len(models)))
        return self.say_many(
            "{conditions} (only in model {models})",
            "{conditions} (only in models {models})",
            len(models),
            conditions=conditions,
            models=self.phrases([str(model) for model in models]),
        )

    def fit(self, consistency, raw, unique):
        return self.say(
            "Its consistency is {consistency}, its raw coverage {raw} and its unique coverage {unique}.",
            consistency=consistency,
            raw=raw,
            unique=unique,
        )

    # Its cases

    def typical(self, cases, more):
        if not len(cases) + more:
            return self.say("It has no typical case.")
        return self.say_many(
            "The typical case is {cases}.",
            "Typical cases are {cases}.",
            len(cases) + more,
            cases=self.cases(cases, more),
        )

    def more_than_outcome(self, cases, more):
        return self.say_many(
            "{cases} is a member of it more than of the outcome.",
            "{cases} are members of it more than of the outcome.",
            len(cases) + more,
            cases=self.cases(cases, more),
        )

    def deviant(self, cases, more):
        return self.say_many(
            "{cases} is a deviant case in consistency.",
            "{cases} are deviant cases in consistency.",
            len(cases) + more,
            cases=self.cases(cases, more),
        )

    def uncovered(self, outcome, configurations, cases, more):
        if not len(cases) + more:
            return self.say_many(
                "The configuration leaves no member of {outcome} uncovered.",
                "The configurations leave no member of {outcome} uncovered.",
                configurations,
                outcome=self.outcome(outcome),
            )
        return self.say_many(
            "No configuration covers {cases}, which is a deviant case in coverage.",
            "No configuration covers {cases}, which are deviant cases in coverage.",
            len(cases) + more,
            cases=self.cases(cases, more),
        )

    def nothing_to_cover(self, outcome):
        return self.say("No case is a member of {outcome}, so there is none to cover.", outcome=self.outcome(outcome))
