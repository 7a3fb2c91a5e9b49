"""The pages of the project as text: their headings, blocks and tables."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
BLOCK = re.compile(r"^[ ]*```(\w*)[^\n]*\n(.*?)^[ ]*```$", re.MULTILINE | re.DOTALL)


def text_of(name):
    """Return a page by its path in the project."""
    return (ROOT / name).read_text("utf-8")


def translated():
    """Return the pages that there are in Chinese, as paths of the English ones."""
    folders = (ROOT, ROOT / "docs", ROOT / "config")
    paths = [path for folder in folders for path in sorted(folder.glob("*.zh.md"))]
    return [path.relative_to(ROOT).as_posix().replace(".zh.md", ".md") for path in paths]


def in_chinese(name):
    """Return the path of the Chinese page."""
    return name.replace(".md", ".zh.md")


def blocks(text):
    """Return the blocks of a page: language and lines."""
    return BLOCK.findall(text)


def prose(text):
    """Return a page without its blocks."""
    return BLOCK.sub("", text)


def levels(text):
    """Return the levels of the headings of a page, in order."""
    return [len(mark) for mark in re.findall(r"^(#+) ", prose(text), re.MULTILINE)]


def rows(text):
    """Return the rows of the tables of a page, but for the line below a header, each as its cells."""
    lines = [line for line in prose(text).splitlines() if line.startswith("|")]
    cells = [re.split(r"(?<!\\)\|", line.strip()[1:-1]) for line in lines]
    return [row for row in cells if not all(re.fullmatch(r"\s*:?-+:?\s*", cell) for cell in row)]


def numbers(text):
    """Return the numbers with a decimal point in a text, without the zeros at their ends."""
    return [f"{float(one):g}" for one in re.findall(r"(?<![\w./])-?\d+\.\d+(?![\w./]*\w)", text, re.ASCII)]
