"""The one error that a user of the pipeline meets."""

from equifinal.languages import lines, said

__all__ = ["InputError", "together"]

MOST = 20


class InputError(ValueError):
    """Bad input: one sentence that says what is wrong and where, and a hint what would be right.

    Parameters
    ----------
    message, hint : str
        As `equifinal.languages.said` makes them, so that they can be told in the user's language.
    """

    def __init__(self, message, hint=""):
        super().__init__(said("{message} Hint: {hint}", message=message, hint=hint) if hint else message)
        self.message, self.hint = message, hint

    def __reduce__(self):
        """Keep both parts where the error goes to another process."""
        return type(self), (self.message, self.hint)


def together(faults):
    """Return several faults as one error, a line each; a single one as it is.

    Parameters
    ----------
    faults : list of InputError
        One at least.

    Examples
    --------
    >>> print(together([InputError("A is wrong.", "mend it"), InputError("B is wrong.", "mend it")]))
    A is wrong. Hint: mend it
    B is wrong. Hint: mend it
    """
    sentences = list(dict.fromkeys(fault.args[0] for fault in faults))
    if len(sentences) == 1:
        return faults[0]
    if len(sentences) > MOST:
        sentences = [*sentences[:MOST], said("… and {n} more faults.", n=len(sentences) - MOST)]
    return InputError(lines(sentences))
