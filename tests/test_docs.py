import doctest
import importlib
import inspect
import pathlib
import pkgutil
import re

import pytest

import equifinal

ROOT = pathlib.Path(__file__).parents[1]
BLOCK = re.compile(r"```python\n(.*?)```", re.DOTALL)


@pytest.mark.parametrize("name", ["calibration.md", "differences.md", "method.md"])
def test_examples_in_the_documentation_hold(name, monkeypatch):
    monkeypatch.chdir(ROOT)
    text = (ROOT / "docs" / name).read_text("utf-8")
    examples = "\n".join(BLOCK.findall(text))
    test = doctest.DocTestParser().get_doctest(examples, {}, name, name, 0)
    report = []
    result = doctest.DocTestRunner(verbose=False).run(test, out=report.append)
    assert not result.failed, "".join(report)
    assert result.attempted == text.count(">>> ")


def test_links_between_files_lead_somewhere():
    for page in (ROOT / "docs").glob("*.md"):
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text("utf-8")):
            assert (page.parent / target).exists(), f"{page.name} links to {target}"


# The rooms of which every exported function, class and public method shows an example.
SHOWN = ("equifinal.sets.",)
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
