"""An archive, or the folder of a run, against its records: ``equifinal verify ARCHIVE.zip``.

Needs only the standard library.
"""

import os
import re
import sys
from pathlib import Path
from typing import Literal

from equifinal.disk.engine import code_of
from equifinal.errors import InputError
from equifinal.identity import digest_of
from equifinal.languages import said, said_many, told
from equifinal.runs.archive.check import CRATE, DESCRIPTION, MANIFEST, check_archive, check_run, parsed
from equifinal.runs.archive.container import open_zip
from equifinal.runs.archive.engine import hold
from equifinal.runs.archive.parts import check_parts, parts_in
from equifinal.terminal.printed import on_a_line, tell

__all__ = ["command", "verify"]

# What Snakemake, Python and a user leave beside an archive that was unpacked and run; never part of it.
LEFT_BEHIND = {".snakemake", ".venv", "__pycache__", ".pytest_cache", ".ruff_cache", ".hypothesis", ".git"}


def command(
    path: Path,
    /,
    *,
    sha256: str | None = None,
    rerun: bool = False,
    engine: Literal["own", "archive"] = "own",
    trust_code: bool = False,
    python: str | None = None,
    cores: int = 2,
):
    """Verify an archive, an archive unpacked, or the folder of a run: every file against every record of it.

    The code within an archive is held against that of this copy as well: what differs is told, and is no finding. Exit
    code: 0 all as recorded, 1 something differs, 2 nothing there to verify, or nothing run.

    Parameters
    ----------
    path
        An archive, an archive unpacked, or results/STUDY/RUN.
    sha256
        The checksum of the archive itself, as printed in the paper.
    rerun
        Make all tables and figures again, in a fresh environment, and compare them.
    engine
        Whose code makes them again: this copy's own, of the archive's data and configuration; or the archive's.
    trust_code
        Yes to running the archive's code, which may do whatever you may: only with --engine archive.
    python
        The interpreter to rerun with; left out, a new environment from the lock of the engine.
    cores
        Cores for the rerun.

    Examples
    --------
    ::

        equifinal verify ARCHIVE.zip
        equifinal verify results/STUDY/RUN
        equifinal verify ARCHIVE.zip --rerun --cores 4
        equifinal verify ARCHIVE.zip --rerun --engine archive --trust-code
    """
    try:
        findings = verify(path, sha256, tell)
        if rerun:
            findings += _made_again(path, engine, trust_code, python, cores, findings)
    except InputError as error:
        tell(told(error), sys.stderr)
        return 2
    return 1 if findings else 0


def _made_again(path, engine, trust_code, python, cores, findings):
    """Make an archive without findings again; return what differs."""
    if findings:
        tell(told(said("Not run again: what differs is to be settled first.")))
        return []
    files, _ = _files_of(path)
    if DESCRIPTION not in files:
        raise InputError(said("{path} is no archive.", path=path), said("only an archive holds all that a rerun needs"))
    import tempfile  # here, since to verify takes less time than to import what a rerun needs

    from .rerun import rerun
    from .trust import agreed, own_project

    own = own_project() if engine == "own" else agreed(trust_code, tell)
    with tempfile.TemporaryDirectory(prefix="equifinal-") as folder:
        return rerun(files, Path(folder), python, cores, tell, own)


def verify(path, sha256, tell):
    """Tell one line for each finding and a last line that sums up; return the findings.

    Parameters
    ----------
    path : pathlib.Path
        A zip file or a folder.
    sha256 : str or None
        What the checksum of the archive itself ought to be.
    tell : callable
        Takes a line.

    Returns
    -------
    list of str

    Raises
    ------
    InputError
        If there is nothing to verify.
    """
    files, findings = _files_of(path)
    digest = digest_of(path.read_bytes()) if path.is_file() else None
    findings += _against_checksums(path, digest, sha256)
    what, more = _against_records(path, files, findings)
    findings += more
    engine = hold(files, code_of()) if DESCRIPTION in files else None
    for line in engine.lines if engine else []:
        tell(on_a_line(told(line)))
    for finding in findings:
        tell(on_a_line(told(finding)))
    if findings:
        text = said_many(
            "Not verified: {path}: {n} finding.", "Not verified: {path}: {n} findings.", len(findings), path=path
        )
        tell(told(text))
    else:
        tell(told(_verified(path, digest, len(files), what, engine.verdict if engine else "", _unseen(path))))
    return findings


