import pytest

from equifinal.output.formats.table import Table
from equifinal.output.tables.catalogue import TABLES


def test_five_files_in_the_order_of_the_paper():
    assert [name[:3] for name in TABLES] == ["T1_", "T2_", "T3_", "T4_", "T5_"]


@pytest.mark.parametrize("name", list(TABLES)[1:])
def test_each_builds_tables_of_its_number_under_names_of_their_own(name, source):
    tables = TABLES[name].build(source)
    assert tables
    assert all(isinstance(table, Table) and table.name.startswith(name[:2]) for table in tables)
    assert len({table.name for table in tables}) == len(tables)
    assert all(table.title.startswith(f"Table {name[1]}") for table in tables)


def test_what_is_made_at_one_cutoff_alone():
    assert [name for name, entry in TABLES.items() if entry.at_cutoff] == ["T3_configurations", "T4_truth_table"]
