from fractions import Fraction

import pandas as pd
import pytest

from equifinal.audit.paper import read_paper
from equifinal.audit.verdict import audit
from equifinal.disk.tables import as_bytes
from equifinal.errors import InputError
from equifinal.runs.form import form_of, tables_needed
from tests.audit.small import fits, quotient
from tests.output.small import study
from tests.output.text.test_results import STUDIES

SETTINGS = {"outcome": "Y", "conditions": ["A", "B"]}


def tables(source):
    return {name: as_bytes(source.frames[name]) for name in tables_needed("incl0.80")}


def form(name):
    memberships, options = STUDIES[name]
    source = study(memberships, **options)
    conditions = [column for column in memberships if column != "Y"]
    return memberships, form_of('Mine: "small"', SETTINGS | {"conditions": conditions}, tables(source))


@pytest.mark.parametrize("name", ["fuzzy", "tied"])
def test_tables_of_a_study_are_possible_and_their_figures_those_of_its_cases(name):
    memberships, text = form(name)
    paper = read_paper(text.encode())
    cases = [{column: Fraction(str(row[column])) for column in memberships} for _, row in memberships.iterrows()]
    for figure in paper.figures:
        assert fits(figure.printed, quotient(figure, paper.terms, cases)), figure.name
    assert audit(paper).verdict == "possible"


def test_a_planted_slip_is_found():
    _, text = form("fuzzy")
    paper = read_paper(text.encode())
    (one,) = [f for f in paper.figures if f.name == "necessity Y A consistency"]
    wrong = f"{float(one.printed) - 0.05:.3f}"
    spoiled = text.replace(f"  A: {one.printed}", f"  A: {wrong}", 1)
    assert spoiled != text
    found = audit(read_paper(spoiled.encode()))
    assert found.verdict == "impossible"
    assert one.name in [figure.name for figure in found.contradiction]


def test_sets_of_several_levels_are_told():
    memberships = pd.DataFrame({"case": ["a"], "A": [2.0], "B": [0.0], "Y": [1.0]})
    empty = {name: as_bytes(memberships) for name in tables_needed("incl0.80")}
    with pytest.raises(InputError, match="several levels"):
        form_of("t", SETTINGS, empty)
