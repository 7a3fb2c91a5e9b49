"""Where a number comes from: ``equifinal trace TABLE``. Needs only the standard library; more finds more rows."""

import csv
import json
import re
import sys
from pathlib import Path
from typing import NamedTuple

from equifinal.errors import InputError
from equifinal.identity import digest_of
from equifinal.languages import said, said_many, told
from equifinal.runs.provenance import lineage, taken
from equifinal.terminal.printed import on_a_line, tell

from .tracing.origins import origins_of

__all__ = ["command"]

LONGEST = 100


class _Run(NamedTuple):
    """A run as it was recorded: its folder, and the record of its jobs."""

    folder: Path
    record: dict

    @property
    def root(self):
        """Return the folder of the project."""
        return self.folder.parents[2]

    @property
    def inside(self):
        """Return what paths of the run begin with, as seen from the project."""
        return f"results/{self.folder.parent.name}/{self.folder.name}/"

    def rows(self, name):
        """Return the rows of a table of the run."""
        return _rows(self.folder / name)

    def checked(self, path):
        """Return the path, with a word if the file is no longer the recorded one."""
        file = self.root / path
        if not file.is_file():
            return said("{file} (not here)", file=path)
        same = digest_of(file.read_bytes()) == self.record["sha256"].get(path)
        return path if same else said("{file} (edited since)", file=path)

    def raw_data(self, path):
        """Return the line that tells a file of the raw data."""
        digest = self.record["sha256"].get(path)
        return said("raw data {file}, SHA-256 {digest}", file=self.checked(path), digest=digest)


def command(table: Path, /, *, row: int | None = None, column: str | None = None):
    """Say where a number comes from: the jobs behind its table, what each was given, and the cells of the raw data.

    Exit code: 0 told, 2 where there is no recorded run, row or column of that name.

    Parameters
    ----------
    table
        A table or figure of a run.
    row
        Number of the row, the first below the header is 1.
    column
        Name of the column.

    Examples
    --------
    ::

        equifinal trace results/…/models.csv
        equifinal trace results/…/models.csv --row 3 --column consistency
    """
    try:
        for line in _trace(table, row, column):
            tell(on_a_line(told(line)))
    except InputError as error:
        tell(told(error), sys.stderr)
        return 2
    return 0


def _trace(table, row, column):
    """Yield the lines of the report."""
    run = _run_of(table)
    path = run.inside + table.absolute().relative_to(run.folder).as_posix()
    jobs = lineage(run.record["jobs"], path)
    if not jobs:
        raise InputError(
            said("{table} is part of the record itself.", table=table), said("a table or figure of a step")
        )
    cells = _cells_of(table, row, column)
    yield _asked(path, cells, row, column)
    for i, job in enumerate(jobs):
        yield said("from     {job}", job=job["job"]) if i else said("made by  {job}", job=job["job"])
        yield from _of_job(job, run)
    coded = jobs[-1]["rule"] == "code_cases"
    yield from _coded_rows(jobs[-1], run, cells, column) if coded else _raw_cells(jobs[-1], run, cells)


def _run_of(table):
    """Return the run that a table lies in."""
    places = (folder / name for folder in table.absolute().parents for name in ("jobs.json", "provenance/jobs.json"))
    found = next((path for path in places if path.is_file()), None)
    if found is None or not table.exists():
        raise InputError(
            said("{table} lies in no recorded run.", table=table),
            said("a file in results/STUDY/RUN/ of a finished run"),
        )
    return _Run(found.parents[1], json.loads(found.read_text("utf-8")))


def _of_job(job, run):
    """Yield what a job was given: its script, files and parameters, and the modules of the engine."""
    script, rules = run.checked(job["script"]), run.checked(job["rules"])
    yield said("         script  {script}, rule in {rules}", script=script, rules=rules)
    files = ", ".join(one.removeprefix(run.inside) for one in taken(job))
    yield said("         input   {files}", files=files)
    yield from (said("         params  {value}", value=value) for value in _given(job["params"]))
    n, last = len(job["engine"]), job["engine"][-1] if job["engine"] else ""
    engine = said_many("{n} module, {last}", "{n} modules, {last}", n, last=last)
    changed = ", ".join(one for one in job["engine"] if run.checked(one) != one)
    if changed:
        engine = said("{modules}; edited since: {changed}", modules=engine, changed=changed)
    yield said("         engine  {modules}", modules=engine)


