"""Texts of small cases as a whole, and every figure of a text sought in the tables."""

import math
import re
from pathlib import Path

import pandas as pd
import pytest

from equifinal.identity import cutoff_name
from equifinal.output.text.results import results_text
from equifinal.output.words.labels import Labels
from equifinal.output.words.numbers import figure
from equifinal.steps.truth_table.cutoffs import Cutoffs
from tests.output.small import crisp, study

GOLDEN = Path(__file__).parent / "golden"
ONE = crisp(["111", "101", "010", "000"])
NONE = crisp(["110", "000", "111"])
ALWAYS = crisp(["111", "001", "101"])
TIED = crisp(["1001", "0101", "0011", "1101", "1011", "0111", "0000", "1110"], "ABCY")
FUZZY = pd.DataFrame(
    [[0.9, 0.8, 0.1, 0.95], [0.6, 0.7, 0.4, 0.62], [0.8, 0.9, 0.3, 0.2], [0.2, 0.6, 0.8, 0.7], [0.5, 0.1, 0.2, 0.1]],
    columns=["A", "B", "C", "Y"],
    index=["North", "South", "East", "West", "Far"],
)
LEVELS = pd.DataFrame(
    [[0, 2, 1], [0, 0, 0], [1, 2, 1], [1, 1, 2], [0, 1, 0], [1, 0, 2]],
    columns=["A", "LEVEL", "PB"],
    index=[f"c{i}" for i in range(6)],
).astype(float)
STUDIES = {
    "one": (ONE, {}),
    "none": (NONE, {}),
    "always": (ALWAYS, {}),
    "tied": (TIED, {}),
    "fuzzy": (FUZZY, {"cutoffs": Cutoffs(0.7, 0.3, 1), "expectations": ["A"]}),
    "levels": (LEVELS, {"outcome": "PB[1]", "expectations": ["A"]}),
}


def paragraphs(name, language="en", labels=None):
    memberships, options = STUDIES[name]
    return results_text(study(memberships, labels=labels or Labels(language), **options)).split("\n\n")


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", STUDIES)
def test_whole_texts(name, language):
    """The texts in golden/ were read by a person, sentence by sentence."""
    expected = (GOLDEN / f"{name}.{language}.md").read_text("utf-8")
    assert "\n\n".join(paragraphs(name, language)) == expected


def test_labels_stand_in_the_place_of_short_names():
    labels = Labels("zh", sets={"A": "体系整合", "Y": "成效"}, cases={"c0": "甲县"})
    text = paragraphs("one", labels=labels)
    assert text[11].startswith("组态 1（`A`）仅由“体系整合”存在构成，为核心条件。")
    assert text[11].endswith("典型案例为甲县、c1。")


def test_many_cases_are_named_in_part():
    many = crisp(["111"] * 12 + ["001"] * 12 + ["000"] * 16)
    text = results_text(study(many)).split("\n\n")
    cases = [f"c{i}" for i in range(5)]
    assert text[11].endswith(f"Typical cases are {', '.join(cases)} and seven others.")
    uncovered = ", ".join(f"c{i}" for i in range(12, 20))
    assert text[12] == f"No configuration covers {uncovered} and four others, which are deviant cases in coverage."
    chinese = results_text(study(many, labels=Labels("zh"))).split("\n\n")
    assert "c4 等 12 个案例。" in chinese[11]


def test_no_solution_is_said():
    text = paragraphs("none")
    assert text[10] == "No row is coded as sufficient for the presence of *Y*, so there is no solution to report."
    assert text[-4] == (
        "There is no solution for the presence of *Y* at the cutoffs in use, so its robustness cannot be judged."
    )
    assert text[13:15] == [
        "Configuration N1 (`~A*~B`) combines the absence of *A* and *B*; both are core conditions. The two "
        "parsimonious models differ on this: the absence of *A* (only in model 1) and the absence of *B* (only in "
        "model 2). Its consistency is 1.000, its raw coverage 0.500 and its unique coverage 0.500. The typical case is "
        "c1.",
        "No configuration covers c0, which is a deviant case in coverage.",
    ]
    assert "the one typical case is robust" in text[-3]
    chinese = paragraphs("none", "zh")
    assert chinese[10] == "没有任何真值表行被编码为“Y”存在的充分条件，因而没有可报告的解。"
    assert chinese[14] == "c0 未被任何组态覆盖，为覆盖度偏差案例。"


def test_an_outcome_that_is_always_present():
    text = paragraphs("always")
    assert text[3] == "No case is a member of the absence of *Y*, so what is necessary for it cannot be said."
    assert "by the parsimonious solution the presence of *Y* always holds." in text[10]
    assert "alone; it has no core condition, since the parsimonious solution names no condition." in text[11]


def test_tied_models_are_counted():
    text = paragraphs("tied")
    tie = "It is one of two models that fit the truth table equally well; the first is reported here."
    pair = "has two models of equal standing: (1) `~A*B + A*~C + ~B*C` and (2) `~A*C + A*~B + B*~C`."
    assert tie in text[10]
    assert pair in text[10]
    assert "共有 2 个模型与真值表同等契合，此处报告第一个模型。" in paragraphs("tied", "zh")[10]


