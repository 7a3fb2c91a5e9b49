import pandas as pd

from equifinal.output.text.summary import summary, verdict

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


def solutions(models, exact, terms, proved):
    columns = ["outcome", "solution", "models", "exact", "terms", "proved"]
    return pd.DataFrame([("Y", "intermediate", models, exact, terms, proved)], columns=columns)


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
