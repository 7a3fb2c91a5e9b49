from equifinal.output.text.english import Exploration

SAYS = Exploration("OUT")


def test_shares_and_breaks():
    assert SAYS.holding(12, "7.3%", "9.0%") == (
        "Exploration for OUT. Over 12 combinations of cutoffs and calibrations, the intermediate solution is the same "
        "in 7.3% and the same or a subset in 9.0%."
    )
    assert SAYS.breaks([("pri_cutoff", 0.75), ("frequency_cutoff", 2)]) == (
        "All else equal, it breaks at PRI cutoff 0.75, frequency cutoff 2."
    )


def test_one_share_is_said_once():
    assert SAYS.kept("80%", "80%").endswith("kept in 80% of analyses.")
    assert SAYS.kept("60%", "80%").endswith("kept in 60% to 80% of analyses.")


def test_configurations_clear_of_chance():
    assert SAYS.clear(0, 1).startswith("Its one configuration does not fit")
    assert SAYS.clear(0, 3).startswith("None of its 3 configurations fits")
    assert SAYS.clear(2, 3).startswith("2 of its 3 configurations fit the")
    assert SAYS.nothing() == "There is no solution for OUT, so there is nothing to explore."
