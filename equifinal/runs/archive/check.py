"""A run or its archive against its records: checksums, lists of files, the crate, the name of the run.

Every function takes files as a dict of path to bytes and returns findings, one line each.
"""

import json
import re
from urllib.parse import unquote

from equifinal.identity import code_sum, digest_of, read_sums, run_name

from .records import read_record

__all__ = ["CRATE", "DESCRIPTION", "MANIFEST", "SUMS", "check_archive", "check_run"]

SUMS, MANIFEST, JOBS = "SHA256SUMS", "manifest.json", "provenance/jobs.json"
CRATE, DESCRIPTION = "ro-crate-metadata.json", "archive.json"
NUMBER = re.compile(r"[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?", re.ASCII)
ON_REQUEST = "07_robustness_full/"


def check_archive(files):
    """Return what differs in an archive: a dict of path to bytes from its top."""
    description, wrong = read_record(files, DESCRIPTION)
    if description is None:
        return [wrong or f"missing: {DESCRIPTION}, or it cannot be read; so this is no archive of a run"]
    run = f"{description.get('results')}/"
    inside = {name.removeprefix(run): content for name, content in files.items() if name.startswith(run)}
    records = {
        SUMS: (checksums(files, SUMS), lambda name: name != SUMS),
        CRATE: (crate_sums(parsed(files, CRATE)), lambda name: name not in (SUMS, CRATE)),
    }
    for record, (digests, covers) in run_records(inside).items():
        records[run + record] = (
            digests if digests is None else {run + name: digest for name, digest in digests.items()},
            lambda name, covers=covers: name.startswith(run) and covers(name.removeprefix(run)),
        )
    jobs = parsed(inside, JOBS)
    if jobs is not None:
        records[run + JOBS] = (jobs.get("sha256"), lambda name: False)
    manifest = parsed(inside, MANIFEST)
    findings = malformed(inside, MANIFEST, JOBS) + malformed(files, CRATE) + against(files, records)
    if manifest is not None:
        findings += identity(inside, manifest, files, description.get("run"))
        findings += versions(manifest, files, description)
        findings += code(manifest, files, description)
    return findings


def check_run(files, name, project):
    """Return what differs in the folder of a run.

    Parameters
    ----------
    files : dict of str to bytes
        Path from the run's folder to content.
    name : str
        The folder's name.
    project : dict of str to bytes
        Files beside it that the run was made from, as far as they are there: its data.
    """
    manifest = parsed(files, MANIFEST)
    findings = malformed(files, MANIFEST, JOBS) + against(files, run_records(files))
    return findings + (identity(files, manifest, project, name) if manifest is not None else [])


def run_records(files):
    """Return a run's own records: by name, the checksums they hold (None: unreadable), and which paths they cover."""
    manifest = parsed(files, MANIFEST)

    def covered(name):
        return not (name.startswith(ON_REQUEST) and ON_REQUEST + SUMS in files)

    records = {
        SUMS: (checksums(files, SUMS), lambda name: name != SUMS and covered(name)),
        MANIFEST: (
            None if manifest is None else manifest.get("files"),
            lambda name: name not in (SUMS, MANIFEST) and covered(name),
        ),
    }
    if ON_REQUEST + SUMS in files:
        found = checksums(files, ON_REQUEST + SUMS)
        records[ON_REQUEST + SUMS] = (
            None if found is None else {ON_REQUEST + name: digest for name, digest in found.items()},
            lambda name: name.startswith(ON_REQUEST) and name != ON_REQUEST + SUMS,
        )
    return records


def against(files, records):
    """Return the files that are missing, extra, changed or unlisted, each with the records that say so.

    Parameters
    ----------
    records : dict of str to (dict of str to str or None, callable)
        By name of the record: checksums by path, and whether it ought to list a path.
    """
    findings = [
        f"missing: {record}, or it cannot be read" for record, (digests, _) in records.items() if digests is None
    ]
    records = {record: (digests, covers) for record, (digests, covers) in records.items() if digests is not None}
    listed = {name for digests, _ in records.values() for name in digests}
    for name in sorted(listed.union(files)):
        actual = digest_of(files[name]) if name in files else None
        naming = [record for record, (digests, _) in records.items() if name in digests]
        denying = [record for record in naming if records[record][0][name] != actual]
        silent = [record for record, (digests, covers) in records.items() if covers(name) and name not in digests]
        if actual is None:
            findings.append(f"missing: {name}, which {' and '.join(naming)} {verb(naming, 'list')}")
        elif denying:
            findings.append(
                f"changed: {name}, of which {' and '.join(denying)} {verb(denying, 'hold')} another checksum"
            )
        elif silent:
            findings.append(f"extra: {name}, which {' and '.join(silent)} {verb(silent, 'do', 'does')} not list")
    return findings


