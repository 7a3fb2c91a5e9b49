"""What a function that finds several tables returns: frames by name, shown as a table in a notebook."""

import warnings
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields

import pandas as pd

from equifinal.disk.tables import as_bytes, of_bytes
from equifinal.output.formats.html import framed

__all__ = ["Result", "as_read", "numbered", "tell"]

SHOWN = 60  # rows of a frame in a notebook


@dataclass(frozen=True, eq=False, repr=False)
class Result:
    """Tables of one step, each under the name of its file in the results folder of a run.

    Examples
    --------
    >>> @dataclass(frozen=True, eq=False, repr=False)
    ... class Found(Result):
    ...     models: pd.DataFrame
    >>> Found(pd.DataFrame({"term": ["A", "B"]}))
    Found(models: 2 rows)
    """

    @property
    def frames(self) -> dict[str, pd.DataFrame]:
        """The tables by name."""
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        return {name: value for name, value in values.items() if isinstance(value, pd.DataFrame)}

    def __repr__(self) -> str:
        rows = [f"{name}: {len(frame)} row{'s' * (len(frame) != 1)}" for name, frame in self.frames.items()]
        return f"{type(self).__name__}({', '.join(rows)})"

    def _repr_html_(self) -> str:
        """Return the first table, and the names of all of them, for a notebook."""
        first, *_ = self.frames.values()
        return str(framed(first.to_html(max_rows=SHOWN, notebook=True), repr(self)))


def numbered(found: Mapping[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """Return the tables of a step with their lines numbered from 0, not a second time for the negation.

    Examples
    --------
    >>> numbered({"models": pd.DataFrame({"outcome": ["OUT", "~OUT"]}, index=[0, 0])})["models"].index.tolist()
    [0, 1]
    """
    return {name: frame.reset_index(drop=True) for name, frame in found.items()}


def as_read(frame: pd.DataFrame) -> pd.DataFrame:
    """Return a table as it reads from the file of a run: as later steps, tables and figures take it.

    Examples
    --------
    >>> as_read(pd.DataFrame({"configuration": [1], "A": [""]})).to_dict("list")
    {'configuration': ['1'], 'A': [nan]}
    """
    found: pd.DataFrame = of_bytes(as_bytes(frame)) if len(frame.columns) else frame
    return found


def tell(notes: Iterable[str]) -> None:
    """Warn of what a step has noticed, at the line of the user who called the function that calls this.

    Examples
    --------
    >>> with warnings.catch_warnings(record=True) as caught:
    ...     warnings.simplefilter("always")
    ...     tell(["A is skewed."])
    >>> [str(one.message) for one in caught]
    ['A is skewed.']
    """
    for note in notes:
        warnings.warn(note, stacklevel=3)
