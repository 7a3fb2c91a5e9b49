"""A minute of random changes: the same at each call. `make fuzz` makes more."""

import random

import pytest

from .targets import TARGETS

COUNT = {
    "data": 150,
    "workbooks": 150,
    "sheets": 60,
    "binaries": 60,
    "pages": 60,
    "configuration": 300,
    "codebook": 150,
    "coding": 100,
    "records": 300,
}


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("name", TARGETS)
def test_random_changes_end_in_no_traceback(tmp_path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    for number in range(COUNT.get(name, 100)):
        TARGETS[name](random.Random(f"{name} 1 {number}"))
