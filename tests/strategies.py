"""What the tests draw: levels of conditions, truth tables over them, expressions."""

import numpy as np
from hypothesis import settings
from hypothesis import strategies as st

from equifinal.sets.algebra import Expression
from equifinal.sets.implicants import FREE
from equifinal.steps.truth_table.table import TruthTable
from tests import brute

NAMES = ("A", "B", "C", "D", "E")
LEVELS = st.one_of(
    st.lists(st.just(2), min_size=1, max_size=5),
    st.lists(st.integers(2, 4), min_size=1, max_size=3),
    st.just([2, 3, 2, 3]),
)

exact = settings(max_examples=100)


def implicants(levels):
    return st.tuples(*[st.sampled_from([FREE, FREE, *range(n)]) for n in levels])


@st.composite
def expressions(draw, count=1):
    """Expressions over the same conditions."""
    levels = draw(LEVELS)
    terms = st.lists(implicants(levels), max_size=6)
    return [Expression(draw(terms), NAMES[: len(levels)], levels) for _ in range(count)]


@st.composite
def coded_rows(draw, positives=1):
    """Rows coded 1, rows coded 0, and levels; the other rows are remainders."""
    levels = draw(LEVELS)
    rows = draw(st.permutations(brute.all_rows(levels)))
    n = draw(st.integers(positives, min(10, len(rows))))
    m = draw(st.integers(0, min(14, len(rows) - n)))
    return sorted(rows[:n]), sorted(rows[n : n + m]), levels


@st.composite
def expectations(draw, levels, apart=True):
    """Directional expectations, as text and as the values expected at each position."""
    texts, groups = [], []
    places = draw(st.permutations(range(len(levels))))
    while places and draw(st.integers(0, 3)):
        size = draw(st.sampled_from([1, 1, 2, 3]))
        chosen, places = places[:size], places[size:] if apart else draw(st.permutations(places))
        values = {i: draw(st.sets(st.integers(0, levels[i] - 1), min_size=1)) for i in chosen}
        texts.append("*".join(value_set(NAMES[i], values[i], levels[i]) for i in values))
        groups.append(values)
        if len(groups) == 4:
            break
    return texts, groups


@st.composite
def charts(draw, columns=9, rows=8):
    """Prime implicant charts, one line a column, every row covered; some columns alike, some rows alike."""
    n = draw(st.integers(1, rows))
    row = st.lists(st.booleans(), min_size=n, max_size=n)
    chart = np.array(draw(st.lists(row, min_size=1, max_size=columns)), dtype=bool)
    chart[draw(st.integers(0, len(chart) - 1)), ~chart.any(axis=0)] = True
    return chart


def value_set(name, values, levels):
    """A set of values as text: ``A``, ``~A``, ``A[1,2]``."""
    if levels == 2 and len(values) == 1:
        return name if values == {1} else f"~{name}"
    return f"{name}[{','.join(map(str, sorted(values)))}]"


def array(rows, levels):
    """Rows as the engine takes them."""
    return np.array(rows, dtype=np.int64).reshape(len(rows), len(levels))


def table(positive, negative, levels):
    """A truth table with one case in every row."""
    rows = sorted([*positive, *negative])
    return TruthTable(
        outcome="Y",
        conditions=NAMES[: len(levels)],
        levels=tuple(levels),
        rows=array(rows, levels),
        numbers=tuple(brute.all_rows(levels).index(row) + 1 for row in rows),
        n=(1,) * len(rows),
        consistency=tuple(float(row in positive) for row in rows),
        pri=tuple(float(row in positive) for row in rows),
        values=tuple("1" if row in positive else "0" for row in rows),
        cases=tuple((f"case {i}",) for i in range(len(rows))),
        half=(),
    )
