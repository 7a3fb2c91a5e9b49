import re
from pathlib import Path

import equifinal
from equifinal.languages import LANGUAGES
from equifinal.steps.columns import RESERVED, TEXTS


def test_texts_are_reserved_and_so_are_labels_of_cases_in_each_language():
    assert TEXTS < RESERVED
    assert {f"label_{language}" for language in LANGUAGES} <= RESERVED


def test_each_text_column_is_one_that_a_step_writes():
    steps = Path(equifinal.__file__).parent / "steps"
    code = "\n".join(path.read_text("utf-8") for path in steps.rglob("*.py") if path.name != "columns.py")
    words = set(re.findall(r'"(\w+)"', code)) | set(re.findall(r"(\w+)=", code)) | {"run"}  # the index of runs
    assert {name for name in TEXTS if name not in words and not name.endswith(("_below", "_above"))} == set()
