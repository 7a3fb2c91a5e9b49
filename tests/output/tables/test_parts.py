import pytest

from equifinal.languages import LANGUAGES
from equifinal.output.formats.catalogue import FORMATS
from equifinal.output.tables.parts import parts_tables
from equifinal.output.tables.source import Source
from equifinal.output.text.parts import parts_text
from equifinal.output.words.labels import Labels
from equifinal.steps.parts import step
from tests.steps.parts.small import chain, groups

CUTOFFS = {"frequency_cutoff": 1, "consistency_cutoff": 0.8, "pri_cutoff": 0.0, "contradiction_cutoff": None}
SETTINGS = {"outcome": "Y", "conditions": ["A", "C"], "outcomes": [], "own": {}, "symbols": "circles"} | CUTOFFS


def source_of(parts, language="en", **settings):
    return Source(SETTINGS | settings, Labels(language=language), step.run(parts))


def test_groups_in_words():
    text = parts_text(source_of(groups()))
    assert "- first (3 cases): `~A*~C + A*C`" in text
    assert "Of first, 1 of 2 configurations stands in other parts too: `A*C` (second)." in text
    assert "No configuration of first (negation) stands in another part." in text
    assert "In second the solution of first has a consistency of " in text
    assert "its rows hold all those of the solution there" in text


def test_chains_in_words_and_in_a_table():
    source = source_of(chain(), outcomes=["M", "Y"])
    assert "-> M; " in parts_text(source)
    assert [table.name for table in parts_tables(source, chain())] == ["T7a", "T7b", "T7c", "T7d", "T7e"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("ending", FORMATS)
def test_every_format_in_every_language(ending, language):
    source = source_of(groups(), language)
    tables = parts_tables(source, groups())
    assert [table.name for table in tables] == ["T7a", "T7b", "T7c", "T7d"]
    assert FORMATS[ending](tables)


def test_configurations_stand_side_by_side():
    first, *_ = parts_tables(source_of(groups()), groups())
    heads = [(cell.content, cell.span) for cell in first.header[0]]
    assert heads == [("", 1), ("first", 2), ("second", 1)]


def notes_of(**settings):
    first, *_ = parts_tables(source_of(groups(), **settings), groups())
    return first.notes[-1][0]


def test_the_note_has_the_cutoffs_of_all_parts_or_of_each():
    assert notes_of().startswith("Frequency cutoff 1; Consistency cutoff 0.80; PRI cutoff 0.00. Cases: ")
    own = notes_of(own={"second": {"consistency_cutoff": 0.9}})
    assert "first: Frequency cutoff 1; Consistency cutoff 0.80; PRI cutoff 0.00. " in own
    assert "second: Frequency cutoff 1; Consistency cutoff 0.90; PRI cutoff 0.00. Cases: " in own
