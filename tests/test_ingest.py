import pytest

from equifinal.errors import InputError
from equifinal.ingest import ingest, read_cells

SETTINGS = {
    "data": "d.csv",
    "case_id": "case",
    "outcome": "Y",
    "conditions": ["A"],
    "labels": {"cases": {"zh": "名", "en": {"x": "Town X"}}},
}


def cases(text):
    return ingest(read_cells(text.encode(), "d.csv"), SETTINGS)


def test_cases_labels_and_scores():
    frame = cases("case,名,A,Y,note\nx,甲,0.5,1,\n\ny,乙,1,0,\n")
    assert frame.to_csv(index=False) == ("case,label_en,label_zh,A,Y\nx,Town X,甲,0.5,1\ny,y,乙,1.0,0\n")


def test_byte_order_mark_and_windows_line_ends():
    assert list(read_cells("\ufeffcase,A\r\nx,1\r\n".encode()).columns) == ["case", "A"]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "d.csv holds no case."),
        (b"case,A\n", "d.csv holds no case."),
        (b"case,A\nx,\xb9\xfa\n", "d.csv is not UTF-8 at line 2. Hint: save it as CSV UTF-8"),
        (b"case,A,A\nx,1,2\n", "d.csv has the column name 'A' twice or empty."),
        (b"case,A\nx,1,2\n", "d.csv, line 2 has 3 cells where the header has 2."),
    ],
)
def test_file_that_is_no_table(content, message):
    with pytest.raises(InputError) as error:
        read_cells(content, "d.csv")
    assert message in str(error.value)


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ("x,甲,1,1\nx,乙,1,1", "d.csv names the case x more than once, in lines 2, 3."),
        (",甲,1,1", "d.csv, line 2 names the case ''."),
        ("x;y,甲,1,1", "d.csv, line 2 names the case 'x;y'."),
        ("x,甲,high,1", "d.csv, line 2: A of case x is 'high'."),
        ("x,甲,1,1\n\ny,乙,1,", "d.csv, line 4: Y of case y is missing."),
        ("x,甲,inf,1", "d.csv, line 2: A of case x is 'inf'."),
        ("y,甲,1,1", "labels: cases: en names x, which is no case of d.csv."),
    ],
)
def test_bad_cells_are_named(rows, message):
    with pytest.raises(InputError) as error:
        cases(f"case,名,A,Y\n{rows}\n")
    assert message in str(error.value)
