import pytest

from equifinal.errors import InputError, together


def test_a_hint_follows_the_message():
    assert str(InputError("d.csv is empty.", "a header row")) == "d.csv is empty. Hint: a header row"
    assert str(InputError("d.csv is empty.")) == "d.csv is empty."


def test_it_is_caught_as_a_wrong_value():
    with pytest.raises(ValueError, match=r"^d\.csv is empty\.$"):
        raise InputError("d.csv is empty.")


def test_several_faults_are_told_together_each_once_and_not_without_end():
    one, two = InputError("A.", "a"), InputError("B.", "b")
    assert together([one]) is one
    assert str(together([one, two, one])) == "A. Hint: a\nB. Hint: b"
    many = str(together([InputError(f"{i}.") for i in range(30)])).splitlines()
    assert len(many) == 21
    assert many[-1] == "… and 10 more faults."
