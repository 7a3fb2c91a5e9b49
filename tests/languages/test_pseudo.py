"""A third language is a folder and no line of code: every figure speaks it. The run as a whole is in tests/workflow."""

import json
import os
import subprocess
import sys

import pytest

from .pseudo import CODE, WORD, write


@pytest.fixture(scope="module")
def spoken(tmp_path_factory):
    """The words of every kind of figure in the third language."""
    folder = tmp_path_factory.mktemp("locale")
    write(folder)
    done = subprocess.run(
        [sys.executable, "-m", "tests.languages.figures", CODE],
        env={**os.environ, "EQUIFINAL_LOCALE": str(folder)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize(
    "name",
    ["calibration", "necessity", "truth_table", "xy", "configurations", "robustness", "map", "curve", "saturation"],
)
def test_no_word_of_a_figure_is_english(spoken, name):
    words = " ".join(spoken[name])
    assert not WORD.findall(words)
    assert any(ord(letter) > 0xBF for letter in words)
