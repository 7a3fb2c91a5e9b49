import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from equifinal.errors import InputError
from equifinal.reading import read_sheet
from equifinal.steps.coding.codebook import RULES
from equifinal.steps.coding.merging import merge
from equifinal.steps.coding.scores import audit_table, coded_cells, score, score_table

from .samples import SHEET, TWO, book, sheet


def audit_of(text, **keys):
    codebook = book(**keys)
    return audit_table(merge(sheet(text, codebook), codebook), codebook), codebook


# The rule of the county study: two contents with data 1; one, or a vague mention, 0.5; none, or measures alone, 0.
PAPER = [
    ((1, 1), 1),
    ((1, 1, 1), 1),
    ((1, 1, 0), 1),
    ((1, 0.5, 0), 0.5),
    ((1, 0, 0), 0.5),
    ((0.5, 0, 0), 0.5),
    ((0.5, 0.5, 0.5), 0.5),
    ((0, 0, 0), 0),
]


@pytest.mark.parametrize(("values", "expected"), PAPER)
def test_the_rule_of_contents(values, expected):
    assert score("contents", values, [1] * len(values)) == expected


def test_the_other_rules():
    values, weights = [0, 0.5, 1], [1, 1, 2]
    assert [score(rule, values, weights) for rule in RULES] == [0.5, 0.5, 0.625, 1, 0]


@settings(max_examples=50)
@given(st.sampled_from(RULES), st.lists(st.sampled_from([0, 0.25, 0.5, 1]), min_size=2, max_size=5), st.data())
def test_a_score_is_a_membership_and_never_falls_with_more_evidence(rule, values, data):
    weights = [1 + i for i in range(len(values))]
    low = score(rule, values, weights)
    i = data.draw(st.integers(0, len(values) - 1))
    assert 0 <= low <= 1
    assert score(rule, [*values[:i], 1, *values[i + 1 :]], weights) >= low


def test_every_score_leads_back_to_its_rows():
    audit, codebook = audit_of(SHEET)
    assert list(score_table(audit, codebook).itertuples(index=False, name=None)) == [("C2", 1, 0.25), ("C1", 0.5, 0.5)]
    expected = pd.DataFrame(
        [
            ("C2", "SYS", 1.0, "plan", "shown", 1.0, "2"),
            ("C2", "SYS", 1.0, "unit", "shown", 1.0, "3"),
            ("C2", "ORG", 0.25, "board", "mentioned", 0.5, "4"),
            ("C2", "ORG", 0.25, "centre", "none", 0.0, "5"),
            ("C1", "SYS", 0.5, "plan", "shown", 1.0, "6"),
            ("C1", "SYS", 0.5, "unit", "measures", 0.0, "7"),
            ("C1", "ORG", 0.5, "board", "none", 0.0, "8"),
            ("C1", "ORG", 0.5, "centre", "shown", 1.0, "9"),
        ],
        columns=["case", "set", "score", "content", "level", "value", "lines"],
    )
    pd.testing.assert_frame_equal(audit[list(expected)], expected)
    assert audit["quote"].iloc[0] == "it fell to 3%"
    for _, rows in audit[audit["counted"]].groupby(["case", "set"]):  # the score again, from the trail alone
        again = score(rows["rule"].iloc[0], rows["value"].tolist(), rows["weight"].tolist())
        assert again == rows["score"].iloc[0]


def test_contents_left_out_do_not_count():
    audit, codebook = audit_of(TWO, merge="agreed")
    assert list(score_table(audit, codebook).iloc[0]) == ["C1", 0.5, 0]
    assert list(audit["counted"]) == [True, False, True, False]


def test_a_set_without_agreed_contents_has_no_score():
    text = TWO.replace("C1,B,board,none", "C1,B,board,shown")
    with pytest.raises(InputError, match=r"ORG of case C1 has no score: the coders differ on each of its contents\."):
        audit_of(text, merge="agreed")


def test_coded_sets_join_a_data_file():
    audit, codebook = audit_of(SHEET)
    scores = score_table(audit, codebook, "id")
    described = read_sheet(b"id,town,size\nC1,Ash,3\nC2,Elm,4", "d.csv")
    joined = coded_cells(scores, described, "id", "s.csv")
    assert list(joined.columns) == ["id", "town", "size", "SYS", "ORG"]
    assert list(joined["SYS"]) == [0.5, 1]
    for content, message in (
        (b"id,town\nC1,Ash", "case C2 of s.csv is not in d.csv. Hint: both name the same cases"),
        (b"id,town\nC1,Ash\nC2,Elm\nC3,Oak", "case C3 of d.csv is not in s.csv."),
        (b"id,SYS\nC1,1\nC2,0", "SYS is a column of d.csv and a set of the codebook."),
        (b"case,town\nC1,Ash\nC2,Elm", "case_id names the column id, which d.csv does not have."),
    ):
        with pytest.raises(InputError) as caught:
            coded_cells(scores, read_sheet(content, "d.csv"), "id", "s.csv")
        assert str(caught.value).startswith(message)