def _cells_of(table, row, column):
    """Return the row's cells by column; without a row an empty dict."""
    if row is None and column is None:
        return {}
    rows = _rows(table)
    if row is None or not 1 <= row <= len(rows):
        raise InputError(
            said("{table} has rows 1 to {last}; {row} is none.", table=table, last=len(rows), row=row),
            said("--row counts below the header"),
        )
    if column is not None and column not in rows[row - 1]:
        raise InputError(
            said("{table} has no column {column}.", table=table, column=column),
            said("one of {rows}", rows=", ".join(rows[row - 1])),
        )
    return rows[row - 1]


def _rows(table):
    """Return the rows of a table as its header parts them; tables of the paper have rows of other lengths too."""
    with table.open(encoding="utf-8", newline="") as lines:
        reader = csv.DictReader(lines, restval="")
        return [{name: row[name] for name in reader.fieldnames} for row in reader]


def _asked(path, cells, row, column):
    """Say which number is meant."""
    names = ", ".join(f"{name} {value}" for name, value in cells.items() if name != column and not _number(value))
    if not cells:
        return path
    if not column:
        return said("{file}, row {row} ({names})", file=path, row=row, names=names)
    value = cells[column]
    return said(
        "{file}, row {row} ({names}), {column}: {value}", file=path, row=row, names=names, column=column, value=value
    )


def _number(text):
    """Return whether a cell is empty or a number."""
    return bool(re.fullmatch(r"[-+.\deE]*", text))


def _given(params):
    """Return a job's parameters by name, settings one by one, long ones cut."""
    flat = {}
    for name, value in params.items():
        flat |= value if name == "settings" else {name: value}
    for name, value in flat.items():
        if name not in ("labels", "announce"):
            text = json.dumps(value, ensure_ascii=False)
            yield f"{name} = {text if len(text) <= LONGEST else text[:LONGEST] + ' … (provenance/jobs.json)'}"


def _words(texts):
    """Return the names that stand in texts."""
    return {word for text in texts for word in re.findall(r"[^\W\d]\w*", text or "")}


def _raw_cells(first, run, cells):
    """Yield the cells of the raw data behind a row: of its case, of those of its partition, or of all cases."""
    settings = first["params"].get("settings", {})
    sets = [*settings.get("conditions", []), settings.get("outcome", "").partition("[")[0]]
    words = _words([*cells, *cells.values()])
    columns = [name for name in sets if name in words] or sets
    cases = {line["case"]: line for line in run.rows("01_ingest/cases.csv")}
    chosen = [case for case in _cases_of(run, cells) or cases if case in cases]
    for path in taken(first):
        origins = origins_of(run.root / path, settings, chosen)
        yield run.raw_data(path)
        for case in chosen:
            values = ", ".join(_value(name, cases[case], origins) for name in columns)
            if at := origins.at(case):
                yield said("         {at}: {case}: {values}", at=at, case=case, values=values)
            else:
                yield said("         {case}: {values}", case=case, values=values)


def _cases_of(run, cells):
    """Return the case that a row is of, or the cases of its period, unit or group; nothing where it is of all."""
    if "case" in cells:
        return [cells["case"]]
    partition, dimension = cells.get("partition") or cells.get("unit"), cells.get("dimension")
    if not partition or not (run.folder / "01_ingest/clusters.csv").is_file():
        return []
    lines = run.rows("01_ingest/clusters.csv")
    mine = [line for line in lines if line["dimension"] == dimension or (not dimension and line["kind"] == "unit")]
    return [line["case"] for line in mine if line["partition"] == partition]


def _value(name, scores, origins):
    """Return the score of a case in a set, and its column where the sheet calls it otherwise."""
    told_of = {"name": name, "value": scores.get(name, ""), "column": origins.column(name, scores["case"])}
    return f"{name} {told_of['value']}" if told_of["column"] == name else said("{name} {value} ({column})", **told_of)


def _coded_rows(first, run, cells, column):
    """Yield the rows of the coding sheet behind a row: of its case, and of the set that the column or the row names."""
    for path in taken(first):
        yield run.raw_data(path)
    audit = run.rows("00_coding/audit.csv")
    every = {line["set"] for line in audit}
    sets = every & {column, *_words(cells.values())} or every
    case = cells.get("case", cells.get(first["params"]["settings"]["case_id"]))
    chosen = [line for line in audit if line["case"] == case and line["set"] in sets]
    for line in chosen:
        told_of = {"case": case, "set": line["set"], "score": line["score"]}
        told_of |= {"content": line["content"], "codings": line["codings"]}
        if line["lines"]:
            at = line["lines"].replace(";", ", ")
            yield said("         lines {at}: {case}, {set} {score}: {content}, {codings}", at=at, **told_of)
        else:
            yield said("         no line: {case}, {set} {score}: {content}, {codings}", **told_of)
    if not chosen:
        yield said("         00_coding/audit.csv names the lines behind each score")
