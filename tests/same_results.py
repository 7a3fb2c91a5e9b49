"""Prove that a change of the sources changes no result: two folders of results, compared file by file.

python -m tests.same_results OLD NEW

Every file must be the same to the byte, but for the records, which name the sources and their checksums. Of those that
list the other files as well, the lines on all but the records must be the same. Logs and archives are left out, since
both hold times or sources. The exit code is 1 where anything differs.
"""

import sys
from pathlib import Path

OF_SOURCES = ("jobs.json", "files.csv")  # how each file came about
OF_FILES = ("manifest.json", "SHA256SUMS")  # the checksum of each file
LEFT_OUT = ("logs", "archive")


def files_in(folder):
    """Return the files of a folder of results by their paths within it."""
    found = {path.relative_to(folder): path for path in Path(folder).rglob("*") if path.is_file()}
    return {
        name.as_posix(): path
        for name, path in found.items()
        if not name.name.startswith(".") and not {*LEFT_OUT} & {*name.parts}
    }


def told(path):
    """Return what a file tells of results."""
    if path.name in OF_SOURCES:
        return b""
    if path.name in OF_FILES:
        lines = path.read_bytes().splitlines()
        return [line for line in lines if not any(name.encode() in line for name in (*OF_SOURCES, *OF_FILES))]
    return path.read_bytes()


def differences(old, new):
    """Return how many files were compared, and a line for each that is missing, new or different."""
    before, after = files_in(old), files_in(new)
    lines = [f"only in {old}: {name}" for name in sorted(before.keys() - after.keys())]
    lines += [f"only in {new}: {name}" for name in sorted(after.keys() - before.keys())]
    both = sorted(before.keys() & after.keys())
    return len(both), lines + [f"differs: {name}" for name in both if told(before[name]) != told(after[name])]


def main(old, new):
    """Print what differs; return the exit code."""
    count, lines = differences(old, new)
    print(*lines, f"{count} files compared, {len(lines)} differ.", sep="\n")
    return 1 if lines or not count else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
