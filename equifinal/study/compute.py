"""What the key `compute` says: scores that are computed of columns, and sets that are made of other sets."""

from collections.abc import Mapping

from equifinal.errors import InputError
from equifinal.languages import said
from equifinal.sets.data import levels_of
from equifinal.sets.reader import read
from equifinal.steps.calibrate.methods import METHODS
from equifinal.steps.columns import is_reserved
from equifinal.steps.ingest.combined import COMBINED, NAME, parts_of
from equifinal.steps.ingest.formulas import is_formula, read_formula

from .problems import SHORT_NAME, Problem

__all__ = ["all_sets", "combined_of", "of_compute", "of_formulas", "with_sets"]

HIGH = 51  # levels that a part of a set may have, before the data are known


def combined_of(settings):
    """Return the sets that are made of others, with their expressions.

    Examples
    --------
    >>> combined_of({"compute": {"Q": "mean(q1, q2)", "S": "A*B"}})
    {'S': 'A*B'}
    """
    texts = {name: text for name, text in settings["compute"].items() if isinstance(text, str)}
    return {name: text for name, text in texts.items() if not is_formula(text)}


def all_sets(settings):
    """Return the outcome, the conditions, and the sets that any of them is made of.

    Examples
    --------
    >>> all_sets({"outcome": "Y[1]", "conditions": ["S", "C"], "compute": {"S": "A*C"}})
    ['Y', 'S', 'C', 'A']
    """
    sets, made = [levels_of(settings["outcome"])[0], *settings["conditions"]], combined_of(settings)
    for name in sets:  # grows while it is gone through
        sets += [part for part in parts_of(made.get(name, "")) if part not in sets]
    return sets


def of_formulas(settings):
    """Yield what is no name or no formula, and formulas that cannot be read.

    Examples
    --------
    >>> [problem.message for problem in of_formulas({"compute": {"Q": "mean(q1", "S": "A*B"}})]
    ["compute: Q: in 'mean(q1', character 5: this ( is never closed."]
    """
    for name, text in settings["compute"].items():
        if not isinstance(name, str) or not NAME.fullmatch(name):
            message = said("compute has the short name {name!r}.", name=name)
            yield Problem(("compute", name), message, SHORT_NAME)
            continue
        if not isinstance(text, str) or not text.strip():
            message = said("compute: {name} is {text!r}.", name=name, text=text)
            yield Problem(("compute", name), message, said("such as mean(q1, q2), or A*B + C"))
            continue
        try:
            if is_formula(text):
                read_formula(text)
        except InputError as error:
            yield _of(name, error)


def of_compute(settings, columns, table):
    """Yield what is wrong with sets that are made of others.

    Parameters
    ----------
    settings : mapping
        Every key of a configuration.
    columns : sequence of str
        Header of the table of cases, with the columns that are computed.
    table : str
        What messages call it.

    Yields
    ------
    Problem

    Examples
    --------
    >>> settings = {"compute": {"S": "A*B"}, "outcome": "Y", "conditions": ["S"], "calibration": {}}
    >>> [problem.message for problem in of_compute(settings, ["case", "A", "Y"], "d.csv")]
    ["compute: S: in 'A*B', character 3: there is no condition 'B'."]
    """
    made, known = combined_of(settings), list(columns)
    for name, text in made.items():
        problem = None
        if name in columns:
            message = said("compute: {name} is the name of a column of {sheet}.", name=name, sheet=table)
            problem = Problem(("compute", name), message, said("take a name that is free"))
        elif is_reserved(name):
            message = said("the set {name} has the name of a column of the results.", name=name)
            problem = Problem(("compute", name), message, said("take a name that is free"))
        elif not parts_of(text):
            message = said("compute: {name} is {text!r}, which names no column.", name=name, text=text)
            problem = Problem(("compute", name), message, said("such as mean(q1, q2), or A*B + C"))
        else:
            try:
                read(text, known, [_levels(text, column) for column in known])
            except InputError as error:
                problem = _of(name, error)
        if problem:
            yield problem
        known.append(name)
    yield from _of_methods(settings, made)


def _levels(text, name):
    """Return how many levels a part may have: those of a multi-value set are known from the data only."""
    return HIGH if f"{name}[" in "".join(text.split()) else 2


def _of_methods(settings, made):
    """Yield sets that are made of others and calibrated besides, and those that are said to be and are not."""
    for name, how in settings["calibration"].items():
        method = how.get("method") if isinstance(how, Mapping) else None
        if name in made and method not in (None, COMBINED):
            message = said(
                "calibration: {name} has the method {method}, and compute makes it of other sets.",
                name=name,
                method=method,
            )
            yield Problem(("calibration", name), message, said("calibrate these sets, and leave {name} out", name=name))
        elif method == COMBINED and name not in made:
            message = said("calibration: {name} is combined, and compute does not say of which sets.", name=name)
            yield Problem(("calibration", name), message, said("compute: {{{name}: A*B + C}} says so", name=name))


def with_sets(settings):
    """Return the calibration with sets that are made of others, and with the scale and the ends of every curve.

    Parameters
    ----------
    settings : mapping
        Every key of a configuration, checked.

    Returns
    -------
    dict of str to dict

    Examples
    --------
    >>> anchors = {"exclusion": 1, "crossover": 2, "inclusion": 3}
    >>> settings = {"calibration": {"A": {"method": "direct", **anchors}}, "compute": {"S": "A*B"}}
    >>> found = with_sets(settings | {"scale": "fsqca", "cut_ends": False})
    >>> found["A"]["scale"], found["S"]
    ('fsqca', {'method': 'combined', 'expression': 'A*B'})
    """
    found = {}
    for name, how in settings["calibration"].items():
        options, how = METHODS[how["method"]].options, dict(how)
        logistic = how.get("shape", "linear" if how["method"] == "bell" else "logistic") == "logistic"
        if settings["scale"] != "exact" and "scale" in options and logistic and not {"scale", "degree"} & {*how}:
            how["scale"] = settings["scale"]
        if settings["cut_ends"] and "cut_ends" in options:
            how.setdefault("cut_ends", True)
        found[name] = how
    for name, text in combined_of(settings).items():
        found[name] = {**found.get(name, {}), "method": COMBINED, "expression": text}
    return found


def _of(name, error):
    """Return the problem of an expression that cannot be read."""
    message = said("compute: {name}: {message}", name=name, message=error.message)
    return Problem(("compute", name), message, error.hint)
