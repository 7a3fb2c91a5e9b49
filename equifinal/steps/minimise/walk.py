"""A tree of choices, searched depth first, and how many leaves it has at most where the search ends early."""

from .budget import OutOfBudget

__all__ = ["walk"]


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

    >>> from equifinal.steps.minimise.budget import Budget
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
