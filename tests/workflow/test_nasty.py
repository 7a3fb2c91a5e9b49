"""A study whose every text is markup, a formula or a script of some format: each output shows it as it was written."""

import html
import io
import json
import re
import shutil
import subprocess
import zipfile
from html.parser import HTMLParser
from urllib.parse import quote

import openpyxl
import pytest
import yaml
from docx import Document
from markdown_it import MarkdownIt

from equifinal.output.explorer.page import SCRIPTS as EXPLORER
from equifinal.output.explorer.page import TEMPLATES
from equifinal.output.words.texts import clean
from tests.browser import needs_browser, offline_browser
from tests.output.explorer.made import page_of
from tests.workflow.conftest import Project

pytestmark = pytest.mark.workflow

RUN = "document.title='ran';top.postMessage('ran','*')"
# One for each format: HTML, the scripts of Snakemake's report, reStructuredText, Markdown, LaTeX, formulas, templates.
SCRIPTS = f'</script><script>{RUN}</script><!-- <img src=x onerror="{RUN}"><svg onload="{RUN}"> ]]>'
DIRECTIVES = f".. raw:: html\n\n   <script>{RUN}</script>\n\n.. include:: secret.txt\n\n`x <javascript:{RUN}>`_"
BREAKS = f"one\u2028\u2028.. raw:: html\u2028\u2028   <script>{RUN}</script>\u2028\u2028.. include:: secret.txt"
HEADINGS = f"x\n## y\n\n[z](javascript:{RUN}) ![w](http://a.example/b.png) <b>v</b> | u | `t` **s**"
COMMANDS = r"\input{secret.txt} \write18{touch ran} ^^5cundefined % # $\frac$ { & _ ~ \end{document}"
FORMULA = '=HYPERLINK("http://a.example/"&A1,"x")'
OTHERS = ["+1+1", "-1-1", "@SUM(A1)", "＝1+1", "{{ config }} {% raw %}", "$x^$ 医院 مستشفى 😀 ŧ"]
LABELS = {"SYS": SCRIPTS, "ORG": BREAKS, "GDP": HEADINGS, "OUT": COMMANDS}
CASES = [FORMULA, "<img src=x onerror=alert(1)>", ".. raw:: html", "+Oak", "@Yew {{ 1 }} \\input{secret.txt}"]
SCORES = ["0.2,1,410,0.1", "0.9,0,520,0.8", "1,1,1300,0.9", "0.4,0,350,0.3", "0.7,1,980,0.6"]
CONFIG = {
    "study": "nasty",
    "data": "data/raw/nasty.csv",
    "case_id": "case",
    "outcome": "OUT",
    "conditions": ["SYS", "ORG", "GDP"],
    "calibration": {"GDP": {"method": "direct", "exclusion": 300, "crossover": 700, "inclusion": 1200}},
    "language": ["en", "zh"],
    "title": {"en": DIRECTIVES, "zh": SCRIPTS},
    "data_note": {"en": SCRIPTS, "zh": BREAKS},
    "labels": {
        "sets": {name: {"en": text, "zh": text} for name, text in LABELS.items()},
        "cases": {"zh": dict(zip(CASES, [*OTHERS[:4], OTHERS[5]], strict=True))},
    },
}
# In the report: every caption and every page within it, one after the other; then what came of it.
OPEN_ALL = """
<script>
const told = [];
addEventListener('message', event => told.push(event.data));
const place = document.body.appendChild(document.createElement('div'));
for (const result of [{caption: workflow_desc}, ...Object.values(results)]) {
    place.appendChild(document.createElement('div')).innerHTML = result.caption;
    if (result.mime_type === 'text/html') {
        place.appendChild(document.createElement('iframe')).src = result.data_uri;
    }
}
setTimeout(() => {
    const found = {told: told, title: document.title, results: Object.keys(results).length};
    document.body.innerHTML = '';
    document.body.appendChild(document.createElement('pre')).innerText = JSON.stringify(found);
}, 5000);
</script>
"""
FLAGS = "headless=new no-sandbox disable-gpu no-first-run disable-background-networking timeout=60000"


@pytest.fixture(scope="module")
def nasty(tmp_path_factory):
    project = Project(tmp_path_factory.mktemp("nasty"))
    (project.folder / "secret.txt").write_text("the secret of this machine", "utf-8")
    rows = [f'"{case.replace(chr(34), chr(34) * 2)}",{scores}' for case, scores in zip(CASES, SCORES, strict=True)]
    data = "\n".join(["case,SYS,ORG,GDP,OUT", *rows])
    (project.folder / CONFIG["data"]).write_text(data, encoding="utf-8")
    (project.folder / "config/nasty.yaml").write_text(yaml.safe_dump(CONFIG, allow_unicode=True), encoding="utf-8")
    project.output = project.run("--configfile", "config/nasty.yaml")
    project.output += project.run("--configfile", "config/nasty.yaml", "--report", "report.html")
    (project.made,) = project.runs("nasty")
    return project


