"""The tables of the paper, as Word, HTML and the other formats."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import pandas as pd

from equifinal.disk.files import replace
from equifinal.errors import InputError
from equifinal.languages import said
from equifinal.output.formats.catalogue import FORMATS
from equifinal.output.formats.html import styled
from equifinal.output.formats.table import Table
from equifinal.output.tables.appendix import solution_tables
from equifinal.output.tables.calibration import calibration_tables
from equifinal.output.tables.configurations import configuration_tables
from equifinal.output.tables.necessity import necessity_tables
from equifinal.output.tables.panels import panel_tables
from equifinal.output.tables.robustness import robustness_tables
from equifinal.output.tables.source import Source
from equifinal.output.tables.truth_table import truth_table_tables
from equifinal.output.words.labels import Labels

from .asked import DEFAULTS, extended, settled
from .calibration import Calibration
from .labels import labels_of
from .necessity import Necessity
from .panels import Panels
from .results import Result, as_read
from .robust import Robustness
from .solutions import Solutions
from .truth_tables import TruthTables

__all__ = ["PaperTable", "table"]

Tabled: TypeAlias = Calibration | Necessity | TruthTables | Solutions | Robustness | Panels
BUILDERS: dict[type, Callable[[Source], list[Table]]] = {
    Calibration: calibration_tables,
    Necessity: necessity_tables,
    TruthTables: truth_table_tables,
    Solutions: configuration_tables,
    Robustness: robustness_tables,
    Panels: panel_tables,
}


@dataclass(frozen=True, repr=False)
class PaperTable:
    """A table of the paper, in some parts; a notebook shows it as it will be printed.

    Parameters
    ----------
    parts : tuple of Table
        Title, header, rows and notes of each.

    Examples
    --------
    >>> from equifinal import necessity
    >>> frame = pd.DataFrame({"A": [1, 0], "OUT": [1, 0]}, index=["p", "q"])
    >>> table(necessity(frame, "OUT"))
    PaperTable('Table 2. Analysis of necessary conditions')
    """

    parts: tuple[Table, ...]

    def __repr__(self) -> str:
        return f"PaperTable({', '.join(repr(part.title) for part in self.parts)})"

    def _repr_html_(self) -> str:
        return self.to_html()

    def to_html(self) -> str:
        """Return the table as HTML, its style within it.

        Examples
        --------
        >>> ".paper-table" in PaperTable(()).to_html()
        True
        """
        return str(styled(self.parts))

    def to_bytes(self, ending: str) -> bytes:
        """Return the file that the table would be: ``docx``, ``xlsx``, ``tex``, ``md`` or ``csv``.

        Raises
        ------
        InputError
            If there is no such format.

        Examples
        --------
        >>> from equifinal import necessity
        >>> frame = pd.DataFrame({"A": [1, 0], "OUT": [1, 0]}, index=["p", "q"])
        >>> table(necessity(frame, "OUT")).to_bytes("md").decode().splitlines()[0]
        '**Table 2. Analysis of necessary conditions**'
        """
        write: Callable[[tuple[Table, ...]], bytes] | None = FORMATS.get(f".{str(ending).removeprefix('.')}")
        if write is None:
            raise InputError(
                said("there is no format {ending!r}.", ending=ending),
                said("the formats are {formats}", formats=", ".join(f[1:] for f in FORMATS)),
            )
        return write(self.parts)

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write the table to a file, in the format that its name ends with.

        Raises
        ------
        InputError
            If there is no such format.

        Examples
        --------
        >>> PaperTable(()).save("T3.pdf")
        Traceback (most recent call last):
            ...
        equifinal.errors.InputError: there is no format '.pdf'. Hint: the formats are docx, xlsx, tex, md, csv
        """
        replace(path, self.to_bytes(Path(path).suffix))


def table(
    result: Tabled,
    labels: Labels | Mapping[str, str] | None = None,
    *,
    outcome: str | None = None,
    by_term: bool = False,
    symbols: str = DEFAULTS["symbols"],
    table_cases: bool = DEFAULTS["table_cases"],
    condition_groups: Mapping[str, Mapping[str, Any]] = DEFAULTS["condition_groups"],
    data_note: str | Mapping[str, str] = DEFAULTS["data_note"],
) -> PaperTable:
    """Return a result as the table of a paper: T1 of a calibration, T2 of necessity, T3 of solutions, T4 of truth
    tables, T5 of robustness, T6 of panels.

    Parameters
    ----------
    result : Calibration, Necessity, TruthTables, Solutions, Robustness or Panels
    labels : Labels or mapping of str to str, optional
        What readers see instead of short names; a mapping names sets, in an English table.
    outcome : str, optional
        For a calibration alone: which set stands first.
    by_term : bool
        For solutions alone: all three of them, term by term with the cases, as in the appendix; not configurations.
    symbols, table_cases, condition_groups, data_note
        Keys of the configuration: set of symbols, whether T3 names the cases, headings over conditions, and a note on
        the data below T1.

    Returns
    -------
    PaperTable

    Raises
    ------
    InputError
        If the result has no table, or with the key.

    Examples
    --------
    >>> from equifinal import minimise, truth_table
    >>> rows = {"A": [1, 1, 0, 0], "B": [1, 0, 1, 0], "OUT": [1, 1, 1, 0]}
    >>> solved = minimise(truth_table(pd.DataFrame(rows, index=list("pqrs")), "OUT"))
    >>> page = table(solved, {"OUT": "Success", "A": "Age"}).to_html()
    >>> [word in page for word in ("Success", "Age", "Solution coverage")]
    [True, True, True]
    """
    build = BUILDERS.get(type(result))
    if build is None:
        wanted = ", ".join(kind.__name__ for kind in BUILDERS)
        raise InputError(
            said("{text} has no table of the paper.", text=type(result).__name__),
            said("the results that have are {wanted}", wanted=wanted),
        )
    if by_term and not isinstance(result, Solutions):
        raise InputError(said("by_term belongs to solutions alone."), said("leave it out"))
    shown = {"symbols": symbols, "table_cases": table_cases, "condition_groups": condition_groups}
    keys = {**shown, "data_note": data_note}
    if isinstance(result, Calibration):
        if outcome is None:
            raise InputError(
                said("T1 puts the outcome first, and a calibration has none."), said("table(…, outcome='OUT')")
            )
        _, settings = settled(result.memberships, outcome, **result.settings, **keys)
    elif outcome is not None:
        raise InputError(
            said("outcome belongs to the table of a calibration alone."), said("other tables show both sides")
        )
    else:
        settings = extended(result.settings, result.memberships, **keys)
    source = Source(settings, labels_of(labels), _frames(result), _raised(result))
    parts: list[Table] = solution_tables(source) if by_term else build(source)
    return PaperTable(tuple(parts))


def _frames(result: Any) -> dict[str, pd.DataFrame]:
    """Return the tables of a result, and of those that it was made from, by the names of their files."""
    if isinstance(result, Robustness | Panels):
        return {**_frames(result.solutions), **_own(result)}
    if isinstance(result, Solutions):
        return {**_own(result), **_frames(result.truth_tables)}
    return {**_own(result), "memberships": result.memberships.reset_index()}


def _own(result: Result) -> dict[str, pd.DataFrame]:
    """Return the tables of a result as the builders take them."""
    return {name: as_read(frame) for name, frame in result.frames.items()}


def _raised(result: Any) -> dict[float, dict[str, pd.DataFrame]]:
    """Return the tables of the solutions at raised cutoffs."""
    if not isinstance(result, Robustness):
        return {}
    return {cutoff: _own(solutions) for cutoff, solutions in result.raised.items()}
