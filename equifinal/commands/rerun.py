"""Make the run of an archive again, with this copy's code or with the archive's own, and compare every file."""

import json
import os
import re
import subprocess
import sys
import time

from equifinal.errors import InputError
from equifinal.languages import mark, said, told
from equifinal.runs.archive.check import DESCRIPTION, MANIFEST, ON_REQUEST, SUMS, parsed
from equifinal.runs.archive.differences import PICTURES, compare
from equifinal.runs.archive.records import in_place
from equifinal.terminal.lines import working
from equifinal.terminal.printed import on_a_line

__all__ = ["rerun"]

# Records of the run: they hold the checksums of the pictures, so they are compared by what else they say.
RECORDS = (MANIFEST, SUMS, ON_REQUEST + SUMS)
# How the files came about, which another engine does otherwise.
PROVENANCE = "provenance/"

# How Snakemake counts.
STEPS = re.compile(r"(\d+) of (\d+) steps")


# Where a study's own files may lie and what they are, so that none is taken for code by Python or Snakemake.
NOT_DATA = re.compile(r"(equifinal|workflow|profiles|results|\..*)/|(.*/)?\.", re.IGNORECASE)
DATA = re.compile(r".*\.(csv|tsv|txt|xlsx|xlsm|xls|xlsb|ods|sav|dta|ya?ml)", re.IGNORECASE)


def rerun(files, folder, python, cores, tell, own=None):
    """Lay out a project in an empty folder, run it there, and tell how each file compares.

    Parameters
    ----------
    files : dict of str to bytes
        A verified archive.
    folder : pathlib.Path
        Empty.
    python : str or None
        The interpreter of an environment that has all packages; None: a new one is made from the archive's lock.
    cores : int
    tell : callable
        Takes a line.
    own : dict of str to bytes, optional
        The project whose code makes the run again; of the archive then only data and configuration are taken. Without
        it the archive's own code runs.

    Returns
    -------
    list of str
        The tables and texts that differ. Pictures that differ in their bytes are told, but are no finding: they depend
        on the fonts of the machine.

    Raises
    ------
    InputError
        If the environment cannot be made, or the run fails.
    """
    if cores < 1:
        raise InputError(said("--cores is {cores}.", cores=cores), said("a whole number from 1"))
    description = parsed(files, DESCRIPTION)
    results = f"{description['results']}/"
    laid = {name: content for name, content in files.items() if not name.startswith("results/")}
    for name, content in (laid if own is None else _data(files, results) | own).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    start = time.monotonic()
    python = python or _fresh_environment(folder)
    made = time.monotonic()
    settings = json.loads(files[results + MANIFEST])["config"]
    (folder / "rerun.json").write_text(json.dumps(settings, ensure_ascii=False), encoding="utf-8")
    targets = ["all", *(["robustness_full"] if results + ON_REQUEST + SUMS in files else [])]
    _call(
        [python, "-m", "snakemake", *targets, "--cores", str(cores), "--configfile", "rerun.json"],
        folder,
        "the analysis failed",
        "Running the analysis",
    )
    times = {"run": time.monotonic() - made, "environment": made - start}
    tell(told(said("Run again in {run:.0f} s, the environment in {environment:.0f} s.", **times)))
    return _judged(files, folder, results, tell, own is not None)


def _data(files, results):
    """Return the files of an archive that its run was made from, none of which can be code."""
    manifest, found = json.loads(files[results + MANIFEST]), {}
    for source in manifest.get("sources") or [manifest["data"]]:
        name = source["path"]
        if NOT_DATA.match(name) or not DATA.fullmatch(name) or name not in files:
            raise InputError(
                said("Rerun: {path} is no data file that this copy would read.", path=name),
                said("CSV, text, workbooks, SPSS, Stata or YAML in the project's data/ or config/"),
            )
        found[name] = files[name]
    return found


def _fresh_environment(folder):
    """Make an environment with the archive's exact versions; return its interpreter. Pip's own settings hold."""
    base, target = sys._base_executable, folder / ".venv"
    _call(
        [base, "-m", "venv", "--without-pip", target], folder, "no environment could be made", "Making an environment"
    )
    python = target / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    install = [base, "-m", "pip", "--python", python, "install", "--quiet", "--disable-pip-version-check"]
    failure = "the packages of requirements.lock could not be installed"
    _call([*install, "-r", "requirements.lock"], folder, failure, "Installing the packages of requirements.lock")
    return str(python)


