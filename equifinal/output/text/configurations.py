"""The sentences on single configurations in a results section: what they combine, their fit, their cases."""

from .sentences import Sentences

__all__ = ["Configurations"]


class Configurations(Sentences):
    """The sentences on configurations, in one language."""

    def configuration(self, name, expression, literals, core):
        what = self._combines({"name": name, "expression": expression}, literals)
        if not literals:
            return self.say("{text}.", text=what)
        return self.say("{combination}; {core}.", combination=what, core=self._core(literals, core))

    def _combines(self, places, literals):
        if not literals:
            return self.say("Configuration {name} (`{expression}`) holds of every case", **places)
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

    def _core(self, literals, core):
        if not core:
            return self.say("it has no core condition")
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

    def uncovered(self, cases, more):
        if not len(cases) + more:
            return self.say("The configurations cover every case that shows the outcome.")
        return self.say_many(
            "No configuration covers {cases}, which is a deviant case in coverage.",
            "No configuration covers {cases}, which are deviant cases in coverage.",
            len(cases) + more,
            cases=self.cases(cases, more),
        )
