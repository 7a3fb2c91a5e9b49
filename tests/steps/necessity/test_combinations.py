import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from equifinal.sets.data import CalibratedData
from equifinal.sets.expressions import fit
from equifinal.sets.fit import necessity
from equifinal.sets.implicants import literal
from equifinal.sets.tolerance import at_least
from equifinal.steps.necessity import combinations as module
from equifinal.steps.necessity.combinations import necessary_combinations
from tests.strategies import NAMES, exact

ALL = (0.0, 0.0, 0.0)
HEADER = "outcome,kind,expression,consistency,coverage,ron\n"
GRID = st.sampled_from([0.0, 0.25, 0.5, 0.6, 0.75, 0.8, 0.9, 1.0])
CUTOFFS = st.tuples(GRID, GRID, GRID)
DEPTHS = st.sampled_from([1, 2, 3, 4, None])
SHAPES = st.one_of(
    st.lists(st.just(2), min_size=1, max_size=4),
    st.lists(st.integers(2, 4), min_size=1, max_size=2),
    st.just([2, 3, 2]),
    st.just([2, 3, 2, 2]),
)


def make(rows, y, levels=None):
    x = np.array(rows, dtype=float)
    levels = tuple(levels or [2] * x.shape[1])
    cases = tuple(f"c{i}" for i in range(len(x)))
    return CalibratedData(cases, NAMES[: len(levels)], levels, x, "Y", np.array(y, dtype=float))


@st.composite
def calibrated(draw):
    """Up to seven cases in up to four conditions: crisp, fuzzy in quarters, or of several values."""
    levels = draw(SHAPES)
    parts = draw(st.sampled_from([1, 4]))
    member = st.integers(0, parts).map(lambda i: i / parts)
    row = st.tuples(*[member if n == 2 else st.integers(0, n - 1) for n in levels], member)
    rows = np.array(draw(st.lists(row, min_size=1, max_size=7)), dtype=float)
    return make(rows[:, :-1], rows[:, -1], levels)


def by_definition(data, consistency, coverage, ron, depth):
    """The table's lines, from a list of all combinations."""
    levels = data.levels
    literals = [(i, v) for i, n in enumerate(levels) for v in ([1, 0] if n == 2 else range(n))]
    sizes = range(1, (depth or len(literals)) + 1)
    combinations = [c for size in sizes for c in itertools.combinations(literals, size)]

    def degree(case, i, v):
        return float(case[i] == v) if levels[i] > 2 else case[i] if v else 1 - case[i]

    def held(combination, i):
        return sum(j == i for j, _ in combination)

    lines = []
    for side in (data, data.negated()):
        for kind, sign, join in (("conjunction", "*", min), ("disjunction", " + ", max)):
            most = [1 if kind == "conjunction" else n - 1 for n in levels]
            allowed = [c for c in combinations if all(held(c, i) <= m for i, m in enumerate(most))]
            figures = {}
            for c in allowed:
                x = np.array([join(degree(case, i, v) for i, v in c) for case in data.x])
                figures[c] = necessity(x, side.y)
            necessary = [set(c) for c, f in figures.items() if at_least(f.consistency, consistency)]
            cutoffs = (consistency, coverage, ron)
            good = [c for c, f in figures.items() if all(at_least(*p) for p in zip(f, cutoffs, strict=True))]
            for c in good:
                if kind == "conjunction":
                    minimal = not any(set(c) < set(longer) for longer in good)
                else:
                    minimal = not any(shorter < set(c) for shorter in necessary)
                if minimal and len(c) > 1:
                    text = sign.join(literal(data.conditions[i], v, levels[i]) for i, v in c)
                    lines.append((side.outcome, kind, text, *figures[c]))
    return lines


def lines(table):
    return list(table.itertuples(index=False, name=None))


@exact
@given(calibrated(), CUTOFFS, DEPTHS)
def test_all_combinations_that_the_definition_gives(data, cutoffs, depth):
    assert lines(necessary_combinations(data, *cutoffs, depth)) == by_definition(data, *cutoffs, depth)


