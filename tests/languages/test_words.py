import pickle

import pytest

from equifinal.languages import Said, joined, listed, number, said, said_many, say, say_in, say_many, spoken


def test_a_language_that_is_not_there_is_named():
    with pytest.raises(KeyError, match="no words in the language 'de'; there is en, zh"):
        say("Case", "de")


def test_what_no_catalogue_has_is_said_in_english():
    assert say("A sentence on {what} that nobody translated", "zh", what="cats").startswith("A sentence on cats")


@pytest.mark.parametrize(("n", "words"), [(0, "no"), (1, "one"), (9, "nine"), (10, "10")])
def test_numbers_are_words_up_to_nine(n, words):
    assert number(n, "en") == words
    assert number(n, "zh") == str(n)


def test_lists_end_as_the_language_has_it():
    assert [listed("abcd"[:n], "en") for n in range(5)] == ["", "a", "a and b", "a, b and c", "a, b, c and d"]
    assert listed(["甲", "乙", "丙", "丁"], "zh") == "甲、乙、丙和丁"
    assert listed(["甲", "乙", "丙"], "zh", "list of phrases") == "甲、乙、丙"


def test_between_quotation_marks_that_follow_each_other_stands_no_comma():
    assert listed(["“甲”", "“乙”", "“丙”"], "zh") == "“甲”“乙”和“丙”"


def test_clauses_words_and_parts():
    assert [joined("ab", between, "en") for between in ("words", "clauses", "parts")] == ["a, b", "a, b", "a; b"]
    assert [joined("ab", between, "zh") for between in ("words", "clauses", "parts")] == ["a、b", "a，b", "a；b"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("OUT", "在所用阈值下 OUT 没有解，因而无法判断其稳健性。"),
        ("~OUT", "在所用阈值下 ~OUT 没有解，因而无法判断其稳健性。"),
        ("产出", "在所用阈值下产出没有解，因而无法判断其稳健性。"),
        ("“产出”存在", "在所用阈值下“产出”存在没有解，因而无法判断其稳健性。"),
    ],
)
def test_latin_letters_stand_off_from_chinese_ones(name, text):
    message = "There is no solution for {outcome} at the cutoffs in use, so its robustness cannot be judged."
    assert say(message, "zh", outcome=name) == text


def test_one_thing_and_several():
    one, many = "{cases} is a deviant case in consistency.", "{cases} are deviant cases in consistency."
    assert say_many(one, many, 1, "en", cases="A") == "A is a deviant case in consistency."
    assert say_many(one, many, 2, "en", cases="A and B") == "A and B are deviant cases in consistency."
    assert say_many(one, many, 2, "zh", cases="甲、乙") == "甲、乙为一致性偏差案例。"


def test_the_context_tells_two_meanings_apart():
    assert say_in("heading", "Robustness", "zh") == "稳健性检验"
    assert say_in("section", "Robustness", "zh") == "稳健性"


def test_what_was_said_in_english_can_be_said_again_with_all_that_stands_in_it():
    inner = said("consistency cutoff")
    outer = said("{name}: {text}", name=inner, text=0.8)
    assert (outer, spoken(outer, "zh")) == ("consistency cutoff: 0.8", "一致性阈值：0.8")
    again = pickle.loads(pickle.dumps(outer))
    assert isinstance(again, Said)
    assert (again, spoken(again, "zh")) == (outer, "一致性阈值：0.8")


def test_several_things_said_again():
    found = said_many("one configuration", "{n} configurations", 3)
    assert (found, spoken(found, "zh")) == ("3 configurations", "3 个组态")
    assert spoken("plain", "zh") == "plain"
