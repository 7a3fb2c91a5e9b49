from hypothesis import given

from equifinal.sets.implicants import membership
from equifinal.steps.panels.solutions import Minimiser, part_of
from equifinal.steps.panels.standing import STANDINGS, standing_table
from equifinal.steps.panels.whole import Whole
from equifinal.steps.truth_table.cutoffs import Cutoffs
from tests.strategies import exact

from .drawn import panels


def inside(model, data, i):
    return any(membership(term, data.x[i : i + 1], data.levels)[0] > 0.5 for term in model)


@exact
@given(panels())
def test_each_case_is_held_against_both_solutions(panel):
    data, dimension = panel
    minimiser = Minimiser(Cutoffs(0.7), ["A"])
    solved = [minimiser.solve(part_of(data, members)) for members in dimension.members]
    models = list(minimiser.solve(data).solutions["intermediate"].models)
    table = standing_table(data, dimension, solved, Whole(None, {"intermediate": models}, {}, set()))
    assert table["case"].tolist() == list(data.cases)
    for i, word in enumerate(table["standing"]):
        part = solved[dimension.codes[i]]
        pooled = any(inside(model, data, i) for model in models[:1])
        own = {inside(model, data, i) for model in part.solutions["intermediate"].models}
        if part.status != "solved":
            wanted = "not solved"
        elif len(own) > 1:
            wanted = "unsure"
        else:
            both = (pooled, own == {True})
            wanted = dict(zip([(True, True), (False, False), (True, False), (False, True)], STANDINGS, strict=False))[
                both
            ]
        assert word == wanted
