from itertools import pairwise

from matplotlib.patches import FancyBboxPatch

from equifinal.output.figures.workflow import _untangle, _with_lanes, workflow_figure
from equifinal.runs.provenance import rule_graph
from tests.runs.test_provenance import job

JOBS = [
    job("read", ["data/raw/a.csv"], ["results/s/r/01_read/cases.csv"]),
    *(job("count", ["results/s/r/01_read/cases.csv"], [f"results/s/r/02_count/{i}/n.csv"], f" i={i}") for i in "ab"),
    job("weigh", ["results/s/r/01_read/cases.csv"], ["results/s/r/03_weigh/w.csv"]),
    job("sum", ["results/s/r/02_count/a/n.csv", "results/s/r/02_count/b/n.csv"], ["results/s/r/04_sum/s.csv"]),
    job("end", ["results/s/r/03_weigh/w.csv", "results/s/r/04_sum/s.csv"], ["results/s/r/end.csv"]),
]


def test_every_rule_stands_once_with_its_folder_and_number_of_jobs(inside, apart, texts_of):
    figure = workflow_figure(JOBS)
    inside(figure)
    apart(texts_of(figure))
    assert {text.get_text() for text in texts_of(figure)} == {
        *("a.csv", "data/raw/", "read", "01_read/", "count × 2", "02_count/"),
        *("weigh", "03_weigh/", "sum", "04_sum/", "end"),
    }
    boxes = [patch for patch in figure.axes[0].patches if isinstance(patch, FancyBboxPatch)]
    assert len(boxes) == 6


def test_an_arrow_past_a_layer_has_a_lane_there():
    levels, ways = _with_lanes(rule_graph(JOBS))
    _untangle(levels, ways)
    assert [len(level) for level in levels] == [1, 1, 2, 2, 1]
    lane = ("weigh", "end", 3)
    assert ["weigh", lane, "end"] in ways
    assert levels[2].index("weigh") == levels[3].index(lane)
    depth = {node: i for i, level in enumerate(levels) for node in level}
    assert all(depth[b] - depth[a] == 1 for way in ways for a, b in pairwise(way))
