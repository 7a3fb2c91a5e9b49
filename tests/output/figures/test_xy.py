import numpy as np
from matplotlib.figure import Figure

from equifinal.output.figures.style import rc
from equifinal.output.figures.xy import draw_xy, xy_figure

FIT = {"consistency": 0.9, "coverage": 0.6, "outcome": "OUT"}


def test_27_cases_are_all_labelled_and_stay_apart(memberships, labels, inside, apart):
    x, y = memberships["A"], memberships["OUT"]
    figure = xy_figure(x, y, memberships.index, "Configuration 1", labels, expression="A*~B", **FIT)
    inside(figure)
    names = [text for text in figure.axes[0].texts if text.get_visible() and "0." not in text.get_text()]
    assert {text.get_text() for text in names} == {labels.case(case) for case in memberships.index}
    apart(names)


def test_long_expressions_and_headings_stay_on_the_page(memberships, labels, inside):
    long = " + ".join(["~AAA*BBB*CCC*DDD*EEE", "AAA*~BBB*FFF"] * 3)
    figure = xy_figure(memberships["A"], memberships["B"], memberships.index, long, labels, expression=long, **FIT)
    inside(figure)


def test_cases_at_one_place_share_a_label(labels, inside):
    figure = xy_figure([1] * 12, [1] * 12, list("abcdefghijkl"), "", labels, expression="A", **FIT)
    inside(figure)
    shared = [text.get_text().replace("\n", " ") for text in figure.axes[0].texts if "a," in text.get_text()]
    assert shared == ["a, b, c d, e, f g, h, +4"]


def test_of_many_cases_only_members_are_labelled(labels):
    x = np.linspace(0, 1, 80)
    cases = [f"c{i}" for i in range(80)]
    figure = xy_figure(x, x, cases, "", labels, expression="A", **FIT)
    named = {text.get_text() for text in figure.axes[0].texts} & set(cases)
    assert named == set(cases[40:])
    told = {"en": "40 of 80 cases are named", "zh": "共 80 个案例，标出名称 40 个"}
    assert told[labels.language] in [text.get_text() for text in figure.legends[0].get_texts()]


def test_where_all_cases_are_named_the_legend_does_not_count_them(memberships, labels):
    figure = xy_figure(memberships["A"], memberships["OUT"], memberships.index, "", labels, expression="A", **FIT)
    assert len(figure.legends[0].get_texts()) == 5


def test_on_given_axes_the_count_is_an_entry_of_their_legend(labels):
    x = np.linspace(0, 1, 80)
    with rc(labels.language):
        axes = Figure(figsize=(4, 4)).add_subplot()
    draw_xy(axes, x, x, [f"c{i}" for i in range(80)], "", labels, expression="A", **FIT)
    assert any("80" in text for text in axes.get_legend_handles_labels()[1])


def test_of_a_panel_of_250_cases_nothing_leaves_the_page(labels, inside):
    rng = np.random.default_rng(1)
    x, y = rng.random((2, 250))
    cases = [f"Region {i // 10} {2000 + i % 10}" for i in range(250)]
    inside(xy_figure(x, y, cases, "Solution", labels, expression="A*B + C", **FIT))


def test_a_solution_too_long_for_the_axis_is_named_in_words(memberships, labels, inside):
    long = " + ".join(["~POLICY*FINANCE*STAFF*~LEADERSHIP*DEMAND"] * 9)
    figure = xy_figure(memberships["A"], memberships["B"], memberships.index, "", labels, expression=long, **FIT)
    inside(figure)
    named = {"en": "Membership in the whole intermediate solution", "zh": "中间解总体的隶属度"}
    assert figure.axes[0].get_xlabel().replace("\n", " ") == named[labels.language]
