import pytest

from equifinal.audit.reader import root_of
from equifinal.audit.tables import TableReader
from equifinal.errors import InputError

NECESSITY = "columns: [Y consistency, ~Y RoN]\nA: 0.80 0.7\n~A: na 0.60\n"
BLOCK = (
    "columns: [raw_coverage, consistency]\nrows:\n  A*~B: 0.40 0.9\n  B : 0.30 na\n"
    "solution: {coverage: 0.50, PRI: na}\n"
)


def reader():
    return TableReader("p.yaml", "Y", ("A", "B"), "nearest")


def root(text):
    return root_of(text.encode(), "p.yaml")


def names(figures):
    return [(figure.name, figure.printed) for figure in figures]


def test_necessity():
    assert names(reader().necessity(root(NECESSITY))) == [
        ("necessity Y A consistency", "0.80"),
        ("necessity ~Y A RoN", "0.7"),
        ("necessity ~Y ~A RoN", "0.60"),
    ]


def test_configurations_of_both_outcomes():
    terms = {}
    text = "c:\n- " + BLOCK.replace("\n", "\n  ") + "\n- outcome: ~Y\n  columns: [PRI]\n  rows: {~A: 0.5}\n"
    figures = names(reader().configurations(reader().mapping(root(text))["c"][1], terms))
    assert terms == {"Y": ("A*~B", "B"), "~Y": ("~A",)}
    assert figures == [
        ("configuration Y A*~B raw_coverage", "0.40"),
        ("configuration Y A*~B consistency", "0.9"),
        ("configuration Y B raw_coverage", "0.30"),
        ("solution Y coverage", "0.50"),
        ("configuration ~Y ~A PRI", "0.5"),
    ]


def test_means():
    assert names(reader().means(root("Y: 0.51\nA: na\nB: 0.40\n"))) == [("mean Y", "0.51"), ("mean B", "0.40")]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("A: 0.80 0.7", "A: 0.80", "line 2: there are 1 figures for 2 columns."),
        ("A: 0.80 0.7", "A: 1.80 0.7", "line 2: '1.80' is no figure of a table."),
        ("A: 0.80 0.7", "A: [[1], 2]", "line 2: a list or a mapping stands in the place of a text."),
        ("A: 0.80 0.7", "A: {a: 1}", "line 2: a list or a mapping stands in the place of a text."),
        ("A: 0.80 0.7", "C: 0.80 0.7", "line 2: C is no condition."),
        ("A: 0.80 0.7", "~~A: 0.80 0.7", "line 2: ~~A is no condition."),
        ("~A: na", "A: na", "line 3: A stands twice."),
        ("~Y RoN", "Z RoN", "line 1: the column Z RoN is unknown."),
        ("~Y RoN", "Y consistency", "line 1: columns names something twice."),
        ("columns: [Y consistency, ~Y RoN]\n", "", "line 1: columns is missing, or no list of names."),
    ],
)
def test_a_fault_of_necessity_is_told_with_its_line(old, new, told):
    assert old in NECESSITY
    with pytest.raises(InputError) as error:
        list(reader().necessity(root(NECESSITY.replace(old, new, 1))))
    assert told in str(error.value)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("A*~B", "A*~C", "line 3: A*~C is no configuration of the conditions."),
        ("A*~B", "A*~A", "line 3: A*~A is no configuration of the conditions."),
        ("A*~B", "A*", "line 3: A* is no configuration of the conditions."),
        ("B :", "~B*A:", "line 4: ~B*A stands twice."),
        ("rows:\n  A*~B: 0.40 0.9\n  B : 0.30 na\n", "", "line 1: configurations has no rows."),
        ("coverage: 0.50", "raw: 0.50", "line 5: the key raw is unknown."),
        ("coverage: 0.50", "coverage: 0.50 0.6", "line 5: there are 2 figures for 1 columns."),
        ("columns:", "outcome: Z\ncolumns:", "line 1: outcome is 'Z'."),
        ("columns:", "row: 1\ncolumns:", "line 1: the key row is unknown."),
        ("{coverage: 0.50, PRI: na}", "0.5", "line 5: a mapping is wanted here."),
    ],
)
def test_a_fault_of_configurations_is_told_with_its_line(old, new, told):
    assert old in BLOCK
    with pytest.raises(InputError) as error:
        list(reader().block(root(BLOCK.replace(old, new, 1)), {}))
    assert told in str(error.value)


def test_two_tables_of_one_outcome():
    with pytest.raises(InputError, match="two tables for Y"):
        list(reader().block(root(BLOCK), {"Y": ()}))


def test_a_mean_of_no_set():
    with pytest.raises(InputError, match="line 1: C is no set of this paper"):
        list(reader().means(root("C: 0.5\n")))
