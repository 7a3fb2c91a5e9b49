import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from equifinal.errors import InputError
from equifinal.sets.data import CalibratedData
from equifinal.sets.fit import sufficiency
from equifinal.sets.implicants import membership
from equifinal.steps.truth_table import sums as module
from equifinal.steps.truth_table.cutoffs import Cutoffs
from equifinal.steps.truth_table.table import truth_table
from tests.strategies import exact


def data(x, y, levels=None, cases=None):
    x = np.array(x, dtype=float).reshape(len(y), -1)
    levels = levels or [2] * x.shape[1]
    cases = cases or [f"c{i}" for i in range(len(y))]
    names = tuple(f"C{i}" for i in range(len(levels)))
    return CalibratedData(tuple(cases), names, tuple(levels), x, "Y", np.array(y, dtype=float))


# Case s is at 0.5 in A, so in no row, yet in the sums:
#            p   q   r   s    sum   min with Y        sum   min with Y and 1-Y  sum
# A*B       .7  .2  .3  .5    1.7   .7  .2  .3  .5    1.7   .1  .2  .3  .4      1.0
# A*~B      .3  .6  .1  .4    1.4   .3  .4  .1  .4    1.2   .1  .4  .1  .4      1.0
# ~A*B      .2  .2  .7  .5    1.6   .2  .2  .7  .5    1.6   .1  .2  .3  .4      1.0
FUZZY = data([[0.8, 0.7], [0.6, 0.2], [0.3, 0.9], [0.5, 0.6]], [0.9, 0.4, 0.7, 0.6], cases="pqrs")


@st.composite
def calibrated(draw):
    """Data of up to 12 cases, memberships in sixteenths: sums are exact."""
    levels = draw(st.lists(st.sampled_from([2, 2, 2, 3, 4]), min_size=1, max_size=4))
    case = st.tuples(*[st.integers(0, n - 1) if n > 2 else st.integers(0, 16).map(lambda v: v / 16) for n in levels])
    x = draw(st.lists(case, min_size=1, max_size=12))
    y = draw(st.lists(st.integers(0, 16), min_size=len(x), max_size=len(x)))
    return data(x, np.array(y) / 16, levels)


def figures(table):
    return (
        table.rows.tolist(),
        table.numbers,
        table.n,
        table.consistency,
        table.pri,
        table.cases,
        table.half,
    )


def test_by_hand():
    table = truth_table(FUZZY, Cutoffs(consistency=0.9))
    assert table.rows.tolist() == [[0, 1], [1, 0], [1, 1]]
    assert table.numbers == (2, 3, 4)
    assert table.n == (1, 1, 1)
    assert table.cases == (("r",), ("q",), ("p",))
    assert table.half == ("s",)
    assert table.consistency == pytest.approx((1, 1.2 / 1.4, 1))
    assert table.pri == pytest.approx((1, 0.2 / 0.4, 1))
    assert table.values == ("1", "0", "1")
    assert table.positive.tolist() == [[0, 1], [1, 1]]
    assert table.negative.tolist() == [[1, 0]]
    assert table.remainders == 1


@pytest.mark.parametrize(
    ("cutoffs", "values"),
    [
        (Cutoffs(), "111"),
        (Cutoffs(0.9), "101"),
        (Cutoffs(0.9, contradiction=0.8), "1C1"),
        (Cutoffs(0.9, contradiction=0.87), "101"),
        # A row that fails PRI alone is 0, not C.
        (Cutoffs(0.8, pri=0.6), "101"),
        (Cutoffs(0.8, pri=0.6, contradiction=0.7), "101"),
        (Cutoffs(0.8, pri=0.5), "111"),
        (Cutoffs(frequency=2), "???"),
        (Cutoffs(0.9, frequency=2, contradiction=0.8), "???"),
    ],
)
def test_cutoffs_by_hand(cutoffs, values):
    table = truth_table(FUZZY, cutoffs)
    assert "".join(table.values) == values
    assert len(table.negative) == values.count("0") + values.count("C")
    assert len(table.coded) == 3 - values.count("?")
    assert table.remainders == 1 + values.count("?")
    assert truth_table(FUZZY, Cutoffs()).recode(cutoffs).values == table.values


