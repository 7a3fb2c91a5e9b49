"""A model chosen among those that tie: it is listed first, and so is the one that all later steps speak of."""

from dataclasses import replace

from equifinal.errors import InputError
from equifinal.languages import said
from equifinal.sets.expressions import parse

__all__ = ["place_of", "with_chosen"]


def place_of(choice, models, conditions, levels):
    """Return the place of a chosen model among those that are listed; None where it is none of them.

    Parameters
    ----------
    choice : int or str
        Its number, from 1, or its expression, the order of terms and literals being free.
    models : sequence of models
    conditions, levels : sequences

    Returns
    -------
    int or None

    Examples
    --------
    >>> models = [((1, -1),), ((-1, 1),)]
    >>> [place_of(choice, models, ["A", "B"], [2, 2]) for choice in (2, "B", "A*B", 3)]
    [1, 1, None, None]
    """
    if not isinstance(choice, str):
        return choice - 1 if choice <= len(models) else None
    wanted = parse(choice, conditions, levels).terms
    return next((i for i, model in enumerate(models) if set(model) == wanted), None)


def with_chosen(solutions, choices, table, strict=True):
    """Return the solutions of one side with the chosen model of each first.

    Where a parsimonious model is chosen, the core conditions of an intermediate model are read from that one alone, if
    it is among those that the intermediate model was made with.

    Parameters
    ----------
    solutions : dict of str to Solution
        From `minimise`.
    choices : mapping of str to int or str
        Kind of solution to the model that is chosen, as for `place_of`.
    table : TruthTable
        Of the side.
    strict : bool
        Whether a choice that is none of the models is refused, or passed over as at other cutoffs.

    Returns
    -------
    dict of str to Solution

    Raises
    ------
    InputError

    Examples
    --------
    >>> import pandas as pd
    >>> from equifinal.sets.data import CalibratedData
    >>> from equifinal.steps.minimise.solutions import minimise
    >>> from equifinal.steps.truth_table.cutoffs import Cutoffs
    >>> from equifinal.steps.truth_table.table import truth_table
    >>> frame = pd.DataFrame({"A": [1, 0], "B": [1, 0], "Y": [1, 0]}, index=["p", "q"])
    >>> table = truth_table(CalibratedData.from_frame(frame, "Y", ["A", "B"]), Cutoffs())
    >>> with_chosen(minimise(table), {"parsimonious": "B"}, table)["parsimonious"].models
    (((-1, 1),), ((1, -1),))
    """
    found = dict(solutions)
    for kind, choice in choices.items():
        solution = found[kind]
        place = place_of(choice, solution.models, table.conditions, table.levels)
        if place is None and strict:
            raise _not_found(table.outcome, kind, choice, solution)
        if place is None:
            continue
        order = [place, *(i for i in range(len(solution.models)) if i != place)]
        models, sources = (
            tuple(part[i] for i in order) if part else () for part in (solution.models, solution.sources)
        )
        found[kind] = replace(solution, models=models, sources=sources)
        if kind == "parsimonious" and "intermediate" in found:
            found["intermediate"] = _resourced(found["intermediate"], order)
    return found


def _resourced(intermediate, order):
    """Return the intermediate solution with its sources numbered anew, the chosen one alone where it is one of them."""
    numbers = {old: new for new, old in enumerate(order)}
    sources = (tuple(sorted(numbers[i] for i in source)) for source in intermediate.sources)
    return replace(intermediate, sources=tuple((0,) if 0 in source else source for source in sources))


def _not_found(outcome, kind, choice, solution):
    """Return the error of a choice that is none of the models."""
    if not solution.models:
        message = said("model: {outcome}: there is no {kind} solution to choose from.", outcome=outcome, kind=kind)
        return InputError(message, said("take it out of model"))
    n = len(solution.models)
    message = said(
        "model: {outcome}: {kind}: {choice} is none of the {n} models.", outcome=outcome, kind=kind, choice=choice, n=n
    )
    return InputError(message, said("a number from 1 to {n}, or an expression of models.csv", n=n))
