from equifinal.output.tables.source import Source
from equifinal.output.tables.truth_table import claimed_rows, claims_notes, excluded_of, hands_notes
from equifinal.output.words.labels import Labels
from equifinal.steps.truth_table import step
from tests.steps.truth_table.test_recoded import ASKED
from tests.steps.truth_table.test_step import MEMBERSHIPS, SETTINGS


def source_of(language="en", **asked):
    settings = SETTINGS | ASKED | {"labels": {}} | asked
    found = step.run(MEMBERSHIPS, settings, settings["consistency_cutoff"])
    return Source(settings, Labels(language=language), found | {"memberships": MEMBERSHIPS.reset_index()})


def notes(made, source, outcome):
    return "".join(made(source, outcome)).strip()


def test_rows_by_hand_with_their_reasons():
    assert notes(hands_notes, source_of(), "Y") == "Coded by hand: row 2 as 0 (a pilot); row 4 as 1 (as it is)."
    assert notes(hands_notes, source_of(), "~Y") == ""
    rows = {"Y": {2: {"value": 0, "reason": {"en": "a pilot", "zh": "试点"}}}}
    assert notes(hands_notes, source_of("zh", row_outcomes=rows), "Y") == "人工编码的行：第 2 行编码为 0（试点）。"


def test_claims_tell_how_many_observed_rows_they_recode():
    text = "Claimed to be necessary, so that no row without it is used: {}. This recodes {}."
    assert notes(claims_notes, source_of(), "Y") == text.format("B", "1 observed row to 0: 3")
    assert notes(claims_notes, source_of(), "~Y") == ""
    none = source_of(necessity_claims={"Y": ["A + B"]}, row_outcomes={})
    assert notes(claims_notes, none, "Y") == text.format("A + B", "no observed row")
    assert claimed_rows(none, "Y") == []
    assert claimed_rows(none, "~Y") is None


def test_each_side_lists_what_is_excluded_for_it():
    source = source_of()
    assert excluded_of(source, "Y").tolist() == ["~B"]
    assert excluded_of(source, "~Y").tolist() == ["~A*~B"]
    both = source_of(necessity_claims={}, excluded_rows=[1])
    assert [excluded_of(both, side).tolist() for side in ("Y", "~Y")] == [["~A*~B"], ["~A*~B"]]


def test_cutoffs_of_each_side():
    source = source_of(consistency_cutoff_negation=0.5, pri_cutoff_negation=0.4)
    assert source.cutoffs().strip() == (
        "Y: Frequency cutoff 1; Consistency cutoff 0.60; PRI cutoff 0.50. "
        "~Y: Frequency cutoff 1; Consistency cutoff 0.50; PRI cutoff 0.40."
    )
    assert source.cutoffs(0.7, "~Y").strip() == "Frequency cutoff 1; Consistency cutoff 0.60; PRI cutoff 0.40."
    assert source_of().cutoffs().strip() == "Frequency cutoff 1; Consistency cutoff 0.60; PRI cutoff 0.50."
