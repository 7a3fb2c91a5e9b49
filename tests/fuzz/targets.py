"""What is changed at random, and what is then called: a function each, from random numbers to its end."""

import contextlib
import functools
import io
import json
import shutil
import sys
import zipfile
from pathlib import Path
from unittest import mock

from equifinal.__main__ import main
from equifinal.disk.engine import code_of
from equifinal.identity import digest_of, sums
from equifinal.runs.archive.check import check_archive
from equifinal.zips import pack, unpack
from tests.bad_input.study import CONFIG, CONFIG_FILE, DATA, DATA_FILE, WORKBOOK, workbook
from tests.reading.workbooks import test_binary
from tests.runs.archive.building import FOLDER, archive_files
from tests.steps.coding.samples import BOOK, SHEET

from .changes import changed, changed_bytes, changed_json, words

__all__ = ["TARGETS", "called"]

WHOLE = (
    CONFIG
    + """\
title: {en: "A study", zh: 研究}
data_note: Made up.
missing: drop
missing_texts: ["", NA, -9]
half_membership: 0.501
labels: {sets: {GDP: {en: Wealth, zh: 财富}}, cases: {en: {Ash: Ash town}}}
language: [en, zh]
paths: {rich: {terms: SYS*~ORG, en: Rich towns}}
condition_groups: {money: {conditions: [GDP], en: Money}}
directional_expectations: [SYS, ~ORG, SYS*GDP]
impossible_combinations: ["SYS*~(ORG + GDP)"]
theories: {2020: SYS + ~ORG*GDP, t: GDP}
excluded_rows: [3]
robustness_consistency_cutoff: [0.85, 0.9]
robustness: {permutations: 100, draws: 10, dropped_cases: [1], plausible_consistency: [0.8, 0.85]}
"""
)
CODED = "study: s\ncase_id: case\noutcome: SYS\nconditions: [ORG]\ncoding: {sheet: sheet.csv, codebook: book.yaml}\n"
CODING = {CONFIG_FILE: CODED.encode(), "sheet.csv": SHEET.strip().encode(), "book.yaml": BOOK.encode()}
FILES = Path(__file__).parents[1] / "reading/files"
OWN = functools.cache(code_of)  # the code of this copy does not change meanwhile
ARCHIVE = functools.cache(archive_files)
RECORDS = ("archive.json", "ro-crate-metadata.json", f"{FOLDER}/manifest.json", f"{FOLDER}/provenance/jobs.json")
CALLS = [
    *("check", "new", "trace", "compare", "verify", "coding-summary", "completion", "--help", "--version", "-h"),
    *(
        CONFIG_FILE,
        DATA_FILE,
        WORKBOOK,
        "a.zip",
        "config",
        "results",
        ".",
        "nowhere",
        "mine",
        "other",
        "--sheet",
        "--header",
    ),
    *("--case", "--outcome", "--conditions", "SYS", "ORG", "OUT", "case", "--sha256", "--rerun", "--python", "--cores"),
    *("--row", "--column", "1", "bash", "--", "--case=case", "--header=2", "--cores=0"),
]


def called(arguments):
    """Make a call as the command line does; return its exit code and all that it printed."""
    printed = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", errors="backslashreplace", write_through=True)
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
        try:
            code = main(arguments)
        except SystemExit as error:
            code = error.code
    return code, printed.buffer.getvalue().decode()


def laid_out(files):
    """Write files into the folder in which one is."""
    for name, content in files.items():
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def refused_or_fine(files, name):
    """Check a study; hold what is said against what is promised."""
    laid_out(files)
    code, said = called(["check", CONFIG_FILE])
    assert code in (0, 1), said
    assert said.strip(), name
    assert code == 0 or "Hint: " in said or "提示：" in said or said.count("\n") == 1, said
    assert len(said) < 100_000, name


def data(random):
    """Change the bytes of a data file."""
    refused_or_fine({CONFIG_FILE: CONFIG.encode(), DATA_FILE: changed(DATA.encode(), random)}, "data")


def workbooks(random):
    """Change a part of a workbook, or its bytes as they are."""
    files = workbook()
    parts = unpack(files[WORKBOOK])
    part = random.choice(sorted(parts))
    parts[part] = changed(parts[part], random)
    content = pack(parts)
    if random.random() < 0.1:
        content = changed(content, random)
    refused_or_fine({**files, CONFIG_FILE: files[CONFIG_FILE], WORKBOOK: content}, part)


