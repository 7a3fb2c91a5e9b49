from math import gcd

from hypothesis import given
from hypothesis import strategies as st

from equifinal.audit.scores import whole_numbers


@given(st.lists(st.fractions(0, 1, max_denominator=100), min_size=1, max_size=5, unique=True))
def test_scores_are_the_smallest_whole_numbers_in_proportion(coding):
    scores, scale = whole_numbers(tuple(coding))
    assert [one * scale for one in coding] == list(scores)
    assert all(isinstance(one, int) for one in scores)
    assert gcd(scale, *scores) == 1


def test_fuzzy_sets_have_ends_and_the_middle():
    assert whole_numbers(None) == ((0, 1, 2), 2)