@exact
@given(calibrated(), CUTOFFS)
def test_expressions_read_back_with_the_same_fit(data, cutoffs):
    for outcome, _, expression, *figures in lines(necessary_combinations(data, *cutoffs)):
        side = data if outcome == data.outcome else data.negated()
        assert list(fit(expression, side).necessity) == figures


@exact
@given(calibrated(), CUTOFFS)
def test_coverage_and_ron_only_choose_among_the_disjunctions(data, cutoffs):
    table = necessary_combinations(data, cutoffs[0], 0, 0)
    reach = at_least(table["coverage"], cutoffs[1]) & at_least(table["ron"], cutoffs[2])
    expected = table[reach & (table["kind"] == "disjunction")]
    found = necessary_combinations(data, *cutoffs)
    assert lines(found[found["kind"] == "disjunction"]) == lines(expected)


@pytest.mark.parametrize("block", [1, 7, 100])
def test_blocks_change_nothing(monkeypatch, block):
    rng = np.random.default_rng(5)
    data = make(rng.integers(0, 9, (12, 5)) / 8, rng.integers(0, 9, 12) / 8)
    whole = lines(necessary_combinations(data, 0.8, 0.3, 0.3, None))
    monkeypatch.setattr(module, "BLOCK", block)
    assert len(whole) > 10
    assert lines(necessary_combinations(data, 0.8, 0.3, 0.3, None)) == whole


def test_disjunction_and_conjunction_by_hand():
    # C = ~B, and all but the third case have A or C. B + C holds in every case: its RoN is 0.
    data = make([[1, 1, 0], [0, 0, 1], [0, 1, 0], [1, 0, 1]], [1, 1, 0, 1])
    assert necessary_combinations(data, 1, 0, 0.1).to_csv(index=False) == (
        HEADER + "Y,disjunction,A + ~B,1.0,1.0,1.0\n"
        "Y,disjunction,A + C,1.0,1.0,1.0\n"
        "~Y,conjunction,~A*B*~C,1.0,1.0,1.0\n"
    )


def test_values_of_a_multi_value_condition():
    # Y where A is 0 or 2, or B; every case of ~Y has A[1] and ~B.
    data = make([[0, 0], [2, 0], [1, 1], [1, 0]], [1, 1, 1, 0], (3, 2))
    assert necessary_combinations(data, 1, 0, 0, None).to_csv(index=False) == (
        HEADER + "Y,disjunction,A[1] + ~B,1.0,0.75,0.0\n"
        "Y,disjunction,A[0] + A[2] + B,1.0,1.0,1.0\n"
        "~Y,conjunction,A[1]*~B,1.0,1.0,1.0\n"
    )


def test_fuzzy_sets_by_hand():
    # A + B = .75 .5 .75 (sum 2), with Y .75 .5 .25 (sum 1.5); ~Y = .25 .5 .75 = ~A*B.
    data = make([[0.75, 0.25], [0.25, 0.5], [0.25, 0.75]], [0.75, 0.5, 0.25])
    assert lines(necessary_combinations(data, 1, 0.5, 0.5)) == [
        ("Y", "disjunction", "A + B", 1.0, 1.5 / 2, 1 / 1.5),
        ("~Y", "conjunction", "~A*B", 1.0, 1.0, 1.0),
    ]


def test_minimality_of_a_disjunction_looks_at_consistency_alone():
    # A is necessary (coverage 2/4), and B makes A + B no better reason, though its coverage is higher (3/5).
    data = make([[1, 0], [1, 0], [0, 1], [1, 0], [1, 0]], [1, 1, 1, 0, 0])
    assert necessity(np.maximum(data.x[:, 0], data.x[:, 1]), data.y).coverage == 0.6
    assert "A + B" not in set(necessary_combinations(data, 0.66, 0.6, 0)["expression"])
    assert "A + B" in set(necessary_combinations(data, 0.7, 0.6, 0)["expression"])


