"""Say where a number comes from: the jobs behind its table, what each was given, and the cells of the raw data.

python -m equifinal trace results/STUDY/RUN/05_minimise/incl0.80/models.csv --row 5 --column consistency

Needs only the standard library.
"""

import argparse
import csv
import json
import re
import sys
from pathlib import Path

from equifinal.errors import InputError
from equifinal.identity import digest_of
from equifinal.runs.provenance import lineage, taken

__all__ = ["cells_of", "checked", "coded_rows", "given", "lines_of", "main", "number", "raw_cells", "said", "trace"]

LONGEST = 100


def main(arguments):
    """Print the way from a table, or one number in it, back to the raw data; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m equifinal trace", description=__doc__.split("\n\n")[0])
    parser.add_argument("table", type=Path, help="a table or figure of a run")
    parser.add_argument("--row", type=int, help="number of the row, the first below the header is 1")
    parser.add_argument("--column", help="name of the column")
    asked = parser.parse_args(arguments)
    try:
        for line in trace(asked.table, asked.row, asked.column):
            print(line)
    except InputError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def trace(table, row=None, column=None):
    """Yield the lines of the report.

    Raises
    ------
    InputError
        If the table lies in no recorded run, or has no such row or column.
    """
    places = (folder / name for folder in table.absolute().parents for name in ("jobs.json", "provenance/jobs.json"))
    found = next((path for path in places if path.is_file()), None)
    if found is None or not table.exists():
        raise InputError(f"{table} lies in no recorded run.", "a file in results/STUDY/RUN/ of a finished run")
    run, record = found.parents[1], json.loads(found.read_text("utf-8"))
    root, inside = run.parents[2], f"results/{run.parent.name}/{run.name}/"
    path = inside + table.absolute().relative_to(run).as_posix()
    jobs = lineage(record["jobs"], path)
    if not jobs:
        raise InputError(f"{table} is part of the record itself.", "a table or figure of a step")
    cells = cells_of(table, row, column)
    yield f"{path}{said(cells, row, column)}"
    for i, job in enumerate(jobs):
        yield f"{'made by' if i == 0 else 'from':<8} {job['job']}"
        yield f"         script  {checked(root, job['script'], record)}, rule in {checked(root, job['rules'], record)}"
        yield f"         input   {', '.join(one.removeprefix(inside) for one in taken(job))}"
        yield from (f"         {name:<7} {value}" for name, value in given(job["params"]))
        changed = [one for one in job["engine"] if checked(root, one, record) != one]
        edited = f"; edited since: {', '.join(changed)}" if changed else ""
        yield f"         engine  {len(job['engine'])} modules, {job['engine'][-1] if job['engine'] else ''}{edited}"
    if jobs[-1]["rule"] == "code_cases":
        yield from coded_rows(jobs[-1], root, run, record, cells, column)
    else:
        yield from raw_cells(jobs[-1], root, run, record, cells)


def cells_of(table, row, column):
    """Return the row's cells by column; without a row an empty dict."""
    if row is None and column is None:
        return {}
    with table.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    if row is None or not 1 <= row <= len(rows):
        raise InputError(f"{table} has rows 1 to {len(rows)}; {row} is none.", "--row counts below the header")
    if column is not None and column not in rows[row - 1]:
        raise InputError(f"{table} has no column {column}.", f"one of {', '.join(rows[row - 1])}")
    return rows[row - 1]


def said(cells, row, column):
    """Say which number is meant."""
    if not cells:
        return ""
    names = ", ".join(f"{name} {value}" for name, value in cells.items() if name != column and not number(value))
    return f", row {row} ({names})" + (f", {column}: {cells[column]}" if column else "")


def number(text):
    """Return whether a cell is empty or a number."""
    return bool(re.fullmatch(r"[-+.\deE]*", text))


def checked(root, path, record):
    """Return the path, with a word if the file is no longer the recorded one."""
    file = root / path
    if not file.is_file():
        return f"{path} (not here)"
    same = digest_of(file.read_bytes()) == record["sha256"].get(path)
    return path if same else f"{path} (edited since)"


def given(params):
    """Return a job's parameters by name, settings one by one, long ones cut."""
    flat = {}
    for name, value in params.items():
        flat |= value if name == "settings" else {name: value}
    for name, value in flat.items():
        if name not in ("labels", "announce"):
            text = json.dumps(value, ensure_ascii=False)
            yield "params", f"{name} = {text if len(text) <= LONGEST else text[:LONGEST] + ' … (provenance/jobs.json)'}"


def raw_cells(first, root, run, record, cells):
    """Yield the cells of the raw data behind a row: of its case, or of all cases, since a fit is computed over all."""
    settings = first["params"].get("settings", {})
    sets = [*settings.get("conditions", []), settings.get("outcome", "").partition("[")[0]]
    words = {word for value in (*cells, *cells.values()) for word in re.findall(r"[^\W\d]\w*", value or "")}
    columns = [name for name in sets if name in words] or sets
    with (run / "01_ingest/cases.csv").open(encoding="utf-8", newline="") as lines:
        cases = {line["case"]: line for line in csv.DictReader(lines)}
    chosen = [cells["case"]] if cells.get("case") in cases else list(cases)
    for path in taken(first):
        at = lines_of(root / path, settings.get("case_id"))
        yield f"raw data {checked(root, path, record)}, SHA-256 {record['sha256'].get(path)}"
        for case in chosen:
            values = ", ".join(f"{name} {cases[case].get(name, '')}" for name in columns)
            yield f"         {f'line {at[case]}: ' if case in at else ''}{case}: {values}"


def coded_rows(first, root, run, record, cells, column):
    """Yield the rows of the coding sheet behind a row: of its case, and of the set that the column or the row names."""
    for path in taken(first):
        yield f"raw data {checked(root, path, record)}, SHA-256 {record['sha256'].get(path)}"
    with (run / "00_coding/audit.csv").open(encoding="utf-8", newline="") as lines:
        audit = list(csv.DictReader(lines))
    words = {column, *(word for value in cells.values() for word in re.findall(r"[^\W\d]\w*", value or ""))}
    sets = {line["set"] for line in audit} & words or {line["set"] for line in audit}
    case = cells.get("case", cells.get(first["params"]["settings"]["case_id"]))
    chosen = [line for line in audit if line["case"] == case and line["set"] in sets]
    for line in chosen:
        at = f"lines {line['lines'].replace(';', ', ')}" if line["lines"] else "no line"
        yield f"         {at}: {case}, {line['set']} {line['score']}: {line['content']}, {line['codings']}"
    if not chosen:
        yield "         00_coding/audit.csv names the lines behind each score"


def lines_of(path, case_id):
    """Return the line of each case in a CSV file; of other files nothing."""
    if path.suffix != ".csv" or not path.is_file():
        return {}
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as lines:
        reader = csv.DictReader(lines)
        return {line[case_id].strip(): reader.line_num for line in reader if line.get(case_id)}
