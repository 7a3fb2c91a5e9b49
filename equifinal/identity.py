"""What tells runs and files apart: names of runs, checksums. Needs only the standard library."""

import hashlib
import json
import re

from equifinal import __version__

__all__ = ["code_sum", "cutoff_name", "digest_of", "is_code", "read_sums", "run_name", "sums"]

# What makes a run: settings of a cluster (profiles/), notes for translators and types for editors are none of it.
CODE = re.compile(
    r"((workflow/)?Snakefile|(equifinal|workflow)/(?!(.*/)?[._](?!_init__\.py|_main__\.py)).*\.(py|smk|jinja|css|js|json|mo|ttf|rst|conf|ya?ml))"
)


def cutoff_name(cutoff):
    """Return a cutoff as names of files and folders show it, with two decimals or more: ``0.80``."""
    text = f"{cutoff:.2f}"
    return text if float(text) == cutoff else repr(cutoff)


def run_name(settings, data, version=__version__, code=""):
    """Return a run's name: its cutoffs and a digest of what decides the result.

    Parameters
    ----------
    settings : dict
        The resolved configuration.
    data : bytes
        The data file.
    version : str
        The version of the engine.
    code : str
        The checksum of the engine and the workflow, as `code_sum` returns it; runs of version 0.2.0 have none.
    """
    named = json.loads(json.dumps(settings))  # every key as a text, so that they can be put in order
    canonical = json.dumps(named, sort_keys=True, ensure_ascii=False).encode()
    deciding = (version.encode(), *([code.encode()] if code else []), canonical, data)
    digest = digest_of(b"\0".join(deciding))
    cutoffs = (
        f"incl{cutoff_name(settings['consistency_cutoff'])}",
        f"pri{cutoff_name(settings['pri_cutoff'])}",
    )
    return "_".join((*cutoffs, f"n{settings['frequency_cutoff']}", digest[:8]))


def digest_of(content):
    """Return the SHA-256 of bytes, in hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def is_code(name):
    """Return whether a file of the project, by its path from the project's folder, is code that a run is made by.

    Examples
    --------
    >>> [is_code(name) for name in ("Snakefile", "equifinal/sets/fit.py", "equifinal/__pycache__/a.py", "data/a.csv")]
    [True, True, False, False]
    """
    return CODE.fullmatch(name) is not None


def code_sum(files):
    """Return one checksum of all code among files, the same however a system ends the lines of a text.

    Parameters
    ----------
    files : mapping of str to bytes
        Path from the project's folder to content; what is no code is passed over.

    Examples
    --------
    >>> code_sum({"Snakefile": b"a\\r\\n", "data/a.csv": b"1"}) == code_sum({"Snakefile": b"a\\n"})
    True
    """
    return digest_of(
        sums({name: digest_of(unix(content)) for name, content in files.items() if is_code(name)}).encode()
    )


def unix(content):
    """Return the bytes of a text with the ends of lines that Unix has; others as they are."""
    return content if b"\0" in content else content.replace(b"\r\n", b"\n")


def sums(digests):
    """Return checksums by path as ``sha256sum`` writes and checks them."""
    return "".join(f"{digest}  {name}\n" for name, digest in sorted(digests.items()))


def read_sums(text):
    """Return the checksums by path that `sums` wrote, or None if a line is none of those or names a path again."""
    lines = [re.fullmatch(r"([0-9a-f]{64})  (.+)", line) for line in text.splitlines()]
    found = {line[2]: line[1] for line in lines if line}
    return found if len(found) == len(lines) else None