def _call(command, folder, failure, words):
    """Call a program in the folder, as if nothing of this process were set; raise with its last lines if it fails.

    Meanwhile a terminal shows the words, and how far the program is, as far as it counts its steps.
    """
    leave = ("SNAKEMAKE", "PYTHON", "VIRTUAL_ENV", "PYTEST")
    environment = {key: value for key, value in os.environ.items() if not key.startswith(leave)}
    try:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
        )
    except OSError as error:
        raise InputError(
            said(
                "Rerun: {failure}: {command}: {problem}.", failure=failure, command=command[0], problem=error.strerror
            ),
            said("--python takes an interpreter"),
        ) from error
    lines = []
    with process, working(words) as reached:
        for line in process.stdout:
            lines.append(line)
            if counted := STEPS.match(line):
                reached(int(counted[1]), int(counted[2]))
    if process.returncode:
        last = " / ".join("".join(lines).strip().splitlines()[-5:])
        raise InputError(
            said("Rerun: {failure}: {line}", failure=failure, line=last),
            said("python {version} was used", version=sys.version.split()[0]),
        )


def _judged(files, folder, results, tell, with_own):
    """Tell how the files made again compare with the recorded ones; return those that differ and are no pictures."""
    description = parsed(files, DESCRIPTION)
    there = {
        name.removeprefix(results): in_place(content, description)
        for name, content in files.items()
        if name.startswith(results)
    }
    root, swap = folder / results, (b"", b"")
    if with_own and not root.is_dir():  # another engine gives the run another name
        made = [path.parent for path in root.parent.glob("*/SHA256SUMS")]
        if len(made) == 1:
            swap = made[0].name.encode(), root.name.encode()
            there = {name: content for name, content in there.items() if not name.startswith(PROVENANCE)}
            tell(told(said("This copy's engine is another, so its run is named {made}.", made=made[0].name)))
            root = made[0]
    if not root.is_dir():
        made = ", ".join(sorted(path.name for path in root.parent.glob("incl*"))) or "none"
        tell(told(said("run: the archive's run was not made again; the run made is {made}", made=made)))
        return ["run"]
    here = {name: content.replace(*swap) if swap[0] else content for name, content in _contents_of(root).items()}
    if swap[0]:
        here = {name: content for name, content in here.items() if not name.startswith(PROVENANCE)}
    found = {name: _differences(name, there.get(name), here.get(name)) for name in sorted(there.keys() | here.keys())}
    figures = {name: lines for name, lines in found.items() if name.endswith(PICTURES)}
    rest = {name: lines for name, lines in found.items() if name not in figures}
    wrong, same = _told(rest, mark("differs: {difference}"), tell)
    pictures, alike = _told(figures, mark("picture: {difference}"), tell)
    counts = {"same": same, "alike": alike, "pictures": len(pictures)}
    if wrong:
        text = said(
            "Only {same} tables and texts are identical; {alike} figures are, {pictures} differ in their bytes.",
            **counts,
        )
    else:
        text = said(
            "All {same} tables and texts are identical; {alike} figures are, {pictures} differ in their bytes.",
            **counts,
        )
    tell(told(text))
    return wrong


def _told(found, message, tell):
    """Tell each difference of some of the files; return the lines, and how many files have none."""
    lines = [line for of_file in found.values() for line in of_file]
    for line in lines:
        tell(on_a_line(told(said(message, difference=line))))
    return lines, sum(not of_file for of_file in found.values())


def _contents_of(root):
    """Return the files below a folder by their paths in it, less Snakemake's own."""
    files = [path for path in root.rglob("*") if path.is_file() and path.name != ".snakemake_timestamp"]
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


def _differences(name, old, new):
    """Return in words how a file made again differs from the recorded one; None stands for a file that is not there."""
    if new is None or old is None:
        if new is None:
            return [said("{file}: not made again", file=name)]
        return [said("{file}: not in the archive", file=name)]
    if name == MANIFEST:
        return compare(name, _without_checksums(old), _without_checksums(new))
    return [] if name in RECORDS else compare(name, old, new)


def _without_checksums(manifest):
    """Return a manifest as text without the checksums of the files and of the code that made them."""
    known = {name: value for name, value in json.loads(manifest).items() if name not in ("files", "code", "part")}
    return json.dumps(known, ensure_ascii=False, indent=2).encode()
