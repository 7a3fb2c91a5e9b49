"""Raw scores into memberships."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from equifinal.errors import InputError
from equifinal.languages import said
from equifinal.reading import Sheet
from equifinal.reading.coded_texts import numbers_of_texts, text_codes
from equifinal.steps.calibrate import step
from equifinal.steps.calibrate.check import check_calibration
from equifinal.steps.ingest.combined import COMBINED
from equifinal.steps.ingest.groups import with_groups

from .asked import DEFAULTS, cases_of, check_sets, checked, numbers_of, plain
from .results import Result, tell

__all__ = ["Calibration", "calibrate"]


@dataclass(frozen=True, eq=False, repr=False)
class Calibration(Result):
    """Memberships, and what a reader should know of how they came about.

    Parameters
    ----------
    memberships : DataFrame
        Cases in the index, one column a set.
    calibration : DataFrame
        What was done to each set, and its raw scores in figures.
    diagnostics : DataFrame
        Skewness, cases at the crossover and the like.
    shifted : DataFrame
        Memberships that were moved from exactly 0.5.
    proposals : DataFrame
        Where the data alone would put thresholds.
    raw : DataFrame
        The raw scores.
    settings : mapping
        `calibration` and `half_membership`.

    Examples
    --------
    >>> calibrated = calibrate(pd.DataFrame({"A": [0.2, 0.5]}, index=["p", "q"]), half_membership=0.501)
    >>> calibrated.shifted.to_dict("records")
    [{'case': 'q', 'set': 'A', 'calibrated': 0.5, 'used': 0.501}]
    """

    memberships: pd.DataFrame
    calibration: pd.DataFrame
    diagnostics: pd.DataFrame
    shifted: pd.DataFrame
    proposals: pd.DataFrame
    raw: pd.DataFrame
    settings: Mapping[str, Any]


def calibrate(
    raw: pd.DataFrame,
    calibration: Mapping[str, Mapping[str, Any]] = DEFAULTS["calibration"],
    *,
    half_membership: float | None = DEFAULTS["half_membership"],
) -> Calibration:
    """Calibrate the columns of a frame that hold numbers.

    What stands out, such as a set that nearly all cases are in, is told as a warning.

    Parameters
    ----------
    raw : DataFrame
        A row a case, its name in the index or in the column ``case``. Columns of texts are passed over.
    calibration : mapping
        For each set its `method` with its anchors, as in the configuration; a set not named passes through, so its
        scores are memberships already.
    half_membership : float, optional
        Where memberships of exactly 0.5 are moved to.

    Returns
    -------
    Calibration

    Raises
    ------
    InputError
        With the set, and the case or the key.

    Examples
    --------
    >>> raw = pd.DataFrame({"GDP": [400, 550, 900]}, index=["p", "q", "r"])
    >>> anchors = {"method": "direct", "exclusion": 400, "crossover": 550, "inclusion": 900}
    >>> calibrate(raw, {"GDP": anchors}).memberships["GDP"].round(2).to_dict()
    {'p': 0.05, 'q': 0.5, 'r': 0.95}
    """
    frame = cases_of(raw)
    if not isinstance(calibration, Mapping):
        raise InputError(
            said("calibration is {calibration!r}.", calibration=calibration),
            said("a method for each set is wanted: {'A': {'method': …}}"),
        )
    methods: dict[str, Any] = plain(calibration)
    sets = [str(name) for name in frame if name in methods or pd.api.types.is_numeric_dtype(frame[name])]
    if not sets:
        raise InputError(said("the frame has no column of numbers."), said("a column a set is wanted"))
    check_sets(sets)
    made = [name for name, how in methods.items() if isinstance(how, Mapping) and how.get("method") == COMBINED]
    check_calibration(methods, [*sets, *made])
    scores = numbers_of(_with_codes(frame, methods), sets)
    settings = {"calibration": _grouped(methods, frame), **checked(half_membership=half_membership)}
    found = step.run(scores, settings)
    tell(step.notes(found))
    found["memberships"] = found["memberships"].set_index("case")
    return Calibration(**found, raw=scores, settings=settings)


def _with_codes(frame: pd.DataFrame, methods: dict[str, Any]) -> pd.DataFrame:
    """Return the frame with texts that are codes as the numbers that they stand for."""
    sheet, cases = _sheet(frame), pd.Series([str(case) for case in frame.index])
    for name, how in methods.items():
        codes = {} if "groups" in how else text_codes(how.get("memberships", {}))
        if codes and name in frame and not _are_places(frame[name], codes):
            missing = pd.Series(frame[name].isna().to_numpy())
            frame = frame.assign(**{name: numbers_of_texts(sheet, name, codes, cases, missing)})
    return frame


def _are_places(column: pd.Series, codes: Mapping[str, int]) -> bool:
    """Return whether a column holds the places of the codes, as `read_study` gives them, and not the codes."""
    numbers = pd.api.types.is_numeric_dtype(column)
    return bool(numbers and not {f"{value:g}" for value in column.dropna()} & set(codes))


def _sheet(frame: pd.DataFrame) -> Sheet:
    """Return a frame as a sheet of texts."""
    cells = frame.map(lambda value: f"{value:g}" if isinstance(value, int | float) else str(value))
    return Sheet("the frame", "row", cells.reset_index(drop=True))


def _grouped(methods: dict[str, Any], frame: pd.DataFrame) -> dict[str, Any]:
    """Return methods in which the groups of the indirect method are a membership for each case."""
    return dict(with_groups(methods, _sheet(frame), {str(case): row for row, case in enumerate(frame.index)}))
