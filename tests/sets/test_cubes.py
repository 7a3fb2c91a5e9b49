from hypothesis import given
from hypothesis import strategies as st

from equifinal.sets.cubes import covers_union, freed, largest, primes_of_union, product
from tests import brute
from tests.strategies import exact, expressions, implicants

F = -1


def rows(expression):
    return brute.rows_of(expression.terms, expression.levels)


@exact
@given(expressions())
def test_primes_of_union_are_all_primes(drawn):
    (a,) = drawn
    assert primes_of_union(a.terms, a.levels) == brute.primes_within(rows(a), a.levels)


@exact
@given(expressions(), st.data())
def test_covers_union_is_inclusion_of_rows(drawn, data):
    (a,) = drawn
    cube = data.draw(implicants(a.levels))
    assert covers_union(a.terms, cube, a.levels) == (brute.rows_of([cube], a.levels) <= rows(a))


def test_product_freed_and_largest_by_hand():
    assert product((1, F, 0), (F, 1, 0)) == (1, 1, 0)
    assert product((1, F), (0, F)) is None
    assert freed((1, 0, 1), 1) == (1, F, 1)
    assert largest([(1, 1), (1, F), (F, 0), None]) == {(1, F), (F, 0)}
