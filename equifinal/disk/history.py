"""The runs of a study as their folders hold them."""

import contextlib
import json
from pathlib import Path

import pandas as pd

from equifinal.errors import InputError
from equifinal.identity import cutoff_name, digest_of
from equifinal.languages import said
from equifinal.runs.comparison import Run, paths
from equifinal.runs.history import entry, index

from .files import replace
from .locks import alone

__all__ = ["gather_times", "listed", "read_run", "update_index"]


def read_texts(path):
    """Read a table with every cell as its text."""
    return pd.read_csv(path, dtype=str, keep_default_na=False)


def read_manifest(folder):
    """Return the manifest of a run, or None where there is no whole one."""
    try:
        return json.loads((Path(folder) / "manifest.json").read_bytes())
    except (OSError, ValueError):
        return None


def whole_runs(study):
    """Return the manifests of a study's runs by name, those recorded first before the others."""
    found = sorted(Path(study).glob("*/manifest.json"), key=lambda path: (path.stat().st_mtime_ns, path))
    manifests = {path.parent.name: read_manifest(path.parent) for path in found}
    return {run: manifest for run, manifest in manifests.items() if manifest}


def update_index(study, newest=None):
    """Make a study's `runs.csv` anew from the records of its runs; only their order is taken from the old one.

    Runs that end at the same time wait for each other, so none is lost.

    Parameters
    ----------
    study : path-like
        The folder of the study's runs.
    newest : str, optional
        The run that has just been made.
    """
    path = Path(study) / "runs.csv"
    with alone(Path(study) / "logs" / "runs.lock"):
        entries = []
        for run, manifest in whole_runs(study).items():
            cut = f"incl{cutoff_name(manifest['config']['consistency_cutoff'])}"
            with contextlib.suppress(OSError):  # a run without its models is no whole run
                entries.append(entry(manifest, read_texts(path.parent / run / "05_minimise" / cut / "models.csv")))
        try:
            before = list(read_texts(path)["run"])
        except (OSError, ValueError, KeyError):  # lost or damaged: the order of the records is all there is
            before = []
        replace(path, index(entries, before, newest).to_csv(index=False, lineterminator="\n").encode())


def listed(study):
    """Return the names of a study's runs that are there, in the order of `runs.csv`, newest last."""
    path = Path(study) / "runs.csv"
    return [run for run in read_texts(path)["run"] if (path.parent / run).is_dir()] if path.exists() else []


def read_run(folder):
    """Read of a run what `comparison.compare` takes.

    Raises
    ------
    InputError
        If a table is not there, or not as the run made it.
    """
    folder, tables = Path(folder), {}
    manifest = read_manifest(folder)
    if manifest is None:
        raise InputError(
            said("{folder} holds no whole run.", folder=folder),
            said("call snakemake with the configuration that makes it"),
        )
    for name, path in paths(manifest).items():
        content = (folder / path).read_bytes() if (folder / path).exists() else b""
        if digest_of(content) != manifest["files"].get(path):
            raise InputError(
                said("{folder} is not as the run made it.", folder=folder / path),
                said("delete it, and make the run again"),
            )
        tables[name] = read_texts(folder / path)
    return Run(manifest, tables)


def gather_times(logs):
    """Put what the steps of a run noted of their time and machine into one table, `times.csv` beside their logs."""
    found = [json.loads(path.read_bytes()) for path in Path(logs).glob("*.time")]
    if found:
        table = pd.DataFrame(found).sort_values(["started", "job"])
        replace(Path(logs) / "times.csv", table.to_csv(index=False, lineterminator="\n").encode())
