from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equifinal.errors import InputError
from equifinal.sets.implicants import format_term
from equifinal.steps.truth_table.exclusions import excluded_by_rule, exclusions, without
from tests import brute
from tests.strategies import coded_rows, exact, implicants, table


def opposite(positive, negative, levels):
    """The tables of an outcome and of its negation, every observed row coded 1 in one and 0 in the other."""
    return table(positive, negative, levels), table(negative, positive, levels)


def test_rules_by_hand():
    pair = opposite([(1, 1)], [(0, 0)], (2, 2))
    conditions = pair[0].conditions
    found = excluded_by_rule(pair, impossible=[f"{conditions[0]}*~{conditions[1]}"], numbers=[2])
    assert found == {"impossible": [(1, 0)], "by hand": [(0, 1)], "simultaneous": []}


def test_rows_coded_1_for_both_are_simultaneous():
    pair = table([(1, 1), (1, 0)], [(0, 0)], (2, 2)), table([(0, 0), (1, 0)], [(1, 1)], (2, 2))
    assert excluded_by_rule(pair, simultaneous=True)["simultaneous"] == [(1, 0)]
    assert excluded_by_rule(pair)["simultaneous"] == []


@pytest.mark.parametrize("number", [0, 5])
def test_a_row_that_does_not_exist(number):
    with pytest.raises(InputError, match=f"excluded_rows names the row {number}"):
        excluded_by_rule(opposite([(1, 1)], [(0, 0)], (2, 2)), numbers=[number])


@pytest.mark.parametrize("text", ["D", "A*", "A[2]"])
def test_an_impossible_combination_that_cannot_be_read(text):
    with pytest.raises(InputError):
        excluded_by_rule(opposite([(1, 1)], [(0, 0)], (2, 2)), impossible=[text])


@exact
@given(coded_rows(), st.data())
def test_impossible_combinations_are_those_of_the_expressions_none_inside_another(drawn, data):
    positive, negative, levels = drawn
    pair = opposite(positive, negative, levels)
    terms = data.draw(st.lists(implicants(levels).filter(lambda term: max(term) >= 0), max_size=4))
    texts = [format_term(term, pair[0].conditions, levels) for term in terms]
    found = excluded_by_rule(pair, impossible=texts)["impossible"]
    assert brute.rows_of(found, levels) == brute.rows_of(terms, levels)
    assert set(found) == brute.prime(set(terms))
    assert found == sorted(found)


@exact
@given(coded_rows(), st.data())
def test_rows_by_hand_are_those_with_the_numbers_each_once(drawn, data):
    positive, negative, levels = drawn
    every = brute.all_rows(levels)
    numbers = data.draw(st.lists(st.integers(1, len(every)), max_size=6))
    found = excluded_by_rule(opposite(positive, negative, levels), numbers=numbers)["by hand"]
    assert found == [every[number - 1] for number in sorted(set(numbers))]


@exact
@given(coded_rows(), st.data())
def test_simultaneous_rows_are_those_coded_1_on_both_sides(drawn, data):
    positive, negative, levels = drawn
    rows = [*positive, *negative]
    other = data.draw(st.sets(st.sampled_from(rows)))
    pair = table(positive, negative, levels), table(other, set(rows) - other, levels)
    assert excluded_by_rule(pair, simultaneous=True)["simultaneous"] == sorted(set(positive) & other)


@given(st.data())
@exact
def test_each_side_loses_what_is_asked_of_it_alone(data):
    """By definition: every row, whether it lacks a claim, is listed, or is impossible, for that side or for both."""
    positive, negative, levels = data.draw(coded_rows())
    pair = table(positive, negative, levels), replace(table(negative, positive, levels), outcome="~Y")
    pair = replace(pair[0], outcome="Y"), pair[1]
    rows, names = brute.all_rows(levels), pair[0].conditions
    numbers = st.lists(st.integers(1, len(rows)), max_size=3)
    model = st.lists(implicants(levels), min_size=1, max_size=3)
    claims = {side: data.draw(st.lists(model, max_size=2)) for side in ("Y", "~Y")}
    listed = {side: data.draw(numbers) for side in ("Y", "~Y")}
    texts = {side: [" + ".join(format_term(t, names, levels) for t in m) for m in claims[side]] for side in claims}
    settings = {"impossible_combinations": [], "excluded_rows": listed, "exclude_simultaneous_rows": False}
    found = exclusions(pair, settings | {"necessity_claims": texts})
    for side in ("Y", "~Y"):
        out = {row for row in rows if any(brute.covers(c, row) for c in without(found, side))}
        lacking = {row for row in rows for m in claims[side] if not any(brute.covers(t, row) for t in m)}
        assert out == lacking | {rows[number - 1] for number in listed[side]}


def test_a_row_excluded_for_one_side_is_not_simultaneous():
    pair = table([(1, 1), (1, 0)], [(0, 0)], (2, 2)), table([(0, 0), (1, 0)], [(1, 1)], (2, 2))
    pair = replace(pair[0], outcome="Y"), replace(pair[1], outcome="~Y")
    settings = {"impossible_combinations": [], "excluded_rows": {"~Y": [3]}, "exclude_simultaneous_rows": True}
    found = exclusions(pair, settings)
    assert (found[""]["simultaneous"], found["~Y"]["by hand"]) == ([], [(1, 0)])
