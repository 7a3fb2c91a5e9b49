from .test_table import notes


def test_a_whole_sheet_is_told_in_one_line():
    assert len(notes()) == 1
    assert "from 2019 to 2020" in notes()[0]


def test_a_unit_year_without_scores_is_told():
    told = notes("town,side,A_2019,A_2020,Y_2019,Y_2020\nOak,n,1,,3,\nElm,s,5,6,7,8\n")
    assert "3 cases" in told[0]
    assert len(told) == 2
