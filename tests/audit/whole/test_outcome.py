from equifinal.audit.whole.outcome import Outcome


def test_without_more_it_tells_neither_cases_nor_figures():
    assert Outcome("unknown") == ("unknown", (), None, None, ())
