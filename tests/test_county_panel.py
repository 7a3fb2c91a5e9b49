"""The data of the shipped panel are those that its seed makes."""

import runpy
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_the_file_is_made_again_the_same():
    make = runpy.run_path(str(ROOT / "docs/make_county_panel.py"))
    assert (ROOT / "data/raw/county-panel.csv").read_text("utf-8") == make["text"]()
