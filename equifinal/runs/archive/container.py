"""Zip files from anywhere: looked at before anything is taken out."""

import io
import re
import stat
import unicodedata
import zipfile
import zlib

from equifinal.languages import said
from equifinal.zips import most

__all__ = ["open_zip"]

READABLE = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


def open_zip(content):
    """Return the files of a zip file and what is wrong with it; nothing is unpacked that is unsafe.

    Parameters
    ----------
    content : bytes

    Returns
    -------
    dict of str to bytes
        Path to content of every entry that can be read.
    list of str
        One line for each finding: ``damaged``, ``refused``, ``duplicate``, ``unsafe``, ``unreadable``.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except (zipfile.BadZipFile, ValueError, EOFError) as error:
        return {}, [said("damaged: it is cut short, or no zip file ({problem})", problem=error)]
    entries = archive.infolist()
    size = sum(entry.file_size for entry in entries)
    if size > most(len(content)):
        return {}, [said("refused: {n} bytes would unpack to {size}, as a zip bomb does", n=len(content), size=size)]
    findings = []
    if archive.comment or min((entry.header_offset for entry in entries), default=0):
        findings.append("damaged: there are bytes in it that belong to no entry")
    files, seen = {}, {}
    for entry in entries:
        name = entry.orig_filename
        wrong = fault(entry)
        if wrong:
            findings.append(wrong)
            continue
        same = unicodedata.normalize("NFC", name).casefold()
        if same in seen:
            findings.append(said("duplicate: {name}, beside {other}", name=name, other=seen[same]))
            continue
        seen[same] = name
        try:
            files[name] = archive.read(entry)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
            findings.append(said("unreadable: {name} ({problem})", name=name, problem=error))
    return files, findings


def fault(entry):
    """Return what is wrong with an entry, or None, without reading it."""
    name, kind = entry.orig_filename, stat.S_IFMT(entry.external_attr >> 16)
    if (
        not name
        or re.search(r"[\x00-\x1f\\]", name)
        or re.match(r"/|[A-Za-z]:", name)
        or any(part in ("", ".", "..") for part in name.split("/"))
    ):
        return said("unsafe: the path {name!r} is no plain path of a file within the archive", name=name)
    if kind not in (0, stat.S_IFREG):
        if kind == stat.S_IFLNK:
            return said("unsafe: {name} is a symbolic link", name=name)
        return said("unsafe: {name} is a special file", name=name)
    if entry.flag_bits & 1:
        return said("unreadable: {name} is encrypted", name=name)
    if entry.compress_type not in READABLE:
        return said("unreadable: {name} is compressed by method {method}", name=name, method=entry.compress_type)
    return None
