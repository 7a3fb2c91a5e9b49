"""A new study from a table of cases: ``equifinal new NAME DATA``."""

import os
import sys
from pathlib import Path
from typing import NamedTuple

from equifinal.errors import InputError
from equifinal.languages import said, said_many, told
from equifinal.terminal.lines import working

__all__ = ["command"]

SUFFIXES = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".sav", ".dta")


class _Asked(NamedTuple):
    """What was asked for."""

    name: str
    data: str
    sheet: str | None
    header: int
    encoding: str | None
    case: str | None
    outcome: str | None
    conditions: list


def command(
    name: str,
    data: Path,
    /,
    *,
    sheet: str | None = None,
    header: int = 1,
    encoding: str | None = None,
    case: str | None = None,
    outcome: str | None = None,
    conditions: list[str] | None = None,
):
    """Make a new study from a table of cases.

    Reads the header, proposes set types and anchors from the data, writes the commented config/NAME.yaml, and copies
    the data to data/raw/. Nothing is written unless everything is right. Exit code: 0 written, 1 not.

    Parameters
    ----------
    name
        Short name of the study: letters, digits, - and _.
    data
        A workbook (.xlsx, .xls, .ods), a CSV file, or data of SPSS or Stata: one row a case.
    sheet
        Sheet of the workbook; left out, its first visible one.
    header
        Row of the header, below titles.
    encoding
        Encoding of a text file, such as gb18030, big5 or shift_jis; left out, it is told by the content.
    case
        Column that names the cases; left out, the first of texts all different.
    outcome
        Column of the outcome; left out, the last column of numbers.
    conditions
        Columns of the conditions; left out, the others.

    Examples
    --------
    ::

        equifinal new mine my.xlsx
        equifinal new mine my.xlsx --sheet Scores --header 3
        equifinal new mine my.csv --case county --conditions SYS ORG
    """
    try:
        with working(told(said("Reading {file}", file=data))):
            made = _make(_Asked(name, str(data), sheet, header, encoding, case, outcome, conditions or []))
    except InputError as error:
        print(told(error), file=sys.stderr)
        return 1
    except OSError as error:
        print(f"{error.filename}: {error.strerror}.", file=sys.stderr)
        return 1
    print(made)
    return 0


def _make(asked):
    """Write configuration and data of a new study; return what to tell its user."""
    from equifinal.disk.studies import read_file
    from equifinal.reading import read_sheet
    from equifinal.reading.configuration import read_configuration
    from equifinal.study.proposal import propose
    from equifinal.study.settle import settle
    from equifinal.study.writing import config_text

    if not Path("Snakefile").exists():
        raise InputError(
            said("{folder} is not the project's folder.", folder=Path.cwd()), said("call this where the Snakefile is")
        )
    content = read_file(asked.data, "DATA")
    config, data = Path(f"config/{asked.name}.yaml"), _data_path(asked)
    sheet = read_sheet(content, asked.data, asked.sheet, asked.header, asked.encoding)
    proposal = propose(sheet, asked.name, data.as_posix(), asked.case, asked.outcome, asked.conditions)
    proposal.config.update(header_row=asked.header, encoding=asked.encoding)
    title = f"{asked.name}: proposed from {Path(asked.data).name}. Lines that begin with #> say what to check."
    text = config_text(proposal.config, proposal.remarks, title)
    # Until the data are copied, messages about them name the file that is there.
    study = settle({**read_configuration(text.encode(), str(config)), "data": asked.data}, content)
    _refuse_to_overwrite(asked, config, data)
    for path, written in ((data, content), (config, text.encode())):
        if path.exists() and path.samefile(asked.data):
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:
            file.write(written)
    return _report(study, data, config, proposal.remarks)


def _data_path(asked):
    """Return where the data go: to data/raw/ under the study's name; a file that is there already stays."""
    path = Path(asked.data)
    if path.resolve().parent == Path("data/raw").resolve():
        return Path("data/raw") / path.name
    suffix = path.suffix.lower()
    return Path(f"data/raw/{asked.name}{suffix if suffix in SUFFIXES else '.csv'}")


def _refuse_to_overwrite(asked, config, data):
    """Complain where a file, or another study's results, would be in the way."""
    from equifinal.reading.configuration import read_configuration

    if config.exists():
        raise InputError(
            said("{config} is there already.", config=config), said("take another name, or delete the file")
        )
    if data.exists() and not data.samefile(asked.data):
        raise InputError(said("{data} is there already.", data=data), said("take another name, or delete the file"))
    if Path("results", asked.name).exists():
        raise InputError(
            said("results/{name} holds results of another study.", name=asked.name), said("take another name")
        )
    for other in sorted(Path("config").glob("*.yaml")):
        try:
            same = read_configuration(other.read_bytes(), str(other)).get("study") == asked.name
        except InputError:
            continue
        if same:
            raise InputError(
                said("{other} is the configuration of a study {name}.", other=other, name=asked.name),
                said("take another name"),
            )


def _report(study, data, config, remarks):
    """Return what was decided, what to check, and the next command."""
    settings, cases = study.settings, len(study.ingested.cases)
    conditions = settings["conditions"]
    lines = [
        said(
            "{file}: {cases} cases, named by the column {column}.", file=data, cases=cases, column=settings["case_id"]
        ),
        said_many(
            "{file}: the outcome {outcome}, and {n} condition: {conditions}.",
            "{file}: the outcome {outcome}, and {n} conditions: {conditions}.",
            len(conditions),
            file=config,
            outcome=settings["outcome"],
            conditions=", ".join(conditions),
        ),
        "",
        said("Proposed from the data; check each against what you know of the cases:"),
    ]
    for name in (*conditions, settings["outcome"].partition("[")[0]):
        how = settings["calibration"][name]
        anchors = ", ".join(f"{k} {v}" for k, v in how.items() if k not in ("method", "rationale"))
        kind = f"{how['method']} ({anchors})" if anchors else how["method"]
        why = remarks[f"calibration: {name}"][0].partition(";")[0]
        lines.append(f"  {name:<15} {kind}: {why}")
    for key in ("conditions", "missing", "half_membership"):
        lines += [f"  {key:<15} {remark}" for remark in remarks.get(key, [])[-1:] if "check" not in remark]
    lines += [said("  Note: {note}", note=note) for note in study.ingested.notes["note"]]
    active = os.environ.get("VIRTUAL_ENV") or os.environ.get("CONDA_PREFIX")
    command = f"snakemake --cores 4 --configfile {config}" if active else f"make run CONFIG={config}"
    return "\n".join(map(told, [*lines, "", said("Then: {command}", command=command)]))
