"""The report as one page of HTML that can be read alone: figures within it, tables, text; no script, no network."""

import re
from base64 import b64encode
from html import escape

from equifinal import __version__
from equifinal.languages import LANGUAGES
from equifinal.output.formats import html, markdown
from equifinal.output.tables.catalogue import TABLES
from equifinal.output.words.numbers import figure

from .captions import count, of_intermediate
from .limits import limits
from .sections import SECTIONS, heading

__all__ = ["page", "tables_alone"]

STYLE = """\
body { max-width: 64rem; margin: 2rem auto; padding: 0 1.5rem; color: #1a1a1a; background: white;
  font: 16px/1.55 system-ui, "Segoe UI", Roboto, "Noto Sans", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei",
  sans-serif; }
h1 { line-height: 1.25; } h2 { margin-top: 2.5em; border-bottom: 1px solid #d0d0d0; } h3 { margin-top: 1.6em; }
nav a { margin-right: 1em; white-space: nowrap; } a { color: #0b4f8a; }
figure { margin: 1.5em 0; } figure img { max-width: 100%; height: auto; } figcaption, .note { font-size: 0.9em; }
.pair { display: flex; flex-wrap: wrap; gap: 0 2rem; } .pair figure { flex: 0 1 calc(50% - 1rem); min-width: 18rem; }
code { font-family: "DejaVu Sans Mono", Consolas, monospace; font-size: 0.9em; overflow-wrap: anywhere; }
pre { background: #f4f4f4; padding: 0.8em 1em; overflow-x: auto; }
.note { background: #f4f4f4; border-left: 4px solid #eda51f; padding: 0.6em 1em; }
.paper-table { overflow-x: auto; font-size: 0.85em; } .paper-table th, .paper-table td { padding: 0.15em 0.45em; }
@media print { nav { display: none; } h2 { break-after: avoid; } figure, .paper-table { break-inside: avoid; } }
"""
NARROW = 700  # a picture at most this many pixels wide stands beside the next


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
        Figure, picture (PNG), its width in pixels, caption, and where the PDF is, seen from the page.
    record : mapping of str to str
        ``run``, ``study``, ``data`` and ``sha256``.

    Returns
    -------
    str
    """
    body = {name: [] for name in SECTIONS}
    body["question"] = _question(source, record)
    for name, words in _by_section(text).items():
        body[name].append(_blocks(words))
    for name, found in tables.items():
        body[TABLES[name].section] += [html.fragment(table) for table in found]
    for name, shown in _numbered(source, figures).items():
        body[name].append(shown)
    body["limits"].append(_list(limits(source)))
    body["cite"] += _cite(source, record)
    title = escape(source.text(source.settings["title"]) or record["study"])
    heads = {name: escape(heading(name, source.language)) for name in SECTIONS}
    links = "\n".join(f'<a href="#{_id(name)}">{head}</a>' for name, head in heads.items())
    parts = [
        f'<section id="{_id(name)}">\n<h2>{heads[name]}</h2>\n{"".join(body[name])}</section>' for name in SECTIONS
    ]
    top = f"<h1>{title}</h1>\n<p>{escape(source.say('Run {run}', run=record['run']))}</p>\n<nav>\n{links}\n</nav>"
    return _document(title, source.language, [top, *parts])


def tables_alone(tables, language):
    """Return the tables of one file as a page of their own."""
    return _document(escape(tables[0].title), language, map(html.fragment, tables))


def _document(title, language, parts):
    return "\n".join(
        [
            f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n<title>{title}</title>',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<style>\n{html.STYLE}{STYLE}</style>\n</head>\n<body>",
            *parts,
            "</body>\n</html>\n",
        ]
    )


def _id(name):
    return name.replace(" ", "-")


def _inline(text):
    """Return a line of Markdown as HTML: code and emphasis."""
    parts = re.split(r"((?<!\\)`[^`]+`)", text)
    words = [f"<code>{escape(p[1:-1])}</code>" if p.startswith("`") else _emphasised(p) for p in parts]
    return "".join(words)


def _emphasised(text):
    """Return text without code as HTML: emphasis, and characters that a backslash keeps from being markup."""
    parts = [escape(re.sub(r"\\(.)", r"\1", part)) for part in re.split(r"(?<!\\)\*((?:\\.|[^*\\])+)\*", text)]
    return "".join(f"<em>{part}</em>" if i % 2 else part for i, part in enumerate(parts))


def _blocks(text):
    """Return paragraphs and headings of Markdown as HTML; what this project writes has no others."""
    blocks = [block.strip() for block in text.split("\n\n") if block.strip()]
    return "".join(
        f"<h3>{_inline(b.lstrip('# '))}</h3>\n" if b.startswith("#") else f"<p>{_inline(b)}</p>\n" for b in blocks
    )


def _list(lines):
    return "<ul>\n" + "".join(f"<li>{_inline(line)}</li>\n" for line in lines) + "</ul>\n"


def _by_section(text):
    """Return the results section cut up: its parts stand in a fixed order, solutions once for each outcome."""
    necessity, rows, *solutions, robustness = re.split(r"^## ", text, flags=re.MULTILINE)[1:]

    def body(part):
        return part.partition("\n")[2]

    return {
        "necessity": body(necessity),
        "truth table": body(rows),
        "solutions": "\n\n".join(f"### {part}" for part in solutions),
        "robustness": body(robustness),
    }


def _question(source, record):
    names = [source.labels.set(name) for name in source.settings["conditions"]]
    question = source.say(
        "Which combinations of {conditions} are sufficient for {outcome}, and which for its negation? Qualitative "
        "Comparative Analysis of {cases} cases.",
        conditions=source.list(names),
        outcome=source.labels.literal(source.sides[0]),
        cases=len(source.frames["memberships"]),
    )
    gap = LANGUAGES[source.language].space
    parts = [f"<p>{escape(question)}{gap}{escape(source.cutoffs().strip())}</p>\n"]
    if source.short:
        parts.append(f"<p>{escape(source.short.strip())}</p>\n")
    if note := source.text(source.settings["data_note"]):
        parts.append(f'<p class="note">{_inline(note)}</p>\n')
    return [*parts, _list(_answer(source, outcome) for outcome in source.sides)]


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


def _numbered(source, figures):
    """Return the figures of each section, numbered through; narrow ones stand side by side."""
    found, open_ = {}, set()
    for number, (drawn, picture, width, caption, pdf) in enumerate(figures, 1):
        words = source.say("Figure {number}. {caption}", number=number, caption=caption)
        shown = (
            f'<figure>\n<img src="data:image/png;base64,{b64encode(picture).decode()}" width="{width}" '
            f'alt="{escape(words)}">\n<figcaption>{escape(words)} <a href="{escape(pdf)}">PDF</a></figcaption>\n'
            "</figure>\n"
        )
        before = found.setdefault(drawn.section, "")
        if width <= NARROW and drawn.section not in open_:
            before, open_ = before + '<div class="pair">\n', open_ | {drawn.section}
        elif width > NARROW and drawn.section in open_:
            before, open_ = before + "</div>\n", open_ - {drawn.section}
        found[drawn.section] = before + shown
    return {name: text + "</div>\n" * (name in open_) for name, text in found.items()}


def _cite(source, record):
    made = source.sentence(
        "Everything here was made from {data} (SHA-256 {checksum}) and `config.resolved.yaml`; `manifest.json` holds "
        "the "
        "versions.",
        data=record["data"],
        checksum=record["sha256"],
    )
    cite = source.sentence(
        "Computed with Equifinal {version} (MIT licence). Cite it as CITATION.cff says, together with the study whose "
        "data you use; methods and sources are in docs/method.md.",
        version=__version__,
    )
    rerun = source.say("The same configuration and data give the same run, byte for byte. In the project's folder")
    check = source.say("Whether the files are those the run made is checked in the run's folder with")
    command = f"snakemake --cores 4 --configfile results/{record['study']}/{record['run']}/config.resolved.yaml"
    return [
        f"<p>{_inline(cite)}</p>\n<p>{_inline(made)}</p>\n",
        f"<p>{_inline(rerun)}</p>\n<pre>{escape(command)}</pre>\n",
        f"<p>{_inline(check)}</p>\n<pre>sha256sum -c SHA256SUMS</pre>\n",
    ]
