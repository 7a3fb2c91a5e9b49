import pytest

from equifinal.output.formats.table import Table
from equifinal.output.tables.catalogue import TABLES, tables_of
from tests.output.tables.test_nca import fuzzy


def test_the_files_in_the_order_of_the_paper():
    assert [name.partition("_")[0] for name in TABLES] == ["T1", "T2", "T2a", "T2b", "T3", "T4", "T5"]


@pytest.mark.parametrize("name", list(TABLES)[1:])
def test_each_builds_tables_of_its_number_under_names_of_their_own(name, source):
    entry = TABLES[name]
    tables = entry.build(fuzzy() if entry.group else source)
    assert tables
    assert all(isinstance(table, Table) and table.name.startswith(name[:2]) for table in tables)
    assert len({table.name for table in tables}) == len(tables)
    assert all(table.title.startswith(f"Table {name[1]}") for table in tables)


def test_what_is_made_at_one_cutoff_alone():
    assert [name for name, entry in TABLES.items() if entry.at_cutoff] == ["T3_configurations", "T4_truth_table"]


def test_a_study_has_the_tables_of_what_it_asks_for():
    assert list(tables_of({"nca": {"run": True}})) == list(TABLES)
    assert [name for name in TABLES if name not in tables_of({"nca": {"run": False}})] == ["T2a_nca", "T2b_bottlenecks"]
