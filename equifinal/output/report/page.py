"""The report as one page of HTML that can be read alone: figures within it, tables, text; no script, no network."""

import re
from base64 import b64encode
from dataclasses import dataclass, field
from typing import NamedTuple

from equifinal import __version__
from equifinal.languages import LANGUAGES
from equifinal.output.formats import html, markdown
from equifinal.output.formats.pages import filled
from equifinal.output.tables.catalogue import TABLES
from equifinal.output.words.numbers import figure

from .counts import count, of_intermediate
from .limits import limits
from .sections import SECTIONS, heading

__all__ = ["page", "tables_alone"]

NARROW = 700  # a picture at most this many pixels wide stands beside the next


class Shown(NamedTuple):
    """A figure as the page shows it."""

    picture: str
    width: int
    caption: str
    pdf: str


class Group(NamedTuple):
    """Figures that stand below each other, or where there is room (`pair`) side by side."""

    pair: bool
    figures: list


@dataclass
class Part:
    """A section of the page: what stands in it, in this order."""

    id: str
    heading: str
    opening: list = field(default_factory=list)
    note: str = ""
    text: str = ""
    tables: list = field(default_factory=list)
    figures: list = field(default_factory=list)
    links: list = field(default_factory=list)
    lines: list = field(default_factory=list)
    commands: list = field(default_factory=list)


def page(source, text, tables, figures, record):
    """Return the report of a run in one language.

    Parameters
    ----------
    source : Source
    text : str
        The results section in Markdown, as `text.results` writes it.
    tables : mapping of str to list of Table
        Name of the file, such as ``T1_calibration``, to its tables.
    figures : list of (Drawn, bytes, int, str, str)
        Figure, picture (PNG), its width in pixels, caption, and where the PDF is, seen from the page. One that says
        what a table says (`Drawn.tabled`) is linked; its picture is not looked at.
    record : mapping of str to str
        ``run``, ``study``, ``data`` and ``sha256``.

    Returns
    -------
    str
    """
    parts = {name: Part(name.replace(" ", "-"), heading(name, source.language)) for name in SECTIONS}
    if not source.settings.get("clusters"):
        del parts["panels"]
    _ask(parts["question"], source)
    for name, words in _by_section(text, "panels" in parts).items():
        parts[name].text = words
    for name, found in tables.items():
        parts[TABLES[name].section].tables += map(html.fragment, found)
    _show(parts, source, figures)
    parts["limits"].lines = limits(source)
    parts["cite"].commands = _cite(source, record)
    return filled(
        "output/report/templates/page.html.jinja",
        language=source.language,
        title=source.text(source.settings["title"]) or record["study"],
        run=source.say("Run {run}", run=record["run"]),
        as_figure=source.say("The table as a figure (PDF):"),
        parts=parts.values(),
    )


def tables_alone(tables, language):
    """Return the tables of one file as a page of their own."""
    return filled(
        "output/report/templates/document.html.jinja",
        language=language,
        title=tables[0].title,
        tables=map(html.fragment, tables),
    )


def _by_section(text, panels=False):
    """Return the results section cut up: its parts stand in a fixed order, solutions once for each outcome."""
    necessity, rows, *rest = re.split(r"^## ", text, flags=re.MULTILINE)[1:]
    last = {"warnings": rest.pop()} | ({"panels": rest.pop()} if panels else {})
    *solutions, robustness = rest

    def body(part):
        return part.partition("\n")[2]

    return {
        "necessity": body(necessity),
        "truth table": body(rows),
        "solutions": "\n\n".join(f"### {part}" for part in solutions),
        "robustness": body(robustness),
        **{name: body(part) for name, part in last.items()},
    }


def _ask(part, source):
    """Fill the first section: what was asked, and the answer."""
    names = [source.labels.set(name) for name in source.settings["conditions"]]
    question = source.say(
        "Which combinations of {conditions} are sufficient for {outcome}, and which for its negation? Qualitative "
        "Comparative Analysis of {cases} cases.",
        conditions=source.list(names),
        outcome=source.labels.literal(source.sides[0]),
        cases=len(source.frames["memberships"]),
    )
    part.opening = [f"{question}{LANGUAGES[source.language].space}{source.cutoffs().strip()}"]
    if source.short:
        part.opening.append(source.short.strip())
    part.note = source.text(source.settings["data_note"])
    part.lines = [_answer(source, outcome) for outcome in source.sides]


def _answer(source, outcome):
    """Return the solution of one outcome in a line."""
    models, label = of_intermediate(source.frames["models"], outcome), markdown.escape(source.labels.literal(outcome))
    if models.empty:
        return source.sentence("{outcome}: no configuration is sufficient at these cutoffs.", outcome=label)
    first = models.iloc[0]
    answer = source.say(
        "{outcome}: {configurations} with solution consistency {consistency} and solution coverage {coverage}",
        outcome=label,
        configurations=count(source, int(first["terms"])),
        consistency=figure(first["consistency"]),
        coverage=figure(first["coverage"]),
    )
    return source.say("{name}: {text}", name=answer, text=f"`{first['expression']}`")


def _show(parts, source, figures):
    """Put the figures into their sections, numbered through; narrow ones stand side by side."""
    sides = dict(zip(("outcome", "negation"), source.sides, strict=True))
    for drawn, *_, pdf in figures:
        if drawn.tabled:
            parts[drawn.section].links.append((source.labels.literal(sides[drawn.side]), pdf))
    shown = [figure for figure in figures if not figure[0].tabled]
    for number, (drawn, picture, width, caption, pdf) in enumerate(shown, 1):
        words = source.say("Figure {number}. {caption}", number=number, caption=caption)
        groups, narrow = parts[drawn.section].figures, width <= NARROW
        if not groups or groups[-1].pair != narrow:
            groups.append(Group(narrow, []))
        groups[-1].figures.append(Shown(b64encode(picture).decode(), width, words, pdf))


def _cite(source, record):
    """Return how to cite and run again: words, and the command that they speak of."""
    cite = source.sentence(
        "Computed with Equifinal {version} (MIT licence). Cite it as CITATION.cff says, together with the study whose "
        "data you use; methods and sources are in docs/method.md.",
        version=__version__,
    )
    made = source.sentence(
        "Everything here was made from {data} (SHA-256 {checksum}) and `config.resolved.yaml`; `manifest.json` holds "
        "the versions.",
        data=record["data"],
        checksum=record["sha256"],
    )
    rerun = source.say("The same configuration and data give the same run, byte for byte. In the project's folder")
    check = source.say("Whether the files are those the run made is checked in the run's folder with")
    command = f"snakemake --cores 4 --configfile results/{record['study']}/{record['run']}/config.resolved.yaml"
    return [(cite, ""), (made, ""), (rerun, command), (check, "sha256sum -c SHA256SUMS")]
