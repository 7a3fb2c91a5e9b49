from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from equifinal.steps.minimise.counterfactuals import counterfactual_tables
from equifinal.steps.minimise.solutions import minimise
from tests import brute
from tests.steps.minimise.ticking import ticking
from tests.strategies import coded_rows, exact, expectations, table


def laid_open(positive, negative, levels, texts=((), ()), limit=1000):
    tables = table(positive, negative, levels), replace(table(negative, positive, levels), outcome="~Y")
    solutions = [minimise(t, e, limit=10**6) for t, e in zip(tables, texts, strict=True)]
    return solutions, *counterfactual_tables(tables, solutions, texts, limit)


def test_by_hand():
    # Positive A*B*C, negative ~A*B*C: parsimonious A for the outcome, ~A for its negation.
    _, counts, listed = laid_open([(1, 1, 1)], [(0, 1, 1)], (2, 2, 2), (["B"], []))
    first = counts[counts["solution"] == "parsimonious"].iloc[0]
    assert (first["assumptions"], first["easy"], first["difficult"], first["contradictory"]) == (3, 0, 3, 0)
    rows = listed[(listed["outcome"] == first["outcome"]) & (listed["solution"] == "parsimonious")]
    assert list(rows["row"]) == [5, 6, 7]


def test_an_expectation_makes_them_easy():
    # B is expected present: A*B*C becomes A*C, so that A*~B*C is easy; C is not spoken of.
    conditions = table([(1, 1, 1)], [(0, 1, 1)], (2, 2, 2)).conditions
    _, counts, listed = laid_open([(1, 1, 1)], [(0, 1, 1)], (2, 2, 2), ([f"~{conditions[1]}"], []))
    first = counts[counts["solution"] == "parsimonious"].iloc[0]
    assert (first["assumptions"], first["easy"]) == (3, 1)
    easy = listed[listed["kind"] == "easy"]
    assert set(easy["row"]) == {6}


def test_contradictory_ones_are_flagged():
    # A or B for the outcome, ~A or ~B for its negation: every remainder is assumed by both.
    _, counts, listed = laid_open([(1, 1)], [(0, 0)], (2, 2))
    assert set(counts.loc[counts["solution"] == "parsimonious", "contradictory"]) == {1}
    assert listed.loc[listed["solution"] == "parsimonious", "contradictory"].all()


@exact
@given(coded_rows(), st.data())
def test_against_rows_listed_one_by_one(drawn, data):
    positive, negative, levels = drawn
    texts, _groups = data.draw(expectations(levels))
    solutions, counts, _listed = laid_open(positive, negative, levels, (texts, ()), limit=10**6)
    observed = set(positive) | set(negative)
    outcome = table(positive, negative, levels).outcome
    counts = counts[counts["outcome"] == outcome].set_index(["solution", "model"]) if len(counts) else counts
    for kind in ("parsimonious", "intermediate"):
        for number, model in enumerate(solutions[0][kind].models, 1):
            assumed = brute.rows_of(model, levels) - observed
            line = counts.loc[(kind, number)]
            assert line["assumptions"] == len(assumed) == line["easy"] + line["difficult"]
            if kind == "intermediate":
                assert line["difficult"] == 0


def test_when_time_ends_assumptions_are_not_counted_rather_than_half():
    tables = (
        table([(1, 1, 1)], [(0, 1, 1)], (2, 2, 2)),
        replace(table([(0, 1, 1)], [(1, 1, 1)], (2, 2, 2)), outcome="~Y"),
    )
    solutions = [minimise(t) for t in tables]
    with ticking():
        counts, listed = counterfactual_tables(tables, solutions, ([], []), seconds=0)
    assert counts["assumptions"].isna().all()
    assert listed.empty
