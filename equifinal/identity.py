"""What tells runs and files apart: names of runs, checksums. Needs only the standard library."""

import hashlib
import json
import re

from equifinal import __version__

__all__ = ["cutoff_name", "digest_of", "read_sums", "run_name", "sums"]

# Keys that came after runs were named: left empty, they change no name.
LATER = ("encoding",)


def cutoff_name(cutoff):
    """Return a cutoff as names of files and folders show it, with two decimals or more: ``0.80``."""
    text = f"{cutoff:.2f}"
    return text if float(text) == cutoff else repr(cutoff)


def run_name(settings, data, version=__version__):
    """Return a run's name: its cutoffs and a digest of what decides the result.

    Parameters
    ----------
    settings : dict
        The resolved configuration.
    data : bytes
        The data file.
    version : str
        The version of the engine.
    """
    counted = {key: value for key, value in settings.items() if key not in LATER or value is not None}
    canonical = json.dumps(counted, sort_keys=True, ensure_ascii=False).encode()
    digest = digest_of(b"\0".join((version.encode(), canonical, data)))
    cutoffs = (
        f"incl{cutoff_name(settings['consistency_cutoff'])}",
        f"pri{cutoff_name(settings['pri_cutoff'])}",
    )
    return "_".join((*cutoffs, f"n{settings['frequency_cutoff']}", digest[:8]))


def digest_of(content):
    """Return the SHA-256 of bytes, in hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def sums(digests):
    """Return checksums by path as ``sha256sum`` writes and checks them."""
    return "".join(f"{digest}  {name}\n" for name, digest in sorted(digests.items()))


def read_sums(text):
    """Return the checksums by path that `sums` wrote, or None if a line is none of those or names a path again."""
    lines = [re.fullmatch(r"([0-9a-f]{64})  (.+)", line) for line in text.splitlines()]
    found = {line[2]: line[1] for line in lines if line}
    return found if len(found) == len(lines) else None
