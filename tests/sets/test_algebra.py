import pytest
from hypothesis import given

from equifinal.sets.algebra import Expression, compare, intersect, negate, simplify, union
from equifinal.sets.implicants import FREE
from tests import brute
from tests.strategies import exact, expressions


def rows(expression):
    return brute.rows_of(expression.terms, expression.levels)


def everything(expression):
    return set(brute.all_rows(expression.levels))


@exact
@given(expressions())
def test_no_term_lies_in_another(drawn):
    (a,) = drawn
    assert brute.prime(a.terms) == a.terms


@exact
@given(expressions())
def test_negation_holds_the_other_rows_by_all_its_primes(drawn):
    (a,) = drawn
    others = everything(a) - rows(a)
    assert rows(negate(a)) == others
    assert negate(a).terms == brute.primes_within(others, a.levels)


@exact
@given(expressions(count=2))
def test_intersection_and_union_hold_the_common_and_all_rows(drawn):
    a, b = drawn
    assert rows(intersect(a, b)) == rows(a) & rows(b)
    assert rows(union(a, b)) == rows(a) | rows(b)


@exact
@given(expressions())
def test_simplified_is_equal_prime_and_irredundant(drawn):
    (a,) = drawn
    simple = simplify(a)
    assert rows(simple) == rows(a)
    assert simple.terms <= brute.primes_within(rows(a), a.levels)
    assert all(rows(simple) != rows(simple.with_terms(simple.terms - {term})) for term in simple.terms)
    assert len(simple.terms) <= len(a.terms)


@exact
@given(expressions())
def test_simplified_from_all_primes_is_irredundant(drawn):
    (a,) = drawn
    primes = negate(negate(a))
    simple = simplify(primes)
    assert rows(simple) == rows(a)
    assert simple.terms <= primes.terms
    assert all(rows(simple) != rows(simple.with_terms(simple.terms - {term})) for term in simple.terms)


def test_simplify_by_hand():
    # B*C lies in the union of the other two, though in neither.
    consensus = Expression([(1, 1, FREE), (0, FREE, 1), (FREE, 1, 1)], "ABC", [2, 2, 2])
    assert str(simplify(consensus)) == "~A*C + A*B"
    # ~A*C, A*~B*C and, of A*B, A*B*C make up C.
    assert str(simplify(Expression([(0, FREE, 1), (1, 0, 1), (1, 1, FREE)], "ABC", [2] * 3))) == "A*B + C"


@exact
@given(expressions(count=2))
def test_compare_says_how_the_rows_relate(drawn):
    a, b = drawn
    expected = (
        "equal"
        if rows(a) == rows(b)
        else "subset"
        if rows(a) < rows(b)
        else "superset"
        if rows(a) > rows(b)
        else "overlap"
        if rows(a) & rows(b)
        else "disjoint"
    )
    assert compare(a, b) == expected
    assert compare(intersect(a, b), a) in ("equal", "subset")
    assert compare(union(a, b), a) in ("equal", "superset")


def test_compare_on_thirty_conditions():
    names = [f"C{i}" for i in range(30)]
    pairs = [tuple(i % 2 if i // 2 == pair else FREE for i in range(30)) for pair in range(15)]
    a = Expression(pairs, names, [2] * 30)
    split = [(*t[:i], v, *t[i + 1 :]) for t in pairs for i in (t.index(FREE),) for v in (0, 1)]
    assert compare(a, Expression(split, names, [2] * 30)) == "equal"
    assert compare(a, Expression(split[1:], names, [2] * 30)) == "superset"


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ([], [], "equal"),
        ([], [(1, FREE)], "subset"),
        ([(FREE, FREE)], [(1, FREE), (0, FREE)], "equal"),
        ([(1, FREE)], [], "superset"),
        ([(1, FREE)], [(0, 1)], "disjoint"),
        ([(1, FREE)], [(FREE, 1)], "overlap"),
    ],
)
def test_compare_by_hand(a, b, expected):
    assert compare(Expression(a, "AB", [2, 2]), Expression(b, "AB", [2, 2])) == expected


def test_the_constants_are_each_other_s_negation():
    never, always = Expression([], "AB", [2, 3]), Expression([(FREE, FREE)], "AB", [2, 3])
    assert (str(never), str(always)) == ("0", "1")
    assert negate(never) == always
    assert negate(always) == never
    assert simplify(Expression([(FREE, 0), (FREE, 1), (FREE, 2)], "AB", [2, 3])) == always


def test_expressions_over_other_conditions_do_not_mix():
    a, b = Expression([(1,)], "A", [2]), Expression([(1,)], "B", [2])
    for operation in (intersect, union, compare):
        with pytest.raises(ValueError, match="different conditions"):
            operation(a, b)
