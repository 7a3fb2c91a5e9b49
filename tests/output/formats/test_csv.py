import csv
import io

from equifinal.output.formats.csv import write
from equifinal.output.formats.table import Cell, Table


def test_reads_back_and_no_text_is_a_formula(nasty):
    rows = list(csv.reader(io.StringIO(write([nasty, nasty]).decode())))
    first = rows[: rows.index([])]
    assert {len(row) for row in first} == {3}
    assert first[0][0] == f"'{nasty.title}"
    assert first[2][1:] == ["0.123", "–"]
    assert first[3] == ["'-5", "Core condition present [2]", "Peripheral condition absent"]
    assert first[4] == ["'@x", "-3", ""]
    assert first[5] == ["whole", "0.000", ""]
    assert first == rows[rows.index([]) + 1 :]
    assert not any(cell.startswith(("=", "+", "@")) for row in rows for cell in row)


def test_a_wide_sign_makes_no_formula_either():
    table = Table("T", "＝1+1", ((Cell("＠x"),),), (((Cell("－1"),),),), (), ("left",))
    assert [line.partition(",")[0] for line in write([table]).decode().splitlines()] == ["'＝1+1", "'＠x", "'－1"]
