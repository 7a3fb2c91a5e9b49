"""What the keys of the necessary condition analysis say of the sets, and whether the data ask for it."""

from numbers import Real

from equifinal.errors import InputError
from equifinal.languages import said
from equifinal.nca.checks import FEWEST, check_scope
from equifinal.steps.nca.choice import why_not

from .problems import NOWHERE, Problem, as_error

__all__ = ["of_nca", "settled_nca"]


def of_nca(settings):
    """Yield what is wrong with its ceilings, and with the scopes of raw scores."""
    nca, sets = settings["nca"], [settings["outcome"].partition("[")[0], *settings["conditions"]]
    if not nca["ceilings"]:
        hint = said("name one or more, such as [cr_fdh, ce_fdh]")
        yield Problem(("nca", "ceilings"), said("nca: ceilings is an empty list."), hint)
    for name, ends in nca["raw_scopes"].items():
        key = ("nca", "raw_scopes", name)
        if name not in sets:
            message = said("nca: raw_scopes names {name}, which is no set of the study.", name=name)
            yield Problem(key, message, said("the sets are {sets}", sets=", ".join(sets)))
        elif not _is_scope(ends):
            message = said("nca: raw_scopes: {name} is {ends!r}.", name=name, ends=ends)
            yield Problem(key, message, said("the least and the greatest score are wanted, such as [0, 100]"))


def _is_scope(ends):
    """Return whether it is a pair of numbers, the lesser first."""
    numbers = isinstance(ends, list | tuple) and len(ends) == 2
    numbers = numbers and all(isinstance(end, Real) and not isinstance(end, bool) for end in ends)
    return numbers and ends[0] < ends[1]


def settled_nca(settings, data, raw, places=NOWHERE):
    """Return the keys of the analysis, with `run` decided.

    Parameters
    ----------
    settings : mapping
        The configuration.
    data : CalibratedData
    raw : DataFrame
        Raw scores, cases in the index.
    places : mapping of tuple to tuple, optional
        The way to a key, to the file and the line in which it stands.

    Returns
    -------
    dict

    Raises
    ------
    InputError
        It was asked for and there are too few cases; or a scope of raw scores does not hold a case.
    """
    nca = settings["nca"]
    run = why_not(data) is None if nca["run"] is None else nca["run"]
    if run and len(data.cases) < FEWEST:
        message = said("nca: run is true, and there are {n} cases.", n=len(data.cases))
        hint = said("necessary condition analysis needs three or more")
        raise as_error([Problem(("nca", "run"), message, hint)], places)
    scopes = {name: scope for name, scope in nca["raw_scopes"].items() if name in raw}
    for name, scope in scopes.items() if run and nca["scores"] == "raw" else ():
        try:
            check_scope(name, raw[name], scope)
        except InputError as error:
            raise as_error([Problem.of(("nca", "raw_scopes", name), error)], places) from None
    return {**nca, "run": run}