def test_a_conjunction_stands_where_the_longer_one_fails_a_cutoff():
    # A*B covers 4 of 5, A*B*C 3 of 4: still consistent at 0.75, but too low in coverage.
    data = make([[1, 1, 1]] * 3 + [[1, 1, 0], [1, 1, 1], [0, 0, 1]], [1, 1, 1, 1, 0, 0])
    first = ("Y", "conjunction", "A*B", 1.0, 0.8, 0.5)
    assert [line for line in lines(necessary_combinations(data, 0.75, 0.8, 0)) if line[:2] == first[:2]] == [first]
    longer = ("Y", "conjunction", "A*B*C", 0.75, 0.75, 2 / 3)
    assert [line for line in lines(necessary_combinations(data, 0.75, 0.75, 0)) if line[:2] == first[:2]] == [longer]


def test_coverage_of_a_disjunction_may_rise_with_a_literal():
    # A covers 1 of 3, B 1 of 2, C 2 of 2: the search must not stop at A + B, which covers 2 of 5.
    data = make([[1, 0, 0], [0, 1, 0], [0, 0, 1], [0, 0, 1], [1, 0, 0], [1, 0, 0], [0, 1, 0]], [1, 1, 1, 1, 0, 0, 0])
    assert "A + B + C" in set(necessary_combinations(data, 1, 4 / 7, 0)["expression"])


@pytest.mark.filterwarnings("error")
def test_of_an_outcome_without_members_nothing_is_necessary():
    data = make([[1, 0], [0, 1]], [0, 0])
    assert set(necessary_combinations(data, *ALL)["outcome"]) == {"~Y"}
    assert set(necessary_combinations(data.negated(), *ALL)["outcome"]) == {"~Y"}


def test_of_an_outcome_in_all_cases_only_what_is_not_constant_is_reported():
    # A + B and ~A + ~B hold in all cases, as Y does: RoN is 0/0.
    data = make([[1, 0], [0, 1]], [1, 1])
    assert len(necessary_combinations(data, 1, 0, 0)) == 0


def test_cutoffs_of_zero():
    # Every literal reaches 0, so no disjunction is minimal; A*~B has no member, its coverage is 0/0.
    data = make([[1, 1], [0, 0], [0, 1]], [1, 1, 0])
    assert [line[:3] for line in lines(necessary_combinations(data, *ALL))] == [
        ("Y", "conjunction", "A*B"),
        ("Y", "conjunction", "~A*B"),
        ("Y", "conjunction", "~A*~B"),
        ("~Y", "conjunction", "A*B"),
        ("~Y", "conjunction", "~A*B"),
        ("~Y", "conjunction", "~A*~B"),
    ]


def test_a_single_case():
    # A*~B = .75, with Y and with ~Y .5.
    data = make([[0.75, 0.25]], [0.5])
    assert lines(necessary_combinations(data, 1, 0, 0)) == [
        ("Y", "conjunction", "A*~B", 1.0, 0.5 / 0.75, 0.25 / 0.5),
        ("~Y", "conjunction", "A*~B", 1.0, 0.5 / 0.75, 0.25 / 0.5),
    ]


@pytest.mark.parametrize("depth", [1, 2, None])
def test_nothing_to_combine(depth):
    table = necessary_combinations(make([[1], [0]], [1, 0]), *ALL, depth)
    assert table.to_csv(index=False) == HEADER
    none = CalibratedData(("a",), (), (), np.empty((1, 0)), "Y", np.array([1.0]))
    assert len(necessary_combinations(none, *ALL, depth)) == 0


def test_a_cutoff_is_reached_despite_rounding():
    data = make([[0.1, 0.1]] * 3 + [[0, 0]], [0.1, 0.1, 0.1, 0.2])
    assert necessity(data.x[:, 0], data.y).consistency == 0.6000000000000001
    assert "A*B" in set(necessary_combinations(data, 0.6000000000000002, 0, 0)["expression"])
