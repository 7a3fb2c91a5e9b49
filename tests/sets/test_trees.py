"""The value of any expression on fuzzy memberships is that of the tree as written."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from equifinal.sets.data import CalibratedData
from equifinal.sets.expressions import evaluate, fit, members, parse
from equifinal.sets.fit import necessity, sufficiency
from equifinal.sets.reader import read
from equifinal.sets.trees import is_product
from tests import brute

LEVELS = {"A": 2, "B": 2, "C": 3, "D": 2}
PLACES = list(LEVELS)
DEGREES = st.one_of(st.sampled_from([0, 0.5, 1]), st.floats(0, 1))


def literal(name, values):
    plain = name if LEVELS[name] == 2 and values == {1} else f"{name}[{','.join(map(str, sorted(values)))}]"

    def value(case):
        if LEVELS[name] > 2:
            return float(case[name] in values)
        return max(case[name] if v else 1 - case[name] for v in values)

    return plain, value


LITERALS = st.sampled_from(PLACES).flatmap(
    lambda name: st.sets(st.integers(0, LEVELS[name] - 1), min_size=1).map(lambda values: literal(name, values))
)
CONSTANTS = st.sampled_from([("0", lambda case: 0.0), ("1", lambda case: 1.0)])


def negated(part):
    text, value = part
    return f"~({text})", lambda case: 1 - value(case)


def joined(sign, choose):
    return lambda pair: (
        f"({pair[0][0]}) {sign} ({pair[1][0]})",
        lambda case: choose(pair[0][1](case), pair[1][1](case)),
    )


TREES = st.recursive(
    LITERALS | CONSTANTS,
    lambda part: (
        part.map(negated) | st.tuples(part, part).map(joined("*", min)) | st.tuples(part, part).map(joined("+", max))
    ),
    max_leaves=12,
)
CASES = st.lists(
    st.fixed_dictionaries({name: DEGREES if n == 2 else st.integers(0, n - 1) for name, n in LEVELS.items()}),
    min_size=1,
    max_size=6,
)


def data_of(cases, y=None):
    x = np.array([[case[name] for name in PLACES] for case in cases], dtype=float)
    names = tuple(f"c{i}" for i in range(len(cases)))
    y = np.full(len(cases), 0.7) if y is None else np.array(y)
    return CalibratedData(names, tuple(PLACES), tuple(LEVELS.values()), x, "Y", y)


@settings(max_examples=300)
@given(TREES, CASES)
def test_memberships_are_those_of_the_tree_as_written(tree, cases):
    text, value = tree
    assert members(text, data_of(cases)).tolist() == pytest.approx([value(case) for case in cases], abs=1e-12)


@settings(max_examples=100)
@given(TREES, CASES, st.data())
def test_fit_is_that_of_the_tree_as_written(tree, cases, more):
    text, value = tree
    y = np.array(more.draw(st.lists(DEGREES, min_size=len(cases), max_size=len(cases))))
    x = np.array([value(case) for case in cases])
    found = fit(text, data_of(cases, y))
    assert found.sufficiency == pytest.approx(sufficiency(x, y), abs=1e-9, nan_ok=True)
    assert found.necessity == pytest.approx(necessity(x, y), abs=1e-9, nan_ok=True)


@settings(max_examples=200)
@given(TREES)
def test_crisp_cases_are_members_of_the_rows(tree):
    text, value = tree
    every = brute.all_rows(list(LEVELS.values()))
    rows = evaluate(parse(text, PLACES, LEVELS.values()), np.array(every))
    assert rows.tolist() == [value(dict(zip(PLACES, row, strict=True))) for row in every]


@pytest.mark.parametrize(
    ("text", "value"),
    [("A*~A", 0.3), ("(A + B)*(~A + D)", 0.3), ("A*B + A*~B", 0.6), ("A + ~A", 0.7), ("~(A*~A)", 0.7), ("A[0,1]", 0.7)],
)
def test_laws_that_fail_in_fuzzy_sets_are_not_used(text, value):
    case = {"A": 0.7, "B": 0.4, "C": 0, "D": 0.1}
    assert members(text, data_of([case])).tolist() == pytest.approx([value])


@pytest.mark.parametrize(
    ("text", "product"),
    [
        ("A*~B*C[2]", True),
        ("~(A + ~B)", True),
        ("~(~C[0]*A)", False),
        ("~C[1,2]", True),
        ("~C[2]", False),
        ("A + B", False),
        ("~(A*B)", False),
        ("A*~A*B + D", False),
        ("1", True),
        ("~0", True),
        ("0", False),
    ],
)
def test_products_as_written(text, product):
    assert is_product(read(text, PLACES, LEVELS.values())) is product
