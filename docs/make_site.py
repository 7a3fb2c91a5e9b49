"""Lays out the pages of the site and builds it, in every language: ``python docs/make_site.py``, or ``make site``.

Pages of docs/ stand as they are; those that lie elsewhere in the project get a place among them. A link to a page leads
to it; one to any other file becomes the file's name. A link that leads nowhere stops the build.
"""

import os
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
HEADING = re.compile(r"^(#+) (.*)$", re.MULTILINE)
BLOCK = re.compile(r"(^```.*?^```$)", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"(!?)\[([^\]]*)\]\(([^)\s]+)\)")
HAN = "\u3000-\u303f\u3400-\u9fff\uff00-\uffef“”"
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


def anchors(path):
    """Return what links call the headings of a page, in order: those of its English page, which all languages share."""
    found, text = [], BLOCK.sub("", (ROOT / plain(path.as_posix())).read_text("utf-8"))
    for _, heading in HEADING.findall(text):
        name = slug(heading)
        again = sum(re.fullmatch(rf"{re.escape(name)}(-\d+)?", one) is not None for one in found)
        found.append(f"{name}-{again}" if again else name)
    return found


def slug(heading):
    """Return what a link to a heading is called where pages are shown as they lie in the project.

    Examples
    --------
    >>> slug("2. Where is `T3`?"), slug("表 3：组态")
    ('2-where-is-t3', '表-3组态')
    """
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def laid_out(path, known):
    """Return the text of a page with its links as they are on the site, and the pictures that it shows."""
    pictures, names = {}, iter(anchors(path))

    def leading(match):
        mark, text, target = match.groups()
        place, hash_, anchor = target.partition("#")
        if ":" in place:
            return match[0]
        meant = (ROOT / path.parent / place).resolve().relative_to(ROOT) if place else path
        if mark or meant.suffix == ".png":
            pictures[meant.name] = ROOT / meant
            return f"{mark}[{text}](pictures/{meant.name})"
        if meant in known:
            return f"[{text}]({plain(known[meant]) if place else ''}{hash_}{shared(meant, anchor)})"
        return text if "`" in text else f"`{meant.as_posix()}`" if text == place else f"{text} (`{meant.as_posix()}`)"

    def named(match):
        return f"{match[0]} {{#{next(names)}}}"

    parts = BLOCK.split((ROOT / path).read_text("utf-8"))
    if path.name.endswith(".zh.md"):
        parts = [part if part.startswith("```") else joined(part) for part in parts]
    return "".join(p if p.startswith("```") else HEADING.sub(named, LINK.sub(leading, p)) for p in parts), pictures


def shared(path, anchor):
    """Return what an anchor of a page is called in all languages."""
    own = [slug(heading) for _, heading in HEADING.findall(BLOCK.sub("", (ROOT / path).read_text("utf-8")))]
    return anchors(path)[own.index(anchor)] if anchor in own else anchor


def joined(text):
    """Return a Chinese text with its lines put together, between which a browser would show a space.

    Examples
    --------
    >>> joined("# 题\\n一行，\\n又一行 of\\n- 项\\n  目")
    '# 题\\n一行，又一行 of\\n- 项目'
    """
    return re.sub(rf"^(?!#|\||\s*```)(.*[{HAN}])\n *(?=[{HAN}])", r"\1", text, flags=re.MULTILINE)


def plain(name):
    """Return the name by which pages of every language link to a page: each finds that of its own."""
    return name.replace(".zh.md", ".md")


def lay_out(folder):
    """Write all pages and their pictures into an empty folder."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "pictures").mkdir(parents=True)
    (folder / "assets").mkdir()
    shutil.copyfile(ROOT / "docs" / "iframe-worker.js", folder / "assets" / "iframe-worker.js")
    known = pages()
    for path, name in known.items():
        text, pictures = laid_out(path, known)
        (folder / name).write_text(text, "utf-8")
        for picture, source in pictures.items():
            shutil.copyfile(source, folder / "pictures" / picture)
    (folder / "functions.md").write_text(FUNCTIONS, "utf-8")


if __name__ == "__main__":
    lay_out(BUILD / "docs")
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    sys.exit(subprocess.run([sys.executable, "-m", "mkdocs", "build", "--strict", *sys.argv[1:]], cwd=ROOT).returncode)
