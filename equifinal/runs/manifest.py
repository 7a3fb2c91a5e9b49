"""The record of a run: what it was made from and what it made."""

import hashlib

import yaml

from equifinal import __version__

__all__ = ["manifest", "resolved"]


def manifest(settings, run, sources, versions, files, code, part=None):
    """Return what a run was made from and what it made.

    Parameters
    ----------
    sources : dict of str to bytes
        Path and content of the data file, then of coding sheet and codebook, whichever of them the study has.
    versions : dict of str to str
        Python and the packages.
    files : dict of str to bytes digest (hex)
        The run's files.
    code : str
        The checksum of the engine and the workflow.
    part : str, optional
        The name of the run's folder within that of a study with several outcomes or groups.
    """
    taken = [{"path": path, "sha256": hashlib.sha256(content).hexdigest()} for path, content in sources.items()]
    return {
        "study": settings["study"],
        "run": run,
        **({"part": part} if part else {}),
        "software": {"equifinal": __version__, **versions},
        "code": code,
        "data": taken[0],
        "sources": taken,
        "config": settings,
        "files": files,
    }


def resolved(settings):
    """Return the resolved configuration as YAML, in bytes.

    Examples
    --------
    >>> resolved({"study": "county27", "conditions": ["SYS", "ORG"]}).decode()
    'study: county27\\nconditions:\\n- SYS\\n- ORG\\n'
    """
    return yaml.safe_dump(settings, allow_unicode=True, sort_keys=False, width=110).encode()
