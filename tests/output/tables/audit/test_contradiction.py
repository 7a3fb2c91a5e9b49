import pytest

from equifinal.audit.certificate import Multiplied
from equifinal.audit.results import Verdict
from equifinal.audit.verdict import audit
from equifinal.output.tables.audit.contradiction import contradiction_table
from tests.audit.small import necessity

from .test_report import IMPOSSIBLE, cells

CRISP = necessity("Y consistency, Y coverage", "A: 0.53 0.50", sets="crisp", cases=4)


def test_the_figures_that_contradict_each_other_are_listed():
    table = contradiction_table(IMPOSSIBLE, audit(IMPOSSIBLE), "en")
    assert [line[0] for line in cells(table)][1:] == ["consistency of A for Y", "consistency of ~A for Y"]
    assert "None of these figures can be left out" in str(table.notes)


def test_the_certificate_names_each_inequality_with_its_multiplier_and_its_rule():
    one, other = IMPOSSIBLE.figures[:2]
    proof = [Multiplied("", one, 1, 3), Multiplied("half_up", one, 0, 2), Multiplied("half_up", other, 2, 1)]
    verdict = Verdict("impossible", "condition", (one, other), "so", certificate=proof)
    notes = [text for (text,) in contradiction_table(IMPOSSIBLE, verdict, "en").notes]
    first, second = (text for text in notes if text.startswith("Certificate"))
    assert first == f"Certificate, each inequality times its denominator: {proof[0].words}."
    assert second.startswith("Certificate if figures are rounded half up: 2 × (")
    assert second.count("×") == 2


def test_of_scores_only_what_data_were_found_for_is_told():
    table = contradiction_table(CRISP, audit(CRISP), "en")
    header, line = cells(table)
    assert "Allowed" not in header
    assert line[:2] == ["consistency of A for Y", "0.53"]


@pytest.mark.parametrize("least", [True, False])
def test_whether_each_figure_was_left_out_in_turn_is_told(least):
    table = contradiction_table(IMPOSSIBLE, audit(IMPOSSIBLE)._replace(least=least), "en")
    assert ("Some of these figures may not be needed" in str(table.notes)) != least
