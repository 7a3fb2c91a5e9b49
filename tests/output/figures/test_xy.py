import numpy as np
import pytest
from matplotlib.figure import Figure

from equifinal.output.figures.style import rc
from equifinal.output.figures.xy import draw_xy, xy_figure
from equifinal.output.words.labels import Labels

FIT = {"consistency": 0.9, "coverage": 0.6, "outcome": "OUT"}


TOWNS = [f"{a}{b}" for a in "abcdefgh" for b in "abcdefghij"]


def kinds_in(figure):
    return [text.get_text() for legend in figure.legends for text in legend.get_texts()]


def test_typical_and_deviant_cases_are_labelled_and_stay_apart(memberships, labels, inside, apart, crossings):
    x, y = memberships["A"], memberships["OUT"]
    figure = xy_figure(x, y, memberships.index, "Configuration 1", labels, expression="A*~B", **FIT)
    inside(figure)
    names = [text for text in figure.axes[0].texts if text.get_visible() and "0." not in text.get_text()]
    some = memberships.index[(x > 0.5) | (y > 0.5)]
    assert {text.get_text() for text in names} == {labels.case(case) for case in some}
    apart(names)
    assert crossings(figure.axes[0], names) == 0


def test_a_long_label_of_the_outcome_stays_on_the_page(memberships, inside, texts_of, apart):
    labels = Labels("en", sets={"OUT": "Effective integration of treatment and prevention in the county, as scored"})
    figure = xy_figure(memberships["A"], memberships["OUT"], memberships.index, "", labels, expression="A", **FIT)
    inside(figure)
    axes = figure.axes[0]
    apart([axes.yaxis.label, *axes.get_yticklabels()])


def test_long_expressions_and_headings_stay_on_the_page(memberships, labels, inside):
    long = " + ".join(["~AAA*BBB*CCC*DDD*EEE", "AAA*~BBB*FFF"] * 3)
    figure = xy_figure(memberships["A"], memberships["B"], memberships.index, long, labels, expression=long, **FIT)
    inside(figure)


def test_cases_at_one_place_share_a_label(labels, inside):
    figure = xy_figure([1] * 12, [1] * 12, list("abcdefghijkl"), "", labels, expression="A", **FIT)
    inside(figure)
    shared = [text.get_text().replace("\n", " ") for text in figure.axes[0].texts if "a," in text.get_text()]
    assert shared == ["a, b, c d, e, f g, h, +4"]


def test_of_many_cases_only_members_are_labelled_and_the_legend_counts_them(labels, crossings):
    x, y = np.linspace(0, 1, 80), np.random.default_rng(4).random(80)
    figure = xy_figure(x, y, TOWNS, "", labels, expression="A", **FIT)
    names = [text for text in figure.axes[0].texts if text.get_text() in TOWNS]
    named = {text.get_text() for text in names}
    assert named <= set(TOWNS[40:])
    assert len(named) >= 37
    assert crossings(figure.axes[0], names) == 0
    told = {"en": f"{len(named)} of 80 cases are named", "zh": f"共 80 个案例，标出名称 {len(named)} 个"}
    assert told[labels.language] in kinds_in(figure)


def test_the_legend_has_the_kinds_that_there_are_and_no_count_where_all_are_named(labels):
    figure = xy_figure([0.9, 0.2, 0.3], [0.95, 0.1, 0.8], list("abc"), "", labels, expression="A", **FIT)
    assert kinds_in(figure) == [labels.term(kind) for kind in ("typical", "deviant in coverage", "irrelevant")]


def test_on_given_axes_the_count_is_an_entry_of_their_legend(labels):
    x = np.linspace(0, 1, 80)
    with rc(labels.language):
        axes = Figure(figsize=(4, 4)).add_subplot()
    draw_xy(axes, x, x, TOWNS, "", labels, expression="A", **FIT)
    assert any("80" in text for text in axes.get_legend_handles_labels()[1])


