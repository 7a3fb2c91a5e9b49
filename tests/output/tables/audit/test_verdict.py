import pytest

from equifinal.audit.results import Verdict
from equifinal.output.tables.audit.verdict import verdict_table
from tests.audit.small import necessity

from .test_report import cells

FUZZY = necessity("Y consistency", "A: 0.67", sets="fuzzy")


@pytest.mark.parametrize(("sets", "told"), [("fuzzy", "fuzzy"), ("crisp", "crisp"), ("[0, 0.33, 1]", "0, 0.33, 1")])
def test_what_was_assumed_is_told(sets, told):
    paper = necessity("Y consistency", "A: 0.67", sets=sets, cases=9)
    lines = dict(cells(verdict_table(paper, Verdict("undecided", "all"), "en")))
    assert lines["Verdict"] == "Undecided within the time limit."
    assert (lines["Figures"], lines["Cases"], lines["Sets"]) == ("1", "9", told)


@pytest.mark.parametrize(("sets", "weak"), [("fuzzy", True), ("crisp", False)])
def test_only_of_any_membership_it_is_called_the_weakest_test(sets, weak):
    paper = FUZZY if sets == "fuzzy" else necessity("Y consistency", "A: 0.67", sets=sets, cases=3)
    table = verdict_table(paper, Verdict("possible", "all"), "en")
    assert ("weakest test" in str(table.notes)) == weak
    assert "no clean bill" in str(table.notes)
