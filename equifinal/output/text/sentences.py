"""What the sentences of every text share: labels, literals, cases and formulas in words."""

from equifinal.languages import LANGUAGES, joined, listed, mark, number, say, say_in, say_many
from equifinal.output.formats.markdown import escape

__all__ = ["Sentences", "capital", "split"]


def capital(text):
    """Return a sentence that may begin with a word from elsewhere with its capital, where the language has those.

    Examples
    --------
    >>> capital("the presence of *A*"), capital("“甲”存在")
    ('The presence of *A*', '“甲”存在')
    """
    return text[:1].upper() + text[1:]


def split(text):
    """Return of a literal whether it is negated, its set, and its value where it has one.

    Examples
    --------
    >>> split("~SYS"), split("LEVEL[2]")
    ((True, 'SYS', ''), (False, 'LEVEL', '2'))
    """
    name, _, value = text.removeprefix("~").partition("[")
    return text.startswith("~"), name, value.rstrip("]")


class Sentences:
    """Sentences in one language, each method one or a few of one matter; sets and cases by their labels.

    Parameters
    ----------
    labels : Labels
    """

    def __init__(self, labels):
        self.labels, self.language = labels, labels.language

    def say(self, message, /, **places):
        return say(message, self.language, **places)

    def say_in(self, context, message, /, **places):
        return say_in(context, message, self.language, **places)

    def say_many(self, one, many, n, /, **places):
        return say_many(one, many, n, self.language, **places)

    def number(self, n):
        return number(n, self.language)

    def none_or(self, n, words=str):
        """Return a number of things of which there may be none."""
        return words(n) if n else self.say_in("number", "none")

    def listed(self, words):
        return listed(words, self.language)

    def phrases(self, words):
        """Return phrases listed, which are longer than names."""
        return listed(words, self.language, "list of phrases")

    def paragraph(self, sentences):
        """Join sentences as the language does."""
        return LANGUAGES[self.language].space.join(sentences)

    def outcome(self, text):
        return self.literal(text)

    def label(self, name):
        """Return the label of a set, in which nothing is markup."""
        return escape(self.labels.set(name))

    def case(self, name):
        return escape(self.labels.case(name))

    def path(self, name):
        return escape(self.labels.path(name))

    def named(self, name):
        return self.say_in("set", "*{name}*", name=self.label(name))

    def either(self, values):
        """Return values of which one is meant: ``1, 2 or 3``."""
        *first, last = values
        together = joined(first, "words", self.language)
        return self.say("{first} or {other}", first=together, other=last) if first else last

    def literal(self, text):
        """Return a literal in words: ``the presence of *A*``, ``value 2 of *C*``."""
        absent, name, value = split(text)
        if value:
            value = self.either(value.split(","))
            message = mark("a value of {set} other than {value}") if absent else mark("value {value} of {set}")
            return self.say(message, set=self.named(name), value=value)
        return self.together([name], "~" if absent else "")

    def together(self, names, sign):
        """Return sets that are all present, or all absent."""
        sets = self.listed(map(self.named, names))
        if len(names) == 1:
            return self.say("the absence of {set}", set=sets) if sign else self.say("the presence of {set}", set=sets)
        if sign:
            return self.say_in("several sets", "the absence of {sets}", sets=sets)
        return self.say_in("several sets", "the presence of {sets}", sets=sets)

    def literals(self, texts):
        """Return literals in words, those present together and those absent together."""
        present, absent, levels = [], [], []
        for text in texts:
            negated, name, value = split(text)
            if value:
                levels.append(self.literal(text))
            else:
                (absent if negated else present).append(name)
        return [*(self.together(names, sign) for names, sign in ((present, ""), (absent, "~")) if names), *levels]

    def formulas(self, texts):
        return self.phrases([f"`{text}`" for text in texts])

    def cases(self, cases, more=0):
        """Return cases with what stands in parentheses behind them, where there is any; `more` are left out."""
        words = [
            self.say("{case} ({figures})", case=self.case(case), figures=joined(figures, "clauses", self.language))
            if figures
            else self.case(case)
            for case, *figures in cases
        ]
        if not more:
            return self.phrases(words)
        return self.say_many(
            "{cases} and {n} other",
            "{cases} and {n} others",
            more,
            n=self.number(more),
            cases=joined(words, "words", self.language),
            all=len(cases) + more,
        )
