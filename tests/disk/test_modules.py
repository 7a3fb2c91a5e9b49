from pathlib import Path

import pytest

import equifinal
from equifinal.disk.modules import files_of

TEXTS = {
    "__init__.py": "",
    "a.py": "import os\nfrom . import b\nfrom .part import late\n",
    "b.py": "def f():\n    from engine.part.deep import thing\n",
    "other.py": "",
    "part/__init__.py": "from .late import name\n",
    "part/late.py": "from ..a import b\nfrom pandas import deep\n",
    "part/deep.py": "",
}


@pytest.fixture
def engine(tmp_path):
    for name, text in TEXTS.items():
        path = tmp_path / "engine" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path / "engine"


@pytest.mark.parametrize(
    ("modules", "expected"),
    [
        (["other"], ["__init__.py", "other.py"]),
        (["b"], ["__init__.py", "b.py", "part/__init__.py", "part/deep.py", "part/late.py", "a.py"]),
        (["part"], ["__init__.py", "part/__init__.py", "part/late.py", "a.py", "b.py", "part/deep.py"]),
    ],
)
def test_what_a_module_imports_belongs_to_it(engine, modules, expected):
    assert files_of(engine, modules) == sorted(engine / name for name in expected)


def test_no_module_of_the_engine_is_left_out_by_the_way_it_is_imported():
    """Only ``from … import …`` is followed."""
    for path in Path(equifinal.__file__).parent.rglob("*.py"):
        assert "\nimport equifinal." not in path.read_text("utf-8"), path
