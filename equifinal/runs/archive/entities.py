"""Entities of an RO-Crate."""

from pathlib import PurePosixPath

from rocrate.model.contextentity import ContextEntity

from equifinal.identity import digest_of

__all__ = ["contextual", "file_properties", "one_or_all"]

FORMATS = {
    ".css": "text/css",
    ".csv": "text/csv",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".html": "text/html",
    ".json": "application/json",
    ".md": "text/markdown",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".py": "text/x-python",
    ".tex": "text/x-tex",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".yaml": "application/yaml",
    ".yml": "application/yaml",
}


def contextual(crate_, identifier, type_, **properties):
    """Return a contextual entity, not yet part of the crate."""
    return ContextEntity(crate_, identifier, properties={"@type": type_, **properties})


def one_or_all(values):
    """Return the only value, or the list: a list of one is not how RO-Crate 1.1 wants it."""
    return values[0] if len(values) == 1 else values


def file_properties(name, content):
    """Return what a crate says of a file: name, size, checksum, format."""
    path = PurePosixPath(name)
    return {
        "name": path.name,
        "contentSize": str(len(content)),
        "sha256": digest_of(content),
        "encodingFormat": FORMATS.get(path.suffix, "text/plain"),
    }
