import pytest

from equifinal.runs.archive.differences import LINES, compare

OLD = b"case,A,B\nC01,0.5,x\nC02,0.25,y\n"


@pytest.mark.parametrize(
    ("name", "there", "here", "lines"),
    [
        ("t.csv", OLD, OLD, []),
        ("t.csv", OLD, OLD.replace(b"0.25", b"0.26"), ["t.csv: row 2 (case C02), column A: 0.25 there, 0.26 here"]),
        ("t.csv", OLD, OLD.replace(b"A,B", b"B,A"), ["t.csv: columns case,A,B there, case,B,A here"]),
        (
            "t.csv",
            OLD,
            OLD.replace(b"C01,0.5,x\n", b""),
            [
                "t.csv: 2 rows there, 1 here",
                "t.csv: row 1 (case C01), column case: C01 there, C02 here",
                "t.csv: row 1 (case C01), column A: 0.5 there, 0.25 here",
                "t.csv: row 1 (case C01), column B: x there, y here",
            ],
        ),
        (
            "t.csv",
            b"outcome,term,n\nY,A*B,1\n",
            b"outcome,term,n\nY,A*B,2\n",
            ["t.csv: row 1 (outcome Y, term A*B), column n: 1 there, 2 here"],
        ),
        (
            "t.csv",
            OLD,
            OLD.replace(b"\n", b"\r\n"),
            [f"t.csv: {len(OLD)} bytes there, {len(OLD) + 3} here, not the same"],
        ),
        ("t.md", b"a\nb\n", b"a\nc\n", ["t.md: line 2: 'b' there, 'c' here"]),
        ("t.png", b"a", b"bc", ["t.png: 1 bytes there, 2 here, not the same"]),
        ("t.xlsx", b"PK\0a", b"PK\0b", ["t.xlsx: 4 bytes there, 4 here, not the same"]),
        ("t.txt", b"\xff", b"a", ["t.txt: 1 bytes there, 1 here, not the same"]),
    ],
)
def test_differences_are_named_by_row_and_column(name, there, here, lines):
    assert compare(name, there, here) == lines


def test_many_differences_are_cut():
    old = "a\n" + "1\n" * 50
    found = compare("t.csv", old.encode(), old.replace("1", "2").encode())
    assert len(found) == LINES + 1
    assert found[-1] == "t.csv: and 30 more differences"
