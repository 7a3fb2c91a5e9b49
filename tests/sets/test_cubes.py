from hypothesis import given
from hypothesis import strategies as st

from equifinal.sets.cubes import (
    count_rows,
    covers_union,
    freed,
    largest,
    primes_of_union,
    product,
    rows_of,
    without_rows,
)
from tests import brute
from tests.strategies import LEVELS, exact, expressions, implicants

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


@exact
@given(expressions())
def test_rows_are_yielded_and_counted_once(drawn):
    (a,) = drawn
    found = list(rows_of(a.terms, a.levels))
    assert sorted(found) == sorted(rows(a))
    assert count_rows(a.terms, a.levels) == len(rows(a))


@exact
@given(expressions(), st.data())
def test_without_rows_leaves_the_others_in_disjoint_cubes(drawn, data):
    (a,) = drawn
    cube = data.draw(implicants(a.levels))
    taken = data.draw(st.lists(st.sampled_from(brute.all_rows(a.levels)), max_size=5))
    for out in (taken, sorted(a.terms)):
        parts = [brute.rows_of([part], a.levels) for part in without_rows(cube, out, a.levels)]
        left = brute.rows_of([cube], a.levels) - brute.rows_of(out, a.levels)
        assert set().union(*parts) == left
        assert sum(map(len, parts)) == len(left)


@exact
@given(st.data())
def test_a_product_holds_the_common_rows(data):
    levels = data.draw(LEVELS)
    a, b = data.draw(implicants(levels)), data.draw(implicants(levels))
    common = product(a, b)
    both = brute.rows_of([a], levels) & brute.rows_of([b], levels)
    assert brute.rows_of([] if common is None else [common], levels) == both


def test_no_row_is_listed_where_there_are_many():
    levels = [2] * 60
    halves = [(value, *[F] * 59) for value in (0, 1)]
    assert count_rows(halves, levels) == 2**60
    assert covers_union(halves, (F,) * 60, levels)
    assert primes_of_union(halves, levels) == {(F,) * 60}
    assert not covers_union(halves[:1], (F,) * 60, levels)
    assert count_rows(without_rows(halves[0], [(0,) * 60], levels), levels) == 2**59 - 1


def test_product_freed_and_largest_by_hand():
    assert product((1, F, 0), (F, 1, 0)) == (1, 1, 0)
    assert product((1, F), (0, F)) is None
    assert freed((1, 0, 1), 1) == (1, F, 1)
    assert largest([(1, 1), (1, F), (F, 0), None]) == {(1, F), (F, 0)}
