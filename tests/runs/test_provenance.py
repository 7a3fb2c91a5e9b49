import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from equifinal.runs.provenance import layers, lineage, listing, maker, ordered, rule_graph


def job(name, takes, makes, part=""):
    return {
        "job": name + part,
        "rule": name,
        "script": f"{name}.py",
        "engine": ["e.py", "f.py"],
        "input": {"files": takes},
        "output": {"files": makes},
    }


JOBS = [
    job("read", ["raw.csv"], ["r/a/cases.csv"]),
    job("count", ["r/a/cases.csv"], ["r/b/1/n.csv"], " part=1"),
    job("count", ["r/a/cases.csv"], ["r/b/2/n.csv"], " part=2"),
    job("draw", ["r/a/cases.csv", "r/b/1/n.csv", "r/b/2/n.csv"], ["r/figures"]),
]


def test_a_file_within_a_folder_is_made_by_the_folders_job():
    assert maker(JOBS, "r/figures/en/x.png")["rule"] == "draw"
    assert maker(JOBS, "r/b/2/n.csv")["job"] == "count part=2"
    assert maker(JOBS, "raw.csv") is None
    assert maker(JOBS, "r/figures2/x.png") is None


@pytest.mark.parametrize(
    ("path", "jobs"),
    [
        ("r/figures/en/x.png", ["draw", "count part=2", "count part=1", "read"]),
        ("r/b/1/n.csv", ["count part=1", "read"]),
        ("raw.csv", []),
    ],
)
def test_lineage_goes_back_to_the_first_job_each_once(path, jobs):
    assert [job["job"] for job in lineage(JOBS, path)] == jobs


def test_implied_arrows_are_left_out():
    graph = rule_graph(JOBS)
    assert graph == {"raw.csv": set(), "read": {"raw.csv"}, "count": {"read"}, "draw": {"count"}}
    assert layers(graph) == [["raw.csv"], ["read"], ["count"], ["draw"]]


def test_each_file_is_listed_with_what_made_it():
    assert listing(JOBS)[1] == {
        "file": "r/b/1/n.csv",
        "rule": "count",
        "job": "count part=1",
        "script": "count.py",
        "engine": "e.py;f.py",
        "input": "r/a/cases.csv",
    }
    assert len(listing(JOBS)) == 4


def reach(graph, name):
    return graph[name].union(*(reach(graph, origin) for origin in graph[name]))


@settings(max_examples=30)
@given(st.lists(st.sets(st.integers(0, 6)), min_size=1, max_size=7))
def test_leaving_out_implied_arrows_keeps_every_way(taken):
    jobs = [job(f"j{i}", [f"o{n}" for n in sorted(takes) if n < i], [f"o{i}"]) for i, takes in enumerate(taken)]
    whole = {f"j{i}": {f"j{n}" for n in takes if n < i} for i, takes in enumerate(taken)}
    graph = rule_graph(jobs)
    for name in graph:
        assert reach(graph, name) == reach(whole, name)
        for origin in graph[name]:
            less = {**graph, name: graph[name] - {origin}}
            assert origin not in reach(less, name)
    assert set(ordered(graph)) == set(graph)
