import pandas as pd

from equifinal.output.figures.clusters.shown import MOST_NAMED, how_many, units_shown


def ways(moves):
    lines = [(unit, move) for unit, given in moves.items() for move in given]
    return pd.DataFrame(lines, columns=["unit", "move"])


def test_all_units_are_shown_in_their_order():
    moves = {f"u{i}": ["first", "stays out"] for i in range(MOST_NAMED)}
    assert units_shown(ways(moves)) == list(moves)


def test_of_more_units_those_that_move_most_are_shown():
    moves = {f"u{i}": ["first", "stays out", "stays out"] for i in range(MOST_NAMED)}
    moves |= {"once": ["first", "stays out", "enters"], "twice": ["first", "enters", "changes configuration"]}
    found = units_shown(ways(moves))
    assert found[:3] == ["twice", "once", "u0"]
    assert len(found) == how_many(len(moves)) < MOST_NAMED
