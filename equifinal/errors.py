"""The one error that a user of the pipeline meets."""

from equifinal.languages import said

__all__ = ["InputError"]


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
