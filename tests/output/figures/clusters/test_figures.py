from equifinal.output.figures.clusters.figures import cluster_figures
from equifinal.output.words.labels import Labels
from tests.output.panel import frames


def drawn(language="en", **how):
    tables, settings = frames(**how)
    labels = Labels(language)
    return dict(cluster_figures(tables, tables["configurations"], tables["paths"], settings, labels))


def test_each_side_has_its_figures():
    assert list(drawn()) == [
        "distances",
        "partitions_outcome",
        "trajectories_outcome",
        "partitions_negation",
        "trajectories_negation",
    ]


def test_groups_alone_have_no_ways():
    assert list(drawn("zh", dimensions=("side",))) == ["distances", "partitions_outcome", "partitions_negation"]


def test_without_a_solution_there_is_nothing_to_draw():
    assert drawn(solved=False) == {}
