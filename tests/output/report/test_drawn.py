import pytest

from equifinal.output.report.drawn import Drawn


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("calibration", ("calibration", None, None, "Calibration")),
        ("truth_table_negation", ("truth_table", "negation", None, "Truth table")),
        ("configurations_outcome", ("configurations", "outcome", None, "Configurations")),
        ("xy_outcome_configuration_12b", ("xy", "outcome", "12b", "XY plot, configuration 12b")),
        ("xy_negation_solution", ("xy", "negation", None, "XY plot, solution")),
        ("map_outcome", ("map", "outcome", None, "Map of the cutoffs")),
        ("upset_negation", ("upset", "negation", None, "Cases by configurations")),
        ("venn_outcome", ("venn", "outcome", None, "Venn diagram")),
    ],
)
def test_names_say_what_is_drawn(name, expected):
    drawn = Drawn("05_minimise/incl0.80/figures", name)
    assert (drawn.kind, drawn.side, drawn.configuration, drawn.title) == expected


def test_order_is_that_of_the_analysis():
    names = ["map_outcome", "xy_negation_configuration_N1", "xy_outcome_solution", "xy_outcome_configuration_10b"]
    names += ["xy_outcome_configuration_10aa", "xy_outcome_configuration_10a"]
    names += ["strip_outcome", "venn_outcome", "upset_outcome", "logic_negation", "logic_outcome"]
    names += ["xy_outcome_configuration_2", "configurations_negation", "configurations_outcome", "necessity"]
    ordered = sorted((Drawn("figures", name) for name in names), key=lambda drawn: drawn.order)
    assert [drawn.name for drawn in ordered] == [
        "necessity",
        "configurations_outcome",
        "logic_outcome",
        "upset_outcome",
        "venn_outcome",
        "strip_outcome",
        "xy_outcome_configuration_2",
        "xy_outcome_configuration_10a",
        "xy_outcome_configuration_10b",
        "xy_outcome_configuration_10aa",
        "xy_outcome_solution",
        "configurations_negation",
        "logic_negation",
        "xy_negation_configuration_N1",
        "map_outcome",
    ]


@pytest.mark.parametrize(("name", "tabled"), [("configurations_outcome", True), ("logic_outcome", False)])
def test_the_chart_says_what_table_3_says(name, tabled):
    assert Drawn("05_minimise/incl0.80/figures", name).tabled == tabled
