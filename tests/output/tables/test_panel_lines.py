from equifinal.output.formats.table import Cell
from equifinal.output.tables.panel_lines import dimensions, lines_of, outcome_block, sets_of, table, view
from tests.output.panel import source


def test_the_sets_are_the_configurations_by_their_names_then_the_solution():
    made = source()
    sets = sets_of(made, "Y")
    assert [one.part for one in sets] == ["term"] * (len(sets) - 1) + ["model"]
    assert sets[-1].name == "Solution"
    assert sorted(sets[-1].expression.split(" + ")) == sorted(one.expression for one in sets[:-1])
    assert sets_of(source(solved=False), "Y") == []


def test_each_set_has_a_line_a_partition_and_one_for_all_cases():
    made = source()
    for one in sets_of(made, "~Y"):
        assert len(lines_of(made, "fit", "~Y", one)) == 1 + 3 + 8 + 2
        assert lines_of(made, "distances", "~Y", one)["dimension"].tolist() == ["year", "town", "side"]


def test_dimensions_and_views():
    made = source()
    assert dimensions(made) == [("year", "period"), ("town", "unit"), ("side", "group")]
    assert [view(made, *one) for one in dimensions(made)] == ["year (between)", "town (within)", "side (between)"]


def test_a_table_gets_its_letter_last():
    made = table(source(), "Title", ((Cell("a"),),), [((Cell("b"),),)], ["", "note"], ("left",))("q")
    assert (made.name, made.title, len(made.notes)) == ("T6q", "Table 6q. Title", 1)


def test_an_outcome_without_rows_says_so():
    heading, none = outcome_block(source(sets={"Y": "Yield"}), "~Y", 3, [])
    assert (heading[0].content, none[0].content) == ("~Yield", "no solution")
