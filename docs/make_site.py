"""Lays out the pages of the site and builds it, in every language: ``python docs/make_site.py``, or ``make site``.

Pages of docs/ stand as they are; those that lie elsewhere in the project get a place among them. A link to a page leads
to it; one to any other file becomes the file's name. A link that leads nowhere stops the build.
"""

import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
BUILD = ROOT / "build"
ELSEWHERE = {
    "README": "index",
    "config/README": "configuration",
    "data/raw/README": "data",
    "tests/reference/README": "reference-answers",
    "tests/reference/panels/README": "reference-panels",
    "benchmarks/README": "benchmarks",
    "CHANGELOG": "changes",
    "CONTRIBUTING": "contributing",
    "SECURITY": "security",
}
LINK = re.compile(r"(!?)\[([^\]]*)\]\(([^)\s]+)\)")
FUNCTIONS = "# Functions\n\n::: equifinal\n    options:\n      show_root_heading: false\n"


def pages():
    """Return the pages by their path in the project: what each is called on the site."""
    found = {path.relative_to(ROOT): path.name for path in sorted((ROOT / "docs").glob("*.md"))}
    for place, name in ELSEWHERE.items():
        for language in ("", ".zh"):
            path = Path(f"{place}{language}.md")
            if (ROOT / path).exists():
                found[path] = f"{name}{language}.md"
    return found


def laid_out(path, known):
    """Return the text of a page with its links as they are on the site, and the pictures that it shows."""
    pictures = {}

    def leading(match):
        mark, text, target = match.groups()
        place, hash_, anchor = target.partition("#")
        if not place or ":" in place:
            return match[0]
        meant = (ROOT / path.parent / place).resolve().relative_to(ROOT)
        if mark or meant.suffix == ".png":
            pictures[meant.name] = ROOT / meant
            return f"{mark}[{text}](pictures/{meant.name})"
        if meant in known:
            return f"[{text}]({plain(known[meant])}{hash_}{anchor})"
        return text if "`" in text else f"`{meant.as_posix()}`" if text == place else f"{text} (`{meant.as_posix()}`)"

    parts = re.split(r"(^```.*?^```$)", (ROOT / path).read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
    return "".join(part if part.startswith("```") else LINK.sub(leading, part) for part in parts), pictures


def plain(name):
    """Return the name by which pages of every language link to a page: each finds that of its own."""
    return name.replace(".zh.md", ".md")


def lay_out(folder):
    """Write all pages and their pictures into an empty folder."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "pictures").mkdir(parents=True)
    known = pages()
    for path, name in known.items():
        text, pictures = laid_out(path, known)
        (folder / name).write_text(text, "utf-8")
        for picture, source in pictures.items():
            shutil.copyfile(source, folder / "pictures" / picture)
    (folder / "functions.md").write_text(FUNCTIONS, "utf-8")


if __name__ == "__main__":
    lay_out(BUILD / "docs")
    sys.exit(subprocess.run([sys.executable, "-m", "mkdocs", "build", "--strict", *sys.argv[1:]], cwd=ROOT).returncode)
