"""How long a search may go on."""

import math
import time

__all__ = ["Budget", "OutOfBudget"]


class OutOfBudget(Exception):
    """The time or the number of steps allowed is used up.

    No error: who set the budget catches it, and says what is proved until then.

    Examples
    --------
    >>> try:
    ...     Budget(steps=0).spend()
    ... except OutOfBudget:
    ...     print("nothing is proved")
    nothing is proved
    """


class Budget:
    """A limit in steps and in seconds, from now on.

    Parameters
    ----------
    steps : int or float
        Steps that may be taken; infinite unless given.
    seconds : float
        Seconds from now; infinite unless given.

    Examples
    --------
    >>> budget = Budget(steps=1)
    >>> budget.spend()
    >>> budget.spend()
    Traceback (most recent call last):
        ...
    equifinal.steps.minimise.budget.OutOfBudget
    """

    def __init__(self, steps=math.inf, seconds=math.inf):
        self.steps, self.end = steps, time.monotonic() + seconds

    @property
    def seconds(self):
        """The seconds left, 0 where the time is up."""
        return max(0.0, self.end - time.monotonic())

    def spend(self):
        """Take one step.

        Raises
        ------
        OutOfBudget
            If no step or no time was left.

        Examples
        --------
        >>> budget = Budget(steps=2)
        >>> budget.spend()
        >>> budget.steps
        1
        """
        self.steps -= 1
        if self.steps < 0 or time.monotonic() > self.end:
            raise OutOfBudget
