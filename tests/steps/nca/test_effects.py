import math

import numpy as np
import pytest

from equifinal.steps.nca.effects import effects_table, necessary, peers_table, strength
from equifinal.steps.nca.questions import Axis, Question, questions_of
from tests.steps.nca.small import CASES, MEMBERSHIPS, RAW, settings


def table(**nca):
    asked = settings(**nca)
    found = effects_table(questions_of(MEMBERSHIPS, RAW, asked), asked["nca"])
    return found.set_index(["outcome", "condition", "ceiling"])


def test_a_line_for_each_question_and_ceiling():
    found = table()
    assert len(found) == 2 * (2 * 2 * 2 + 2)
    line = found.loc["Y", "A", "ce_fdh"]
    # Left of 0.1 and above 0.9 a strip is empty; between them each peer after the first adds rise times distance.
    zone = 0.1 + 0.1 - 0.01 + 0.1 * 0.2 + 0.3 * 0.3 + 0.1 * 0.5 + 0.1 * 0.7 + 0.2 * 0.8
    assert (line["effect_size"], line["ceiling_zone"], line["scope"]) == pytest.approx((zone, zone, 1))
    assert (line["strength"], line["accuracy"], line["permutations"]) == ("very large", 100, 0)
    assert line["p"] == pytest.approx(1 / math.factorial(6))
    assert line["in_degree"]
    assert set(found["flaw"]) == {"", "crisp"}


def test_a_corner_of_raw_scores_is_the_set_of_its_memberships():
    sets, raw = table(scope="observed").sort_index(), table(scores="raw").sort_index()
    names = ["effect_size", "p", "accuracy", "in_degree"]
    assert raw.loc[("Y", "A"), names].to_numpy(float) == pytest.approx(sets.loc[("Y", "A"), names].to_numpy(float))
    assert raw.loc[("~Y", "~A"), names].to_numpy(float) == pytest.approx(sets.loc[("~Y", "~A"), names].to_numpy(float))
    assert raw.loc[("Y", "~B", "ce_fdh"), "corner"] == 1


def test_p_does_not_depend_on_the_other_conditions():
    generator = np.random.default_rng(5)
    y = Axis(generator.random(12), 1, None)
    questions = [Question("Y", name, Axis(generator.random(12), 1, None), y) for name in "ABC"]
    nca = settings(permutations=200)["nca"]
    together, alone = effects_table(questions, nca), effects_table(questions[1:2], nca)
    assert together[together["condition"] == "B"].reset_index(drop=True).equals(alone)
    assert (together["permutations"] == 200).all()


def test_of_a_constant_nothing_is_said():
    question = Question("Y", "A", Axis(np.ones(4), 1, None), Axis(np.arange(4.0), 1, None))
    (line,) = effects_table([question], settings()["nca"]).to_dict("records")
    assert math.isnan(line["effect_size"])
    assert math.isnan(line["p"])
    assert (line["strength"], line["in_degree"], line["flaw"], line["ceiling"]) == ("", False, "constant", "ce_fdh")
    assert peers_table([question], CASES, settings()["nca"]).empty


@pytest.mark.parametrize(
    ("size", "name"), [(0, ""), (0.05, "small"), (0.1, "medium"), (0.3, "large"), (0.5, "very large"), (math.nan, "")]
)
def test_strengths(size, name):
    assert strength(size) == name


def test_necessary_in_degree_takes_both():
    nca = {"effect_cutoff": 0.1, "p_cutoff": 0.05}
    assert necessary(0.1, 0.0499, nca)
    assert not necessary(0.1, 0.05, nca)
    assert not necessary(0.09, 0.001, nca)
    assert not necessary(math.nan, math.nan, nca)


def test_peers_are_named():
    asked = settings(ceilings=["ce_fdh", "c_lp"])
    found = peers_table(questions_of(MEMBERSHIPS, RAW, asked), CASES, asked["nca"])
    steps = found[(found["outcome"] == "Y") & (found["condition"] == "A") & (found["ceiling"] == "ce_fdh")]
    assert steps["cases"].tolist() == CASES
    assert steps["x"].tolist() == MEMBERSHIPS["A"].tolist()
    hull = found[(found["outcome"] == "Y") & (found["condition"] == "A") & (found["ceiling"] == "c_lp")]
    assert hull["cases"].tolist() == ["p", "r", "u"]
    crisp = found[(found["outcome"] == "Y") & (found["condition"] == "C")]
    assert crisp[["x", "y", "cases"]].values.tolist() == [[0, 0.7, "t"], [1, 0.9, "u"]]
