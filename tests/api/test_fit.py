import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import equifinal as eq

FRAME = pd.DataFrame({"A": [0.9, 0.3, 0.6], "B": [0.2, 0.8, 0.7], "OUT": [1, 0.4, 0.1]}, index=["p", "q", "r"])
MEMBERSHIP = st.integers(0, 20).map(lambda n: n / 20)


def test_consistency_and_coverage_by_hand():
    line = eq.fit(FRAME, "A", "OUT").iloc[0]
    assert line["consistency"] == pytest.approx((0.9 + 0.3 + 0.1) / 1.8)
    assert line["coverage"] == pytest.approx((0.9 + 0.3 + 0.1) / 1.5)


@given(st.lists(st.tuples(MEMBERSHIP, MEMBERSHIP, MEMBERSHIP), min_size=2, max_size=8))
def test_a_union_is_the_higher_of_the_memberships(rows):
    frame = pd.DataFrame(rows, columns=["A", "B", "OUT"], index=[f"c{i}" for i in range(len(rows))])
    x, y = frame[["A", "B"]].max(axis=1), frame["OUT"]
    line = eq.fit(frame, "A + B", "OUT").query("tested_as == 'sufficient'").iloc[0]
    both = sum(map(min, x, y))
    for name, whole in (("consistency", x.sum()), ("coverage", y.sum())):
        assert (line[name] == pytest.approx(both / whole)) if whole else pd.isna(line[name])


def test_several_expressions_as_sufficient_and_as_necessary():
    found = eq.fit(FRAME, ["A", "~A*B"], "OUT")
    assert found["expression"].tolist() == ["A", "A", "~A*B", "~A*B"]
    assert found["tested_as"].tolist() == ["sufficient", "necessary"] * 2
    assert found["consistency"].tolist()[:2] == found["coverage"].tolist()[1::-1]


@pytest.mark.parametrize(
    ("expression", "words"),
    [("STAF", "there is no condition 'STAF'"), (5, "is 5."), ("A*", "character 3"), ("(A + B", "character")],
)
def test_what_is_no_expression_is_said_in_a_sentence(expression, words):
    with pytest.raises(eq.InputError) as error:
        eq.fit(FRAME, expression, "OUT")
    assert words in str(error.value)
