"""What Windows says of names of files."""

import re
from pathlib import PurePosixPath

from equifinal.disk.paths import BELOW

DEVICES = re.compile(r"(con|prn|aux|nul|(com|lpt)[0-9¹²³])(\..*)?", re.IGNORECASE)
FORBIDDEN = re.compile(r'[<>:"|?*\\\x00-\x1f]|[. ]$')


def faults_in(names):
    """Return what Windows would not take of these paths from the folder of a run, with slashes."""
    found, seen = [], {}
    for name in names:
        parts = PurePosixPath(name).parts
        found += [f"{name}: {part}" for part in parts if DEVICES.fullmatch(part) or FORBIDDEN.search(part)]
        for i in range(1, len(parts) + 1):
            path = "/".join(parts[:i])
            if seen.setdefault(path.lower(), path) != path:
                found.append(f"{name}: {seen[path.lower()]}")
        if len(name) > BELOW:
            found.append(f"{name}: {len(name)} characters")
    return found
