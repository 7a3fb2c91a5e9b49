import json
import math

import numpy as np
import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from equifinal.output.explorer.columns import as_json, columns_of, plain

VALUES = st.one_of(st.none(), st.booleans(), st.integers(-9, 9), st.floats(allow_infinity=False), st.text(max_size=3))


def unpacked(column):
    return [column["of"][place] for place in column["at"]] if isinstance(column, dict) else column


@settings(deadline=None)
@given(st.lists(st.sampled_from(["A", "~A", "", "1"]), min_size=1), st.data())
def test_what_was_packed_is_unpacked_as_it_was(texts, data):
    numbers = data.draw(st.lists(st.floats(0, 1), min_size=len(texts), max_size=len(texts)))
    found = columns_of(pd.DataFrame({"text": texts, "number": numbers, "left": 0}), ["text", "number"])
    assert list(found) == ["text", "number"]
    assert unpacked(found["text"]) == texts
    assert found["number"] == numbers


def test_repeated_texts_are_written_once():
    assert columns_of(pd.DataFrame({"a": ["x"] * 4 + ["y"] * 4}))["a"] == {"of": ["x", "y"], "at": [0] * 4 + [1] * 4}
    assert columns_of(pd.DataFrame({"a": ["x", None, "x", "x"]}))["a"] == ["x", None, "x", "x"]
    assert columns_of(pd.DataFrame({"a": [[1], [1]]}))["a"] == [[1], [1]]


@settings(deadline=None)
@given(st.dictionaries(st.text(max_size=3), st.lists(VALUES, max_size=4)))
def test_json_says_the_same_and_ends_no_element(data):
    told = {name: [plain(value) for value in values] for name, values in data.items()}
    text = as_json(told)
    assert "<" not in text
    assert not {"\u2028", "\u2029"} & set(text)
    assert json.loads(text) == told


def test_figures_keep_every_digit():
    value = float(np.nextafter(1 / 3, 1))
    assert json.loads(as_json([plain(value)])) == [value]
    assert plain(math.inf) is None
    assert repr(plain(27.0)) == "27"
