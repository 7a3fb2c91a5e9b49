import pytest

from equifinal.errors import InputError
from equifinal.steps.coding.merging import disagreements, merge

from .samples import SHEET, TWO, book, sheet


def merged(text, **keys):
    codebook = book(**keys)
    codings = sheet(text, codebook)
    return codings, merge(codings, codebook, "sheet.csv")


def test_one_coder_passes_through():
    codings, found = merged(SHEET)
    assert list(found["level"]) == list(codings["level"])
    assert list(found["lines"]) == [str(line) for line in codings["line"]]
    assert disagreements(codings, found).empty


def test_first_coder_decides():
    codings, found = merged(TWO, merge="first")
    assert list(found["level"]) == ["shown", "shown", "none", "mentioned"]
    assert list(found["decided_by"]) == ["all", "A", "all", "A"]
    assert list(merged(TWO, merge="first", coders="[B, A]")[1]["level"]) == ["shown", "mentioned", "none", "none"]
    table = disagreements(codings, found)
    assert list(table["codings"]) == ["A: shown; B: mentioned", "A: mentioned; B: none"]
    assert list(table["lines"]) == ["3;7", "5;9"]


def test_what_they_do_not_agree_on_is_left_out():
    _, found = merged(TWO, merge="agreed")
    assert list(found["level"]) == ["shown", "", "none", ""]
    assert list(found["decided_by"]) == ["all", "none", "all", "none"]


def test_consensus_rows_decide():
    text = f"{TWO.strip()}\nC1,consensus,unit,mentioned\nC1,consensus,centre,shown"
    for rule in ("consensus", "agreed", "first"):
        codings, found = merged(text, merge=rule)
        assert list(found["level"]) == ["shown", "mentioned", "none", "shown"]
        assert list(found["decided_by"]) == ["all", "consensus", "all", "consensus"]
    assert list(disagreements(codings, found)["lines"]) == ["3;7;10", "5;9;11"]


@pytest.mark.parametrize("name", ["Consensus", "共识"])
def test_other_words_for_the_consensus(name):
    text = f"{TWO.strip()}\nC1,{name},unit,mentioned\nC1,{name},centre,shown"
    assert list(merged(text)[1]["decided_by"]) == ["all", "consensus", "all", "consensus"]


def test_a_missing_consensus_is_told():
    with pytest.raises(InputError) as caught:
        merged(TWO)
    assert str(caught.value) == (
        "sheet.csv: the coders differ on unit of case C1, A: shown; B: mentioned (lines 3, 7) (2 such contents). "
        "Hint: add a row by the coder consensus, or choose merge: agreed or merge: first in book.yaml"
    )
