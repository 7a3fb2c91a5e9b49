import pandas as pd
import pytest

from equifinal.output.formats.csv import write
from equifinal.output.formats.table import Symbol
from equifinal.output.tables.configurations import COLUMNS, MODELS, configuration_tables
from equifinal.output.tables.source import Source
from equifinal.output.words.labels import Labels
from tests.output.conftest import made


def test_a_table_for_each_tied_model_and_none_for_the_negation(source):
    first, second = configuration_tables(source)
    assert write([first]).decode() == (
        '"Table 3. Configurations sufficient for Y, and for its negation (M1)",,,\n'
        "Condition,Y: The first: 1,Y: 2,~Y: No configuration\n"
        "Age,Core condition present,Peripheral condition absent,\n"
        "B,Peripheral condition absent,,\n"
        "L,Core condition present [2],,\n"
        "Consistency,0.900,0.875,–\n"
        "PRI,0.850,–,–\n"
        "Raw coverage,0.600,0.500,–\n"
        "Unique coverage,0.200,0.100,–\n"
        "Solution consistency,0.910,,–\n"
        "Solution coverage,0.813,,–\n"
        "Note: Number: value of the condition; Blank: present or absent.,,,\n"
        '"Frequency cutoff 1; Consistency cutoff 0.80; PRI cutoff 0.50. Directional expectations for Y: Age, L[1,2]. '
        'For ~Y each single expectation is reversed.",,,\n'
        "Y: model 1 of ≥ 2 tied models. Y: 2 parsimonious models tie; a condition is core if any of those behind this "
        "model has it.,,,\n"
        "2 lies in no parsimonious term: all its conditions are peripheral.,,,\n"
        "N = 3 cases; Equifinal 0.3.0.,,,\n"
    )
    assert (first.name, second.name) == ("T3 M1", "T3 M2")
    assert len(second.align) == 2
    assert any("model 2 of ≥ 2" in "".join(map(str, note)) for note in second.notes)


def test_legend_is_always_printed(source):
    for table in configuration_tables(source):
        kinds = [part.kind for part in table.notes[0] if isinstance(part, Symbol)]
        assert kinds == ["core present", "peripheral present", "core absent", "peripheral absent"]


def test_groups_and_cases_on_request():
    groups = {"g": {"conditions": ["L", "A"], "zh": "组"}}
    table, _ = configuration_tables(made("zh", condition_groups=groups, table_cases=True))
    stubs = [row[0].content for row in table.rows]
    assert stubs[3:7] == ["组", "L", "Age", "B"]
    assert [cell.content for cell in table.rows[-1]] == ["案例", "First", "c2", ""]


@pytest.mark.parametrize(
    ("expected", "opposed", "note"),
    [
        ([], None, "No directional expectations: the intermediate solution is the conservative one."),
        ([], [], "No directional expectations: the intermediate solution is the conservative one."),
        (["A"], ["B"], "Directional expectations for Y: Age. Directional expectations for ~Y: B."),
        (
            [],
            ["B*~A"],
            "No directional expectations for Y: the intermediate solution is the conservative one. "
            "Directional expectations for ~Y: B*~Age.",
        ),
    ],
)
def test_expectations_as_they_were_given(expected, opposed, note):
    table, _ = configuration_tables(made(directional_expectations=expected, directional_expectations_negation=opposed))
    assert "".join(table.notes[1]).partition("PRI cutoff 0.50. ")[2] == note


def wide(count, models=1):
    """Return a study with so many configurations in each of so many models."""
    numbers = [(m, c) for m in range(1, models + 1) for c in range(1, count + 1)]
    keys = pd.DataFrame(numbers, columns=["model", "configuration"]).assign(outcome="Y")
    fit = {"consistency": 0.9, "raw_coverage": 0.5, "unique_coverage": 0.1, "cases": "c1"}
    term = keys.assign(term=[f"t{c}" for _, c in numbers])
    source = made(labels=Labels())
    frames = source.frames | {
        "configurations": keys.assign(A="core present", B="", L="", **fit),
        "paths": term.assign(path=""),
        "terms": term.assign(solution="intermediate", pri=0.8),
        "models": pd.DataFrame(
            [("Y", "intermediate", m, 0.9, 0.8) for m in range(1, models + 1)],
            columns=["outcome", "solution", "model", "consistency", "coverage"],
        ),
    }
    frames["solutions"] = source.frames["solutions"].assign(models=models, exact=True)
    return Source(source.settings, source.labels, frames)


def test_more_configurations_than_a_page_is_wide_go_into_several_tables():
    tables = configuration_tables(wide(COLUMNS + 3))
    assert [len(table.align) - 1 for table in tables] == [COLUMNS, 3, 1]
    assert [table.name for table in tables] == ["T3 (1)", "T3 (2)", "T3 (3)"]
    names = [cell.content for table in tables for cell in table.header[-1][1:]]
    assert names == [f"1{c}" for c in "abcdefghijklmnopq"] + ["No configuration"]


def test_only_so_many_tied_models_are_printed():
    tables = configuration_tables(wide(1, models=MODELS + 5))
    assert len(tables) == MODELS
    note = "".join(map(str, tables[-1].notes[2]))
    assert note.startswith(f"Y: model {MODELS} of {MODELS + 5} tied models. The first {MODELS} are printed")
