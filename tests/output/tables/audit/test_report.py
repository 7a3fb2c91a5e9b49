"""The report of an audit."""

import pytest

from equifinal.audit.results import Verdict
from equifinal.audit.verdict import audit
from equifinal.languages import LANGUAGES
from equifinal.output.formats.catalogue import FORMATS
from equifinal.output.tables.audit.report import audit_tables
from tests.audit.small import necessity

POSSIBLE = necessity("Y consistency", "A: 0.67", sets="crisp", cases=3)
IMPOSSIBLE = necessity("Y consistency, ~Y consistency", "A: 0.300 0.400", "~A: 0.600 0.700")


def cells(table):
    return [[str(cell.content) for cell in row] for row in table.rows]


def test_possible_shows_the_witness_and_what_it_does_not_prove():
    verdict, figures, witness = audit_tables(POSSIBLE, audit(POSSIBLE), "en")
    assert cells(verdict)[0] == ["Verdict", "Possible: some data give every printed figure."]
    assert "no clean bill" in str(verdict.notes)
    assert cells(figures)[1] == ["consistency of A for Y", "0.67", "0.666667"]
    assert cells(witness)[0] == ["Case", "A", "Y", "Cases"]
    assert "not the data of the paper" in str(witness.notes)


def test_impossible_shows_the_figures_and_what_is_allowed():
    verdict, contradiction = audit_tables(IMPOSSIBLE, audit(IMPOSSIBLE), "en")
    assert "nothing of intent" in str(verdict.notes)
    assert cells(contradiction)[1][:2] == ["consistency of A for Y", "0.300"]
    assert "0.39950" in cells(contradiction)[1][2]


def test_without_suspects_nothing_is_said_of_them():
    found = Verdict("impossible", "condition", IMPOSSIBLE.figures[:1], "so")
    (_, contradiction) = audit_tables(IMPOSSIBLE, found, "en")
    assert len(contradiction.align) == 2
    assert "may be wrong" not in str(contradiction.notes)
    (_, contradiction) = audit_tables(IMPOSSIBLE, found._replace(suspects=[]), "en")
    assert "may be wrong" in str(contradiction.notes)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_format_and_language(language):
    for paper in (POSSIBLE, IMPOSSIBLE):
        tables = audit_tables(paper, audit(paper), language)
        assert all(write(tables) for write in FORMATS.values())
        undecided = audit_tables(paper, Verdict("undecided", "all", tried=["so"]), language)
        assert len(undecided) == 1
