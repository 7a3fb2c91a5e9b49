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

# A step that writes into the folder of another.
FOLDERS = {"cases": "minimise"}

# Modules that still lack a test file of their own, by folder; no other may join them.
UNTESTED = {
    "api": "asked calibration cases fit labels necessity plots results robust solutions study tables truth_tables",
}


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
    listed = {Path(folder, f"{name}.py") for folder, found in UNTESTED.items() for name in found.split()}
    assert [path.as_posix() for path in untested if path not in listed] == []
