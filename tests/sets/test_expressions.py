import numpy as np
import pytest
from hypothesis import given

from equifinal.errors import InputError
from equifinal.sets.algebra import Expression, negate, simplify
from equifinal.sets.data import CalibratedData
from equifinal.sets.expressions import evaluate, factor, fit, parse
from tests import brute
from tests.strategies import exact, expressions

CONDITIONS = ("A", "B", "C", "制度", "SYS_1")
LEVELS = (2, 2, 3, 2, 2)


def read(text):
    return parse(text, CONDITIONS, LEVELS)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A", "A"),
        ("~A*B + C[2]*(制度 + ~SYS_1)", "~A*B + C[2]*制度 + C[2]*~SYS_1"),
        ("  A * B+A", "A"),
        ("C[1,2]*A", "A*C[1] + A*C[2]"),
        ("C[ 2 , 1 ]", "C[1] + C[2]"),
        ("~C[2]", "C[0] + C[1]"),
        ("~C[1,2]", "C[0]"),
        ("~C[0,1,2]", "0"),
        ("C[0,1,2]", "C[0] + C[1] + C[2]"),
        ("A[0]*B[1]", "~A*B"),
        ("~A[0]", "A"),
        ("~~A", "A"),
        ("~(A*B + C[0])", "~A*C[1] + ~A*C[2] + ~B*C[1] + ~B*C[2]"),
        ("A*~A", "0"),
        ("A + ~A", "~A + A"),
        ("1", "1"),
        ("0", "0"),
        ("~0*A + 0", "A"),
        ("A + 1", "1"),
        ("((A))*(((B + 制度)))", "A*B + A*制度"),
        ("(A + B)*(A + 制度)", "A + B*制度"),
    ],
)
def test_reading(text, expected):
    assert str(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "in '', character 1: a condition is missing at the end. Hint: write a condition,"),
        ("A*", "in 'A*', character 3: a condition is missing at the end."),
        ("A + *B", "character 5: a condition is missing before '*'."),
        ("()", "character 2: a condition is missing before ')'."),
        ("A B", "character 3: 'B' follows without an operator. Hint: write * for and, + for or, before it"),
        ("A(B)", "character 2: '(' follows without an operator."),
        ("(A B)", "character 4: 'B' follows without an operator."),
        ("B*(A + B", "character 3: this ( is never closed. Hint: add ) where it should end"),
        ("A)", "character 2: this ) closes nothing. Hint: take it away"),
        ("A*SYS1", "character 3: there is no condition 'SYS1'. Hint: did you mean SYS_1?"),
        ("Z9", "character 1: there is no condition 'Z9'. Hint: conditions are A, B, C, 制度, SYS_1"),
        ("A*C", "character 3: C has 3 values. Hint: write one of them, such as C[1]"),
        ("C[3]", "character 2: C has no value 3. Hint: values are 0, 1, 2"),
        ("A[2]", "character 2: A has no value 2. Hint: values are 0, 1"),
        ("C[]", "character 2: '[]' is no value. Hint: write C[1] or, for several, C[0,1]"),
        ("C[1", "character 2: '[' is no value."),
        ("C[x]", "character 2: '[x]' is no value."),
        ("A & B", "character 3: '&' follows without an operator."),
        ("!A", "character 1: '!' is no condition. Hint: ~ is not, * is and, + is or"),
        ("2*A", "character 1: '2' is no condition."),
        ("1A", "character 2: 'A' follows without an operator."),
        ("A + [1]", "character 5: '[1]' is no condition."),
    ],
)
def test_errors_say_where_and_what_would_be_right(text, message):
    with pytest.raises(InputError) as caught:
        read(text)
    assert message in str(caught.value)


@exact
@given(expressions())
def test_text_reads_back(drawn):
    (a,) = drawn
    assert parse(str(a), a.conditions, a.levels) == a


@exact
@given(expressions())
def test_factored_text_reads_back(drawn):
    (a,) = drawn
    assert parse(factor(a), a.conditions, a.levels) == a


@exact
@given(expressions())
def test_a_negated_parenthesis_is_the_negation(drawn):
    (a,) = drawn
    assert parse(f"~({a})", a.conditions, a.levels) == negate(a)


@exact
@given(expressions())
def test_crisp_cases_are_members_of_the_rows(drawn):
    (a,) = drawn
    every = brute.all_rows(a.levels)
    assert evaluate(a, np.array(every)).tolist() == [float(any(brute.covers(t, row) for t in a.terms)) for row in every]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A*B + A*制度", "A*(B + 制度)"),
        ("A*B", "A*B"),
        ("A + B", "A + B"),
        ("A*B*制度 + A*B*SYS_1 + ~A*C[1]", "~A*C[1] + A*B*(制度 + SYS_1)"),
        ("A*B*制度 + A*B*~制度*SYS_1 + A*C[2]", "A*(B*(~制度*SYS_1 + 制度) + C[2])"),
        ("A*B + ~A*B + 制度", "B*(~A + A) + 制度"),
        ("1", "1"),
        ("0", "0"),
    ],
)
def test_factoring_by_hand(text, expected):
    assert factor(read(text)) == expected


def test_fuzzy_membership_is_least_of_a_product_and_greatest_of_a_sum():
    x = np.array([[0.7, 0.4, 2, 0.1, 0.9], [0.2, 0.6, 0, 1.0, 0.5]])
    assert evaluate(read("A*B"), x).tolist() == [0.4, 0.2]
    assert evaluate(read("A + B"), x).tolist() == [0.7, 0.6]
    assert evaluate(read("~A*SYS_1"), x).tolist() == pytest.approx([0.3, 0.5])
    assert evaluate(read("C[2] + 制度*B"), x).tolist() == [1.0, 0.6]
    assert evaluate(read("1"), x).tolist() == [1, 1]
    assert evaluate(read("0"), x).tolist() == [0, 0]


def test_simplifying_may_change_fuzzy_memberships():
    e = parse("A*B + A*~B", ("A", "B"), (2, 2))
    x = np.array([[0.7, 0.4]])
    assert evaluate(e, x).tolist() == [0.6]
    assert evaluate(simplify(e), x).tolist() == [0.7]


def test_fit_is_of_sufficiency_and_of_necessity():
    x = np.array([[1.0, 1], [1, 0], [0, 1], [0, 0]])
    data = CalibratedData(tuple("pqrs"), ("A", "B"), (2, 2), x, "Y", np.array([1.0, 1, 0, 0]))
    both = fit("A*B", data)
    assert both.sufficiency == (1, 1, 0.5)
    assert both.necessity == (0.5, 1, 1)
    either = fit("A + B", data)
    assert either.sufficiency == pytest.approx((2 / 3, 2 / 3, 1))
    assert either.necessity == pytest.approx((1, 2 / 3, 0.5))
    assert np.isnan(fit("0", data).sufficiency.consistency)


@exact
@given(expressions())
def test_an_expression_is_what_its_terms_are(drawn):
    (a,) = drawn
    assert a == Expression(sorted(a.terms) * 2, list(a.conditions), list(a.levels))
    assert hash(a) == hash(Expression(a.terms, a.conditions, a.levels))
