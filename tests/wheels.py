"""Whether each pinned package has a wheel for each system and Python: python -m tests.wheels. Asks the package index.

Without a wheel a user's machine would have to build the package, which may need a compiler.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from packaging.requirements import Requirement

LOCK = Path(__file__).parents[1] / "requirements.lock"
PYTHONS = ("3.11", "3.12", "3.13")
SYSTEMS = {  # name: tags of its wheels, and what markers say of it
    "Windows x86_64": (("win_amd64",), "win32", "Windows", "nt", "AMD64"),
    "macOS arm64": (
        *((tuple(f"macosx_{major}_0_arm64" for major in (14, 13, 12, 11)),)),
        *("darwin", "Darwin", "posix", "arm64"),
    ),
    "Linux x86_64": (
        *((("manylinux_2_28_x86_64", "manylinux_2_17_x86_64", "manylinux2014_x86_64"),)),
        *("linux", "Linux", "posix", "x86_64"),
    ),
}
PURE = {"connection-pool"}  # pure Python, published from source alone: builds without a compiler
MISSING = re.compile(r"No matching distribution found for ([\w.-]+)==")


def pins(system, python):
    """Return the pins that are wanted on a system, by name."""
    _, platform, name, os_name, machine = SYSTEMS[system]
    where = {
        "sys_platform": platform,
        "platform_system": name,
        "os_name": os_name,
        "platform_machine": machine,
        "python_version": python,
        "python_full_version": f"{python}.0",
        "implementation_name": "cpython",
        "platform_python_implementation": "CPython",
    }
    lines = [line.rstrip(" \\") for line in LOCK.read_text("utf-8").splitlines() if re.match(r"[a-z0-9]", line)]
    wanted = [one for one in map(Requirement, lines) if one.marker is None or one.marker.evaluate(where)]
    return {one.name: f"{one.name}{one.specifier}" for one in wanted}


def without_wheel(system, python):
    """Return the packages that have no wheel for a system and Python."""
    wanted, found = pins(system, python), []
    tags = [word for tag in SYSTEMS[system][0] for word in ("--platform", tag)]
    options = [
        "--dry-run",
        "--no-deps",
        "--ignore-requires-python",
        "--ignore-installed",
        "--only-binary=:all:",
        "--python-version",
        python,
    ]
    with tempfile.TemporaryDirectory() as folder:
        call = [sys._base_executable, "-m", "pip", "install", "-q", *options, *tags, "--target", folder]
        while wanted:
            done = subprocess.run([*call, *wanted.values()], capture_output=True, text=True)
            if done.returncode == 0:
                break
            missing = MISSING.search(done.stderr)
            if not missing:
                sys.exit(done.stderr)
            found.append(missing[1])
            del wanted[missing[1]]
    return found


def main():
    """Print what has no wheel; return 1 where one of them would need a compiler."""
    lacking = False
    for system in SYSTEMS:
        for python in PYTHONS:
            found = without_wheel(system, python)
            lacking |= bool(set(found) - PURE)
            names = ", ".join(found) or "none"
            print(f"{system}, Python {python}: {len(pins(system, python))} packages; no wheel: {names}", flush=True)
    return int(lacking)


if __name__ == "__main__":
    sys.exit(main())
