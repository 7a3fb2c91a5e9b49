import pytest

from equifinal.errors import InputError
from equifinal.reading.where.tokens import LONGEST, tokens_of


def test_words_in_quotation_marks_are_none():
    kinds = [(token.kind, token.value) for token in tokens_of("`and` == 'or' AND 2b != 1.5")]
    assert kinds == [
        *(("name", "and"), ("sign", "=="), ("text", "or"), ("word", "and")),
        *(("name", "2b"), ("sign", "!="), ("number", "1.5"), ("end", "")),
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a @ 1", "where, character 3: '@' cannot be read."),
        ("a == “x", "where, character 6: the quotation mark “ is never closed."),
        ("a" * (LONGEST + 1), f"where, character {LONGEST + 1}: it is longer than {LONGEST} characters."),
    ],
)
def test_what_is_no_word(text, message):
    with pytest.raises(InputError) as caught:
        tokens_of(text)
    assert caught.value.message == message
