import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from equifinal.errors import InputError
from equifinal.sets.implicants import format_model
from equifinal.steps.minimise import step
from equifinal.steps.minimise.chosen import place_of, with_chosen
from equifinal.steps.minimise.solutions import minimise
from equifinal.steps.robustness.analyst import Analyst
from equifinal.steps.truth_table import step as truth_table
from tests.strategies import coded_rows, exact, expectations, table

from .test_step import SETTINGS

# A*B and nothing else is coded 1: A and B tie as parsimonious models.
TIED = pd.DataFrame(
    {"A": [1, 0], "B": [1, 0], "C": [1, 0], "Y": [1, 0]}, index=pd.Index(["p", "q"], name="case"), dtype=float
)


def solved(model, strict=True):
    settings = SETTINGS | {"model": model, "directional_expectations": ["A"], "paths": {}, "theories": {}}
    rows = truth_table.run(TIED, settings, 0.8)
    return step.run(TIED, rows["truth_table"], rows["excluded"], settings, strict)


def parsimonious(found, outcome="Y"):
    lines = found["models"].query("outcome == @outcome and solution == 'parsimonious'")
    return dict(zip(lines["model"], lines["expression"], strict=True))


@pytest.mark.parametrize("choice", [3, "C", " C "])
def test_the_chosen_model_is_listed_first_and_all_others_stay(choice):
    assert parsimonious(solved({})) == {1: "A", 2: "B", 3: "C"}
    assert parsimonious(solved({"Y": {"parsimonious": choice}})) == {1: "C", 2: "A", 3: "B"}
    assert parsimonious(solved({"Y": {"parsimonious": choice}}), "~Y") == {1: "~A", 2: "~B", 3: "~C"}


def test_core_conditions_are_those_of_the_chosen_parsimonious_model():
    words = [
        solved(model)["configurations"].iloc[0][["A", "B", "C"]].tolist() for model in ({}, {"Y": {"parsimonious": 3}})
    ]
    assert words[0] == ["core present"] * 3
    assert words[1] == ["peripheral present", "peripheral present", "core present"]


@pytest.mark.parametrize("choice", [4, "A*B", "A + B"])
def test_a_model_that_there_is_not(choice):
    with pytest.raises(InputError, match="is none of the 3 models"):
        solved({"Y": {"parsimonious": choice}})
    assert parsimonious(solved({"Y": {"parsimonious": choice}}, strict=False)) == {1: "A", 2: "B", 3: "C"}


@given(st.data())
@exact
def test_the_same_models_with_their_sources_whichever_is_chosen(data):
    positive, negative, levels = data.draw(coded_rows())
    rows, (texts, _) = table(positive, negative, levels), data.draw(expectations(levels))
    before = minimise(rows, texts)
    choices = {}
    for kind in data.draw(st.permutations(["parsimonious", "intermediate"])):
        choices[kind] = data.draw(st.integers(1, len(before[kind].models)))
    choices = dict(sorted(choices.items(), key=lambda choice: choice[0] != "parsimonious"))
    after = with_chosen(before, choices, rows)
    for kind, choice in choices.items():
        chosen = before[kind].models[choice - 1]
        assert after[kind].models[0] == chosen
        assert sorted(after[kind].models) == sorted(before[kind].models)
        text = format_model(chosen, rows.conditions, rows.levels)
        assert before[kind].models[place_of(text, before[kind].models, rows.conditions, rows.levels)] == chosen
    behind = [
        {model: {found["parsimonious"].models[i] for i in source}}
        for found in (before, after)
        for model, source in sorted(zip(found["intermediate"].models, found["intermediate"].sources, strict=True))
    ]
    first, second = (
        {k: v for one in half for k, v in one.items()}
        for half in (behind[: len(behind) // 2], behind[len(behind) // 2 :])
    )
    chosen = before["parsimonious"].models[choices["parsimonious"] - 1]
    assert second == {model: {chosen} if chosen in sources else sources for model, sources in first.items()}


def test_robustness_speaks_of_the_chosen_model_where_it_is_among_those_that_tie():
    rows = table([(1, 1)], [(0, 0)], (2, 2))
    for choice in (2, "B"):
        analyst = Analyst(chosen={"parsimonious": choice})
        assert analyst.first(rows, "parsimonious") == ((-1, 1),)
        other = table([(1, 1)], [(0, 1)], (2, 2))
        assert analyst.first(other, "parsimonious") == ((1, -1),)
