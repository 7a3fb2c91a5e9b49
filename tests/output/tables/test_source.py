import pytest

from equifinal.output.tables.source import CASES
from tests.output.conftest import made


@pytest.mark.parametrize(("joined", "shown"), [("", ""), ("c1", "First"), ("c1;c2", "First, c2")])
def test_cases_have_their_labels(joined, shown):
    assert made().cases(joined) == shown


def test_of_very_many_cases_the_first_are_named():
    text = made().cases(";".join(f"c{i}" for i in range(2, CASES + 12)))
    assert text.startswith("c2, c3, ")
    assert text.endswith(f", c{CASES + 1} and 10 more")
