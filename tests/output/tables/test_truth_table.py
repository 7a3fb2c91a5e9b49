from dataclasses import replace

from equifinal.output.formats.csv import write
from equifinal.output.tables.truth_table import truth_table_tables
from tests.output.conftest import made


def test_rows_gap_contradictions_and_exclusions(source):
    outcome, _ = truth_table_tables(source)
    assert write([outcome]).decode() == (
        "Table 4a. Truth table of Y,,,,,,,,\n"
        "Row,Age,B,L,Y,n,Consistency,PRI,Cases\n"
        '12,1,1,2,1,2,0.950,0.900,"First, c2"\n'
        "3,0,0,2,0,1,0.850,0.250,c3\n"
        "1,0,0,0,0,1,0.400,0.200,c4\n"
        "2,0,0,1,?,0,–,–,\n"
        "Note: 3 of 12 possible rows are observed; 9 are remainders.,,,,,,,,\n"
        '"The lowest consistency at or above the cutoff of 0.80 is 0.850, the highest below it 0.400. The lowest of a '
        'row coded 1 is 0.950. Rows that reach it but not the PRI cutoff: 1.",,,,,,,,\n'
        "Rows coded 1 with cases outside the outcome: row 12 (c2).,,,,,,,,\n"
        "Rows coded 0 or C with cases in the outcome: row 1 (c4).,,,,,,,,\n"
        '"In no row, at exactly 0.5: c9.",,,,,,,,\n'
        "Excluded combinations: ~A*L[1]. Short names: A = Age.,,,,,,,,\n"
        "1: sufficient; 0: not sufficient; C: contradictory; ?: below the frequency cutoff. Frequency cutoff 1; "
        "Consistency cutoff 0.80; PRI cutoff 0.50. N = 3 cases; Equifinal 0.3.0.,,,,,,,,\n"
    )


def test_no_row_at_or_above_the_cutoff():
    _, negation = truth_table_tables(made("zh"))
    notes = ["".join(note) for note in negation.notes]
    assert notes[1] == "各行的一致性均在阈值 0.80 的同一侧。"
    assert notes[2] == "编码为 0 或 C 的行中没有结果出现的案例。"
    assert not any("0.5" in note for note in notes[2:3])


def test_of_rows_that_are_not_there_nothing_is_said(source):
    table = source.frames["truth_table"]
    for value, words in (("1", "No row coded 0 or C"), ("0", "No row coded 1"), ("?", "No row coded")):
        frames = {**source.frames, "truth_table": table.assign(value=value)}
        frames["deviant_cases"] = source.frames["deviant_cases"][:0]
        outcome, _ = truth_table_tables(replace(source, frames=frames))
        notes = ["".join(note) for note in outcome.notes]
        assert not any(note.startswith(words) for note in notes)
        assert any(note.startswith("No row reaches the frequency cutoff.") for note in notes) == (value == "?")
