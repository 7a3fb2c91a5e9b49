"""What the verdict says of noise, and the simulation that it rests on."""

import runpy
from pathlib import Path

import pandas as pd
import pytest

from equifinal.output.text.noise import POWER, nearest, noise_text

ROOT = Path(__file__).parents[3]
LINE = {"n": 27, "conditions": 4, "overlap": 0.5, "draws": 1000, "p_overlap": 0.3}


def test_the_shares_are_those_of_the_simulation():
    lines = pd.read_csv(ROOT / "benchmarks" / "noise.csv").query("kind == 'planted'")
    shares = (lines["overlap"] / lines["studies"]).groupby([lines["k"], lines["n"]]).agg(list)
    assert {size: (round(clean, 3), round(noisy, 3)) for size, (clean, noisy) in shares.items()} == POWER


def test_the_documentation_prints_the_simulation():
    made = runpy.run_path(str(ROOT / "docs" / "make_noise.py"))
    for name in made["WORDS"]:
        text = (ROOT / "docs" / name).read_text("utf-8")
        assert made["page"](text, name) == text, "python docs/make_noise.py"


@pytest.mark.parametrize(
    ("size", "near"), [((4, 15), (4, 15)), ((5, 24), (4, 27)), ((6, 26), (6, 27)), ((1, 1), (4, 15))]
)
def test_the_nearest_size(size, near):
    assert nearest(*size) == near


def test_a_large_p_is_no_proof_of_chance():
    text = noise_text(LINE, "en")
    assert "Random data would often have given a solution as good" in text
    assert "in simulated studies of 27 cases and 4 conditions" in text
    assert "So few cases" not in text
    assert noise_text(LINE | {"n": 9}, "en").endswith("So few cases as here can show less still.")


def test_a_small_p_needs_no_such_word():
    text = noise_text(LINE | {"p_overlap": 0.001}, "en")
    assert text.endswith("Random data would seldom have given a solution as good.")


def test_of_too_few_permutations_nothing_is_said():
    assert noise_text(LINE | {"draws": 18}, "en") == ""
