import pytest

from equifinal.errors import InputError
from equifinal.reading import read_sheet
from equifinal.study.proposal import check_named, is_score
from equifinal.study.proposal.facts import columns_of_sheet


def columns(text):
    return {column.name: column for column in columns_of_sheet(read_sheet(text.encode(), "d.csv"))}


def test_facts_of_columns():
    found = columns("no,town,A,B,C\n1,Oak,3,yes,\n2,Elm,4.5,no,\n3,Ash,NA,yes,\n")
    assert [column.running for column in found.values()] == [True, False, False, False, False]
    assert [column.names_all for column in found.values()] == [True, True, False, False, False]
    assert [column.is_score for column in found.values()] == [True, False, True, True, False]
    assert found["A"].range() == ("3", "4.5")
    assert (found["A"].whole, found["no"].whole) == (False, True)


def test_a_running_number_is_no_score():
    sheet = read_sheet(b"no,A\n1,3\n2,4\n3,5.5\n", "d.csv")
    assert (is_score(sheet, "no"), is_score(sheet, "A")) == (False, True)


def test_a_column_that_is_not_there_is_told():
    with pytest.raises(InputError, match=r"d.csv has no column Z. Hint: its columns are no, A"):
        check_named(read_sheet(b"no,A\n1,3\n", "d.csv"), [None, "A", "Z"])
