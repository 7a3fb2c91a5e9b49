import matplotlib
import matplotlib.pyplot as plt
import pytest
from matplotlib.axes import Axes

import equifinal as eq

matplotlib.use("agg")


@pytest.fixture(autouse=True)
def _closed():
    yield
    plt.close("all")


def texts(axes):
    return [text.get_text() for text in axes.figure.findobj(matplotlib.text.Text) if text.get_text()]


def test_a_panel_for_each_set_with_its_label(calibrated):
    axes = eq.plot_calibration(calibrated, {"STAFF": "Staff per bed"})
    assert [one.get_title("left") for one in axes][:3]
    assert len(axes) == 3
    assert "Staff per bed" in texts(axes[0])


def test_necessity_in_chinese_where_it_can_be_drawn(memberships):
    axes = eq.plot_necessity(eq.necessity(memberships, "OUT"), eq.Labels("zh"))
    assert len(axes) == 2
    words = " ".join(texts(axes[0]))
    assert "一致性" in words or "Consistency" in words


def test_the_rows_of_a_truth_table_are_bubbles(tables):
    axes = eq.plot_truth_table(tables)
    points = [xy for part in axes.collections for xy in part.get_offsets().tolist()]
    rows = tables.truth_table.query("outcome == 'OUT' and n > 0")
    assert sorted(map(tuple, points)) == sorted(zip(rows["consistency"], rows["pri"], strict=True))
    assert eq.plot_truth_table(tables, "~OUT").get_title("left") == "Outcome: ~OUT"


def test_an_xy_plot_has_a_point_a_case_also_on_given_axes(memberships):
    _, given = plt.subplots()
    axes = eq.plot_xy(memberships, "STAFF", "OUT", ax=given)
    assert axes is given
    found = sorted(
        (round(x, 9), round(y, 9))
        for line in axes.lines
        for x, y in line.get_xydata()
        if line.get_marker() not in ("", "None", None)
    )
    assert {(round(x, 9), round(y, 9)) for x, y in memberships[["STAFF", "OUT"]].to_numpy().tolist()} <= {*found}
    assert axes.get_xlabel() == "Membership in STAFF"


def test_configurations_and_terms_by_cutoff(solved, robust):
    assert isinstance(eq.plot_configurations(solved), Axes)
    assert "FUNDS" in texts(eq.plot_configurations(solved))
    assert "Outcome: OUT. Intermediate solution" in texts(eq.plot_robustness(robust)[0])


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda tables: eq.plot_necessity(tables), "a figure cannot be drawn of TruthTables"),
        (lambda tables: eq.plot_truth_table(tables, "NONE"), "outcome is 'NONE'"),
        (lambda tables: eq.plot_truth_table(tables, ax=5), "ax is of the type int"),
        (lambda tables: eq.plot_xy(tables.memberships, "STAFF", "OUT", title=5), "title is 5"),
    ],
)
def test_what_cannot_be_drawn_is_said_in_a_sentence(tables, call, words):
    with pytest.raises(eq.InputError, match=words):
        call(tables)
