"""Zip files whose bytes depend on their contents alone: no clock, no user, no system."""

import io
import zipfile

__all__ = ["most", "pack", "unpack"]

LARGEST = 2 << 30  # bytes of content in all
RATIO, ALLOWANCE = 100, 64 << 20  # content for each byte of a zip file, beyond an allowance for small ones
EPOCH = (1980, 1, 1, 0, 0, 0)


def most(length):
    """Return the bytes that a zip file from elsewhere may unpack to; more than that, and it is a zip bomb.

    Parameters
    ----------
    length : int
        Bytes of the zip file.

    Returns
    -------
    int

    Examples
    --------
    >>> most(2_000_000)
    267108864
    """
    return min(LARGEST, ALLOWANCE + RATIO * length)


def pack(files):
    """Return a zip file of these files, in their order: fixed date, permissions and system.

    Parameters
    ----------
    files : mapping of str to bytes
        Path within the zip file to content.

    Returns
    -------
    bytes

    Examples
    --------
    >>> pack({"a.txt": b"text"}) == pack({"a.txt": b"text"})
    True
    >>> unpack(pack({"a.txt": b"text"}))
    {'a.txt': b'text'}
    """
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.create_system, entry.external_attr = 3, 0o644 << 16
            archive.writestr(entry, content, zipfile.ZIP_DEFLATED, 9)
    return buffer.getvalue()


def unpack(content):
    """Return the files of a zip file, in their order: path to bytes."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {entry.filename: archive.read(entry) for entry in archive.infolist() if not entry.is_dir()}
