"""The house: where things stand, what they are called, and how long they may be (docs/architecture.md)."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ENGINE, WORKFLOW, TESTS = ROOT / "equifinal", ROOT / "workflow", ROOT / "tests"
MODULES = sorted(ENGINE.rglob("*.py"))
CODE = [*MODULES, *(path for part in ("workflow", "benchmarks", "docs") for path in (ROOT / part).rglob("*.py"))]
ROOMS = sorted(path.name for path in (ENGINE / "steps").iterdir() if (path / "__init__.py").exists())

# Steps that write into the folder of another.
FOLDERS = {"cases": "minimise", "nca": "necessity"}


def lines_of(path):
    return path.read_text("utf-8").splitlines()


def names(paths):
    return sorted(path.relative_to(ROOT).as_posix() for path in paths)


def test_the_ground_is_small():
    assert len(list(ENGINE.glob("*.py"))) <= 6


def test_no_module_is_longer_than_two_screens():
    assert names(path for path in [*CODE, *TESTS.rglob("*.py")] if len(lines_of(path)) > 300) == []


def test_no_script_does_more_than_read_call_and_write():
    assert names(path for path in (WORKFLOW / "scripts").glob("*.py") if len(lines_of(path)) > 45) == []


def test_no_folder_holds_more_than_twenty_modules():
    folders = {path.parent for path in MODULES}
    assert names(folder for folder in folders if len(list(folder.glob("*.py"))) > 20) == []


def test_no_function_is_longer_than_a_screen():
    found = []
    for path in CODE:
        lines = lines_of(path)
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef):
                body = node.body[ast.get_docstring(node) is not None :]
                code = lines[body[0].lineno - 1 : node.end_lineno] if body else []
                if len([line for line in code if line.strip()]) > 60:
                    found.append(f"{path.relative_to(ROOT)}: {node.name}")
    assert found == []


@pytest.mark.parametrize("room", ROOMS)
def test_a_step_has_one_name_everywhere(room):
    rules = (WORKFLOW / "rules" / f"{room}.smk").read_text("utf-8")
    assert (WORKFLOW / "scripts" / f"{room}.py").exists()
    assert f'"../scripts/{room}.py"' in rules
    written = set(re.findall(r"<results>/\d\d_(\w+)/", "".join(re.findall(r"output:.*?params:", rules, re.DOTALL))))
    assert written == {FOLDERS.get(room, room)}


def test_a_table_is_called_as_its_file():
    text = "".join(path.read_text("utf-8") for path in (WORKFLOW / "rules").glob("*.smk"))
    named = re.findall(r'(\w+)=(?:report\(\s*)?"<results>/[^"]*?(\w+)\.csv"', text)
    assert len(named) > 40
    assert [name for name in named if name[0] != name[1]] == []


def test_folders_of_results_are_numbered_in_the_order_of_the_steps():
    text = "".join(path.read_text("utf-8") for path in (WORKFLOW / "rules").glob("*.smk"))
    numbered = sorted(set(re.findall(r"<results>/(\d\d)_(\w+)/", text)))
    assert [number for number, _ in numbered] == [f"{i:02}" for i in range(len(numbered))]
    assert sorted(name for _, name in numbered) == [room for room in ROOMS if room not in FOLDERS]


def test_tests_mirror_the_code():
    modules = [path.relative_to(ENGINE) for path in MODULES if not path.name.startswith("__")]
    untested = [path for path in modules if not (TESTS / path.parent / f"test_{path.name}").exists()]
    assert [path.as_posix() for path in untested] == []


TAGS = (
    "a b body br button caption code col div dl dt dd em figcaption figure footer form h1 h2 h3 h4 h5 h6 head header "
    "hr html i iframe img input label li link main meta nav ol option p pre script section select small span strong "
    "style sub sup svg table tbody td tfoot th thead title tr u ul"
).replace(" ", "|")
TAG = re.compile(rf"</?(?:{TAGS}|\{{\}})[\s/>]|</?(?:{TAGS})$|<!doctype|&(?:amp|lt|gt|quot|nbsp|#\w+);", re.IGNORECASE)


def texts_of(tree):
    """Yield the texts in a module, but for docstrings: those of an f-string together, `{}` for what is put in."""
    nodes = (ast.Module, ast.ClassDef, ast.FunctionDef)
    passed = {id(n.body[0].value) for n in ast.walk(tree) if isinstance(n, nodes) and ast.get_docstring(n) is not None}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            passed |= set(map(id, node.values))
            yield "".join(part.value if isinstance(part, ast.Constant) else "{}" for part in node.values)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in passed:
            yield node.value


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("x = '<p>'", 1),
        ("x = f'<a href=\"{y}\">'", 1),
        ("x = f'<{tag}>' + '</li>'", 2),
        ("x = '<!DOCTYPE html>'", 1),
        ("x = '<figure' + '&amp;'", 2),
        ('def f():\n    """Return a <p>."""', 0),
        ("x = 'results/<study>/'", 0),
        ("x = f'{a} < b'", 0),
    ],
)
def test_what_counts_as_a_tag(code, found):
    assert len([text for text in texts_of(ast.parse(code)) if TAG.search(text)]) == found


def test_tags_of_html_stand_in_templates_alone():
    for path in [*MODULES, *(WORKFLOW / "scripts").glob("*.py")]:
        tree = ast.parse(path.read_text("utf-8"))
        assert [text for text in texts_of(tree) if TAG.search(text)] == [], path


def test_every_template_is_that_of_a_room():
    """It lies in the folder `templates` beside modules, and is named for what it makes."""
    for path in [*ENGINE.rglob("*.jinja"), *ENGINE.rglob("*.css")]:
        assert path.parent.name == "templates", path
        assert (path.parents[1] / "__init__.py").exists(), path
        assert path.name.endswith((".html.jinja", ".css")), path
