"""The run of a study with several parts against its records: each part, and what holds them against each other.

Needs only the standard library.
"""

from equifinal.languages import said

from .check import MANIFEST, ON_REQUEST, SUMS, against, check_run, checksums

__all__ = ["check_parts", "parts_in"]


def parts_in(files):
    """Return the folders of parts in a run.

    Parameters
    ----------
    files : dict of str to bytes
        Path from the run's folder to content.

    Examples
    --------
    >>> parts_in({"SHA256SUMS": b"", "low/manifest.json": b"", "high/manifest.json": b"", "high/a/manifest.json": b""})
    ['high', 'low']
    """
    if SUMS not in files:
        return []
    return sorted(name.split("/")[0] for name in files if name.count("/") == 1 and name.endswith(f"/{MANIFEST}"))


def check_parts(files, project):
    """Return what differs in the run of a study with several parts, a line each.

    Parameters
    ----------
    files : dict of str to bytes
        Path from the run's folder to content.
    project : dict of str to bytes
        As for `equifinal.runs.archive.check.check_run`.
    """
    findings = against(files, {SUMS: (checksums(files, SUMS), _is_recorded)})
    for part in parts_in(files):
        inside = {name.removeprefix(f"{part}/"): text for name, text in files.items() if name.startswith(f"{part}/")}
        findings += [said("{name}: {text}", name=part, text=text) for text in check_run(inside, part, project)]
    return findings


def _is_recorded(name):
    """Return whether the record of the whole run lists a file; all of robustness of a part has a record of its own."""
    return name != SUMS and f"/{ON_REQUEST}" not in name
