import pytest

from equifinal.output.report.counts import count, counts, cutoff_of, of_intermediate
from equifinal.output.report.drawn import Drawn
from equifinal.output.words.labels import Labels
from tests.output.small import crisp, study

ONE = crisp(["111", "101", "010", "000"])


@pytest.mark.parametrize(
    ("language", "one", "several"),
    [("en", "one configuration", "3 configurations"), ("zh", "1 个组态", "3 个组态")],
)
def test_a_number_of_configurations(language, one, several):
    source = study(ONE, labels=Labels(language))
    assert (count(source, 1), count(source, 3)) == (one, several)


def test_numbers_that_are_zero_are_not_told():
    words = {"a": "{n} typical", "b": "{n} irrelevant", "c": "{n} deviant in degree"}
    assert counts(study(ONE), {"a": 2, "b": 0, "c": 1}, words) == "2 typical, 1 deviant in degree"


def test_a_figure_of_no_raised_cutoff_is_of_the_baseline():
    source = study(ONE)
    for folder in ("06_robustness/figures", "05_minimise/incl0.80/figures"):
        cutoff, tables = cutoff_of(source, Drawn(folder, "configurations_outcome"))
        assert cutoff == 0.8
        assert tables is source.frames


def test_lines_of_the_intermediate_solution_alone():
    lines = of_intermediate(study(ONE).frames["models"], "Y")
    assert lines["solution"].tolist() == ["intermediate"]
    assert lines["expression"].tolist() == ["A"]
