"""The folder of what a study's latest run gives to its reader, `results/<study>/latest/`: copies, replaced by each run.

Which run it shows is written down beside the logs. It belongs to no run, and is no part of any record.
"""

import json
from pathlib import Path

from equifinal.identity import digest_of
from equifinal.languages import said

from .files import check_free, replace
from .locks import alone

__all__ = ["FOLDER", "is_shown", "show"]

FOLDER = "latest"


def show(study, run, files):
    """Put the files of a run into the folder, in the place of those of the run before.

    Nothing is touched while one of them is open in another program. What a user has changed there is kept beside the
    new file under another name.

    Parameters
    ----------
    study : path-like
        The folder of the study's runs.
    run : str
    files : mapping of str to bytes
        Name to content; a name may lie in a folder, ``part/paper_en.docx``.

    Returns
    -------
    list of str
        Notes: which files were changed by hand, and the names under which they are kept.

    Raises
    ------
    InputError
        If one is open in another program.
    """
    folder, record = Path(study) / FOLDER, _record(study)
    with alone(record.with_suffix(".lock")):
        for draft in [*folder.rglob(".*.[0-9]*"), *record.parent.glob(f".{record.name}.[0-9]*")]:  # of a killed step
            draft.unlink(missing_ok=True)
        made = _read(record).get("files", {})
        old = {name: folder / name for name in sorted({*made, *files}) if (folder / name).is_file()}
        check_free(old.values())
        kept = []
        for name, path in old.items():
            digest = digest_of(path.read_bytes())
            if digest not in (made.get(name), digest_of(files.get(name, b""))):
                other = _put_aside(path)
                kept.append(said("{file} was changed by hand; it is kept as {other}.", file=name, other=other))
            elif name not in files:
                path.unlink()
                if path.parent != folder and not any(path.parent.iterdir()):
                    path.parent.rmdir()
        for name, content in files.items():
            if not (folder / name).is_file() or (folder / name).read_bytes() != content:
                replace(folder / name, content)
        found = {"run": run, "files": {name: digest_of(content) for name, content in files.items()}}
        replace(record, json.dumps(found, indent=1).encode())
    return kept


def is_shown(study, run):
    """Return whether the folder shows this run, and no file of it is gone.

    Parameters
    ----------
    study : path-like
        The folder of the study's runs.
    run : str
    """
    found = _read(_record(study))
    names = found.get("files", {})
    return found.get("run") == run and all((Path(study) / FOLDER / name).is_file() for name in names)


def _record(study):
    """Return where it is written down what the folder holds."""
    return Path(study) / "logs" / f"{FOLDER}.json"


def _read(record):
    """Return what is written down; nothing where that cannot be read."""
    try:
        return json.loads(record.read_bytes())
    except (OSError, ValueError):
        return {}


def _put_aside(path):
    """Give a file that was changed by hand a name of its own beside it; return that."""
    number = 1
    while (other := path.with_name(f"{path.stem}_changed_{number}{path.suffix}")).exists():
        number += 1
    path.rename(other)
    return other.name
