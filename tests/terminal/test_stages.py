import re
from pathlib import Path

import pytest

from equifinal.terminal.stages import STEPS, step_in_words

RULES = Path(__file__).parents[2] / "workflow"


def test_every_rule_has_words_and_no_other():
    texts = [path.read_text("utf-8") for path in [RULES / "Snakefile", *RULES.rglob("*.smk")]]
    assert set(STEPS) == {name for text in texts for name in re.findall(r"^ *rule (\w+):$", text, re.MULTILINE)}


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Draw truth tables, solutions and robustness, labels in 中文"),
        ("zh", "绘制真值表、解与稳健性，标签为中文"),
    ],
)
def test_a_step_is_told_in_the_language_of_messages(language, words, monkeypatch):
    monkeypatch.setenv("EQUIFINAL_LANG", language)
    assert step_in_words("draw_solutions", {"language": "zh"}) == words


def test_a_rule_of_somebody_else_says_what_it_says():
    assert step_in_words("mine", {}, "Do mine") == "Do mine"
    assert step_in_words("mine", {}) == "mine"


@pytest.mark.parametrize(("language", "words"), [("en", "Part 2: Read the cases"), ("zh", "部分 2：读取案例")])
def test_a_step_of_a_part_says_of_which(language, words, monkeypatch):
    monkeypatch.setenv("EQUIFINAL_LANG", language)
    assert step_in_words("part2_ingest", {}, "Read the cases of data/raw/mine.csv") == words
    assert step_in_words("part2_mine", {}, "Do mine") == "Do mine"
