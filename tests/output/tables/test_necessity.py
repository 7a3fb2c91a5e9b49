from dataclasses import replace

import pytest

from equifinal.output.formats.csv import write
from equifinal.output.tables.necessity import necessity_tables


def test_two_blocks_and_what_is_necessary(source):
    assert write(necessity_tables(source)).decode() == (
        "Table 2. Analysis of necessary conditions,,,,,,\n"
        "Condition,Y: Consistency,Y: Coverage,Y: RoN,~Y: Consistency,~Y: Coverage,~Y: RoN\n"
        "Age,0.900,0.750,0.500,0.500,0.250,0.750\n"
        "~Age,0.250,0.900,–,0.900,0.500,0.125\n"
        "L[0],0.000,–,1.000,0.375,0.625,0.875\n"
        "Note: Bold: consistency of at least 0.90.,,,,,,\n"
        '"Consistent as necessary for Y, but of little relevance (coverage below 0.60 or RoN below 0.60): Age.",,,,,,\n'
        "No condition is necessary for ~Y.,,,,,,\n"
        "RoN: relevance of necessity; ~: negation of a set. N = 3 cases; Equifinal 0.3.0.,,,,,,\n"
    )


def test_only_consistencies_that_are_necessary_are_marked(source):
    (table,) = necessity_tables(source)
    marked = [(row[0].content, str(cell.content)) for row in table.rows for cell in row if cell.strong]
    assert marked == [("Age", "0.900")]


@pytest.mark.parametrize(
    ("coverage", "ron", "note"),
    [
        (0.75, 0.5, "Necessary for Y: Age."),
        (
            0.76,
            0.5,
            "Consistent as necessary for Y, but of little relevance (coverage below 0.76 or RoN below 0.50): Age.",
        ),
        (
            0.75,
            0.51,
            "Consistent as necessary for Y, but of little relevance (coverage below 0.75 or RoN below 0.51): Age.",
        ),
    ],
)
def test_necessary_is_what_is_relevant_as_well(source, coverage, ron, note):
    settings = source.settings | {"necessity_coverage_cutoff": coverage, "necessity_ron_cutoff": ron}
    (table,) = necessity_tables(replace(source, settings=settings))
    assert table.notes[1] == (note,)


def test_of_an_outcome_without_members_nothing_is_called_necessary(source):
    frames = {**source.frames, "memberships": source.frames["memberships"].assign(Y=[0.5, 0.4, 0.1])}
    (table,) = necessity_tables(replace(source, frames=frames))
    assert table.notes[1] == ("No case is a member of Y, so that nothing can be called necessary for it.",)
    assert table.notes[2] == ("No condition is necessary for ~Y.",)
