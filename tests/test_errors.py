import pytest

from equifinal.errors import InputError


def test_a_hint_follows_the_message():
    assert str(InputError("d.csv is empty.", "a header row")) == "d.csv is empty. Hint: a header row"
    assert str(InputError("d.csv is empty.")) == "d.csv is empty."


def test_it_is_caught_as_a_wrong_value():
    with pytest.raises(ValueError, match=r"^d\.csv is empty\.$"):
        raise InputError("d.csv is empty.")
