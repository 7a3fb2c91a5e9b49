from equifinal.reading import read_sheet
from equifinal.study.proposal.facts import columns_of_sheet
from equifinal.study.proposal.parts import ROLES, Draft, Part


def test_what_is_decided_once_stays():
    draft = Draft(columns_of_sheet(read_sheet(b"town,A,B\nOak,1,2\nElm,0,3\n", "d.csv")))
    assert [column.name for column in draft.free("scores")] == ["A", "B"]
    draft.decide("A", "outcome", "first")
    draft.decide("A", "condition", "second")
    assert draft.found["A"] == Part("A", "outcome", "first")
    assert [column.name for column in draft.free()] == ["town", "B"]
    assert [column.name for column in draft.free("texts")] == ["town"]


def test_every_role_has_a_word():
    assert Part("A", "raw", "").told == ROLES["raw"]
