import numpy as np
import pandas as pd
import pytest
from matplotlib.path import Path
from matplotlib.text import Text

from equifinal.output.words.labels import Labels


@pytest.fixture(params=["en", "zh"])
def labels(request):
    cases = [f"C{i:02d}" for i in range(27)]
    if request.param == "en":
        names = {"A": "Administrative capacity", "B": "Budget", "C": "Contracts", "OUT": "Outcome achieved"}
        return Labels("en", sets=names, paths={"p": "Led by the administration"})
    names = {"A": "行政能力", "B": "财政预算", "C": "合同管理", "OUT": "结果达成"}
    return Labels("zh", sets=names, cases={c: f"第{c[1:]}号县" for c in cases}, paths={"p": "行政主导型"})


@pytest.fixture
def memberships():
    rng = np.random.default_rng(0)
    return pd.DataFrame(rng.uniform(0, 1, (27, 4)).round(3), [f"C{i:02d}" for i in range(27)], ["A", "B", "C", "OUT"])


@pytest.fixture(name="texts_of")
def fixture_texts_of():
    return texts_of


@pytest.fixture
def inside():
    """Assert that all texts of a figure lie on its canvas."""

    def check(figure):
        figure.draw_without_rendering()
        width, height = figure.bbox.size
        for text in texts_of(figure):
            box = text.get_window_extent()
            assert box.x0 >= 0, text
            assert box.y0 >= 0, text
            assert box.x1 <= width, text
            assert box.y1 <= height, text

    return check


@pytest.fixture
def apart():
    """Assert that no two of some texts overlap."""

    def check(texts):
        boxes = [text.get_window_extent() for text in texts]
        for i, one in enumerate(boxes):
            for j, other in enumerate(boxes[:i]):
                wide = min(one.x1, other.x1) - max(one.x0, other.x0)
                high = min(one.y1, other.y1) - max(one.y0, other.y0)
                assert wide <= 0.5 or high <= 0.5, (texts[i], texts[j])

    return check


@pytest.fixture(name="crossings")
def fixture_crossings():
    return crossings


def crossings(axes, texts):
    """Return through how many labels leaders run, the label of each leader itself (the nearest) left out."""
    boxes, found = [text.get_window_extent() for text in texts], 0
    for leader in (line for line in axes.lines if line.get_gid() == "leader"):
        path = Path(axes.transData.transform(leader.get_xydata()))
        (x, y), _ = path.vertices
        away = [np.hypot(max(b.x0 - x, 0, x - b.x1), max(b.y0 - y, 0, y - b.y1)) for b in boxes]
        own = int(np.argmin(away))
        found += sum(path.intersects_bbox(box, filled=False) for i, box in enumerate(boxes) if i != own)
    return found


def texts_of(figure):
    """Return the texts that are drawn: not those of ticks beyond the limits."""
    unseen = {
        label
        for axes in figure.axes
        for axis in (axes.xaxis, axes.yaxis)
        for label, place in zip(axis.get_ticklabels(), axis.get_ticklocs(), strict=False)
        if not min(axis.get_view_interval()) <= place <= max(axis.get_view_interval())
    }
    texts = [text for text in figure.findobj(Text) if text.get_visible() and text.get_text().strip()]
    return [text for text in texts if text not in unseen]
