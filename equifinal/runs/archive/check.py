"""A run or its archive against its records: checksums, lists of files, the crate, the name of the run.

Every function takes files as a dict of path to bytes and returns findings, one line each.
"""

import json
import re
from urllib.parse import unquote

from equifinal.identity import code_sum, digest_of, read_sums, run_name
from equifinal.languages import said, said_many

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
        text = said("missing: {file}, or it cannot be read; so this is no archive of a run", file=DESCRIPTION)
        return [wrong or text]
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
        said("missing: {file}, or it cannot be read", file=record)
        for record, (digests, _) in records.items()
        if digests is None
    ]
    records = {record: (digests, covers) for record, (digests, covers) in records.items() if digests is not None}
    listed = {name for digests, _ in records.values() for name in digests}
    for name in sorted(listed.union(files)):
        actual = digest_of(files[name]) if name in files else None
        naming = [record for record, (digests, _) in records.items() if name in digests]
        denying = [record for record in naming if records[record][0][name] != actual]
        silent = [record for record, (digests, covers) in records.items() if covers(name) and name not in digests]
        if actual is None:
            text = said_many(
                "missing: {file}, which {records} lists",
                "missing: {file}, which {records} list",
                len(naming),
                file=name,
                records=all_of(naming),
            )
            findings.append(text)
        elif denying:
            findings.append(
                said_many(
                    "changed: {file}, of which {records} holds another checksum",
                    "changed: {file}, of which {records} hold another checksum",
                    len(denying),
                    file=name,
                    records=all_of(denying),
                )
            )
        elif silent:
            text = said_many(
                "extra: {file}, which {records} does not list",
                "extra: {file}, which {records} do not list",
                len(silent),
                file=name,
                records=all_of(silent),
            )
            findings.append(text)
    return findings


def all_of(names):
    """Return names of records of which all are meant."""
    *first, last = names
    return said("{first} and {last}", first=", ".join(first), last=last) if first else last


def identity(inside, manifest, project, name):
    """Return where the run's name, its configuration and its data do not belong together."""
    findings, settings = [], manifest.get("config", {})
    sources = manifest.get("sources", [manifest.get("data", {})])
    contents = [project.get(source.get("path")) for source in sources]
    if name not in (manifest.get("run"), manifest.get("part")):
        text = said(
            "run: the folder is named {name}, but {file} is of run {run}",
            name=name,
            file=MANIFEST,
            run=manifest.get("run"),
        )
        findings.append(text)
    for key, found in says(settings, text_of(inside, "config.resolved.yaml")):
        text = said(
            "config: {key} is {found} in config.resolved.yaml, but {held} in {file}",
            key=key,
            found=found,
            held=settings.get(key),
            file=MANIFEST,
        )
        findings.append(text)
    if None in contents:
        return findings
    for source, content in zip(sources, contents, strict=True):
        if digest_of(content) != source.get("sha256"):
            text = said("data: {file} is not the file that run {run} was made from", file=source.get("path"), run=name)
            return [*findings, text]
    try:
        due = run_name(settings, b"\0".join(contents), manifest["software"]["equifinal"], manifest.get("code", ""))
    except (ArithmeticError, AttributeError, KeyError, RecursionError, TypeError, ValueError):
        return [*findings, said("config: {file} holds no whole configuration", file=MANIFEST)]
    if due != manifest.get("run"):
        text = said(
            "config: the configuration, data, version and code in {file} make run {due}, not {run}",
            file=MANIFEST,
            due=due,
            run=manifest.get("run"),
        )
        findings.append(text)
    return findings


def says(settings, text):
    """Yield the keys of a YAML file whose value, a number or one word, is not that of the settings: key and value."""
    for key, found in re.findall(r"^(\w+): (\S+)$", text, re.MULTILINE):
        held = settings.get(key)
        if held is None or isinstance(held, bool):
            same = found == json.dumps(held)
        elif isinstance(held, str):
            same = found.strip("'\"") == held
        elif isinstance(held, (int, float)):
            same = NUMBER.fullmatch(found) is not None and float(found) == held
        else:
            same = True
        if not same:
            yield key, found


def versions(manifest, files, description):
    """Return where the versions in the records do not agree."""
    findings = []
    ours = manifest.get("software", {}).get("equifinal")
    engine = re.search(r'^__version__ = "(.+)"', text_of(files, "equifinal/__init__.py"), re.MULTILINE)
    cited = re.search(r"^version: *[\"']?([^\"'\s]+)", text_of(files, "CITATION.cff"), re.MULTILINE)
    for where, found in (("equifinal/__init__.py", engine), ("CITATION.cff", cited)):
        if found is None or found[1] != ours:
            text = said(
                "version: {file} is of {version}, the run was made by equifinal {ours}",
                file=where,
                version=found and found[1],
                ours=ours,
            )
            findings.append(text)
    recorded = {one.get("name"): one.get("version") for one in description.get("software", [])}
    for name, version in manifest.get("software", {}).items():
        if name in recorded and recorded[name] != version:
            text = said(
                "version: {name} {recorded} in {description}, but {version} in {manifest}",
                name=name,
                recorded=recorded[name],
                description=DESCRIPTION,
                version=version,
                manifest=MANIFEST,
            )
            findings.append(text)
    return findings


def code(manifest, files, description):
    """Return where the code of the archive is not that of the records; those of version 0.2.0 hold none."""
    known = {
        name: record["code"] for name, record in ((MANIFEST, manifest), (DESCRIPTION, description)) if "code" in record
    }
    found = code_sum(files) if known else ""
    return [
        said("code: engine and workflow have another checksum than {file} holds", file=name)
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