def _verified(path, digest, n, what, engine, unseen):
    """Return the sentence on a whole archive or run, and on its engine and what was passed over."""
    if digest:
        text = said(
            "Verified: {path}: {n} files of the {what} are as recorded, SHA-256 {sum}.",
            path=path,
            n=n,
            what=what,
            sum=digest,
        )
    else:
        text = said("Verified: {path}: {n} files of the {what} are as recorded.", path=path, n=n, what=what)
    if engine:
        text = said("{text} {more}", text=text, more=engine)
    if unseen:
        text = said("{text} Not looked at: {names}.", text=text, names=", ".join(unseen))
    return text


def _unseen(path):
    """Return what was passed over in a folder, compiled code among it, which Python may run in place of its source."""
    found = path.rglob("*") if path.is_dir() else []
    return sorted(LEFT_BEHIND.intersection(file.name for file in found))


def _against_checksums(path, digest, sha256):
    """Return where a zip file is not of the checksum given, or of that in the file beside it."""
    if sha256 is not None and not re.fullmatch("[0-9a-f]{64}", sha256.strip().lower()):
        raise InputError(
            said("--sha256 is {sum!r}.", sum=sha256),
            said("a SHA-256 is wanted, which is 64 digits, 0 to 9 and a to f"),
        )
    if digest is None:
        if sha256:
            raise InputError(said("{path} is a folder.", path=path), said("--sha256 is the checksum of a zip file"))
        return []
    beside = path.with_name(f"{path.name}.sha256")
    known = [(said("the checksum given"), sha256.strip().lower())] if sha256 else []
    if beside.is_file():
        known.append((beside.name, (beside.read_text("utf-8", "replace").lower().split() or [""])[0]))
    return [
        said("changed: {file}, whose SHA-256 is not {where}", file=path.name, where=where)
        for where, one in known
        if one != digest
    ]


def _against_records(path, files, findings):
    """Return what the files are, ``archive`` or ``run``, and what is wrong with them beside the findings so far."""
    if DESCRIPTION in files or CRATE in files:
        return said("archive"), check_archive(files)
    if MANIFEST in files:
        return said("run"), check_run(files, path.resolve().name, _project_of(path, files))
    if parts := parts_in(files):
        return said("run"), check_parts(files, _project_of(path, files, f"{parts[0]}/"))
    if findings:
        return said("archive"), []
    raise InputError(
        said("{path} holds no run and no archive of one.", path=path),
        said("results/STUDY/RUN, or a zip file made of it"),
    )


def _files_of(path):
    """Return the files of a zip file or a folder by their paths, and what is wrong with it as a container."""
    if os.path.isfile(path):  # unlike a Path, it takes a path that no system takes for none
        try:
            return open_zip(path.read_bytes())
        except OSError as error:
            raise InputError(
                said("{path} cannot be read: {problem}.", path=path, problem=error.strerror),
                said("a file you may read"),
            ) from error
    if not os.path.isdir(path):
        raise InputError(said("{path} is not there.", path=path), said("a zip file or a folder"))
    files, findings = {}, []
    for file in sorted(path.rglob("*")):
        name = file.relative_to(path).as_posix()
        if LEFT_BEHIND.intersection(name.split("/")) or file.name == ".snakemake_timestamp":
            continue
        if file.is_symlink():
            findings.append(said("unsafe: {name} is a symbolic link", name=name))
        elif file.is_file():
            try:
                files[name] = file.read_bytes()
            except OSError as error:
                findings.append(said("unreadable: {name} ({problem})", name=name, problem=error.strerror))
        elif not file.is_dir():
            findings.append(said("unsafe: {name} is a special file", name=name))
    return _without_later_runs(files) if DESCRIPTION in files else files, findings


def _without_later_runs(files):
    """Return the files of an unpacked archive without the results of other runs that were made in it since."""
    run = (parsed(files, DESCRIPTION) or {}).get("results")
    return {
        name: content
        for name, content in files.items()
        if not name.startswith("results/") or name.startswith(f"{run}/")
    }


def _project_of(path, files, part=""):
    """Return the files that a run was made from, as far as they are in its project."""
    inside = {MANIFEST: files[part + MANIFEST]} if part else files
    manifest, parents = parsed(inside, MANIFEST) or {}, path.resolve().parents
    if not part and manifest.get("part"):
        parents = parents[1:]
    sources = manifest.get("sources") or [manifest.get("data") or {}]
    found = {}
    for name in (source.get("path", "") for source in sources):
        file = parents[2] / name if len(parents) > 2 else path / name
        if name and os.path.isfile(file):
            found[name] = file.read_bytes()
    return found
