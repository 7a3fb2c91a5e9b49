"""What is asked of a function, checked as the pipeline checks a configuration: frames, names of sets, keys."""

import re
from collections.abc import Mapping
from numbers import Real
from typing import Any

import numpy as np
import pandas as pd

from equifinal.errors import InputError
from equifinal.languages import said
from equifinal.sets.data import levels_of
from equifinal.steps.columns import is_reserved
from equifinal.study.keys import KEYS, default_of
from equifinal.study.resolve import fill, resolve
from equifinal.study.settle import checked_data

__all__ = ["DEFAULTS", "cases_of", "checked", "extended", "numbers_of", "plain", "settled"]

# What every key is where it is left out: the defaults of the functions.
DEFAULTS: dict[str, Any] = {name: default_of(field) for name, field in KEYS.items()}
NAME = re.compile(r"[^\W\d]\w*")
# Keys that a configuration has to have, for a study that is no file.
PLACES = {"study": "notebook", "data": "the frame", "case_id": "case"}


def cases_of(frame: pd.DataFrame) -> pd.DataFrame:
    """Return a frame with the names of the cases, as texts, in its index ``case``.

    Parameters
    ----------
    frame : DataFrame
        The names of the cases stand in the column ``case``, or else in the index.

    Raises
    ------
    InputError
        If it is no frame, a case or a column has no name of its own, or a name holds ``;``.

    Examples
    --------
    >>> cases_of(pd.DataFrame({"case": [1, 2], "A": [0, 1]})).index.tolist()
    ['1', '2']
    """
    if not isinstance(frame, pd.DataFrame):
        raise InputError(
            said("a DataFrame is wanted, not {text}.", text=type(frame).__name__),
            said("read_cases makes one of a file"),
        )
    if frame.index.nlevels > 1 or frame.columns.nlevels > 1:
        raise InputError(
            said("the frame has an index of several levels."), said("one name for each case, one for each column")
        )
    frame = frame.set_axis([str(name) for name in frame.columns], axis=1)
    if not frame.columns.is_unique:
        raise InputError(
            said("the frame has two columns {columns}.", columns=frame.columns[frame.columns.duplicated()][0])
        )
    frame = frame.set_index("case") if "case" in frame else frame
    for place, name in enumerate(frame.index, 1):
        if pd.isna(name) or not str(name).strip():
            raise InputError(
                said("row {place} of the frame names no case.", place=place),
                said("a column case, or the index, names them"),
            )
        if ";" in str(name):
            raise InputError(said("a case is called {name!r}.", name=name), said("a name without ; is wanted"))
    names = pd.Index([str(name) for name in frame.index], dtype=object, name="case")
    if not names.is_unique:
        raise InputError(
            said("the case {names} stands more than once.", names=names[names.duplicated()][0]),
            said("each case stands once"),
        )
    return frame.set_axis(names)


def numbers_of(frame: pd.DataFrame, columns: list[str]) -> pd.DataFrame:
    """Return columns of a frame as numbers.

    Parameters
    ----------
    frame : DataFrame
        From `cases_of`.
    columns : list of str

    Raises
    ------
    InputError
        With the column and the case, if a value is missing or no number.

    Examples
    --------
    >>> frame = pd.DataFrame({"A": [True, 0.5], "B": ["high", 1]}, index=["p", "q"], dtype=object)
    >>> numbers_of(frame, ["A"])["A"].tolist()
    [1.0, 0.5]
    >>> numbers_of(frame, ["B"])
    Traceback (most recent call last):
        ...
    equifinal.errors.InputError: B of case p is 'high', no number. Hint: a column of numbers is wanted
    """
    found = {}
    for name in columns:
        values = []
        for case, value in frame[name].items():
            if not isinstance(value, list | dict | np.ndarray) and pd.isna(value):
                raise InputError(
                    said("{name} of case {case} is missing.", name=name, case=case),
                    said("fill it in, or leave such cases out (dropna)"),
                )
            if not isinstance(value, Real | np.bool_):
                raise InputError(
                    said("{name} of case {case} is {value!r}, no number.", name=name, case=case, value=value),
                    said("a column of numbers is wanted"),
                )
            if not np.isfinite(float(value)):
                raise InputError(
                    said("{name} of case {case} is {value}.", name=name, case=case, value=float(value)),
                    said("a finite number is wanted"),
                )
            values.append(float(value))
        found[name] = values
    return pd.DataFrame(found, index=frame.index, dtype=float)


