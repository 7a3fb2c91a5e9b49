import pytest

from equifinal.output.tables.catalogue import TABLES as FILES
from equifinal.output.words.tables import TABLES


@pytest.mark.parametrize("number", [name[1] for name in FILES])
def test_every_table_has_a_title_with_its_number(number):
    titles = [key for key in TABLES if key.startswith(f"table {number}")]
    assert titles
    for key in titles:
        assert TABLES[key][0].startswith(f"Table {number}")
        assert TABLES[key][1].startswith(f"表 {number}")
