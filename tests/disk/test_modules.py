import ast
from pathlib import Path

import pytest

import equifinal
from equifinal.disk import modules
from equifinal.disk.modules import files_of

TEXTS = {
    "engine/__init__.py": "",
    "engine/a.py": "import os\nfrom . import b\nfrom .part import late\n",
    "engine/b.py": "def f():\n    from engine.part.deep import thing\n",
    "engine/other.py": "",
    "engine/part/__init__.py": "from .late import name\n",
    "engine/part/late.py": "from ..a import b\nfrom pandas import deep\n",
    "engine/part/deep.py": "",
    "engine/page.py": "def f():\n    return render('part/templates/page.jinja')\n",
    "engine/part/templates/page.jinja": "{% extends 'part/templates/whole.jinja' %}",
    "engine/part/templates/whole.jinja": "{% include 'part/templates/a.css' %}{% from 'part/m.jinja' import x %}",
    "engine/part/templates/a.css": "a { color: red; }",
    "engine/part/templates/other.css": "",
    "engine/part/m.jinja": "",
    "scripts/files.py": "from engine import other\n",
    "scripts/helper.py": "import files\nfrom engine import other\n",
    "scripts/alone.py": "import files\n",
    "scripts/plain.py": "import files\nwith files.step():\n    from engine.b import f\n",
    "scripts/paged.py": "from engine.page import f\n",
    "scripts/package.py": "from engine import part\n",
    "scripts/helped.py": "from helper import draw\nfrom engine.part.deep import thing\n",
}


@pytest.fixture
def scripts(tmp_path, monkeypatch):
    for name, text in TEXTS.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    monkeypatch.setattr(modules, "ENGINE", tmp_path / "engine")
    return tmp_path / "scripts"


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        ("alone", []),
        ("plain", ["__init__.py", "b.py", "part/__init__.py", "part/deep.py", "part/late.py", "a.py"]),
        ("package", ["__init__.py", "part/__init__.py", "part/late.py", "a.py", "b.py", "part/deep.py"]),
        ("helped", ["__init__.py", "other.py", "part/__init__.py", "part/deep.py", "part/late.py", "a.py", "b.py"]),
    ],
)
def test_what_a_script_imports_belongs_to_it(scripts, script, expected):
    assert files_of(scripts / f"{script}.py") == sorted(scripts.parent / "engine" / name for name in expected)


def test_what_a_module_reads_belongs_to_it(scripts):
    room = scripts.parent / "engine" / "part"
    for name in ("page.txt", "words/zh/words.mo", "words/zh/words.po", "py.typed", "__pycache__/late.pyc"):
        (room / name).parent.mkdir(parents=True, exist_ok=True)
        (room / name).write_bytes(b"")
    files = files_of(scripts / "package.py")
    assert {path.relative_to(room).as_posix() for path in files if path.suffix != ".py"} == {
        "page.txt",
        "words/zh/words.mo",
    }
    assert files_of(scripts / "alone.py") == []


def test_the_templates_of_a_module_belong_to_it_and_those_that_they_name(scripts):
    found = [path.relative_to(scripts.parent / "engine").as_posix() for path in files_of(scripts / "paged.py")]
    templates = ["part/m.jinja", *(f"part/templates/{name}" for name in ("a.css", "page.jinja", "whole.jinja"))]
    assert found == ["__init__.py", "page.py", *templates]


def test_statements_are_found_as_python_finds_them():
    engine = Path(equifinal.__file__).parent
    for path in [*engine.rglob("*.py"), *(engine.parent / "workflow/scripts").glob("*.py")]:
        text = path.read_text("utf-8")
        nodes = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.ImportFrom)]
        wanted = [("." * node.level, node.module or "", [name.name for name in node.names]) for node in nodes]
        assert sorted(modules._statements(text)) == sorted(wanted), path


def test_no_module_is_left_out_by_the_way_it_is_imported():
    """Only ``from … import …`` is followed."""
    engine = Path(equifinal.__file__).parent
    for path in [*engine.rglob("*.py"), *(engine.parent / "workflow/scripts").glob("*.py")]:
        assert "import equifinal." not in path.read_text("utf-8"), path


def test_no_template_is_left_out_by_the_way_it_is_named():
    """Every one belongs to some module: to the report's pages, the explorer, or to what a notebook shows."""
    engine = Path(equifinal.__file__).parent
    every = {path for ending in modules.TEMPLATES for path in engine.rglob(f"*{ending}")}
    report, explorer = (engine.parent / f"workflow/scripts/{name}.py" for name in ("report", "explorer"))
    notebook = engine / "api/tables.py"
    assert every
    assert every <= {*files_of(report), *files_of(explorer), *files_of(notebook)}