def check_sets(names: list[str]) -> None:
    """Check that columns can be sets: by name alone."""
    for name in names:
        if not NAME.fullmatch(name):
            how = said("a letter, then letters, digits or _: frame.rename(columns={{{name!r}: 'NAME'}})", name=name)
            raise InputError(said("{name!r} cannot be the name of a set.", name=name), how)
        if is_reserved(name):
            how = said("frame.rename(columns={{{name!r}: '{name}_SET'}}) gives it another", name=name)
            raise InputError(said("the set {name} has the name of a column of the results.", name=name), how)


def plain(value: Any) -> Any:
    """Return a value as a configuration would hold it: numbers of Python, lists, dictionaries.

    Examples
    --------
    >>> plain({"thresholds": np.array([1, 2]), "conditions": ("A", "B")})
    {'thresholds': [1, 2], 'conditions': ['A', 'B']}
    """
    if isinstance(value, Mapping):
        return {plain(key): plain(part) for key, part in value.items()}
    if isinstance(value, np.ndarray | pd.Series | pd.Index):
        value = value.tolist()
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(part) for part in value]
    return value.item() if isinstance(value, np.generic) else value


def checked(**given: Any) -> dict[str, Any]:
    """Return keys of a configuration, each of the right type and range.

    Raises
    ------
    InputError
        With the key, and what is allowed.

    Examples
    --------
    >>> checked(half_membership=0.501)
    {'half_membership': 0.501}
    >>> checked(half_membership=5)
    Traceback (most recent call last):
        ...
    equifinal.errors.InputError: half_membership is 5. Hint: a number from 0 to 1 is allowed
    """
    settings = fill({**PLACES, "outcome": "OUTCOME", "conditions": [], **plain(given)})
    return {key: settings[key] for key in given}


def settled(
    frame: pd.DataFrame, outcome: str, conditions: Any = None, **given: Any
) -> tuple[pd.DataFrame, dict[str, Any]]:
    """Return the memberships that an analysis takes, and every key of a configuration for it.

    Parameters
    ----------
    frame : DataFrame
        Memberships, a row a case.
    outcome : str
    conditions : sequence of str, optional
        Left out, every other column.
    **given
        Keys of a configuration.

    Raises
    ------
    InputError

    Examples
    --------
    >>> frame = pd.DataFrame({"A": [1, 0], "OUT": [0.9, 0.2]}, index=["p", "q"])
    >>> memberships, settings = settled(frame, "OUT", pri_cutoff=0.7)
    >>> settings["conditions"], settings["pri_cutoff"], settings["frequency_cutoff"]
    (['A'], 0.7, 1)
    """
    frame = cases_of(frame)
    if not isinstance(outcome, str):
        raise InputError(said("outcome is {outcome!r}.", outcome=outcome), said("the name of a column is wanted"))
    if outcome.startswith("~"):
        raise InputError(
            said("outcome is {outcome}.", outcome=outcome),
            said("name {outcome}: its negation always stands beside it", outcome=outcome[1:]),
        )
    name = levels_of(outcome)[0]
    if isinstance(conditions, str):
        raise InputError(
            said("conditions is {conditions!r}.", conditions=conditions),
            said("a list of columns is wanted, such as [{conditions!r}]", conditions=conditions),
        )
    named = [column for column in frame if column != name] if conditions is None else plain(conditions)
    if not isinstance(named, list) or not all(isinstance(column, str) for column in named):
        raise InputError(
            said("conditions is {conditions!r}.", conditions=conditions), said("a list of columns is wanted")
        )
    check_sets([name, *named])
    settings = resolve(
        {**PLACES, "outcome": outcome, "conditions": named, **plain(given)}, ["case", *map(str, frame.columns)]
    )
    memberships = numbers_of(frame, [*named, name])
    checked_data(memberships, settings)
    return memberships, settings


def extended(settings: Mapping[str, Any], memberships: pd.DataFrame, **given: Any) -> dict[str, Any]:
    """Return settings with further keys, checked beside those that are there.

    Examples
    --------
    >>> frame = pd.DataFrame({"A": [1, 0], "OUT": [0.9, 0.2]}, index=["p", "q"])
    >>> memberships, settings = settled(frame, "OUT")
    >>> extended(settings, memberships, directional_expectations=["B"])
    Traceback (most recent call last):
        ...
    equifinal.errors.InputError: the directional expectation 'B' does not name a condition at 'B'. Hint: write a \
condition, ~condition or condition[value]; conditions are A
    """
    settings = resolve({**settings, **plain(given)}, ["case", *map(str, memberships.columns)])
    checked_data(memberships, settings)
    return dict(settings)