def sheets(random):
    """Change a part of an OpenDocument workbook."""
    with zipfile.ZipFile(FILES / "cases.ods") as archive:
        parts = {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}
    part = random.choice(["content.xml", "content.xml", *sorted(parts)])
    parts[part] = changed(parts[part], random)
    config = CONFIG.replace(DATA_FILE, "data/raw/mine.ods").encode()
    refused_or_fine({CONFIG_FILE: config, "data/raw/mine.ods": pack(parts)}, part)


def binaries(random):
    """Change the bytes of an old or a binary workbook, or of a data file of SPSS or Stata."""
    name = random.choice(["cases.xls", "cases.sav", "cases.dta", "cases.xlsb"])
    if name == "cases.xlsb":
        parts = unpack(test_binary.book(test_binary.SMALL))
        part = random.choice(sorted(parts))
        content = pack(parts | {part: changed_bytes(parts[part], random)})
    else:
        content = changed_bytes((FILES / name).read_bytes(), random)
    config = CONFIG.replace(DATA_FILE, f"data/raw/{name}").encode()
    refused_or_fine({CONFIG_FILE: config, f"data/raw/{name}": content}, name)


def pages(random):
    """Change the bytes of a web page that is called a workbook."""
    rows = "".join(f"<tr><td colspan=1>{line.replace(',', '</td><td>')}</td></tr>" for line in DATA.split())
    page = random.choice(
        ["<html><table>{}</table></html>", '<?xml version="1.0"?><Workbook><Table>{}</Table></Workbook>']
    )
    content = changed(page.format(rows).encode(), random)
    config = CONFIG.replace(DATA_FILE, "data/raw/mine.xls").encode()
    refused_or_fine({CONFIG_FILE: config, "data/raw/mine.xls": content}, "page")


def configuration(random):
    """Change the bytes of a configuration."""
    text = random.choice([CONFIG, WHOLE, WHOLE]).encode()
    refused_or_fine({CONFIG_FILE: changed(text, random), DATA_FILE: DATA.encode()}, "configuration")


def codebook(random):
    """Change the bytes of a codebook."""
    files = {
        CONFIG_FILE: CODED.encode(),
        "sheet.csv": SHEET.strip().encode(),
        "book.yaml": changed(BOOK.encode(), random),
    }
    refused_or_fine(files, "codebook")


def coding(random):
    """Change the bytes of a coding sheet."""
    files = {
        CONFIG_FILE: CODED.encode(),
        "sheet.csv": changed(SHEET.strip().encode(), random),
        "book.yaml": BOOK.encode(),
    }
    refused_or_fine(files, "coding sheet")


def records(random):
    """Change the records of an archive, and put the checksums right, as a forger would."""
    files = dict(ARCHIVE())
    name = random.choice(RECORDS)
    files[name] = (changed if random.random() < 0.3 else changed_json)(files[name], random)
    if name != "archive.json" and random.random() < 0.5:
        files["SHA256SUMS"] = sums({n: digest_of(c) for n, c in files.items() if n != "SHA256SUMS"}).encode()
    assert all(isinstance(one, str) for one in check_archive(files))
    laid_out({"a.zip": pack(files)})
    with mock.patch("equifinal.commands.verify.code_of", OWN):
        code, said = called(["verify", "a.zip"])
    assert code in (0, 1, 2), said


def calls(random):
    """Call with words at random."""
    laid_out({CONFIG_FILE: CONFIG.encode(), DATA_FILE: DATA.encode(), "Snakefile": b"", "a.zip": pack(ARCHIVE())})
    found = [one for one in words(CALLS, random) if one not in ("--rerun", "-h", "--help")]
    with mock.patch("equifinal.commands.verify.code_of", OWN):
        code, said = called(found)
    assert isinstance(code, int | None), (found, said)
    for place in Path().iterdir():
        if place.name not in ("config", "data", "Snakefile", "a.zip", "results"):
            shutil.rmtree(place) if place.is_dir() else place.unlink()
    shutil.rmtree("config")
    shutil.rmtree("data")


KINDS = (data, workbooks, sheets, binaries, pages, configuration, codebook, coding, records, calls)
TARGETS = {one.__name__: one for one in KINDS}


def tell(name, seed, number, error):
    """Print an input that broke something so that it can be made again."""
    print(f"{name} {seed} {number}: {type(error).__name__}: {error}"[:300], file=sys.stderr, flush=True)
    return json.dumps([name, seed, number])
