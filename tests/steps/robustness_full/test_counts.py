import pandas as pd

from equifinal.steps.robustness_full.counts import analyses, done, note, short
from equifinal.steps.robustness_full.step import run_part

DRAWS = pd.DataFrame({"draw": [0, 0, 1, 1, 2, 2]})
RAW = pd.DataFrame({"A": [1, 4, 6, 9], "Y": [0, 0, 1, 1]}, index=list("pqrs"))
PLAN = {f"multiverse_{name}": [0.8, 0.9, 0.05] for name in ("consistency", "pri")}
PLAN |= {"multiverse_frequency": [1, 2], "crossover_shifts": [-0.1, 0, 0.1], "dropped_cases": [1]}
PLAN |= {"recoded_shares": [0.1], "draws": 2, "permutations": 7, "seed": 1}
SETTINGS = {"outcome": "Y", "conditions": ["A"], "half_membership": None, "robustness": PLAN}
SETTINGS |= {"calibration": {"A": {"method": "crisp", "threshold": 5}}, "models": "minimum", "max_models": 10}
SETTINGS |= {"frequency_cutoff": 1, "pri_cutoff": 0.5, "max_seconds": 60}


def test_as_many_are_told_as_there_are_lines():
    counted = analyses(RAW, SETTINGS, 0.82)
    told, ended = [], []
    found = run_part(
        *(RAW, pd.DataFrame({"combination": []}), SETTINGS, 0.82, (1, 1)),
        reached=lambda *given: told.append(given),
        ended=lambda *given: ended.append(given),
    )
    draws = [found[name].groupby(["outcome", name])["draw"].nunique().sum() for name in ("dropped", "recoded")]
    assert counted == (len(found["multiverse"]), sum(draws), 2 * PLAN["permutations"])
    assert str(note(counted, (2, 3), 60)).startswith(f"Part 2 of 3 begins. Together they are {counted[0]} analyses")
    assert [outcome for outcome, _ in told] == sorted((outcome for outcome, _ in told), key=["Y", "~Y"].index)
    assert [searches["outcome"].tolist() for searches, _ in ended] == [["Y"], ["~Y"]]
    lines = found["limits"]
    assert (lines["planned"] == lines["done"]).all()
    assert lines.loc[lines["work"] != "multiverse", "done"].sum() == counted[1] + counted[2]
    assert [list(short(own)) for _, own in ended] == [[], []]


def test_the_longest_that_a_part_can_take():
    told = str(note((7200, 0, 0), (1, 2), 1800))
    assert told.endswith("and 60 hours at most: what is left then is left out, and told.")


def test_what_a_part_leaves_out_is_told_in_one_sentence():
    lines = done({"multiverse": RAW[:1], "permuted": DRAWS}, {"multiverse": 9, "permuted": 5}, (1, 2), 1)
    assert lines.values.tolist() == [["multiverse", 4, 1], ["permuted", 2, 2]]
    (sentence,) = short(lines.assign(outcome="~Y"))
    assert str(sentence).startswith("Exploration of ~Y: the time sufficed for 3 of the 6 analyses of this part")
