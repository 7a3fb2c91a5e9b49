"""The licences of all that a user installs, in licences.md, from the environment: python docs/make_licences.py

Versions and licences are those that the installed packages give themselves; the lock says which packages there are.
"""

import re
import sys
import tomllib
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from equifinal.runs.archive.software import installed  # noqa: E402

PAGE = ROOT / "docs" / "licences.md"
MARKS = ("<!-- table: begin -->", "<!-- table: end -->")
LONGEST = 60


def packages():
    """Return name, version and licence of what the project needs, and of all that this needs in turn."""
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    return installed(wanted)


def terms(licence):
    """Return a licence as a cell of the table."""
    line = " ".join(licence.split()).replace("|", "/")
    return (line if len(line) <= LONGEST else f"{line[:LONGEST]}…") or "not given"


def table():
    """Return the table, by name, and below it how many packages have which kind of licence."""
    found = packages()
    lines = ["| package | version | licence |", "| --- | --- | --- |"]
    lines += [f"| {one['name']} | {version(one['name'])} | {terms(one['licence'])} |" for one in found]
    copyleft = [one["name"] for one in found if re.search(r"GPL|General Public|Mozilla|MPL", one["licence"])]
    return "\n".join(
        [*lines, "", f"{len(found)} packages. With a copyleft among the terms: {', '.join(copyleft) or 'none'}."]
    )


def with_table(page):
    """Return the page with the table of this environment."""
    begin, end = MARKS
    before, rest = page.split(begin)
    return f"{before}{begin}\n{table()}\n{end}{rest.split(end)[1]}"


if __name__ == "__main__":
    PAGE.write_text(with_table(PAGE.read_text("utf-8")), "utf-8")
