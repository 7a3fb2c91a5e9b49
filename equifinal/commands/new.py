"""A new study from a table of cases: ``equifinal new NAME DATA``."""

import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from equifinal.errors import InputError
from equifinal.languages import said, said_many, told
from equifinal.terminal.lines import aligned, working
from equifinal.terminal.printed import tell

__all__ = ["command"]

SUFFIXES = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".sav", ".dta")


class _Asked(NamedTuple):
    """What was asked for."""

    name: str
    data: str
    sheet: str | None = None
    header: int = 1
    encoding: str | None = None
    case: str | None = None
    outcome: str | None = None
    conditions: list = ()
    anchors: Mapping = MappingProxyType({})


def command(
    name: str | None = None,
    data: Path | None = None,
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

    Reads the sheet, tells what each column is for, proposes set types and anchors from the data, writes the commented
    config/NAME.yaml, and copies the data to data/raw/. Nothing is written unless everything is right. Without NAME and
    DATA, at a terminal, it asks; with a file alone, the study is named after it. Exit code: 0 written, 1 not.

    Outside of a clone of the project, files for a double click are written beside them, which run the study with uv.

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
        Column that names the cases; left out, it is told by headers and values.
    outcome
        Column of the outcome, such as OUT, or a level or levels of it, such as GRADE[1,2]; left out, likewise.
    conditions
        Columns of the conditions; left out, the other columns of scores.

    Examples
    --------
    ::

        equifinal new
        equifinal new mine my.xlsx
        equifinal new mine my.xlsx --sheet Scores --header 3
        equifinal new mine my.csv --case county --conditions SYS ORG
    """
    try:
        name, data = _name_and_data(name, data)
        asked = _Asked(name, data, sheet, header, encoding, case, outcome, conditions or [])
        if not data:
            from .questions import answered

            asked = answered(asked, _read, SUFFIXES)
            asked = asked._replace(name=_free_name(asked.data))
        with working(told(said("Reading {file}", file=asked.data))):
            made = _make(asked)
        if not Path("Snakefile").exists():
            from .starters import write_starters

            write_starters()
    except InputError as error:
        tell(told(error), sys.stderr)
        return 1
    except OSError as error:
        problem = said("{file} cannot be written: {problem}.", file=error.filename, problem=error.strerror)
        tell(told(problem), sys.stderr)
        return 1
    tell(made)
    return 0


def _name_and_data(name, data):
    """Return the name of the study and the data file; empty texts for what is to be asked."""
    if data is None and name and (Path(name).suffix.lower() in SUFFIXES or Path(name).is_file()):
        return _free_name(name), name
    if name is None and sys.stdin.isatty() and sys.stdout.isatty():
        return "", ""
    if data is None:
        raise InputError(
            said("new needs a name for the study and the file of its data."),
            said("such as: new mine my.xlsx; at a terminal, new alone asks for them"),
        )
    return name, str(data)


def _name_from(file):
    """Return the name of a study that is made of a file: its letters and digits.

    Examples
    --------
    >>> _name_from("data/My study 2.xlsx"), _name_from("医院.xlsx")
    ('my-study-2', 'study')
    """
    return re.sub(r"[^a-z0-9]+", "-", Path(file).stem.lower()).strip("-")[:40] or "study"


def _free_name(file):
    """Return a name made of a file that no configuration has yet."""
    name = wanted = _name_from(file)
    number = 2
    while Path(f"config/{name}.yaml").exists() or Path("results", name).exists():
        name, number = f"{wanted}-{number}", number + 1
    return name


def _read(asked):
    """Return the bytes of the data file, and its sheet."""
    from equifinal.disk.studies import read_file
    from equifinal.reading import read_sheet

    content = read_file(asked.data, "DATA")
    return content, read_sheet(content, asked.data, asked.sheet, asked.header, asked.encoding)


def _make(asked):
    """Write configuration and data of a new study; return what to tell its user."""
    from equifinal.reading.configuration import read_configuration
    from equifinal.study.proposal import propose
    from equifinal.study.settle import settle
    from equifinal.study.writing import config_text

    config, data = Path(f"config/{asked.name}.yaml"), _data_path(asked)
    content, sheet = _read(asked)
    proposal = propose(sheet, asked.name, data.as_posix(), asked.case, asked.outcome, asked.conditions)
    proposal.config.update(header_row=asked.header, encoding=asked.encoding)
    for one, anchors in asked.anchors.items():
        proposal.config["calibration"][one] = {"method": "direct", **anchors}
    title = said(
        "{study}: proposed from {file}. Lines that begin with #> say what to check.",
        study=asked.name,
        file=Path(asked.data).name,
    )
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
    return _report(study, data, config, proposal)


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
            said("results/{name} holds results of another study.", name=asked.name),
            said(
                "take another name; or, if they are no longer needed, delete that folder: nothing else is made from it"
            ),
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


def _report(study, data, config, proposal):
    """Return what was decided, what to check, and the next command."""
    settings, cases = study.settings, len(study.ingested.cases)
    named = said_many(
        "{config}: {cases} cases, the outcome {outcome}, and {n} condition: {conditions}.",
        "{config}: {cases} cases, the outcome {outcome}, and {n} conditions: {conditions}.",
        len(settings["conditions"]),
        config=config,
        cases=cases,
        outcome=settings["outcome"],
        conditions=", ".join(settings["conditions"]),
    )
    lines = [named, "", said("The columns of {file}, and what each is for:", file=data)]
    lines += aligned([(part.column, told(said(part.told)), told(part.why)) for part in proposal.parts])
    lines += ["", said("Calibration, proposed from the data; check each against what you know of the cases:")]
    lines += aligned([(name, _shown(scale.how), told(scale.why)) for name, scale in proposal.scales.items()])
    warnings = [scale.warning for scale in proposal.scales.values() if scale.warning]
    keys = ("case_id", "conditions", "missing", "missing_texts", "half_membership")
    warnings += [remark for key in keys for remark in proposal.remarks.get(key, []) if remark != proposal.check]
    lines += [said("Note: {note}", note=note) for note in [*warnings, *study.ingested.notes["note"]]]
    return "\n".join(map(told, [*lines, "", said("Then: {command}", command=_next(config))]))


def _next(config):
    """Return the command that runs a study: that of a clone in its folder, else that of the package."""
    if not Path("Snakefile").exists():
        return f"equifinal run {config}"
    active = os.environ.get("VIRTUAL_ENV") or os.environ.get("CONDA_PREFIX")
    return f"snakemake --cores 4 --configfile {config}" if active else f"make run CONFIG={config}"


def _shown(how):
    """Return a calibration in brief."""
    anchors = ", ".join(f"{key} {value}" for key, value in how.items() if key not in ("method", "rationale"))
    return f"{how['method']} ({anchors})" if anchors else how["method"]
