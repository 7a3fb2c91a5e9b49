import pytest
from hypothesis import given
from hypothesis import strategies as st

from equifinal.errors import InputError
from equifinal.reading import read_sheet
from equifinal.steps.ingest.cases import ingest

SETTINGS = {"case_id": [], "outcome": "Y", "conditions": ["A"], "labels": {}, "missing": "stop", "missing_texts": [""]}


def read(text):
    return read_sheet(text.encode(), "d.csv")


@given(st.lists(st.tuples(st.integers(0, 1), st.integers(0, 1), st.integers(0, 4)), min_size=1, max_size=6))
def test_a_frequency_is_as_many_rows(lines):
    if not sum(n for *_, n in lines):
        return
    text = "\n".join(["A,Y,n", *(f"{a},{y},{n}" for a, y, n in lines)])
    found = ingest(read(text), SETTINGS | {"frequency": "n"})
    assert found.cases[["A", "Y"]].values.tolist() == [[a, y] for a, y, n in lines for _ in range(n)]
    assert found.cases["case"].is_unique
    assert found.cases.index.tolist() == [i + 2 for i, (_, _, n) in enumerate(lines) for _ in range(n)]
    assert any(f"stand for {sum(n for *_, n in lines)} cases" in note for note in found.notes["note"])


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        (("2.5", "1"), "d.csv, line 2: n is 2.5, no number of cases."),
        (("1", "-3"), "d.csv, line 3: n is -3, no number of cases."),
        (("0", "0"), "d.csv: n makes 0 cases in all."),
        (("1", "999999"), "d.csv: n makes 1000000 cases in all."),
        (("1", "many"), "d.csv, line 3: n of case 3 is 'many'."),
    ],
)
def test_frequencies_that_are_none(cells, message):
    text = "A,Y,n\n1,1,{}\n0,0,{}\n".format(*cells)
    with pytest.raises(InputError, match="^" + message.replace(".", r"\.")):
        ingest(read(text), SETTINGS | {"frequency": "n"})


def test_cases_named_by_two_columns_keep_their_labels_and_gaps():
    text = "unit,year,name,A,Y\nX,2001,甲一,1,1\nX,2002,甲二,,0\nZ,2001,乙一,0,1\n"
    settings = SETTINGS | {"case_id": ["unit", "year"], "labels": {"cases": {"zh": "name"}}, "missing": "drop"}
    found = ingest(read(text), settings)
    assert found.cases[["case", "label_zh"]].values.tolist() == [["X 2001", "甲一"], ["Z 2001", "乙一"]]
    assert found.dropped.values.tolist() == [["X 2002", 3, "A"]]
    with pytest.raises(InputError, match=r"d.csv, line 3: year is empty, a part of the name of the case\."):
        ingest(read(text.replace("X,2002", "X,")), settings)
    with pytest.raises(InputError, match=r"names the case X 2001 more than once, in lines 2, 3\."):
        ingest(read(text.replace("2002", "2001")), settings)