def test_areas_go_by_the_number_of_cases_at_a_place(labels, inside):
    """Answers to a questionnaire: many cases, few places, names that are running numbers."""
    rng = np.random.default_rng(2)
    x, y = rng.choice([0.05, 0.27, 0.501, 0.73, 0.95], (2, 86))
    cases = [f"R{i:03}" for i in range(86)]
    figure = xy_figure(x, y, cases, "", labels, expression="A", **FIT)
    inside(figure)
    axes = figure.axes[0]
    places, counts = np.unique(np.column_stack([x, y]), axis=0, return_counts=True)
    found = dict(zip(map(tuple, places.tolist()), counts.tolist(), strict=True))
    areas = {}
    for part in axes.collections:
        areas |= dict(zip(map(tuple, part.get_offsets().tolist()), part.get_sizes().tolist(), strict=True))
    typical = [(at, n) for at, n in found.items() if n > 1 and 0.5 < at[0] <= at[1]]
    assert len(typical) >= 3
    assert len({round(areas[at] / n, 6) for at, n in typical}) == 1
    assert len(areas) == (counts > 1).sum()
    assert not {text.get_text() for text in axes.texts} & set(cases)
    assert labels.say("Area: cases at a place") in kinds_in(figure)
    written = {t.get_position(): t.get_text() for t in axes.texts if t.get_gid() == "count"}
    assert written
    assert all(text == str(found[at]) for at, text in written.items())


def test_no_number_is_written_where_another_mark_lies_on_its_middle(labels):
    """Answers to a questionnaire whose lowest memberships are almost the same."""
    x = np.repeat([0.007, 0.012, 0.047, 0.503, 0.497, 0.95], [6, 5, 9, 8, 1, 9])
    y = np.repeat([0.51, 0.51, 0.51, 0.51, 0.51, 0.97], [6, 5, 9, 8, 1, 9])
    axes = xy_figure(x, y, [f"R{i:03}" for i in range(len(x))], "", labels, expression="A", **FIT).axes[0]
    written = sorted((text.get_position()[0], text.get_text()) for text in axes.texts if text.get_gid() == "count")
    assert [(round(at, 2), text) for at, text in written] == [(0.05, "9"), (0.53, "8"), (0.95, "9")]
    alone = [line for line in axes.lines if line.get_gid() == "deviant in coverage" and len(line.get_xdata())]
    assert min(line.get_zorder() for line in alone) > max(part.get_zorder() for part in axes.collections)


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


def test_marks_that_a_half_parts_do_not_lie_on_one_another(labels):
    x, y = [0.499] * 20 + [0.501] * 12, [0.73] * 32
    axes = xy_figure(x, y, [f"R{i}" for i in range(32)], "", labels, expression="A", **FIT).axes[0]
    points = axes.bbox.width / axes.figure.dpi * 72 / 1.06
    marks = {}
    for part in axes.collections:
        for at, area in zip(part.get_offsets(), part.get_sizes(), strict=True):
            marks[part.get_gid()] = (at[0], area**0.5 / 2 / points)
    (left, one), (right, other) = marks["deviant in coverage"], marks["typical"]
    assert left + one == pytest.approx(0.499, abs=0.003)
    assert right - other == pytest.approx(0.501, abs=0.003)


def test_the_legend_stays_on_the_page_with_every_kind_and_count(inside):
    rng = np.random.default_rng(8)
    x, y = rng.random((2, 250)).round(2)
    figure = xy_figure(x, y, [f"Region {i // 10} {i % 10}" for i in range(250)], "", Labels(), expression="A", **FIT)
    assert len(kinds_in(figure)) == 7
    inside(figure)
    figure.draw_without_rendering()
    told, kinds = (legend.get_window_extent() for legend in figure.legends)
    for box in (told, kinds):
        assert 0 <= box.x0 < box.x1 <= figure.bbox.width
    assert 0 <= told.y0 < told.y1 <= kinds.y0 + 2
    assert kinds.y1 <= figure.axes[0].xaxis.label.get_window_extent().y0
