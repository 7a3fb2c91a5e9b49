"""Printed tables, audited: ``equifinal audit PAPER.yaml``."""

import json
import sys
from pathlib import Path

from equifinal.errors import InputError
from equifinal.languages import LANGUAGES, mark, said, told
from equifinal.terminal.lines import working

__all__ = ["command", "verdicts", "write_audit"]

RESULTS = Path("results/audit")


def command(
    paper: Path | None = None, /, *, from_run: Path | None = None, out: Path | None = None, seconds: float = 60.0
):
    """Say whether any data can give the tables that a paper prints, and if not, which figures contradict each other.

    Writes the verdict as a page (audit.html), a Word file, Markdown and JSON, in each language, to
    results/audit/PAPER/. With --from-run, writes the form of a run's own tables instead. Exit code: 0 possible, 1
    impossible, 2 the file cannot be read, 3 undecided.

    Parameters
    ----------
    paper
        The tables, typed in a YAML file (docs/audit.md).
    from_run
        Folder of a run, whose tables are written as such a file.
    out
        Where to write: a folder, or with --from-run a file.
    seconds
        How long to try, at most.

    Examples
    --------
    ::

        equifinal audit papers/wei2026.yaml
        equifinal audit --from-run results/STUDY/RUN --out mine.yaml
    """
    try:
        if from_run is not None:
            return _form(from_run, out)
        if paper is None:
            raise InputError(said("audit needs PAPER."), said("a YAML file with the tables, as in docs/audit.md"))
        with working(told(said("Auditing {file}", file=paper))):
            found, folder = write_audit(paper, out or RESULTS / paper.stem, seconds)
    except InputError as error:
        print(told(error), file=sys.stderr)
        return 2
    except OSError as error:
        problem = said("{file} cannot be written: {problem}.", file=error.filename, problem=error.strerror)
        print(told(problem), file=sys.stderr)
        return 2
    print(told(_sentence(paper, found)))
    for text in (found.sentence, *found.tried):
        if text:
            print(told(text))
    print(told(said("Report: {folder}/", folder=folder)))
    return {"possible": 0, "impossible": 1, "undecided": 3}[found.verdict]


def _sentence(paper, found):
    """Return the verdict in one sentence."""
    from equifinal.audit.figures import listed_figures

    if found.verdict == "possible":
        text = said("{paper}: possible: a data set that gives every printed figure is in the report.", paper=paper)
    elif found.verdict == "impossible":
        figures = listed_figures(found.contradiction)
        text = said(
            "{paper}: impossible: no data give these figures together: {figures}.", paper=paper, figures=figures
        )
    else:
        text = said("{paper}: undecided.", paper=paper)
    return text


def write_audit(path, folder, seconds=60.0):
    """Audit a paper and write what was found.

    Parameters
    ----------
    path : pathlib.Path
        Of the YAML file.
    folder : pathlib.Path
        For ``audit.json``, and for each language ``<language>/audit.html``, ``.docx`` and ``.md``.
    seconds : float

    Returns
    -------
    Verdict, pathlib.Path

    Raises
    ------
    InputError
        If the file cannot be read.
    """
    from equifinal.audit.answer import answer
    from equifinal.audit.paper import read_paper
    from equifinal.audit.verdict import audit
    from equifinal.disk.files import replace
    from equifinal.disk.studies import read_file
    from equifinal.output.formats import docx, html, markdown
    from equifinal.output.formats.pages import filled
    from equifinal.output.tables.audit.report import audit_tables

    paper = read_paper(read_file(str(path), "PAPER"), str(path))
    found = audit(paper, seconds)
    record = answer(path.stem, paper, found)
    del record["seconds"]  # the same paper gives the same files
    replace(folder / "audit.json", json.dumps(record, ensure_ascii=False, indent=1).encode() + b"\n")
    for language in LANGUAGES:
        tables = audit_tables(paper, found, language)
        fragments = [html.fragment(table) for table in tables]
        page = filled(
            "output/report/templates/document.html.jinja", language=language, title=tables[0].title, tables=fragments
        )
        replace(folder / language / "audit.html", str(page).encode())
        replace(folder / language / "audit.docx", docx.write(tables, apart=False))
        replace(folder / language / "audit.md", markdown.write(tables))
    return found, folder


def verdicts(answers):
    """Yield a line for each audit that was written, with what came out.

    Parameters
    ----------
    answers : iterable of pathlib.Path
        Each an ``audit.json``.
    """
    lines = {
        "possible": mark("{folder}: possible."),
        "impossible": mark("{folder}: impossible: some figures contradict each other."),
        "undecided": mark("{folder}: undecided within the time limit."),
    }
    for path in answers:
        yield said(lines[json.loads(path.read_text("utf-8"))["verdict"]], folder=path.parent)


def _form(run, out):
    """Write the form of a run's tables; return the exit code."""
    from equifinal.disk.files import replace
    from equifinal.identity import cutoff_name
    from equifinal.runs.form import form_of, tables_needed

    try:
        manifest = json.loads((run / "manifest.json").read_text("utf-8"))
        settings = manifest["config"]
        needed = tables_needed(f"incl{cutoff_name(settings['consistency_cutoff'])}")
        tables = {name: (run / path).read_bytes() for name, path in needed.items()}
    except (OSError, ValueError, KeyError) as error:
        raise InputError(
            said("{run} is no finished run.", run=run), said("a folder results/STUDY/RUN with its manifest.json")
        ) from error
    text = form_of(f"{manifest.get('study')}, {manifest.get('run')}", settings, tables)
    if out is None:
        print(text, end="")
        return 0
    replace(out, text.encode())
    print(told(said("Tables of {run}: {file}", run=run, file=out)))
    return 0
