import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from equifinal.sets.data import CalibratedData
from equifinal.steps.panels.trajectories import COURSES, MOVES, trajectory_table, way_table
from tests.strategies import exact

from .drawn import cases_of, dimension

TERMS = {1: (1, -1), 2: (-1, 1)}
POINT = st.tuples(st.integers(0, 2), st.integers(0, 4), *[st.sampled_from([0.0, 0.25, 0.5, 0.75])] * 2)


def panel(points):
    unit, period, *x = map(list, zip(*points, strict=True))
    cases = tuple(f"c{i}" for i in range(len(points)))
    data = CalibratedData(cases, ("A", "B"), (2, 2), np.array(x).T, "Y", np.array(x[0]))
    return data, dimension(unit, "unit"), dimension(period)


def move_of(before, now):
    """What a unit does from one set of configurations to the next."""
    if before and now:
        return "stays in" if before == now else "changes configuration"
    return "enters" if now else "leaves" if before else "stays out"


@exact
@given(st.lists(POINT, min_size=1, max_size=12, unique_by=lambda point: point[:2]))
def test_moves_are_those_from_one_period_to_the_next(points):
    data, units, periods = panel(points)
    table = trajectory_table(data, units, periods, TERMS).set_index("case")
    for k, name in enumerate(units.partitions):
        way = sorted(cases_of(units, k), key=lambda i: periods.codes[i])
        before = None
        for i in way:
            line = table.loc[f"c{i}"]
            now = {str(n) for n, j in ((1, 0), (2, 1)) if data.x[i, j] > 0.5}
            assert line["unit"] == name
            assert line["period"] == periods.partitions[periods.codes[i]]
            assert line["configurations"] == ";".join(sorted(now))
            assert line["solution_membership"] == data.x[i].max()
            assert line["move"] == ("first" if before is None else move_of(before[0], now))
            assert line["skipped"] == (0 if before is None else periods.codes[i] - before[1] - 1)
            half = (data.x[i] == 0.5).any()
            row = 0 if half else 1 + 2 * (data.x[i, 0] > 0.5) + (data.x[i, 1] > 0.5)
            assert (0 if half else line["row"]) == row
            assert bool(line["row_changed"]) == (before is not None and before[2] != row)
            before = now, periods.codes[i], row
    assert set(table["move"]) <= set(MOVES)


@exact
@given(st.lists(POINT, min_size=1, max_size=12, unique_by=lambda point: point[:2]))
def test_a_way_sums_up_the_moves(points):
    data, units, periods = panel(points)
    table = trajectory_table(data, units, periods, TERMS)
    ways = way_table(table).set_index("unit")
    assert list(ways.index) == list(dict.fromkeys(table["unit"]))
    for name, lines in table.groupby("unit"):
        way, moves = ways.loc[name], lines["move"].tolist()
        counted = (way["periods"], way["enters"], way["leaves"], way["changes"])
        assert counted == (
            len(lines),
            moves.count("enters"),
            moves.count("leaves"),
            moves.count("changes configuration"),
        )
        crossings = moves.count("enters") + moves.count("leaves")
        inside = (lines["configurations"] != "").sum()
        assert way["in_solution"] == inside
        if len(lines) == 1:
            assert way["course"] == "one period"
        elif crossings > 1:
            assert way["course"] == "back and forth"
        elif crossings == 1:
            assert way["course"] == ("enters once" if "enters" in moves else "leaves once")
        else:
            assert way["course"] == ("always in" if inside else "always out")
    assert set(ways["course"]) <= set(COURSES)


def test_several_cases_in_a_cell_have_no_move():
    data, units, periods = panel([(0, 0, 0.75, 0.25), (0, 0, 0.25, 0.25), (0, 1, 0.75, 0.25)])
    table = trajectory_table(data, units, periods, TERMS)
    assert table["move"].tolist()[:2] == ["several cases"] * 2
    assert way_table(table)["course"].tolist() == ["several cases"]


def test_without_a_solution_all_stay_out():
    data, units, periods = panel([(0, 0, 0.75, 0.25), (0, 1, 0.25, 0.25)])
    table = trajectory_table(data, units, periods, {})
    assert table["move"].tolist() == ["first", "stays out"]
    assert table["configurations"].tolist() == ["", ""]
