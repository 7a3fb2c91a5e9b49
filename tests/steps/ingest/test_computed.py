import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from equifinal.errors import InputError
from equifinal.reading import read_sheet
from equifinal.steps.ingest.computed import alpha_of, computed_table, with_computed

CELL = st.one_of(st.none(), st.integers(1, 7))


def read(text):
    return read_sheet(text.encode(), "d.csv")


@given(st.lists(st.tuples(CELL, CELL, CELL), min_size=1, max_size=6))
def test_functions_are_those_of_pandas_row_by_row(rows):
    lines = [",".join("" if cell is None else str(cell) for cell in row) for row in rows]
    table = read("\n".join(["case,a,b,c", *(f"{i},{line}" for i, line in enumerate(lines))]) + "\n")
    frame = pd.DataFrame(rows, columns=list("abc"), dtype=float)
    answered = frame.notna().sum(axis=1)
    expected = {
        "mean(a, b, c)": frame.mean(axis=1, skipna=False),
        "sum(a, b, c)": frame.sum(axis=1, skipna=False),
        "min(a, b, c)": frame.min(axis=1, skipna=False),
        "max(a, b, c)": frame.max(axis=1, skipna=False),
        "mean.2(a, b, c)": frame.mean(axis=1).where(answered >= 2),
        "sum.1(a, b, c)": frame.sum(axis=1).where(answered >= 1),
        "max.1(a, b, c)": frame.max(axis=1),
        "mean(a, 8 - b)": (frame["a"] + 8 - frame["b"]) / 2,
        "a / b": frame["a"] / frame["b"],
    }
    for text, values in expected.items():
        cells = with_computed(table, {"S": text}, [""]).cells["S"]
        np.testing.assert_allclose([float(cell or "nan") for cell in cells], values, rtol=1e-12)


@given(st.lists(st.integers(-9, 9), min_size=2, max_size=8))
def test_standardised_scores_have_mean_0_and_sd_1(scores):
    cells = with_computed(read("\n".join(["case,a", *(f"{i},{s}" for i, s in enumerate(scores))])), {"S": "z(a)"}, [""])
    found = np.array([float(cell) for cell in cells.cells["S"]])
    spread = 1 if len(set(scores)) > 1 else 0
    np.testing.assert_allclose([found.mean(), found.std(ddof=1)], [0, spread], atol=1e-12)


def test_a_row_that_lacks_an_item_has_no_score_and_decimal_commas_are_read():
    sheet = with_computed(read("case;q1;q2\na;1,5;2\nb;;3\nc;2,5;4\n"), {"Q": "mean(q1, q2)"}, [""])
    assert sheet.cells["Q"].tolist() == ["1.75", "", "3.25"]
    assert str(sheet.notes[-1]).endswith("Rows without a score, for want of a part: 1.")


def test_one_formula_may_build_on_an_earlier_one():
    formulas = {"Q": "mean(q1, q2)", "S": "A*B", "R": "Q / 2"}
    sheet = with_computed(read("case,q1,q2\na,1,3\nb,5,7\nc,2,6\n"), formulas, [""])
    assert sheet.cells["R"].tolist() == ["1.0", "3.0", "2.0"]
    assert "S" not in sheet.cells
    table = computed_table(sheet, formulas, [""])
    assert table["set"].tolist() == ["Q", "S", "R"]
    assert table["rows"].fillna(-1).tolist() == [3, -1, 3]
    assert table["alpha"].isna().tolist() == [False, True, True]


def test_an_alpha_below_0_asks_whether_an_item_is_reversed():
    sheet = with_computed(read("case,q1,q2\na,1,7\nb,7,2\nc,4,4\n"), {"Q": "mean(q1, q2)"}, [""])
    assert "It is below 0: an item may be reversed" in str(sheet.notes[-1])


@pytest.mark.parametrize(
    ("formulas", "message"),
    [
        ({"Q": "mean(q1, q3)"}, "compute: Q names the column q3, which d.csv does not have. Hint: its columns"),
        ({"q1": "mean(q1, q2)"}, "compute: q1 is the name of a column of d.csv."),
        ({"Q": "mean(1, 2)"}, "compute: Q is 'mean(1, 2)', which names no column."),
        ({"Q": "q1 / (q2 - 2)"}, "d.csv, line 2: Q of case a comes to no number. Hint: its formula divides by 0"),
        ({"Q": "mean(q1, name)"}, "d.csv, line 2: name of case a is 'x'"),
    ],
)
def test_what_comes_to_nothing_is_told(formulas, message):
    with pytest.raises(InputError) as error:
        with_computed(read("case,q1,q2,name\na,1,2,x\nb,3,4,y\n"), formulas, [""], "case")
    assert str(error.value).startswith(message)


@given(st.integers(0, 10_000))
def test_alpha_is_that_of_its_definition_by_covariances(seed):
    items = np.random.default_rng(seed).integers(1, 6, (8, 3)).astype(float)
    covariance = pd.DataFrame(items).cov().to_numpy()
    k, total = 3, covariance.sum()
    expected = np.nan if total == 0 else k * (covariance.sum() - np.trace(covariance)) / (k - 1) / total
    np.testing.assert_allclose(alpha_of(items), expected, atol=1e-9)
