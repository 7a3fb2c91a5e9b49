import itertools
from pathlib import Path

from equifinal.audit.paper import read_paper
from equifinal.audit.results import level_of, levels_of

from .small import form

COUNTY = read_paper((Path(__file__).parent / "tables" / "county27.yaml").read_bytes())


def test_levels_go_from_small_to_large():
    sizes = [(level, len(figures)) for level, figures in levels_of(COUNTY)]
    assert sizes == [*[("condition", 8)] * 6, ("necessity", 48), ("configurations", 17), ("all", 65)]


def test_a_table_that_is_not_printed_is_no_level():
    paper = read_paper(b"outcome: Y\nconditions: [A]\nmeans:\n  A: 0.50\n")
    assert list(levels_of(paper)) == [("all", list(paper.figures))]


def test_the_level_of_figures_is_the_first_that_holds_them():
    paper = read_paper(form([dict.fromkeys("ABY", 1), dict.fromkeys("ABY", 0)], ("A*B", "B"), means=True).encode())
    assert {figure.table for figure in paper.figures} == {"necessity", "configuration", "solution", "mean"}
    for pair in itertools.combinations_with_replacement(paper.figures, 2):
        first = next(level for level, figures in levels_of(paper) if set(pair) <= set(figures))
        assert level_of(pair) == first
