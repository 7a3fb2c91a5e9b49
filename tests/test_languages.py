from equifinal.languages import LANGUAGES


def test_english_and_then_chinese_the_order_in_which_the_words_stand():
    assert list(LANGUAGES) == ["en", "zh"]
