import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from equifinal.sets.implicants import (
    FREE,
    covers,
    format_model,
    format_term,
    literal,
    literal_membership,
    membership,
    order,
)
from tests import brute
from tests.strategies import LEVELS, NAMES, exact, implicants

F = FREE
# A and B are fuzzy, C has the levels 0, 1, 2.
X = np.array([[0.75, 0.5, 2], [0.25, 1, 0], [0, 0, 1]])


def test_literals_by_hand():
    written = [literal("A", value, levels) for levels in (2, 3) for value in range(levels)]
    assert written == ["~A", "A", "A[0]", "A[1]", "A[2]"]
    assert literal("制度", 0) == "~制度"


@pytest.mark.parametrize(
    ("implicant", "text"),
    [((1, 0, 2), "A*~B*C[2]"), ((F, F, 0), "C[0]"), ((F, 1, F), "B"), ((F, F, F), "1")],
)
def test_terms_by_hand(implicant, text):
    assert format_term(implicant, "ABC", [2, 2, 3]) == text


@pytest.mark.parametrize(
    ("model", "text"),
    [
        ([], "0"),
        ([(F, F)], "1"),
        ([(F, 2), (1, F), (1, 0), (0, F)], "~A + A*B[0] + A + B[2]"),
    ],
)
def test_models_by_hand(model, text):
    for terms in itertools.permutations(model):
        assert format_model(terms, "AB", [2, 3]) == text


def test_terms_stand_by_their_values_free_conditions_last():
    every = brute.all_implicants([2, 3])
    assert sorted(every, key=order) == [(a, b) for a in (0, 1, F) for b in (0, 1, 2, F)]


@exact
@given(st.data())
def test_a_term_covers_what_has_no_rows_but_its_own(data):
    levels = data.draw(LEVELS)
    a, b = data.draw(implicants(levels)), data.draw(implicants(levels))
    assert covers(a, b) == (brute.rows_of([b], levels) <= brute.rows_of([a], levels))


@exact
@given(st.data())
def test_a_crisp_case_is_a_member_of_the_terms_that_cover_its_row(data):
    levels = data.draw(LEVELS)
    term, rows = data.draw(implicants(levels)), brute.all_rows(levels)
    assert membership(term, np.array(rows), levels).tolist() == [float(brute.covers(term, row)) for row in rows]


@pytest.mark.parametrize(
    ("implicant", "expected"),
    [
        ((F, F, F), [1, 1, 1]),
        ((1, F, F), [0.75, 0.25, 0]),
        ((0, F, F), [0.25, 0.75, 1]),
        ((1, 1, F), [0.5, 0.25, 0]),
        ((0, 0, F), [0.25, 0, 1]),
        ((1, F, 2), [0.75, 0, 0]),
        ((0, 0, 1), [0, 0, 1]),
    ],
)
def test_fuzzy_membership_by_hand(implicant, expected):
    assert membership(implicant, X, [2, 2, 3]).tolist() == expected


def test_membership_in_one_literal_by_hand():
    assert [literal_membership(X[:, 1], value, 2).tolist() for value in (0, 1)] == [[0.5, 0, 1], [0.5, 1, 0]]
    assert [literal_membership(X[:, 2], value, 3).tolist() for value in range(3)] == [[0, 1, 0], [0, 0, 1], [1, 0, 0]]


def test_no_case_has_no_membership():
    assert membership((1, F, 2), X[:0], [2, 2, 3]).tolist() == []


def test_what_is_not_of_one_length_does_not_mix():
    with pytest.raises(ValueError, match="zip"):
        covers((1, F), (1, F, F))
    with pytest.raises(ValueError, match="zip"):
        format_term((1, F), NAMES[:3], [2, 2])
    with pytest.raises(ValueError, match="zip"):
        membership((1, F), X, [2, 2, 3])
