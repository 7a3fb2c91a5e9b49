"""How long a search may go on."""

import math
import time

__all__ = ["Budget", "OutOfBudget"]


class OutOfBudget(Exception):
    """The time or the number of steps allowed is used up.

    No error: who set the budget catches it, and says what is proved until then.

    Attributes
    ----------
    left : int or float
        How many of what is sought were still to be found at most; infinite where nothing is proved of it.

    Examples
    --------
    >>> try:
    ...     Budget(steps=0).spend()
    ... except OutOfBudget:
    ...     print("nothing is proved")
    nothing is proved
    """

    left = math.inf


class Budget:
    """A limit in steps and in seconds, from now on.

    Parameters
    ----------
    steps : int or float
        Steps that may be taken; infinite unless given.
    seconds : float
        Seconds from now; infinite unless given.
    clock : callable, optional
        What tells the time in seconds; the machine's own that never goes back, unless given.

    Examples
    --------
    >>> budget = Budget(steps=1)
    >>> budget.spend()
    >>> budget.spend()
    Traceback (most recent call last):
        ...
    equifinal.steps.minimise.budget.OutOfBudget
    """

    def __init__(self, steps=math.inf, seconds=math.inf, clock=None):
        self.clock = clock or time.monotonic
        self.steps, self.end = steps, self.clock() + seconds

    @property
    def seconds(self):
        """The seconds left, 0 where the time is up."""
        return max(0.0, self.end - self.clock())

    def share(self, part):
        """Return a budget of its own for a part of the time that is left, so that something remains for what follows.

        Parameters
        ----------
        part : float
            From 0 to 1.

        Returns
        -------
        Budget

        Examples
        --------
        >>> Budget(seconds=8, clock=lambda: 0).share(0.5).seconds
        4.0
        """
        return Budget(self.steps, self.seconds * part, self.clock)

    def check(self):
        """Look at the clock, and take no step.

        Raises
        ------
        OutOfBudget
            If no time is left.

        Examples
        --------
        >>> Budget(steps=0).check()
        """
        if self.clock() > self.end:
            raise OutOfBudget

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
        if self.steps < 0:
            raise OutOfBudget
        self.check()
