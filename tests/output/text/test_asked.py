from equifinal.output.text.asked import Asked
from equifinal.output.words.labels import Labels

SENTENCES, CHINESE = Asked(Labels()), Asked(Labels(language="zh"))


def test_rows_by_hand():
    assert SENTENCES.by_hand([(3, "0")]) == (
        "Row 3 as 0 was coded by hand, for the reason in the note of the truth table."
    )
    assert SENTENCES.by_hand([(3, "0"), (4, "C")]).startswith("Row 3 as 0 and row 4 as C were coded by hand")


def test_claims_of_necessity():
    assert SENTENCES.claims(["A + B"], []).endswith("`A + B`, claimed to be necessary; this recodes no observed row.")
    assert SENTENCES.claims(["A + B"], ["3", "4"]).endswith("this recodes 2 observed rows to 0: 3 and 4.")


def test_what_is_excluded_for_both_and_for_one():
    assert SENTENCES.excluded(["A*B"], 0) == "No solution may use `A*B`, as the settings ask."
    assert SENTENCES.excluded(["A*B"], 0, "~Y") == (
        "No solution for the absence of *Y* may use `A*B`, as the settings ask."
    )
    assert SENTENCES.excluded(["A*B"], 2, "Y").endswith(
        "may use `A*B` and two other combinations, as the settings ask."
    )


def test_a_chosen_model_is_one_of_so_many():
    assert SENTENCES.chosen(3, True) == "It was chosen among three models that fit the truth table equally well."
    assert SENTENCES.chosen(12, False).startswith("It was chosen among at least 12 models")
    assert SENTENCES.chosen(12, False, 80).startswith("It was chosen among at least 12 and at most 80 models")
    assert CHINESE.chosen(3, True).endswith("个模型。")
    assert CHINESE.chosen(12, False, 80).endswith("这样的模型至少 12 个、至多 80 个。")


def test_the_cutoffs_of_the_negation():
    assert SENTENCES.of_negation("~Y", ["One.", "Two."]) == ["For the absence of *Y*: One.", "Two."]
