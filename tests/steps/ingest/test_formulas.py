import ast
import operator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from equifinal.errors import InputError
from equifinal.steps.ingest.computed import evaluated
from equifinal.steps.ingest.formulas import columns_in, is_formula, mean_of, read_formula

SIGNS = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv}
ROW = {"a": 1.5, "b": -2.0, "c": 4.0}
LEAF = st.sampled_from(["a", "b", "c", "2", "0.5"])


def joined(inner):
    """Return texts of formulas made of others."""
    parts = st.lists(inner, min_size=1, max_size=3).map(", ".join)
    return st.one_of(
        st.tuples(inner, st.sampled_from("+-*/"), inner).map(" ".join),
        inner.map(lambda text: f"({text})"),
        inner.map(lambda text: f"-{text}"),
        st.tuples(st.sampled_from(["mean", "sum", "min", "max"]), parts).map(lambda found: f"{found[0]}({found[1]})"),
    )


def by_python(node):
    """Return the value of a formula as Python's own grammar reads it."""
    match node:
        case ast.Constant(value):
            return value
        case ast.Name(name):
            return ROW[name]
        case ast.UnaryOp(_, inner):
            return -by_python(inner)
        case ast.BinOp(left, sign, right):
            return SIGNS[type(sign)](by_python(left), by_python(right))
        case ast.Call(ast.Name(name), parts):
            values = [by_python(part) for part in parts]
            return {"mean": sum(values) / len(values), "sum": sum(values), "min": min(values), "max": max(values)}[name]


@given(st.recursive(LEAF, joined, max_leaves=12))
def test_formulas_are_read_as_python_reads_them(text):
    try:
        expected = by_python(ast.parse(text, mode="eval").body)
    except ZeroDivisionError:
        return
    found = evaluated(read_formula(text), {name: np.array([value]) for name, value in ROW.items()})
    np.testing.assert_allclose(found, [expected], rtol=1e-9, atol=1e-9)
    assert set(columns_in(read_formula(text))) == {
        name for name in ROW if name in text.replace("max", "").replace("mean", "")
    }


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("mean(q1", "character 5: this ( is never closed."),
        ("mean(q1))", "character 9: this ) closes nothing."),
        ("mean(q1 q2)", "character 9: 'q2' follows without an operator."),
        ("q1 / 2 q2", "character 8: 'q2' follows without an operator."),
        ("mean(q1,", "character 9: something is missing at the end."),
        ("mean(, q1)", "character 6: something is missing before ','."),
        ("avg(q1, q2)", "character 1: there is no function 'avg'."),
        ("1 / ~q1", "character 5: '~' has no meaning here."),
        ("q1 / 'q2", 'character 6: "\'" has no meaning here.'),
        ("mean(q1 == 2)", "character 9: '=' follows without an operator."),
        ("__import__('os').system('x')", "character 1: there is no function '__import__'."),
        ("z(q1, q2)", "character 1: z takes one score."),
        ("mean.4(q1, q2)", "character 1: mean wants 4 answers."),
        ("mean.0(q1, q2)", "character 1: mean wants 0 answers."),
        ("(" * 60 + "q1", "character 51: more than 50 parts stand within each other."),
        ("-" * 60 + "q1", "more than 50 parts stand within each other."),
        ("mean(" * 60 + "q1", "more than 50 parts stand within each other."),
    ],
)
def test_what_cannot_be_read_is_told_with_its_place(text, message):
    with pytest.raises(InputError) as error:
        read_formula(text)
    assert message in str(error.value)
    assert "\n" not in str(error.value)


def test_a_long_formula_is_refused():
    with pytest.raises(InputError, match="the expression has 10003 characters"):
        read_formula("q" * 10003)


@pytest.mark.parametrize("text", ["A", "A*B + C", "~(A + B)*C", "LEVEL[1, 2]*A", "LEVEL[10] + ~B", "1", "A2*B3"])
def test_expressions_over_sets(text):
    assert not is_formula(text)


@pytest.mark.parametrize("text", ["mean(a)", "a - b", "a/b", "10*a", '"组织 1"', "2*a", "a*1.5", "sum (a, b)"])
def test_formulas(text):
    assert is_formula(text)


@given(
    st.lists(st.text(st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1, max_size=6), min_size=1, max_size=4)
)
def test_the_mean_of_any_columns_can_be_written(columns):
    if any('"' in name and "'" in name for name in columns):
        return
    assert columns_in(read_formula(mean_of(columns))) == list(dict.fromkeys(columns))
