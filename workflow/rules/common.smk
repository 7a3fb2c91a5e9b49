"""What the rules share: the checked configuration, the run's folder, the engine's files. No rules here."""

import ast
import contextlib
import csv
import hashlib
import json
import os
import sys
from pathlib import Path

from equifinal.commands.check import read_file, study_of
from equifinal.commands.disk import claim
from equifinal.commands.runs import listed
from equifinal.commands.seals import check_dates, mend
from equifinal.config.file import read_configuration
from equifinal.errors import InputError
from equifinal.identity import cutoff_name, run_name
from equifinal.report.figures import Drawn
from equifinal.ingest import left_out


def settle(config):
    """Return the configuration, the table of cases, who is left out of it, and its files; or stop with one sentence."""
    try:
        for path in workflow.configfiles:
            read_configuration(read_file(path, "the command line"), os.path.relpath(path))
        study, sources = study_of(config)
    except InputError as error:
        sys.exit(f"{error}")
    return study.settings, study.table, left_out(study.ingested.dropped), sources


# The table of cases as bytes: the data file, or what the coding sheet makes of it; and the files by path.
SETTINGS, TABLE, LEFT_OUT, SOURCES = settle(config)
STUDY = SETTINGS["study"]
RUN = run_name(SETTINGS, b"\0".join(SOURCES.values()))
RESULTS = f"results/{STUDY}/{RUN}"
LOGS = f"results/{STUDY}/logs/{RUN}"
SETS = [*SETTINGS["conditions"], SETTINGS["outcome"].partition("[")[0]]
SIDES = {"outcome": SETTINGS["outcome"], "negation": f"~{SETTINGS['outcome']}"}

# Consistency cutoffs by the name of their folder, the baseline first.
CUTS = {
    f"incl{cutoff_name(cutoff)}": cutoff
    for cutoff in [SETTINGS["consistency_cutoff"], *sorted(SETTINGS["robustness_consistency_cutoff"])]
}
BASELINE = next(iter(CUTS))

# Of the report: the captions of all figures, written in the run; where tables stand; the names of the languages.
CAPTIONS = str(Path(RESULTS, "report", "captions.rst").absolute())
TABLE_CATEGORIES = {
    "T1": "1 Data and calibration",
    "T2": "2 Necessity",
    "T3": "4 Solutions",
    "T4": "3 Truth table",
    "T5": "5 Robustness",
}
LANGUAGE_NAMES = {"en": "English", "zh": "中文"}


wildcard_constraints:
    cut="|".join(map(re.escape, CUTS)),
    language="|".join(SETTINGS["language"]),


def look_through():
    """Look through what a run takes and what there is of it, unless another call is at it; stop with one sentence."""
    if not workflow.is_main_process:
        return
    code = [path for folder in ("equifinal", "workflow") for path in (Path(workflow.basedir) / folder).rglob("*.*")]
    try:
        if Path("results").exists() and not Path("results").is_dir():
            raise InputError("results is a file.", "results/ must be a folder to write to; move the file")
        check_dates([*SOURCES, *map(os.path.relpath, code)])
        if Path(RESULTS).exists() and (lock := claim_if_writable()):
            with lock:
                mend(RESULTS, LOGS)
    except InputError as error:
        sys.exit(f"{error}")
    except OSError as error:
        sys.exit(f"{error.filename}: {error.strerror}.")


def claim_if_writable():
    """Claim the run; where the disk can only be read, as an archive may be, nobody else is at it."""
    try:
        return claim(LOGS)
    except OSError:
        return contextlib.nullcontext()


def begin():
    """Claim the run for this call until it ends; stop with one sentence if another call is at it."""
    try:
        lock = claim(LOGS)
    except OSError as error:
        sys.exit(f"{InputError(f'{error.filename}: {error.strerror}.', 'results/ must be a folder to write to')}")
    if lock is None:
        sys.exit(f"{InputError(f'another call of snakemake is at the run {RUN}.', 'wait for it to end')}")
    return lock


look_through()


def pick(*keys):
    """Return these settings: what a step depends on, and no more."""
    return {key: SETTINGS[key] for key in keys}


def labels():
    """Return the settings that give a figure its labels."""
    return pick("labels", "paths", "language")


def cutoff_words(cut):
    """Return the name of a consistency cutoff in the report."""
    return f"Consistency cutoff {cutoff_name(CUTS[cut])}"


def figure_cutoff(wildcards):
    """Return the subcategory of a figure that belongs to one consistency cutoff."""
    return cutoff_words(wildcards.cut)


def figure_labels(wildcards):
    """Return what the report's list says of a figure."""
    drawn = Drawn("", wildcards.name)
    return {
        "shows": f"Figure: {drawn.title}",
        "language": LANGUAGE_NAMES[wildcards.language],
        "outcome": SIDES.get(drawn.side, "both"),
    }


def table_category(wildcards):
    """Return the category of a table in the report."""
    return TABLE_CATEGORIES[wildcards.name[:2]]


def table_cutoff(wildcards):
    """Return the subcategory of a table: that of the figures beside it."""
    return cutoff_words(BASELINE) if wildcards.name[:2] in ("T3", "T4") else None


def table_labels(wildcards):
    """Return what the report's list says of a table."""
    number, _, words = wildcards.name.partition("_")
    return {
        "shows": f"Table {number[1:]}: {words.replace('_', ' ')}",
        "language": LANGUAGE_NAMES[wildcards.language],
        "outcome": "both",
    }


def plain_labels(words):
    """Return what the report's list says of a result that is in English and of both outcomes."""
    return {"shows": words, "language": LANGUAGE_NAMES["en"], "outcome": "both"}


def engine(*modules):
    """Return the engine's files that these modules are made of, so that a change to one reruns the step.

    Snakemake does not see an edited import; a declared input it compares by content.
    """
    root = Path(workflow.basedir) / "equifinal"
    found, waiting = {root / "__init__.py"}, [root / f"{module}.py" for module in modules]
    while waiting:
        path = waiting.pop()
        if path.with_suffix("").is_dir():
            path = path.with_suffix("") / "__init__.py"
        if path not in found and path.exists():
            found.add(path)
            waiting += imported(path, root)
    return [os.path.relpath(path) for path in sorted(found)]


def imported(path, root):
    """Return the engine's files that one of its files imports."""
    files = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom):
            if node.level:
                base = path.parents[node.level - 1] / (node.module or "").replace(".", "/")
            elif (node.module or "").split(".")[0] == "equifinal":
                base = root.parent / node.module.replace(".", "/")
            else:
                continue
            files += [base.with_suffix(".py"), *(base / f"{name.name}.py" for name in node.names)]
    return files


def gather_times():
    """Put what the steps noted of their time and machine into one table, `times.csv` beside the logs."""
    found = [json.loads(path.read_text("utf-8")) for path in Path(LOGS).glob("*.time")]
    if found:
        lines = sorted(found, key=lambda line: (line["started"], line["job"]))
        files = Path(LOGS) / "times.csv"
        with files.open("w", encoding="utf-8", newline="") as target:
            table = csv.DictWriter(target, list(lines[0]), lineterminator="\n")
            table.writeheader()
            table.writerows(lines)


def tell_summary():
    """Print where the results are and what came out."""
    path = Path(RESULTS) / "summary.txt"
    if path.exists():
        print(path.read_text("utf-8"), end="", flush=True)
