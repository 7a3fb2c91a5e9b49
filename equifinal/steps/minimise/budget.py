"""How long a search may go on, and what is left of it where it ends early."""

import math
import time

__all__ = ["Budget", "OutOfBudget", "walk"]


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


def walk(node, budget):
    """Yield the leaves of a tree, depth first.

    Parameters
    ----------
    node : object
        With two methods: `branches(budget)` returns the leaves that are found here, and the nodes below, as two lists;
        `most()` returns how many things the leaves below stand for, at most.
    budget : Budget
        One step a node.

    Yields
    ------
    object
        What `branches` gives as leaves.

    Raises
    ------
    OutOfBudget
        If the budget ends first; its `left` says how many things the leaves not yet met stand for, at most.

    Examples
    --------
    Words of three letters, each A or B; the budget ends after two of them, when AB?, the second half of A??, and B??
    are open.

    >>> class Word(str):
    ...     def branches(self, budget):
    ...         return ([], [Word(self + "A"), Word(self + "B")]) if len(self) < 3 else ([str(self)], [])
    ...     def most(self):
    ...         return 2 ** (3 - len(self))
    >>> try:
    ...     for word in walk(Word(), Budget(steps=5)):
    ...         print(word)
    ... except OutOfBudget as end:
    ...     print("and", end.left)
    AAA
    AAB
    and 6
    """
    try:
        budget.spend()
        leaves, below = node.branches(budget)
    except OutOfBudget as end:
        end.left = node.most()
        raise
    yield from leaves
    for number, branch in enumerate(below, 1):
        try:
            yield from walk(branch, budget)
        except OutOfBudget as end:
            end.left += sum(other.most() for other in below[number:])
            raise
