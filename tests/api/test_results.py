from dataclasses import dataclass

import pandas as pd
import pytest

from equifinal.api.results import Result, as_read, numbered, tell
from equifinal.languages import said


@dataclass(frozen=True, eq=False, repr=False)
class Found(Result):
    models: pd.DataFrame
    cases: pd.DataFrame
    settings: dict


FOUND = Found(pd.DataFrame({"term": ["A<b", "B"]}), pd.DataFrame({"case": ["p"]}), {})


def test_the_frames_by_name_and_what_a_notebook_shows():
    assert list(FOUND.frames) == ["models", "cases"]
    assert repr(FOUND) == "Found(models: 2 rows, cases: 1 row)"
    assert "<p>Found(models: 2 rows, cases: 1 row)</p>" in FOUND._repr_html_()
    assert "A&lt;b" in FOUND._repr_html_()


def test_rows_are_numbered_anew():
    found = numbered({"a": pd.DataFrame({"x": [1, 2]}, index=[5, 7])})
    assert found["a"].index.tolist() == [0, 1]


def test_a_frame_as_a_later_step_reads_it_from_its_file():
    frame = as_read(pd.DataFrame({"case": ["001", "2"], "consistency": [0.1 + 0.2, None]}))
    assert frame["case"].tolist() == ["001", "2"]
    assert frame["consistency"].isna().tolist() == [False, True]


def test_notes_are_warnings():
    with pytest.warns(UserWarning, match="^cases.csv: 3$"):
        tell([said("{name}: {text}", name="cases.csv", text=3)])
