"""Theories in the appendix."""

from equifinal.output.formats.catalogue import FORMATS
from equifinal.output.tables.appendix import appendix_tables
from equifinal.output.tables.theory import theory_tables
from equifinal.output.words.labels import Labels
from tests.output.small import study
from tests.output.text.test_results import STUDIES


def made(name, language="en", **theories):
    memberships, options = STUDIES[name]
    return study(memberships, labels=Labels(language), theories=theories, **options)


def texts(table):
    return [[str(cell.content) for cell in row] for row in table.rows]


def test_areas_and_kinds_of_every_tied_model():
    fit, _, cases, _ = theory_tables(made("tied", old="A*B"))
    assert [row[0] for row in texts(fit) if len(row) == 1] == ["Theory old (model 1 of 2)", "Theory old (model 2 of 2)"]
    assert [row[0] for row in texts(fit)[2:8]] == [
        "Theory",
        "Solution",
        "Theory and solution",
        "Solution, not theory",
        "Theory, not solution",
        "Neither",
    ]
    shares = [float(row[3]) for row in texts(cases)[2:15]]
    assert sum(shares) == 1


def test_the_fuzzy_figures_are_those_of_the_tables():
    source = made("fuzzy", old="A*~A + B")
    frame = source.frames["theories"]
    printed = [row[2:] for row in texts(theory_tables(source)[0])[2:]]
    assert printed == [
        [f"{line[key]:.3f}" for key in ("consistency", "pri", "coverage")] for _, line in frame.iterrows()
    ]


def test_they_stand_in_the_appendix_in_every_format():
    found = appendix_tables(made("tied", "zh", 旧理论="A*~B"))
    assert [table.name for table in found[-4:]] == ["A6a", "A6b", "A7a", "A7b"]
    assert all(write(found[-4:]) for write in FORMATS.values())


def test_without_theories_there_are_no_tables():
    assert theory_tables(made("fuzzy")) == []
