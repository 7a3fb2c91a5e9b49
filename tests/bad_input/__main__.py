"""Write docs/bad-input.md and docs/bad-input.zh.md anew from the kinds: python -m tests.bad_input."""

import contextlib
import io
import os
import tempfile
from pathlib import Path

import yaml

from equifinal.__main__ import main
from equifinal.languages.here import VARIABLE

from .kinds import KINDS
from .study import CONFIG_FILE, lay_out

DOCS = Path(__file__).parents[2] / "docs"
PAGES = {"en": DOCS / "bad-input.md", "zh": DOCS / "bad-input.zh.md"}
PAGE = PAGES["en"]
CALLED = yaml.safe_load(Path(__file__).with_name("kinds.zh.yaml").read_text("utf-8"))
HEADS = {
    "en": """\
# Bad input

What goes wrong with a sheet or a configuration, and what is then said: {} kinds, each of them tried at every change.
Nothing is computed and no file is touched, results of earlier runs least of all; the exit code is not 0. The check
comes before the first step of a run; `python -m equifinal check CONFIG` makes it alone. Made by
`python -m tests.bad_input`.
""",
    "zh": """\
# 有问题的输入

数据表或配置中会出什么错，程序又会怎么说：共 {} 种，每次改动软件都逐一测试。
出错时不作任何计算，不改动任何文件，以前的运行结果更不会受影响；退出码不为 0。检查在运行的第一步之前进行；
`python -m equifinal check CONFIG` 只作检查。本页由 `python -m tests.bad_input` 生成。
""",
}
COLUMNS = {"en": "| what is wrong | what is said |", "zh": "| 错在哪里 | 程序怎么说 |"}


def said(change):
    """Return what the user reads of a study that is spoilt so."""
    with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stderr(io.StringIO()) as lines:
        lay_out(Path(folder), change)
        before = Path.cwd()
        os.chdir(folder)
        try:
            main(["check", CONFIG_FILE])
        finally:
            os.chdir(before)
    return lines.getvalue().rstrip("\n")


def page(language):
    """Return the page in a language."""
    os.environ[VARIABLE] = language
    parts = [HEADS[language].format(sum(map(len, KINDS.values())))]
    for part, kinds in KINDS.items():
        rows = [line(called(part, what, language), said(change)) for what, change in kinds.items()]
        title = part if language == "en" else CALLED[part]["called"]
        parts.append("\n".join([f"## {title}\n", COLUMNS[language], "| --- | --- |", *rows, ""]))
    return "\n".join(parts)


def called(part, what, language):
    """Return what a kind is called in a language."""
    return what if language == "en" else CALLED[part]["kinds"][what]


def line(what, message):
    """Return one line of the table."""
    sentences = " <br> ".join(f"`` {one.replace('|', chr(92) + '|')} ``" for one in message.splitlines())
    return f"| {what} | {sentences} |"


if __name__ == "__main__":
    for language, path in PAGES.items():
        path.write_text(page(language), encoding="utf-8")
