"""The solutions of a sweep, each told once and numbered."""

__all__ = ["numbered"]

TOLD = ["models", "expression", "relation", "consistency", "coverage"]


def numbered(cells):
    """Number the solutions of a sweep in the order in which they come up first.

    Parameters
    ----------
    cells : DataFrame
        Of `multiverse.cells`, of one kind of solution.

    Returns
    -------
    sweep : DataFrame
        The cells without the text of their solutions; the column `number` names it, 0 where there is none.
    solutions : DataFrame
        `number`, from 1, and what all cells of that number share: `models` (how many tie), `expression` of the first,
        `relation`, `consistency` and `coverage`. Two solutions are one where all of these are equal.

    Examples
    --------
    >>> import pandas as pd
    >>> cells = pd.DataFrame({"expression": ["A*B", "", "A", "A*B"], "models": [1, 0, 1, 1], "core": ""})
    >>> cells = cells.assign(relation=["subset", "none", "same", "subset"], consistency=[1, None, 0.9, 1], coverage=0.5)
    >>> sweep, solutions = numbered(cells)
    >>> sweep["number"].tolist(), solutions[["number", "expression", "relation"]].values.tolist()
    ([1, 0, 2, 1], [[1, 'A*B', 'subset'], [2, 'A', 'same']])
    """
    there = cells[cells["models"] > 0]
    numbers = there.groupby(TOLD, sort=False, dropna=False).ngroup() + 1
    sweep = cells.drop(columns=["expression", "core"])
    sweep["number"] = numbers.reindex(cells.index, fill_value=0).astype(int)
    solutions = there[TOLD].drop_duplicates().reset_index(drop=True)
    solutions.insert(0, "number", solutions.index + 1)
    return sweep, solutions
