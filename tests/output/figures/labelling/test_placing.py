import numpy as np
from matplotlib.path import Path

from equifinal.output.figures.labelling.placing import label_points
from equifinal.output.figures.style import blank, rc


def axes_of(width=85):
    axes = blank(width, width).add_axes((0, 0, 1, 1))
    axes.set(xlim=(0, 1), ylim=(0, 1))
    return axes


def test_labels_keep_off_points_and_each_other(apart):
    rng = np.random.default_rng(5)
    x, y = rng.uniform(0.1, 0.9, (2, 25))
    with rc():
        axes = axes_of()
        texts = label_points(axes, x, y, [f"case {i}" for i in range(25)], np.full(25, 2.5))
        apart(texts)
        for text in texts:
            box = text.get_window_extent()
            points = axes.transData.transform(np.column_stack([x, y]))
            assert not any(box.contains(*point) for point in points)


def test_labels_keep_off_lines(apart):
    x = y = np.array([0.2, 0.5, 0.8])
    line = np.column_stack([[0.2, 0.2, 0.5, 0.5, 0.8, 0.8], [0, 0.2, 0.2, 0.5, 0.5, 0.8]])
    with rc():
        axes = axes_of()
        texts = label_points(axes, x, y, ["here", "there", "elsewhere"], np.full(3, 2.5), lines=[line])
        apart(texts)
        assert len(texts) == 3
        path = Path(axes.transData.transform(line))
        assert not any(path.intersects_bbox(text.get_window_extent(), filled=False) for text in texts)


def test_60_labels_in_a_crowd_stay_on_the_axes_the_same_every_time(apart, crossings):
    rng = np.random.default_rng(1)
    x, y = rng.beta(0.7, 1, 60), rng.beta(1, 0.8, 60)
    places = []
    with rc():
        for _ in range(2):
            axes = axes_of()
            texts = label_points(axes, x, y, [f"Some case {i}" for i in range(60)], np.full(60, 2.6))
            apart(texts)
            assert len(texts) >= 48
            assert crossings(axes, texts) == 0
            assert axes.axis() == (0, 1, 0, 1)
            for box in (text.get_window_extent() for text in texts):
                assert axes.bbox.x0 <= box.x0 <= box.x1 <= axes.bbox.x1
                assert axes.bbox.y0 <= box.y0 <= box.y1 <= axes.bbox.y1
            places.append([text.get_position() for text in texts])
    assert places[0] == places[1]


def test_labels_without_room_are_left_off(apart):
    with rc():
        texts = label_points(axes_of(16), [0.5] * 30, [0.5] * 30, ["label"] * 30, [2] * 30)
        assert 3 <= len(texts) < 30
        apart(texts)
        assert label_points(axes_of(8), [0.5], [0.5], ["a label wider than the axes"], [2]) == []


def test_no_labels_and_no_points():
    with rc():
        assert label_points(axes_of(), [0.5], [0.5], [None], [2]) == []
        assert label_points(axes_of(), [], [], [], []) == []
