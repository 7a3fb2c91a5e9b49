import pytest

from equifinal.errors import InputError
from equifinal.sets.reader import read
from equifinal.sets.trees import Constant, Literal, Not, Product, Sum

A, B = (Literal(place, frozenset({1}), 2) for place in (0, 1))


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("A", A),
        ("A*~A", Product(A, Not(A))),
        ("A + B*A", Sum(A, Product(B, A))),
        ("(A + B)*A", Product(Sum(A, B), A)),
        ("~(A + B)", Not(Sum(A, B))),
        ("~~A", Not(Not(A))),
        ("A[0]", Literal(0, frozenset({0}), 2)),
        ("C[1, 2]*1", Product(Literal(2, frozenset({1, 2}), 3), Constant(True))),
    ],
)
def test_nothing_of_what_is_written_is_lost(text, tree):
    assert read(text, "ABC", (2, 2, 3)) == tree


def test_what_cannot_be_read_is_said_with_its_place():
    with pytest.raises(InputError, match="character 3: there is no condition 'D'"):
        read("A*D", "ABC", (2, 2, 3))
