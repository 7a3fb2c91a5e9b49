import pytest

from equifinal.output.text.english import Verdict

SAYS = Verdict()


def test_one_change_at_a_time():
    changes = [("consistency", "0.80", "0.85", "same"), ("PRI", "0.70", "0.75", "none")]
    assert SAYS.changed("OUT", changes) == (
        "The intermediate solution for OUT was checked against one change at a time: setting the consistency cutoff to "
        "0.85 instead of 0.80 leaves the solution as it is; setting the PRI cutoff to 0.75 instead of 0.70 leaves no "
        "solution."
    )


@pytest.mark.parametrize(
    ("above", "up_to", "words"),
    [
        ("0.500", "0.871", "any consistency cutoff above 0.500 and up to 0.871"),
        ("", "0.871", "any consistency cutoff up to 0.871"),
        ("", "", "any consistency cutoff"),
    ],
)
def test_ranges_with_the_ends_that_they_have(above, up_to, words):
    assert SAYS.range("consistency", above, up_to) == f"It stays the same for {words}, all else equal."


def test_counts_of_none_and_of_one():
    assert SAYS.left_out(0, 5).endswith("the same in none of 5 analyses.")
    assert SAYS.left_out(1, 1).endswith("the same in 1 of 1 analysis.")
    assert "there is no typical case" in SAYS.protocol(9, 0, "0.900", 0, 0, "", 1)
    assert "the one typical case is not robust" in SAYS.protocol(9, 2, "0.900", 0, 1, "0.000", 4)


def test_without_a_solution():
    assert SAYS.no_verdict("OUT").startswith("There is no solution for OUT")