def test_the_same_row_takes_its_cases_in_the_order_of_the_data():
    table = truth_table(data([[1], [0], [1], [1]], [1, 0, 0, 1], cases="dacb"), Cutoffs(0.6))
    assert table.numbers == (1, 2)
    assert table.cases == (("a",), ("d", "c", "b"))
    assert table.consistency == (0, 2 / 3)
    assert table.values == ("0", "1")


def test_row_numbers_of_multi_value_conditions():
    # Levels 2, 3, 2: number = 6a + 2b + c + 1.
    table = truth_table(data([[0, 0, 1], [0, 2, 0], [1, 1, 1]], [1, 1, 1], [2, 3, 2]), Cutoffs())
    assert table.numbers == (2, 5, 10)
    assert table.remainders == 9


def test_0_5_is_in_no_row_rounding_aside():
    # As QCA 3.25.1 for R has it: 0.5 + 1e-8 is in no row, 0.5 + 1e-7 is in one.
    table = truth_table(data([[0.5 + 1e-8], [0.5 + 1e-7], [0.5 - 1e-7], [0.7 - 0.2]], [1, 1, 0, 1]), Cutoffs())
    assert table.half == ("c0", "c3")
    assert table.n == (1, 1)


def test_one_case():
    table = truth_table(data([[0.7, 2]], [0.8], [2, 3]), Cutoffs())
    assert figures(table) == ([[1, 2]], (6,), (1,), (1.0,), (1.0,), (("c0",),), ())


def test_no_case_in_any_row():
    table = truth_table(data([[0.5, 1], [0, 0.5]], [1, 0]), Cutoffs())
    assert figures(table) == ([], (), (), (), (), (), ("c0", "c1"))
    assert table.positive.shape == table.negative.shape == (0, 2)
    assert table.remainders == 4


def test_too_many_conditions():
    assert truth_table(data(np.ones((1, 61)), [1], [2] * 61), Cutoffs()).numbers == (2**61,)
    with pytest.raises(InputError, match="62 conditions make 2"):
        truth_table(data(np.ones((1, 62)), [1], [2] * 62), Cutoffs())


@exact
@given(calibrated())
def test_rows_are_what_the_definition_says(d):
    table = truth_table(d, Cutoffs())
    rows = {}
    for case, x in zip(d.cases, d.x.tolist(), strict=True):
        if any(v == 0.5 for v in x):
            assert case in table.half
        else:
            row = tuple(int(v) if n > 2 else int(v > 0.5) for v, n in zip(x, d.levels, strict=True))
            rows.setdefault(row, []).append(case)
    assert [tuple(row) for row in table.rows.tolist()] == sorted(rows)
    for row, cases, n, consistency, pri in zip(
        sorted(rows), table.cases, table.n, table.consistency, table.pri, strict=True
    ):
        assert list(cases) == rows[row]
        assert n == len(cases)
        fit = sufficiency(membership(row, d.x, d.levels), d.y)
        assert (consistency, pri) == (fit.consistency, fit.pri)


@pytest.mark.parametrize("block", [1, 5, 64])
@exact
@given(d=calibrated())
def test_blocks_do_not_change_the_table(d, block):
    whole = figures(truth_table(d, Cutoffs()))
    before, module.BLOCK = module.BLOCK, block
    try:
        assert figures(truth_table(d, Cutoffs())) == whole
    finally:
        module.BLOCK = before


@pytest.mark.parametrize("block", [1, 100, 1 << 12])
def test_blocks_change_many_cases_by_rounding_only(monkeypatch, block):
    random = np.random.default_rng(1)
    d = data(random.random((2000, 5)), random.random(2000))
    whole = truth_table(d, Cutoffs())
    monkeypatch.setattr(module, "BLOCK", block)
    table = truth_table(d, Cutoffs())
    assert table.n == whole.n
    assert table.consistency == pytest.approx(whole.consistency, rel=1e-12)
    assert table.pri == pytest.approx(whole.pri, rel=1e-12)
