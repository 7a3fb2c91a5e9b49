import pandas as pd
import pytest

from equifinal.languages import said
from equifinal.output.text.summary import summary, ties, verdict

SETTINGS = {
    "study": "s",
    "outcome": "Y",
    "consistency_cutoff": 0.8,
    "pri_cutoff": 0.7,
    "frequency_cutoff": 1,
}
MODELS = pd.DataFrame(
    [("Y", "intermediate", 1, "A", 0.9, 0.5), ("Y", "intermediate", 2, "B", 0.9, 0.5)],
    columns=["outcome", "solution", "model", "expression", "consistency", "coverage"],
)


def comparison(relations):
    lines = [("Y", "intermediate", cutoff, word) for cutoff, word in relations]
    return pd.DataFrame(lines, columns=["outcome", "solution", "cutoff", "relation"])


def solutions(models, exact, terms, proved, at_most=pd.NA):
    columns = ["outcome", "solution", "models", "exact", "terms", "proved", "at_most"]
    return pd.DataFrame([("Y", "intermediate", models, exact, terms, proved, at_most)], columns=columns)


def test_tied_models_are_said_at_the_end():
    compared = comparison([(0.8, "same"), (0.85, "subset")])
    text = summary("results/s/r", SETTINGS, MODELS, solutions(2, True, 1, 1), compared)
    assert "intermediate solution, one of 2 tied models: consistency" in text
    assert "at consistency cutoff 0.85 the solution narrows to a subset (baseline 0.80)." in text


def test_what_is_not_proved_is_said_at_the_end():
    compared = comparison([(0.8, "same")])
    text = summary("results/s/r", SETTINGS, MODELS, solutions(7, False, 4, 3), compared)
    assert "one of at least 7 tied models (fewer than 4 terms not ruled out): consistency" in text
    assert "tied" not in summary("results/s/r", SETTINGS, MODELS, solutions(1, True, 1, 1), compared)


def test_verdict_takes_the_closest_of_tied_models():
    table = comparison([(0.8, "same"), (0.85, "changed"), (0.85, "same"), (0.9, "none")])
    assert verdict(table, "Y", 0.8) == (
        "at consistency cutoff 0.85 the solution is the same; "
        "at consistency cutoff 0.90 no solution is left (baseline 0.80)."
    )


def test_a_summary_as_a_whole():
    compared = comparison([(0.8, "same"), (0.85, "none")])
    text = summary("results/s/r", SETTINGS, MODELS, solutions(1, True, 1, 1), compared, "Left out: one case.")
    assert text.splitlines() == [
        "Tables and figures: results/s/r/",
        "Left out: one case.",
        "Y <- A",
        "   intermediate solution: consistency 0.900, coverage 0.500",
        "Robustness of Y: at consistency cutoff 0.85 no solution is left (baseline 0.80).",
    ]


def test_it_is_told_in_chinese_as_well():
    compared = comparison([(0.8, "same"), (0.85, "subset"), (0.9, "none")])
    proof, left_out = solutions(3, False, 2, 1), said("Left out for missing values: {cases}.", cases="Elm")
    text = summary("results/s/r", SETTINGS, MODELS, proof, compared, left_out, ["要核对。"], "zh")
    assert text.splitlines() == [
        "表与图：results/s/r/",
        "因缺少数值而未纳入：Elm。",
        "Y <- A",
        "   中间解（至少 3 个并列模型之一）（未排除少于 2 项的解）：一致性 0.900，覆盖度 0.500",
        "Y 的稳健性：一致性阈值为 0.85 时解收窄为子集；一致性阈值为 0.90 时没有解（基准为 0.80）。",
        "警告：要核对。",
    ]


def test_a_side_without_a_sufficient_row_is_said_to_have_no_solution():
    compared = pd.concat([comparison([(0.8, "none")]), comparison([(0.8, "none")]).assign(outcome="~Y")])
    assert summary("f", SETTINGS, MODELS[:0], solutions(1, True, 0, 0)[:0], compared).splitlines() == [
        "Tables and figures: f/",
        "Y: no row of the truth table reaches the cutoffs, so there is no solution.",
        "~Y: no row of the truth table reaches the cutoffs, so there is no solution.",
        "Robustness of Y: there is no solution at the cutoffs in use, so it cannot be judged.",
    ]


@pytest.mark.parametrize(
    ("proof", "words"),
    [
        ((1, True, 2, 2), ""),
        ((3, True, 2, 2), ", one of 3 tied models"),
        ((3, False, 2, 2), ", one of at least 3 tied models"),
        ((3, False, 2, 2, 80.0), ", one of 3 to 80 tied models"),
        ((1, False, 2, 1), ", other models not ruled out (fewer than 2 terms not ruled out)"),
        ((1, True, 2, 1), " (fewer than 2 terms not ruled out)"),
    ],
)
def test_what_ties_and_what_is_not_proved(proof, words):
    assert ties(solutions(*proof).iloc[0]) == words


@pytest.mark.parametrize(
    ("relations", "baseline", "words"),
    [
        ([(0.8, "same")], 0.8, "no raised cutoff was given (baseline 0.80)."),
        ([(1.0, "same")], 1.0, "no consistency cutoff is above the one in use, 1.00."),
        ([(0.8, "none"), (0.85, "none")], 0.8, "there is no solution at the cutoffs in use, so it cannot be judged."),
        ([(0.8, "same"), (0.85, "none")], 0.8, "at consistency cutoff 0.85 no solution is left (baseline 0.80)."),
    ],
)
def test_robustness_is_judged_where_there_is_something_to_judge(relations, baseline, words):
    assert verdict(comparison(relations), "Y", baseline) == words
