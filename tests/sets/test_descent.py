import re

import pytest

from equifinal.errors import InputError
from equifinal.sets.descent import Descent


class Letters(Descent):
    """Letters side by side or in parentheses, joined by +."""

    def __init__(self, text):
        super().__init__(text, re.compile(r"\S"), "write + before it")

    def sum(self):
        found = [self.factor()]
        while self.token == "+":
            self.tokens.pop(0)
            found.append(self.factor())
        return found

    def factor(self):
        token, at = self.tokens.pop(0)
        if token != "(":
            return token
        found = self.sum()
        self.close(at)
        return found


def test_a_text_is_read_to_its_end():
    assert Letters("a + (b + c)").read() == ["a", ["b", "c"]]


@pytest.mark.parametrize(
    ("text", "place", "problem"),
    [("a b", 3, "'b' follows without an operator"), ("a)", 2, "this ) closes nothing"), ("(a", 1, "never closed")],
)
def test_what_is_wrong_is_told_with_its_place(text, place, problem):
    with pytest.raises(InputError, match=rf"character {place}: .*{re.escape(problem)}"):
        Letters(text).read()
