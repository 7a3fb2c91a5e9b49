import ast
import doctest
import functools
import importlib
import inspect
import pathlib
import pkgutil
import re
import runpy

import pytest

import equifinal

ROOT = pathlib.Path(__file__).parents[1]
ARCHITECTURE = ROOT / "docs" / "architecture.md"
# What the jobs of the full robustness hand to the next.
PARTS = {"dropped.csv", "recoded.csv", "permuted.csv"}
BLOCK = re.compile(r"```python\n(.*?)```", re.DOTALL)


@pytest.mark.parametrize("name", ["api.md", "calibration.md", "differences.md", "method.md"])
def test_examples_in_the_documentation_hold(name, monkeypatch):
    monkeypatch.chdir(ROOT)
    text = (ROOT / "docs" / name).read_text("utf-8")
    examples = "\n".join(BLOCK.findall(text))
    test = doctest.DocTestParser().get_doctest(examples, {}, name, name, 0)
    report = []
    result = doctest.DocTestRunner(verbose=False).run(test, out=report.append)
    assert not result.failed, "".join(report)
    assert result.attempted == text.count(">>> ")


def pages():
    """Return the Markdown files of the project; those that tests hold answers in are none."""
    folders = ("", "config", "data/raw", "docs", "benchmarks", "tests/reference", "tests/reference/calibration")
    return [page for folder in folders for page in sorted((ROOT / folder).glob("*.md"))]


def anchors(page):
    """Return what a link may name behind a ``#``: the headings of a page, as they are written in links."""
    headings = re.findall(r"^#+ (.*)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page):
    for target in re.findall(r"\]\(([^)\s:]+)\)", page.read_text("utf-8")):
        path, _, anchor = target.partition("#")
        found = (page.parent / path).resolve() if path else page
        assert found.exists(), target
        assert not anchor or anchor in anchors(found), target


def test_readme_is_short_and_leads_to_every_page():
    text = (ROOT / "README.md").read_text("utf-8")
    assert len(text.splitlines()) <= 120
    linked = set(re.findall(r"\]\(([^)#\s]+)", text))
    names = [page.name for page in (ROOT / "docs").glob("*.md")]
    assert [name for name in names if f"docs/{name}" not in linked and not name.endswith(".zh.md")] == []


@pytest.mark.parametrize("name", ["docs/architecture.md", "CONTRIBUTING.md"])
def test_named_paths_exist(name):
    """What stands in backquotes and has a slash is a path, but for results, patterns and calls."""
    text = re.sub(r"```.*?```", "", (ROOT / name).read_text("utf-8"), flags=re.DOTALL)
    for path in re.findall(r"`([\w./]+/[\w./]*)`", text):
        made = path.startswith(("results/", ".venv/", "provenance/")) or re.match(r"\d\d_|tables/", path)
        assert made or (ROOT / path).exists() or (ROOT / "equifinal" / path).exists(), path


def test_way_of_a_value_names_functions_that_exist():
    rows = re.findall(
        r"^\| `(equifinal/\S+\.py)` \| ([^|]+) \| [^|]+ \|$", ARCHITECTURE.read_text("utf-8"), re.MULTILINE
    )
    assert len(rows) > 20
    for path, functions in rows:
        text = (ROOT / path).read_text("utf-8")
        for function in re.findall(r"`([\w.]+)`", functions):
            assert re.search(rf"^ *(def|class) {function.rpartition('.')[2]}\b", text, re.MULTILINE), (path, function)


def test_pictures_of_the_rooms_are_those_of_the_code():
    script = runpy.run_path(str(ROOT / "docs/make_architecture.py"))
    page = ARCHITECTURE.read_text("utf-8")
    assert page == script["with_pictures"](page), "python docs/make_architecture.py"
    assert script["reduced"]({*("ab", "bc", "cd", "ad", "ac", "aa", "xb")}) == [*map(tuple, ("ab", "bc", "cd", "xb"))]


@functools.cache
def code_of(path):
    """Return the code of a file, without docstrings and, of Python, comments."""
    text = path.read_text("utf-8")
    if path.suffix != ".py":
        return re.sub(r'""".*?"""', "", text, flags=re.DOTALL)
    tree = ast.parse(text)
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and ast.get_docstring(node) is not None:
            node.body[0].value.value = ""
    return ast.unparse(tree)


@pytest.mark.parametrize(
    ("section", "words"),
    [
        ("A table of a step", "case_selection"),
        ("A table of the paper", "T4"),
        ("A method of calibration", r"\btfr"),
        ("A command", r"\bcoding.summary\b"),
        ("A check of robustness", "leave_one_out"),
        ("A figure", "necessity_figure"),
        ("A language", r"\bzh\b|Chinese"),
    ],
)
def test_what_an_addition_touches_is_listed(section, words):
    (text,) = re.findall(rf"^### {section}\b.*?(?=^##)", ARCHITECTURE.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    listed = tuple(re.findall(r"`([\w./]+/[\w./]*)`", text))
    files = [path for part in ("equifinal", "workflow") for path in (ROOT / part).rglob("*.*")]
    naming = [path for path in files if path.suffix in (".py", ".smk") and re.search(words, code_of(path))]
    assert naming
    assert [name for path in naming if not (name := path.relative_to(ROOT).as_posix()).startswith(listed)] == []


def test_every_table_of_a_run_is_described():
    rules = "".join(path.read_text("utf-8") for path in (ROOT / "workflow/rules").glob("*.smk"))
    described = "".join((ROOT / "docs" / f"{name}.md").read_text("utf-8") for name in ("results", "robustness"))
    described += (ROOT / "docs/your-own-study.md").read_text("utf-8")
    made = set(re.findall(r"<results>/[\w/{}]*?(\w+\.csv)\b", rules)) - PARTS
    assert len(made) > 40
    assert [name for name in sorted(made) if f"{name}`" not in described] == []


# The rooms of which every exported function, class and public method shows an example.
SHOWN = (
    "equifinal.nca.",
    "equifinal.sets.",
    *(f"equifinal.steps.{step}." for step in ("coding", "ingest", "calibrate", "necessity", "nca")),
    *(f"equifinal.steps.{step}." for step in ("truth_table", "minimise", "cases", "robustness", "robustness_full")),
)
MODULES = sorted(m.name for m in pkgutil.walk_packages(equifinal.__path__, "equifinal."))


@pytest.mark.parametrize("name", MODULES)
def test_examples_in_the_engine_hold(name):
    report = []
    runner = doctest.DocTestRunner(verbose=False)
    for test in doctest.DocTestFinder().find(importlib.import_module(name)):
        runner.run(test, out=report.append)
    assert not report, "".join(report)


def exported(module):
    """The functions, classes and public methods that `__all__` names, by name."""
    for name in module.__all__:
        thing = getattr(module, name)
        if inspect.isfunction(thing) or inspect.isclass(thing):
            yield name, thing
        if inspect.isclass(thing):
            methods = {n: m for n, m in vars(thing).items() if not n.startswith("_") and callable(getattr(thing, n))}
            yield from ((f"{name}.{n}", m) for n, m in methods.items())


@pytest.mark.parametrize("name", [name for name in MODULES if name.startswith(SHOWN)])
def test_every_exported_function_shows_an_example(name):
    assert [n for n, thing in exported(importlib.import_module(name)) if ">>> " not in (thing.__doc__ or "")] == []
