from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from equifinal.audit.paper import read_paper
from equifinal.errors import InputError

FORM = (
    "paper: Some authors\noutcome: Y\nconditions: [A, B]\ncases: 12\nsets: [0, 0.33, 1]\nrounding: half_up\n"
    "necessity:\n  columns: [Y consistency]\n  A: 0.80\n"
)


def test_what_a_form_says():
    paper = read_paper(FORM.encode())
    assert (paper.title, paper.outcome, paper.conditions, paper.cases) == ("Some authors", "Y", ("A", "B"), 12)
    assert (paper.coding, paper.rounding) == ((0, Fraction("0.33"), 1), "half_up")
    assert [figure.name for figure in paper.figures] == ["necessity Y A consistency"]


def test_what_may_be_left_out():
    paper = read_paper(b"outcome: NO\nconditions: [ON]\nmeans:\n  NO: 0.50\n")
    assert (paper.title, paper.cases, paper.coding, paper.rounding, paper.terms) == ("", None, None, "nearest", {})
    assert paper.outcome == "NO"


@pytest.mark.parametrize(("sets", "coding"), [("fuzzy", None), ("crisp", (0, 1)), ("[1, 0.5, 0]", (0, 0.5, 1))])
def test_codings(sets, coding):
    assert read_paper(FORM.replace("[0, 0.33, 1]", sets).encode()).coding == coding


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("outcome: Y\n", "", "line 1: outcome is missing, or no name."),
        ("outcome: Y", "outcome: ~Y", "line 2: outcome is missing, or no name."),
        ("outcome: Y", "outcome: [Y]", "line 2: a list or a mapping stands in the place of a text."),
        ("conditions: [A, B]", "conditions: [A, A]", "line 3: conditions names something twice."),
        ("conditions: [A, B]", "conditions: []", "line 3: conditions is missing, or no list of names."),
        ("conditions: [A, B]", "conditions: [A, 2B]", "line 3: conditions is missing, or no list of names."),
        ("conditions: [A, B]", "conditions: &a [*a]", "line 3: a list or a mapping stands"),
        ("conditions: [A, B]", "conditions: [A, Y]", "line 2: the outcome Y is among the conditions."),
        ("conditions: [A, B]", f"conditions: [{', '.join('ABCDEFGHIJKL')}]", "line 3: 12 conditions are too many"),
        ("cases: 12", "cases: 0", "line 4: cases is '0'."),
        ("cases: 12", "cases: 12.5", "line 4: cases is '12.5'."),
        ("cases: 12", "cases: [1]", "line 4: a list or a mapping stands in the place of a text."),
        ("[0, 0.33, 1]", "[0, 2]", "line 5: sets is '0 2'."),
        ("[0, 0.33, 1]", "[1, 1.0]", "line 5: sets is '1 1.0'."),
        ("[0, 0.33, 1]", "multi", "line 5: sets is 'multi'."),
        ("half_up", "up", "line 6: rounding is 'up'."),
        ("necessity:", "necesity:", "line 7: the key necesity is unknown."),
        ("necessity:\n", "necessity: 3\nx:\n", "line 8: the key x is unknown."),
        ("paper:", "outcome:", "line 2: outcome stands twice."),
        ("A: 0.80", "A: na", "p.yaml holds no figure."),
    ],
)
def test_a_fault_is_told_in_one_sentence_with_its_line(old, new, told):
    assert old in FORM
    with pytest.raises(InputError) as error:
        read_paper(FORM.replace(old, new, 1).encode(), "p.yaml")
    assert told in str(error.value)
    assert "\n" not in str(error.value)


COUNTY = (Path(__file__).parent / "tables/county27.yaml").read_bytes()
PIECES = ["", "\n", ": ", "*", "~", "[", "{", "- ", "&a ", "1.", "0.5 ", "'", "#", "\t", "："]


@settings(max_examples=300, deadline=None)
@given(st.integers(0, len(COUNTY)), st.integers(0, 12), st.sampled_from(PIECES))
def test_a_changed_form_is_read_or_answered_by_one_sentence(at, length, piece):
    told, figures = "", ()
    try:
        figures = read_paper(COUNTY[:at] + piece.encode() + COUNTY[at + length :]).figures
    except InputError as error:
        told = str(error)
    assert bool(told) != bool(figures)
    assert "\n" not in told
