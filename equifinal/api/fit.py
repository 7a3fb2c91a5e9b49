"""The fit of any expression."""

import re
from collections.abc import Sequence
from typing import Any

import pandas as pd

from equifinal.errors import InputError
from equifinal.languages import said
from equifinal.sets import expressions as sets
from equifinal.sets.data import CalibratedData, levels_of

from .asked import NAME, cases_of, numbers_of

__all__ = ["data_of", "fit"]

COLUMNS = ["outcome", "expression", "tested_as", "consistency", "pri", "coverage", "ron"]


def fit(memberships: pd.DataFrame, expression: str | Sequence[str], outcome: str) -> pd.DataFrame:
    """Return how far expressions are sufficient, and how far they are necessary, for an outcome.

    Parameters
    ----------
    memberships : DataFrame
        As for `necessity`; columns that no expression names are passed over.
    expression : str or sequence of str
        Such as ``"SYS*~ORG + INF"``: ``*`` is and, ``+`` is or, ``~`` is not, ``LEVEL[2]`` a value.
    outcome : str
        ``OUT``, its negation ``~OUT``, or a value ``OUT[1]``.

    Returns
    -------
    DataFrame
        ``outcome, expression, tested_as`` (sufficient or necessary), ``consistency, pri, coverage, ron``; PRI belongs
        to sufficiency alone, RoN to necessity.

    Raises
    ------
    InputError
        With the expression and the place in it, or the column and the case.

    Examples
    --------
    >>> frame = pd.DataFrame({"A": [1, 1, 0], "B": [0, 1, 1], "OUT": [1, 1, 0]}, index=["p", "q", "r"])
    >>> fit(frame, "A + ~B", "OUT").to_dict("records")[0]
    {'outcome': 'OUT', 'expression': 'A + ~B', 'tested_as': 'sufficient', 'consistency': 1.0, 'pri': 1.0, \
'coverage': 1.0, 'ron': nan}
    """
    several = isinstance(expression, Sequence) and not isinstance(expression, str)
    texts: list[Any] = list(expression) if several else [expression]
    lines: list[tuple[object, ...]] = []
    for text in texts:
        data = data_of(memberships, text, outcome)
        sufficient, necessary = sets.fit(text, data)
        lines.append((outcome, text, "sufficient", *sufficient, None))
        lines.append((outcome, text, "necessary", necessary.consistency, None, necessary.coverage, necessary.ron))
    numbers = dict.fromkeys(COLUMNS[3:], float)
    return pd.DataFrame(lines, columns=COLUMNS).astype(numbers)


def data_of(memberships: pd.DataFrame, expression: str, outcome: str) -> CalibratedData:
    """Return the data that an expression is about; columns that it does not name hold nothing.

    Raises
    ------
    InputError

    Examples
    --------
    >>> frame = pd.DataFrame({"A": [0.7], "town": ["X"], "OUT": [0.9]}, index=["p"])
    >>> data = data_of(frame, "~A", "~OUT")
    >>> data.outcome, data.x.tolist(), data.y.round(1).tolist()
    ('~OUT', [[0.7, 0.0]], [0.1])
    """
    for what, text in (("expression", expression), ("outcome", outcome)):
        if not isinstance(text, str):
            raise InputError(said("{what} is {text!r}.", what=what, text=text), said("a text is wanted"))
    frame = cases_of(memberships)
    positive = outcome.removeprefix("~")
    name = levels_of(positive)[0]
    columns = [str(column) for column in frame if column != name]
    named = set(NAME.findall(re.sub(r"\[.*?\]", "", expression)))
    used = [column for column in columns if column in named]
    numbers = numbers_of(frame, [*used, *([name] if name in frame else [])])
    filled = numbers.assign(**{column: 0.0 for column in columns if column not in used})
    data: CalibratedData = CalibratedData.from_frame(filled, positive, columns)
    if outcome.startswith("~"):
        data = data.negated()
    return data
