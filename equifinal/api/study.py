"""A study as the pipeline would run it: its configuration, checked, and its cases."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from equifinal.disk.studies import read_file, study_of
from equifinal.errors import InputError
from equifinal.languages import said
from equifinal.output.words.labels import Labels
from equifinal.reading.configuration import places_of, read_configuration
from equifinal.sets.data import levels_of
from equifinal.steps.ingest.cases import left_out
from equifinal.steps.ingest.combined import scored
from equifinal.study.checks import CODING

from .results import Result, tell

__all__ = ["Study", "read_study"]


@dataclass(frozen=True, eq=False, repr=False)
class Study(Result):
    """A configuration, and the cases that it names.

    Parameters
    ----------
    cases : DataFrame
        As `01_ingest/cases.csv`: cases in the index, labels, then the raw scores of conditions and outcome.
    dropped : DataFrame
        As `01_ingest/dropped.csv`: cases that were left out.
    settings : mapping
        Every key of the configuration, with its default where it was left out.

    Examples
    --------
    >>> cases = pd.DataFrame({"label_en": ["Town"], "A": [0.5], "OUT": [1.0]}, index=["p"])
    >>> Study(cases, pd.DataFrame(), {"conditions": ["A"], "outcome": "OUT"}).raw.to_dict("list")
    {'A': [0.5], 'OUT': [1.0]}
    """

    cases: pd.DataFrame
    dropped: pd.DataFrame
    settings: Mapping[str, Any]

    @property
    def raw(self) -> pd.DataFrame:
        """The raw scores: what `calibrate` takes."""
        named = [*self.settings["conditions"], levels_of(self.settings["outcome"])[0]]
        found: pd.DataFrame = self.cases[scored(named, self.settings.get("calibration", {}))]
        return found

    def labels(self, language: str = "en") -> Labels:
        """Return the labels of sets, cases and paths in one language, for tables and figures.

        Examples
        --------
        >>> cases = pd.DataFrame({"label_en": ["Town"]}, index=["p"])
        >>> settings = {"labels": {"sets": {"A": {"en": "Age"}}}, "paths": {}}
        >>> labels = Study(cases, pd.DataFrame(), settings).labels()
        >>> labels.set("A"), labels.case("p")
        ('Age', 'Town')
        """
        labels: Labels = Labels.of_study(self.settings, language, self.cases)
        return labels


def read_study(config: str | os.PathLike[str]) -> Study:
    """Read a configuration and its cases, with every check that the pipeline makes before its first step.

    Parameters
    ----------
    config : str or path
        A file such as `config/config.yaml`. The data that it names are looked for in the nearest folder above it in
        which they are: the project's folder, wherever the notebook runs.

    Returns
    -------
    Study

    Raises
    ------
    InputError
        With all that is wrong in the configuration, a line each, or the first thing in the data.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     _ = Path(folder, "d.csv").write_text("case,A,OUT\\np,0.2,0.4\\nq,0.9,1\\n")
    ...     keys = "{study: s, data: d.csv, case_id: case, outcome: OUT, conditions: [A]}"
    ...     _ = Path(folder, "s.yaml").write_text(keys)
    ...     study = read_study(Path(folder, "s.yaml"))
    >>> study.cases["A"].to_dict(), study.settings["consistency_cutoff"]
    ({'p': 0.2, 'q': 0.9}, 0.8)
    """
    if not isinstance(config, str | os.PathLike):
        raise InputError(
            said("config is of the type {text}.", text=type(config).__name__),
            said("the path of a configuration is wanted"),
        )
    path = Path(config)
    content = read_file(path, "config")
    keys = read_configuration(content, str(path))
    settled, _ = study_of(keys, places_of(content, str(path)), _project(path, keys))
    cases, dropped, notes = settled.ingested
    tell([*notes["note"], *filter(None, [left_out(dropped)])])
    return Study(cases.set_index("case"), dropped, settled.settings)


def _project(path: Path, keys: Mapping[str, Any]) -> Path:
    """Return the nearest folder above a configuration in which all its files are, or else the folder that it is in."""
    coding = keys.get("coding")
    named = [keys.get("data"), *(coding.get(key) for key in CODING if isinstance(coding, Mapping))]
    files = [name for name in named if isinstance(name, str) and name]
    folders = path.resolve().parents
    return next((folder for folder in folders if all((folder / name).is_file() for name in files)), path.parent)
