import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import equifinal as eq
from equifinal.api.truth_tables import tables_at
from equifinal.steps.truth_table import step

MEMBERSHIP = st.integers(0, 20).filter(lambda n: n != 10).map(lambda n: n / 20)


def test_the_frames_are_those_of_the_step(tables, memberships):
    for name, frame in step.run(memberships, tables.settings, 0.8).items():
        pd.testing.assert_frame_equal(getattr(tables, name), frame.reset_index(drop=True))


@given(st.lists(st.tuples(MEMBERSHIP, MEMBERSHIP, MEMBERSHIP), min_size=2, max_size=8))
def test_a_case_belongs_to_the_row_of_its_sides(rows):
    frame = pd.DataFrame(rows, columns=["A", "B", "OUT"], index=[f"c{i}" for i in range(len(rows))])
    table = eq.truth_table(frame, "OUT").truth_table.query("outcome == 'OUT'")
    for line in table.itertuples():
        for case in filter(None, line.cases.split(";")):
            assert [int(frame.at[case, name] > 0.5) for name in "AB"] == [line.A, line.B]
    assert table["n"].sum() == len(rows)


def test_consistency_of_a_row_by_hand(tables, memberships):
    line = tables.truth_table.query("outcome == 'OUT' and STAFF == 1 and FUNDS == 0").iloc[0]
    x = pd.concat([memberships["STAFF"], 1 - memberships["FUNDS"]], axis=1).min(axis=1)
    assert line["consistency"] == pytest.approx(pd.concat([x, memberships["OUT"]], axis=1).min(axis=1).sum() / x.sum())
    assert sorted(line["cases"].split(";")) == ["Elm", "Yew"]


def test_another_cutoff_codes_the_rows_anew(tables, memberships):
    again = tables_at(memberships, tables.settings, 0.99)
    assert (again.truth_table["value"] == "1").sum() < (tables.truth_table["value"] == "1").sum()


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ({"consistency_cutoff": -1}, "consistency_cutoff is -1"),
        ({"frequency_cutoff": 0}, "frequency_cutoff is 0"),
        ({"conditions": ["NONE"]}, "conditions names the column NONE"),
    ],
)
def test_bad_keys_are_said_in_a_sentence(memberships, keys, words):
    with pytest.raises(eq.InputError, match=words):
        eq.truth_table(memberships, "OUT", **keys)


def test_an_empty_frame_is_no_data(memberships):
    with pytest.raises(eq.InputError):
        eq.truth_table(memberships.iloc[:0], "OUT")
