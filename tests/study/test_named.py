import pytest

from equifinal.errors import InputError
from equifinal.study.named import of_named
from equifinal.study.resolve import fill

SMALL = {"study": "s", "data": "d.csv", "case_id": "case", "outcome": "Y", "conditions": ["A"]}


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        ("title", {"fr": "Titre"}, "title has a text in 'fr'."),
        ("data_note", {"en": "a", "de": "b"}, "data_note has a text in 'de'."),
        ("columns", {2020: "GDP"}, "columns has the short name 2020."),
        ("columns", {"a b": "GDP"}, "columns has the short name 'a b'."),
        ("columns", {"A\n": "GDP"}, r"columns has the short name 'A\n'."),
        ("columns", {"A": True}, "columns: A is True."),
        ("columns", {"A": None}, "columns: A is None."),
        ("columns", {"A": ["GDP"]}, "columns: A is ['GDP']."),
        ("theories", {"t": 1}, "theories: t is 1."),
        ("theories", {"t": " "}, "theories: t is ' '."),
        ("condition_groups", {"g": {"conditions": ["A"], "en": [1]}}, "condition_groups: g has en: [1]."),
    ],
)
def test_names_and_texts_are_of_their_type(key, value, message):
    with pytest.raises(InputError) as error:
        fill({**SMALL, key: value})
    assert str(error.value).startswith(message)
    assert " Hint: " in str(error.value)


def test_what_is_right_passes():
    given = {"title": {"en": "a", "zh": "b"}, "columns": {"A": "GDP per head", "年": 2020}, "theories": {"t": "A*~B"}}
    assert list(of_named(fill({**SMALL, **given, "condition_groups": {"g": {"conditions": ["A"], "en": "x"}}}))) == []
