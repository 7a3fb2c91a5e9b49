from fractions import Fraction
from pathlib import Path

import pandas as pd
import pytest

from equifinal.audit.paper import read_paper
from equifinal.audit.verdict import audit
from equifinal.disk.studies import study_of
from equifinal.disk.tables import as_bytes
from equifinal.errors import InputError
from equifinal.reading.configuration import read_configuration
from equifinal.runs.form import form_of, tables_needed
from equifinal.steps.calibrate import step as calibrate
from equifinal.steps.ingest.cases import ingest
from equifinal.steps.necessity import step as necessity
from equifinal.study.settle import case_table
from tests.audit.small import fits, quotient
from tests.output.small import solutions, study
from tests.output.text.test_results import STUDIES

ROOT = Path(__file__).parents[2]
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


def shipped(name, monkeypatch):
    """Return the memberships of a study of this repository, and the form of its tables."""
    monkeypatch.chdir(ROOT)
    found, _ = study_of(read_configuration(Path("config", f"{name}.yaml").read_bytes(), name))
    settings = found.settings
    cases = ingest(case_table(found.table, settings), settings).cases.set_index("case")
    sets = [*settings["conditions"], settings["outcome"].partition("[")[0]]
    memberships = calibrate.run(cases[sets], settings)["memberships"].set_index("case")
    frames = {"memberships": memberships.reset_index(), **necessity.run(memberships, settings)}
    frames |= solutions(memberships, settings, settings["consistency_cutoff"])
    return memberships, form_of(name, settings, {key: as_bytes(frames[key]) for key in tables_needed("")})


@pytest.mark.parametrize("name", ["config", "primary-care", "villages"])
def test_tables_of_every_study_of_ours_are_possible(name, monkeypatch):
    memberships, text = shipped(name, monkeypatch)
    paper = read_paper(text.encode())
    cases = [{column: Fraction(str(row[column])) for column in memberships} for _, row in memberships.iterrows()]
    for figure in paper.figures:
        assert fits(figure.printed, quotient(figure, paper.terms, cases)), figure.name
    assert audit(paper).verdict == "possible"


def test_a_study_of_several_levels_is_told(monkeypatch):
    with pytest.raises(InputError, match="several levels"):
        shipped("telehealth", monkeypatch)


def test_a_slip_in_the_county_study_is_found(monkeypatch):
    _, text = shipped("config", monkeypatch)
    row = next(line for line in text.splitlines() if line.startswith("  SVC:"))
    figures = row.split()
    figures[1] = f"{float(figures[1]) - 0.01:.3f}"
    found = audit(read_paper(text.replace(row, "  " + " ".join(figures)).encode()))
    assert found.verdict == "impossible"
    assert "necessity OUT SVC consistency" in [figure.name for figure in found.contradiction]


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
