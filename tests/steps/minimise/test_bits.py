import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from equifinal.steps.minimise.bits import distinct, integers, pack, unpack
from tests.strategies import exact

FLAGS = st.tuples(st.integers(0, 6), st.integers(0, 140)).flatmap(lambda shape: arrays(bool, shape))


@exact
@given(FLAGS)
def test_words_hold_the_flags_and_nothing_else(flags):
    words = pack(flags)
    n = flags.shape[1]
    assert words.dtype == np.uint64
    assert words.shape == (len(flags), max(1, -(-n // 64)))
    back = unpack(words)
    assert (back[:, :n] == flags).all()
    assert not back[:, n:].any()


@exact
@given(FLAGS)
def test_integers_are_the_sums_of_their_powers(flags):
    assert integers(flags) == [sum(2**i for i, flag in enumerate(line) if flag) for line in flags.tolist()]


@exact
@given(FLAGS, st.data())
def test_distinct_columns_each_once_and_every_column_among_them(flags, data):
    again = data.draw(st.lists(st.integers(0, len(flags) - 1), max_size=6)) if len(flags) else []
    masks = pack(np.vstack([flags, flags[again]]))
    kinds, kind_of = distinct(masks)
    lines = list(map(tuple, masks.tolist()))
    assert len(kinds) == len(set(map(tuple, kinds.tolist()))) == len(set(lines))
    assert [tuple(kinds[kind].tolist()) for kind in kind_of] == lines


@pytest.mark.parametrize("n", [63, 64, 65])
def test_the_last_row_of_a_word(n):
    flags = np.zeros((1, n), dtype=bool)
    flags[0, -1] = True
    assert integers(flags) == [2 ** (n - 1)]
    assert np.flatnonzero(unpack(pack(flags)[0])).tolist() == [n - 1]
