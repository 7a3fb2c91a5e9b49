import numpy as np

from equifinal.figures.placing import label_points
from equifinal.figures.style import blank, rc


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


def test_labels_without_room_are_left_off(apart):
    with rc():
        texts = label_points(axes_of(22), [0.5] * 20, [0.5] * 20, ["label"] * 20, [2] * 20)
        shown = [text for text in texts if text.get_visible()]
        assert 3 <= len(shown) < 20
        apart(shown)
        texts = label_points(axes_of(8), [0.5], [0.5], ["a label wider than the axes"], [2])
        assert not texts[0].get_visible()


def test_no_labels_and_no_points():
    with rc():
        assert label_points(axes_of(), [0.5], [0.5], [None], [2]) == []
        assert label_points(axes_of(), [], [], [], []) == []