def test_fuzzy_cases_with_deviant_ones():
    text = paragraphs("fuzzy")
    assert text[8].startswith(
        "The five cases populate two of the eight logically possible rows. Far lies at exactly 0.5 in a condition "
        "and belongs to no row."
    )
    assert "Of the cases in the sufficient rows, East is not a member of the presence of *Y*." in text[9]
    assert "It rests on the directional expectation `A`." in text[12]
    assert "East (0.800, 0.200) is a deviant case in consistency." in "\n".join(text)


def test_multi_value_conditions_and_outcome():
    text = paragraphs("levels")
    assert text[9] == "## Sufficient configurations: value 1 of *PB*"
    assert text[11].startswith(
        "Configuration 1 (`LEVEL[2]`) consists of value 2 of *LEVEL* alone; it is a core condition."
    )
    assert text[13] == "## Sufficient configurations: a value of *PB* other than 1"
    chinese = paragraphs("levels", "zh")
    assert chinese[11].startswith("组态 1（`LEVEL[2]`）仅由“LEVEL”取值为“2”构成，为核心条件。")


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", STUDIES)
def test_every_figure_stands_in_the_tables(name, language):
    memberships, options = STUDIES[name]
    source = study(memberships, labels=Labels(language), **options)
    assert missing(results_text(source), source) == set()


def missing(text, source):
    """Return the decimal figures of a text that no table and no setting holds."""
    cutoffs = source.settings | source.settings["nca"]
    printed = {cutoff_name(v) for k, v in cutoffs.items() if k.endswith("_cutoff") and isinstance(v, float)}
    for frame in source.frames.values():
        for value in frame.select_dtypes("number").to_numpy().ravel().tolist():
            if math.isfinite(value):
                inwards = (math.floor(value * 1000) / 1000, math.ceil(value * 1000) / 1000)
                printed |= {figure(value), *map(figure, inwards)}
    for change in source.frames["changes"]["change"]:
        printed |= set(re.findall(r"\d+\.\d+", change))
    return set(re.findall(r"\d+\.\d+", re.sub(r"`[^`]*`|doi:\S+", "", text))) - printed - {"0.5", "0.75"}


def test_members_above_the_outcome_are_named():
    frame = pd.DataFrame({"A": [0.9, 0.9, 0.2], "Y": [0.8, 0.85, 0.1]}, index=["c0", "c1", "c2"])
    for language, sentence in (
        (
            "en",
            "no typical case. c0 (0.900, 0.800) and c1 (0.900, 0.850) are members of it more than of the outcome.",
        ),
        ("zh", "该组态没有典型案例。c0（0.900，0.800）、c1（0.900，0.850）在该组态中的隶属度高于在结果中的隶属度。"),
    ):
        assert sentence in results_text(study(frame, labels=Labels(language)))


def test_nothing_in_a_label_is_markup():
    labels = Labels("en", sets={"A": "a*b_<i>", "Y": "$y$"}, cases={"c0": "~x | [1]"})
    text = "\n".join(paragraphs("one", labels=labels))
    assert "the presence of *a\\*b\\_\\<i\\>*" in text
    assert "*\\$y\\$*" in text
    assert "\\~x \\| \\[1\\]" in text


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "one path: *p* (configuration 1); configuration 2 belongs to none."), ("zh", "；组态 2 不属于任何路径。")],
)
def test_configurations_outside_the_named_paths_are_said(language, words):
    memberships = crisp(["1101", "0011", "1001", "0000", "0100"], "ABCY")
    assert words in results_text(study(memberships, labels=Labels(language), paths={"p": (1, -1, -1)}))


def test_of_crisp_cases_no_membership_is_printed():
    assert "(1.000, 1.000)" not in "".join(paragraphs("one"))
    assert "Figures behind a case" not in "".join(paragraphs("levels"))
    assert "Figures behind a case" in "".join(paragraphs("fuzzy"))


@pytest.mark.parametrize(
    ("frame", "pri", "words"),
    [
        (ONE, 0.9, "from a consistency of 0.90 on."),
        (ONE, 0.0, "from a consistency of 0.80 on.\n"),
        (FUZZY, 0.3, "and a PRI of 0.30 on."),
        (FUZZY, 0.0, "from a consistency of 0.80 on. No PRI was required."),
    ],
)
def test_pri_is_told_of_where_it_says_something(frame, pri, words):
    text = results_text(study(frame, cutoffs=Cutoffs(0.8, pri, 1)))
    assert words in text
    assert "a PRI of 0.00" not in text


def test_no_case_with_the_outcome_leaves_none_to_cover():
    frame = pd.DataFrame([[0.6, 0.5], [0.3, 0.4], [0.2, 0.3], [0.1, 0.2]], columns=["A", "Y"], index=list("pqrs"))
    for language, words in (("en", "so there is none to cover."), ("zh", "因而无案例可覆盖。")):
        text = results_text(study(frame, cutoffs=Cutoffs(0.7, 0, 1), labels=Labels(language)))
        assert words in text
        assert "no member of the presence" not in text
        assert "隶属于“Y”存在的案例均已" not in text


def test_what_holds_of_every_case_is_not_said_to_cover_them():
    always = crisp(["11", "01", "11"], "AY")
    text = results_text(study(always))
    assert "names no condition" in text
    assert "uncovered" not in text
