"""The sentences of a results section in English. `chinese` has the same ones; the figures come from `results_text`."""

from equifinal.output.text.sentences import Sentences, split

__all__ = ["Results"]

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
HEADINGS = {
    "title": "Results",
    "necessity": "Necessary conditions",
    "truth table": "Truth table",
    "sufficiency": "Sufficient configurations",
    "robustness": "Robustness",
}


class Results(Sentences):
    """The sentences of the results section."""

    headings, colon, space = HEADINGS, ": ", " "

    # Words

    def number(self, n, noun="", plural=""):
        """Return a number in words up to nine, with its noun: ``one row``, ``no rows``, ``12 rows``."""
        word = NUMBERS[n] if n < len(NUMBERS) else str(n)
        return f"{word} {noun if n == 1 else plural or f'{noun}s'}" if noun else word

    def listed(self, words, more=0):
        """Join words as in ``A, B and C``; `more` counts those left out."""
        words = [*words, *([f"{self.number(more, 'other')}"] if more else [])]
        return f"{', '.join(words[:-1])} and {words[-1]}" if len(words) > 1 else "".join(words)

    def named(self, name):
        return f"*{self.label(name)}*"

    def literal(self, text):
        """Return a literal in words: ``the presence of *A*``, ``value 2 of *C*``."""
        absent, name, value = split(text)
        if value:
            return (
                f"a value of {self.named(name)} other than {value}"
                if absent
                else f"value {value} of {self.named(name)}"
            )
        return f"the {'absence' if absent else 'presence'} of {self.named(name)}"

    def together(self, names, sign):
        return f"the {'absence' if sign else 'presence'} of {self.listed(names)}"

    def cases(self, cases, more=0):
        """Return cases with what stands in parentheses behind them, where there is any."""
        words = [self.case(case) + (f" ({', '.join(figures)})" if figures else "") for case, *figures in cases]
        return self.listed(words, more)

    # Necessity

    def necessity(self, outcome, cutoff, found, highest):
        where, at = self.outcome(outcome), f"consistency threshold of {cutoff}"
        if not highest:
            return f"No case is a member of {where}, so what is necessary for it cannot be said."
        if not found:
            best = f"highest consistency: {self.literal(highest[0])}, {highest[1]}"
            return f"At a {at}, no single condition, present or absent, is necessary for {where} ({best})."
        words = [f"{self.literal(c)} (consistency {a}, coverage {b}, RoN {r})" for c, a, b, r in found]
        text = f"{self.listed(words)} {'is' if len(found) == 1 else 'are'} necessary for {where} at a {at}."
        return text[0].upper() + text[1:]

    def combinations(self, n):
        found = self.number(n, "combination")
        return (
            f"{found.capitalize()} of conditions {'reaches' if n == 1 else 'reach'} the cutoffs for necessity as well."
        )

    # Truth table

    def rows(self, cases, observed, possible):
        who = f"The {self.number(cases, 'case')} {'populates' if cases == 1 else 'populate'}"
        held = self.number(observed) if observed else "none"
        return f"{who} {held} of the {self.number(possible)} logically possible rows."

    def half(self, cases, more):
        what = "lies" if len(cases) + more == 1 else "lie"
        belongs = "belongs" if len(cases) + more == 1 else "belong"
        return f"{self.cases(cases, more)} {what} at exactly 0.5 in a condition and {belongs} to no row."

    def cutoffs(self, frequency, consistency, pri):
        return (
            f"Rows count as observed from a frequency of {frequency} on, and as sufficient from a consistency of "
            f"{consistency} and a PRI of {pri} on."
        )

    def coding(self, outcome, ones, zeros, contradictory, remainders, lowest):
        parts = [f"{self.number(zeros, 'row')} as not sufficient"]
        parts += [f"{self.number(contradictory, 'row')} as contradictory"] if contradictory else []
        coded = f"{self.number(ones, 'row')} {'is' if ones == 1 else 'are'} coded as sufficient"
        text = f"For {self.outcome(outcome)}, {coded}"
        text += f" (lowest consistency {lowest})" if lowest else ""
        rest = f"{self.number(remainders, 'row')} {'is a remainder' if remainders == 1 else 'are remainders'}"
        return f"{text} and {self.listed(parts)}; {rest}."

    def against(self, outcome, cases, more):
        n = len(cases) + more
        if not n:
            return "No case in the sufficient rows contradicts their coding."
        return (
            f"Of the cases in the sufficient rows, {self.cases(cases, more)} "
            f"{'is not a member' if n == 1 else 'are not members'} of the outcome."
        )

    # Solutions

    def no_solution(self, outcome):
        return f"No row is coded as sufficient for {self.outcome(outcome)}, so there is no solution to report."

    def solution(self, outcome, n, consistency, pri, coverage):
        return (
            f"The intermediate solution for {self.outcome(outcome)} has {self.number(n, 'configuration')}; "
            f"its consistency is {consistency}, its PRI {pri} and its coverage {coverage}."
        )

    def expectations(self, texts):
        if not texts:
            return "No directional expectations were stated, so it equals the conservative solution."
        expectations = "expectation" if len(texts) == 1 else "expectations"
        return f"It rests on the directional {expectations} {self.formulas(texts)}."

    def formulas(self, texts):
        return self.listed([f"`{text}`" for text in texts])

    def ties(self, n, exact):
        models = f"{'' if exact else 'at least '}{self.number(n)} models"
        return f"It is one of {models} that fit the truth table equally well; the first is reported here."

    def unproved(self, terms, proved):
        return (
            f"Within the time allowed, a model of {self.number(terms, 'configuration')} was found, and it was shown "
            f"that none has fewer than {self.number(proved)}."
        )

    def parsimonious(self, texts, count):
        if texts == ["1"]:
            return (
                "Every observed row is coded as sufficient: in the parsimonious solution the outcome is always present."
            )
        if count == 1:
            return f"The parsimonious solution is {self.formulas(texts)}."
        shown = self.formulas(texts) if len(texts) == count else f"{self.formulas(texts)}, among others"
        return f"The parsimonious solution has {self.number(count)} models of equal standing: {shown}."

    def paths(self, paths, others):
        words = [f"*{self.path(name)}* ({self._configurations(c)})" for name, c in paths]
        belong = "belongs" if len(others) == 1 else "belong"
        rest = f"; {self._configurations(others)} {belong} to none" if others else ""
        return f"The configurations form {self.number(len(paths), 'path')}: {self.listed(words)}{rest}."

    def _configurations(self, names):
        return f"configuration{'' if len(names) == 1 else 's'} {self.listed(names)}"

    def parentheses(self):
        return "Figures behind a case are its memberships in the configuration and in the outcome."

    def configuration(self, name, expression, literals, core):
        parts = self.literals(literals)
        if not literals:
            what = "holds of every case"
        elif len(literals) == 1:
            what = f"consists of {parts[0]} alone"
        else:
            what = f"combines {parts[0]}" + (f" with {self.listed(parts[1:])}" if parts[1:] else "")
        return f"Configuration {name} (`{expression}`) {what}{self._core(literals, core)}."

    def _core(self, literals, core):
        if not literals:
            return ""
        if not core:
            return "; it has no core condition"
        if len(core) == len(literals):
            group = {1: "it is a core condition", 2: "both are core conditions"}
            return f"; {group.get(len(core), 'all of these are core conditions')}"
        return f"; its core {'condition is' if len(core) == 1 else 'conditions are'} {self.listed(self.literals(core))}"

    def fit(self, consistency, raw, unique):
        return f"Its consistency is {consistency}, its raw coverage {raw} and its unique coverage {unique}."

    def typical(self, cases, more):
        n = len(cases) + more
        if not n:
            return "It has no typical case."
        return f"{'The typical case is' if n == 1 else 'Typical cases are'} {self.cases(cases, more)}."

    def more_than_outcome(self, cases, more):
        n = len(cases) + more
        return f"{self.cases(cases, more)} {'is a member' if n == 1 else 'are members'} of it more than of the outcome."

    def deviant(self, cases, more):
        n = len(cases) + more
        return f"{self.cases(cases, more)} {'is a deviant case' if n == 1 else 'are deviant cases'} in consistency."

    def uncovered(self, outcome, cases, more):
        n = len(cases) + more
        if not n:
            return "The configurations cover every case that shows the outcome."
        what = "which is a deviant case" if n == 1 else "which are deviant cases"
        return f"No configuration covers {self.cases(cases, more)}, {what} in coverage."
