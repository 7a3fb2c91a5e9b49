"""What the sentences of every language share: labels, headings, literals taken apart."""

from equifinal.output.formats.markdown import escape

__all__ = ["Sentences", "split"]


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
    """Sentences, each method one or a few of one matter; sets and cases by their labels.

    A language gives `headings`, `colon`, what stands between two sentences as `space`, and the words.

    Parameters
    ----------
    labels : Labels
    """

    def __init__(self, labels):
        self.labels = labels

    def heading(self, key, outcome=None):
        return self.headings[key] + (f"{self.colon}{self.outcome(outcome)}" if outcome else "")

    def outcome(self, text):
        return self.literal(text)

    def label(self, name):
        """Return the label of a set, in which nothing is markup."""
        return escape(self.labels.set(name))

    def case(self, name):
        return escape(self.labels.case(name))

    def path(self, name):
        return escape(self.labels.path(name))

    def literals(self, texts):
        """Return literals in words, those present together and those absent together."""
        present, absent, levels = [], [], []
        for text in texts:
            negated, name, value = split(text)
            if value:
                levels.append(self.literal(text))
            else:
                (absent if negated else present).append(self.named(name))
        return [*(self.together(names, sign) for names, sign in ((present, ""), (absent, "~")) if names), *levels]
