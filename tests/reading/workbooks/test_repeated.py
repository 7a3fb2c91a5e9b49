from pathlib import Path

import pytest

from equifinal.errors import InputError
from equifinal.reading import read_sheet
from equifinal.reading.workbooks.repeated import check_repeats
from tests.bad_input.study import zipped

SPACES = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table"))


def ods(*rows):
    text = f"<office:document-content {SPACES}><table:table>{''.join(rows)}</table:table></office:document-content>"
    return zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": text})


def row(times, columns=1, filled=True):
    value = 'office:value-type="float" office:value="1" ' if filled else ""
    cell = f'<table:table-cell {value}table:number-columns-repeated="{columns}"/>'
    return f'<table:table-row table:number-rows-repeated="{times}">{cell}</table:table-row>'


def test_empty_cells_to_the_last_row_and_column_are_none():
    check_repeats(ods(row(3, 4), row(1_048_573, 16_384, filled=False)), "d.ods")


@pytest.mark.parametrize(
    "rows", [[row(1_000_000, 1000)], [row(1_000_000, filled=False), row(1, 1000)], [row(1, 16_000), row(1_000_000)]]
)
def test_cells_that_come_again_and_again_are_counted(rows):
    with pytest.raises(InputError, match=r"^d\.ods has \d{10,11} cells, more than 5000000\."):
        check_repeats(ods(*rows), "d.ods")


def test_a_real_one_is_read():
    path = Path(__file__).parents[1] / "files/cases.ods"
    check_repeats(path.read_bytes(), "cases.ods")
    assert len(read_sheet(path.read_bytes(), "cases.ods").cells)