def verb(subjects, plural, singular=None):
    """Return the verb's form for one subject or several."""
    return plural if len(subjects) > 1 else singular or f"{plural}s"


def identity(inside, manifest, project, name):
    """Return where the run's name, its configuration and its data do not belong together."""
    findings, settings = [], manifest.get("config", {})
    sources = manifest.get("sources", [manifest.get("data", {})])
    contents = [project.get(source.get("path")) for source in sources]
    if name != manifest.get("run"):
        findings.append(f"run: the folder is named {name}, but {MANIFEST} is of run {manifest.get('run')}")
    for key, said in says(settings, text_of(inside, "config.resolved.yaml")):
        findings.append(f"config: {key} is {said} in config.resolved.yaml, but {settings.get(key)} in {MANIFEST}")
    if None in contents:
        return findings
    for source, content in zip(sources, contents, strict=True):
        if digest_of(content) != source.get("sha256"):
            return [*findings, f"data: {source.get('path')} is not the file that run {name} was made from"]
    try:
        due = run_name(settings, b"\0".join(contents), manifest["software"]["equifinal"], manifest.get("code", ""))
    except (ArithmeticError, AttributeError, KeyError, RecursionError, TypeError, ValueError):
        return [*findings, f"config: {MANIFEST} holds no whole configuration"]
    if due != name:
        findings.append(f"config: the configuration, data, version and code in {MANIFEST} make run {due}, not {name}")
    return findings


def says(settings, text):
    """Yield the keys of a YAML file whose value, a number or one word, is not that of the settings: key and value."""
    for key, said in re.findall(r"^(\w+): (\S+)$", text, re.MULTILINE):
        held = settings.get(key)
        if held is None or isinstance(held, bool):
            same = said == json.dumps(held)
        elif isinstance(held, str):
            same = said.strip("'\"") == held
        elif isinstance(held, (int, float)):
            same = NUMBER.fullmatch(said) is not None and float(said) == held
        else:
            same = True
        if not same:
            yield key, said


def versions(manifest, files, description):
    """Return where the versions in the records do not agree."""
    findings = []
    ours = manifest.get("software", {}).get("equifinal")
    engine = re.search(r'^__version__ = "(.+)"', text_of(files, "equifinal/__init__.py"), re.MULTILINE)
    cited = re.search(r"^version: *[\"']?([^\"'\s]+)", text_of(files, "CITATION.cff"), re.MULTILINE)
    for where, found in (("equifinal/__init__.py", engine), ("CITATION.cff", cited)):
        if found is None or found[1] != ours:
            findings.append(f"version: {where} is of {found and found[1]}, the run was made by equifinal {ours}")
    recorded = {one.get("name"): one.get("version") for one in description.get("software", [])}
    for name, version in manifest.get("software", {}).items():
        if name in recorded and recorded[name] != version:
            findings.append(f"version: {name} {recorded[name]} in {DESCRIPTION}, but {version} in {MANIFEST}")
    return findings


def code(manifest, files, description):
    """Return where the code of the archive is not that of the records; those of version 0.2.0 hold none."""
    known = {
        name: record["code"] for name, record in ((MANIFEST, manifest), (DESCRIPTION, description)) if "code" in record
    }
    found = code_sum(files) if known else ""
    return [
        f"code: engine and workflow have another checksum than {name} holds"
        for name, one in known.items()
        if one != found
    ]


def crate_sums(crate):
    """Return the checksums by path that an RO-Crate holds, or None."""
    if crate is None:
        return None
    return {
        unquote(entity["@id"]): entity.get("sha256", "")
        for entity in crate["@graph"]
        if "File" in entity["@type"] and ":" not in entity["@id"]
    }


def checksums(files, name):
    """Return the checksums by path of a file of sums, or None if it is not there or is none."""
    return read_sums(text_of(files, name)) if name in files else None


def parsed(files, name):
    """Return a record, or None where it is not there or not of its shape."""
    return read_record(files, name)[0]


def malformed(files, *names):
    """Return what is wrong with records, a line each."""
    return [wrong for name in names if (wrong := read_record(files, name)[1])]


def text_of(files, name):
    """Return a file as text, a missing one as an empty text."""
    return files.get(name, b"").decode("utf-8", "replace")
