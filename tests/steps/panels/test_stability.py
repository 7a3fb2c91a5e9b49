from hypothesis import given
from hypothesis import strategies as st

from equifinal.steps.minimise.solutions import Solution
from equifinal.steps.panels.solutions import Solved
from equifinal.steps.panels.stability import core_literals, counts_of, literals_of, stability_table
from equifinal.steps.panels.whole import Whole
from tests.strategies import exact

ITEMS = st.sets(st.integers(0, 4), max_size=3)
PARTITIONS = st.lists(st.tuples(st.lists(ITEMS, min_size=1, max_size=3), st.booleans()), max_size=5)


@exact
@given(PARTITIONS)
def test_partitions_are_counted_not_models(partitions):
    given_ = [(models, Solution("", models=tuple(models), count=len(models) + more)) for models, more in partitions]
    counts = counts_of(given_, also=[9])
    assert counts[9][:2] == (0, 0)
    for item in range(5):
        some = sum(any(item in model for model in models) for models, _ in partitions)
        every = sum(not more and all(item in model for model in models) for models, more in partitions)
        unsure = sum(more and not any(item in model for model in models) for models, more in partitions)
        assert counts.get(item, (0, 0, unsure)) == (some, every, unsure)


def solved(status="solved", **models):
    kinds = ("conservative", "parsimonious", "intermediate")
    found = {
        kind: Solution(kind, tuple(models.get(kind, ())), len(models.get(kind, ())), sources=((0,),)) for kind in kinds
    }
    return Solved(None, status, found)


def test_only_solved_partitions_count_and_core_stands_apart():
    one = solved(parsimonious=[((1, -1),)], intermediate=[((1, 1),)])
    two = solved("all rows positive", parsimonious=[((-1, -1),)], intermediate=[((1, 0),)])
    whole = Whole(None, {"intermediate": [((0, 1),)]}, {}, {(0, -1)})
    table = stability_table([one, two], ["A", "B"], [2, 2], whole)
    lines = table[table["solution"] == "intermediate"].set_index(["part", "expression"])
    assert lines["solved"].unique().tolist() == [1]
    assert lines["some_model"].to_dict() == {
        ("term", "~A*B"): 0,
        ("term", "A*B"): 1,
        ("literal", "~A"): 0,
        ("literal", "A"): 1,
        ("literal", "B"): 1,
        ("core", "~A"): 0,
        ("core", "A"): 1,
    }
    assert lines.index[lines["pooled"]].tolist() == [
        ("term", "~A*B"),
        ("literal", "~A"),
        ("literal", "B"),
        ("core", "~A"),
    ]


def test_literals_and_core_of_models():
    assert literals_of([(1, -1), (0, 2)]) == {(1, -1), (0, -1), (-1, 2)}
    found = solved(parsimonious=[((1, -1),)], intermediate=[((1, 1), (0, 0))]).solutions
    assert core_literals(found) == [{(1, -1)}]