class Reader(HTMLParser):
    """What a page holds: its tags, its links, its text."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.links, self.handlers, self.text = set(), [], [], ""
        self.skeleton = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        self.skeleton.append((tag, *attributes))
        self.links += [value for name, value in attributes if name in ("href", "src")]
        self.handlers += [name for name, _ in attributes if name.startswith("on")]

    def handle_data(self, data):
        self.text += data


def read(nasty, pattern):
    """Return the files of the run of a name, at least one."""
    found = {path: path.read_bytes() for path in sorted(nasty.made.glob(pattern))}
    assert found, pattern
    return found


def test_no_page_holds_a_tag_or_a_link_of_the_study(nasty):
    for path, content in read(nasty, "**/*.html").items():
        if path.name == "explorer.html":  # has a script of its own, and is looked at below
            continue
        page = Reader(content.decode())
        assert not page.tags & {"script", "svg", "iframe", "object", "embed", "form", "base"}, path
        assert not page.handlers, path
        assert all(re.match(r"#|data:image/png|\.\./", link) for link in page.links), path
    page = Reader((nasty.made / "report/zh/report.html").read_text("utf-8"))
    assert clean(SCRIPTS) in page.text
    assert clean(COMMANDS) in page.text
    assert clean(HEADINGS) in page.text


def explorer(nasty):
    return nasty.made / "report/explorer.html"


def test_the_explorer_differs_from_that_of_a_harmless_study_in_its_title_and_its_data_only(nasty):
    page, harmless = explorer(nasty).read_text("utf-8"), page_of("fuzzy")
    assert Reader(page).skeleton == Reader(harmless).skeleton  # the policy with the hash of the script among it
    (style, data, script), (own_style, _, own_script) = (
        re.findall("<(?:style|script)[^>]*>(.*?)</(?:style|script)>", one, re.DOTALL) for one in (page, harmless)
    )
    assert (style, script) == (own_style, own_script)
    own = [(TEMPLATES / f"{name}.js").read_text("utf-8") for name in EXPLORER]
    assert script == "\n".join(['"use strict";', *own])
    assert not re.search("[<\u2028\u2029]", data)
    found = json.loads(data)
    assert found["cases"] == CASES
    assert found["labels"]["en"]["sets"]["SYS"] == clean(SCRIPTS)
    title = re.search("<title>(.*)</title>", page, re.DOTALL)[1]
    assert "<" not in title
    assert page.count(title) == 2  # and once as the heading


def test_no_text_is_markup_in_markdown(nasty):
    for path, content in read(nasty, "**/*.md").items():
        shown = Reader(MarkdownIt("commonmark").enable("table").render(content.decode()))
        assert not shown.tags & {"script", "img", "svg", "a", "b"}, path
        assert not shown.handlers, path
    (table,) = read(nasty, "tables/en/T1_calibration.md").values()
    shown = Reader(MarkdownIt("commonmark").enable("table").render(table.decode()))
    assert all(clean(text) in " ".join(shown.text.split()) for text in LABELS.values())


def test_no_cell_of_a_table_of_the_paper_is_a_formula(nasty):
    for path, content in read(nasty, "tables/*/*.xlsx").items():
        for sheet in openpyxl.load_workbook(io.BytesIO(content)):
            assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row), path
            assert all(not cell.hyperlink for row in sheet.iter_rows() for cell in row), path
        parts = zipfile.ZipFile(io.BytesIO(content))
        assert not any(b"<f>" in parts.read(name) or b"<f " in parts.read(name) for name in parts.namelist()), path
    for path, content in read(nasty, "tables/*/*.csv").items():
        assert not re.search(r'(^|,)"?[=+@＝]', content.decode(), re.MULTILINE), path


def test_word_holds_the_texts_and_no_field(nasty):
    for path, content in read(nasty, "tables/*/*.docx").items():
        assert not re.search(rb"<w:(fldSimple|instrText|hyperlink|object)\b", zipped(content, "word/document.xml")), (
            path
        )
    (content,) = read(nasty, "tables/en/T1_calibration.docx").values()
    cells = [
        cell.text.replace("\u200b", "") for row in Document(io.BytesIO(content)).tables[0].rows for cell in row.cells
    ]
    assert all(clean(text) in cells for text in LABELS.values())


def zipped(content, name):
    return zipfile.ZipFile(io.BytesIO(content)).read(name)


@pytest.mark.skipif(not (shutil.which("xelatex") and shutil.which("pdflatex")), reason="needs TeX")
@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_latex_table_compiles_and_reads_no_file(nasty, language, tmp_path):
    for path, content in read(nasty, f"tables/{language}/*.tex").items():
        program = "xelatex" if content.startswith(b"% !TeX program = xelatex") else "pdflatex"
        (tmp_path / path.name).write_bytes(content)
        (tmp_path / "secret.txt").write_text("the secret of this machine", "utf-8")
        command = [program, "-interaction=nonstopmode", "-halt-on-error", "-recorder", path.name]
        done = subprocess.run(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
        assert done.returncode == 0, done.stdout.decode("utf-8", "replace")[-2000:]
        assert "secret.txt" not in path.with_suffix(".fls").name
        assert "secret.txt" not in (tmp_path / path.name).with_suffix(".fls").read_text("utf-8")


def test_nothing_of_a_text_reaches_latex_as_a_command(nasty):
    for path, content in read(nasty, "tables/*/*.tex").items():
        text = content.decode()
        assert not re.search(r"\\(input|write|include|frac|undefined)\b", text), path
        assert text.count(r"\end{document}") == 1, path


def test_snakemakes_report_shows_the_texts_as_they_are_written(nasty):
    page = (nasty.folder / "report.html").read_text("utf-8")
    assert "the secret of this machine" not in page
    words = json.loads(re.search(r"var workflow_desc = (.*);\n", page)[1])
    found = Reader(words)
    assert clean(DIRECTIVES) in " ".join(found.text.split())
    assert clean(SCRIPTS) in " ".join(found.text.split())
    assert found.tags <= {"div", "p", "strong", "a"}
    results = json.loads(re.search(r'<script id="results">\n *var results = (.*);\n', page)[1])
    for path, result in results.items():
        caption = Reader(result["caption"])
        assert caption.tags <= {"p"}, path
        assert "system-message" not in result["caption"], path


@pytest.mark.skipif(not shutil.which("chromium"), reason="Chromium is not here")
@pytest.mark.parametrize("name", ["the report of Snakemake", "report/en/report.html", "report/zh/report.html"])
def test_no_script_of_a_text_runs_in_a_browser(nasty, name, tmp_path):
    path = nasty.made / name if "/" in name else nasty.folder / "report.html"
    page, within = path.read_text("utf-8"), "var results =" in path.read_text("utf-8")
    opened = tmp_path / "opened.html"
    opened.write_text(page.replace("</body>\n\n</html>", f"{OPEN_ALL}</body></html>") if within else page, "utf-8")
    flags = [f"--{flag}" for flag in FLAGS.split()]
    command = ["chromium", *flags, f"--user-data-dir={tmp_path / 'user'}", "--virtual-time-budget=20000", "--dump-dom"]
    done = subprocess.run([*command, f"file://{quote(str(opened))}"], capture_output=True, text=True, check=True)
    if within:
        found = json.loads(html.unescape(re.search(r"<pre>(.*)</pre>", done.stdout)[1]))
        assert found["results"] > 50
        assert (found["told"], found["title"]) == ([], "Snakemake Report")
    else:
        assert "<title>ran</title>" not in done.stdout
        assert "</html>" in done.stdout


@needs_browser
def test_no_script_of_a_text_runs_in_the_explorer(nasty, tmp_path):
    with offline_browser(tmp_path / "user", 1280) as browser:
        browser.get(explorer(nasty).as_uri())
        for language in ("en", "zh"):
            browser.execute_script("turn({language: arguments[0]}); choose(data.cases.map((_, i) => i))", language)
            browser.execute_script(
                "for (const set of Object.keys(data.sets)) { calibration.set = set; redraw('calibration') }"
            )
            shown = " ".join(browser.execute_script("return document.body.innerText").split())
            assert clean(SCRIPTS) in shown
            assert clean(HEADINGS) in shown
            assert browser.title != "ran"
            tags = browser.execute_script("return [...document.querySelectorAll('*')].map((node) => node.localName)")
            assert tags.count("script") == 2
            assert not {"img", "iframe", "object", "embed", "form", "base", "link"} & set(tags)
            handlers = "return [...document.querySelectorAll('*')].flatMap((node) => node.getAttributeNames())"
            assert not [name for name in browser.execute_script(handlers) if name.startswith("on")]
            links = browser.execute_script("return [...document.links].map((link) => link.getAttribute('href'))")
            assert all(link.startswith("#") for link in links)
        # What the policy of the page keeps from running would be told here.
        assert [entry for entry in browser.get_log("browser") if entry["level"] == "SEVERE"] == []


def test_what_is_printed_holds_no_control_character(nasty):
    assert not re.search("[\x00-\x08\x0b-\x1f\u2028\u202e]", nasty.output)
