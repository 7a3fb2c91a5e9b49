"""The table of what the project is built on, in dependencies.md: python docs/make_dependencies.py

Versions are those of the lock, licences and sizes those of the environment it runs in; what for, what instead and the
day of the release are told here.
"""

import re
import sys
import tomllib
from importlib.metadata import distribution
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from equifinal.runs.archive.software import installed, licence  # noqa: E402

PAGE = ROOT / "docs" / "dependencies.md"
MARKS = ("<!-- table: begin -->", "<!-- table: end -->")
# What for; what would replace it; the day on which the locked version was released.
ABOUT = {
    "snakemake": ("runs the steps, reruns what changed", "nothing: the pipeline is its rules", "2026-10-21"),
    "numpy": ("arrays: sets, covers, permutations", "nothing", "2026-05-18"),
    "pandas": ("tables of every step, CSV", "polars", "2026-11-04"),
    "pyyaml": ("the configuration, with the lines of its keys", "ruamel.yaml", "2026-11-20"),
    "pydantic": ("types, ranges and defaults of the configuration; its schema", "jsonschema", "2026-11-19"),
    "jinja2": ("pages; Snakemake brings it", "string.Template", "2025-03-05"),
    "markdown-it-py": ("Markdown in pages", "mistune", "2026-11-10"),
    "markupsafe": ("keeps texts from being markup; Jinja2 brings it", "html.escape", "2026-10-02"),
    "matplotlib": ("figures", "nothing", "2026-09-11"),
    "textalloc": ("places the labels of the cases", "adjustText, slower and less exact", "2026-08-12"),
    "pillow": ("smaller pictures; Matplotlib brings it", "oxipng", "2026-10-16"),
    "scipy": ("integer programmes of covers, distributions", "highspy", "2026-02-23"),
    "python-docx": ("Word files", "docxtpl", "2025-06-16"),
    "openpyxl": ("`.xlsx`, read and written", "python-calamine to read, XlsxWriter to write", "2024-06-28"),
    "python-calamine": ("`.xls`, `.xlsb`, `.ods`", "xlrd, pyxlsb and odfpy", "2026-11-03"),
    "pyreadstat": ("`.sav`, `.dta`", "pandas, without labels of missing values", "2026-10-21"),
    "rocrate": ("the description of the archive (RO-Crate)", "JSON written by hand", "2026-10-06"),
    "packaging": ("what is installed, for the archive; Snakemake brings it", "nothing", "2025-04-19"),
    "anyascii": ("short names of sets from headers in any script", "Unidecode, under the GPL", "2025-06-29"),
    "filelock": ("one call at a run, on Windows too", "`fcntl`, which Windows has not", "2026-11-23"),
    "cyclopts": ("the command line ([why](commands.md))", "typer, argparse", "2026-11-16"),
    "rich": ("progress in a terminal", "tqdm", "2024-11-01"),
}


def normal(name):
    """Return a package's name as indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def wanted():
    """Return the requirements of the project, without those of its development."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]


def locked():
    """Return the versions of the lock by name."""
    lines = (ROOT / "requirements.lock").read_text("utf-8").splitlines()
    pairs = [line.split(" ")[0].split("==") for line in lines if "==" in line.split(" ")[0]]
    return {normal(name): version for name, version in reversed(pairs)}  # the first is that of the oldest Python


def size(name):
    """Return the size of an installed package in MB."""
    files = distribution(name).files or []
    return sum(file.size or 0 for file in files) / 1e6


def table():
    """Return the table, the largest packages first, and below it what all take together."""
    names = [re.match(r"[\w.-]+", text)[0] for text in wanted()]
    lines = [
        "| package | what for | licence | MB | version, released | instead |",
        "| --- | --- | --- | --: | --- | --- |",
    ]
    for name in sorted(names, key=size, reverse=True):
        use, other, day = ABOUT[name]
        terms = licence(distribution(name).metadata).partition(";")[0][:40]
        lines.append(f"| {name} | {use} | {terms} | {size(name):.1f} | {locked()[normal(name)]}, {day} | {other} |")
    every = installed(wanted())
    total = sum(size(one["name"]) for one in every)
    return "\n".join(
        [*lines, "", f"With all that these need in turn: {len(every)} packages, {total:.0f} MB installed."]
    )


def with_table(page):
    """Return the page with the table of this environment."""
    begin, end = MARKS
    before, rest = page.split(begin)
    return f"{before}{begin}\n{table()}\n{end}{rest.split(end)[1]}"


if __name__ == "__main__":
    PAGE.write_text(with_table(PAGE.read_text("utf-8")), "utf-8")
