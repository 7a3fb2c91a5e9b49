"""The one error that a user of the pipeline meets."""

__all__ = ["InputError"]


class InputError(ValueError):
    """Bad input: one sentence that says what is wrong and where, and a hint what would be right."""

    def __init__(self, message, hint=""):
        super().__init__(f"{message} Hint: {hint}" if hint else message)
