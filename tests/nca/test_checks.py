import numpy as np
import pandas as pd
import pytest

from equifinal.errors import InputError
from equifinal.nca.checks import check_scope, check_scores, flaw

CASES = ["p", "q", "r"]


def test_whole_scores_pass():
    check_scores(pd.DataFrame({"A": [1, 2, 3], "Y": [0.5, 1, 2]}, index=CASES))


@pytest.mark.parametrize(
    ("frame", "sentence"),
    [
        (pd.DataFrame({"A": [1, np.nan, 3]}, index=CASES), "has no score of case q in A. Hint: give the score"),
        (pd.DataFrame({"A": [1, 2, np.inf]}, index=CASES), "has no score of case r in A"),
        (pd.DataFrame({"A": [1, 2]}, index=CASES[:2]), "has 2 cases. Hint: it needs three or more"),
    ],
)
def test_what_cannot_be_analysed_is_said(frame, sentence):
    with pytest.raises(InputError, match=sentence):
        check_scores(frame)


def test_a_scope_holds_every_case():
    scores = pd.Series([1, 0.1 + 0.2, 0.7], index=CASES)
    check_scope("A", scores, (0.3, 1))
    with pytest.raises(InputError, match=r"scope of A is from 0\.4 to 1, but case q has 0\.3\. Hint: .* or less to 1"):
        check_scope("A", scores, (0.4, 1))
    with pytest.raises(InputError, match=r"scope of A is from 0 to 0\.9, but case p has 1"):
        check_scope("A", scores, (0, 0.9))
    with pytest.raises(InputError, match="scope of A is from 2 to 0"):
        check_scope("A", scores, (2, 0))


def test_flaws():
    assert flaw([1, 1, 1], [1, 2, 3]) == flaw([1, 2, 3], [1, 1, 1]) == flaw([1, 1, 1], [0, 0, 1]) == "constant"
    assert flaw([1, 0, 1], [1, 2, 3]) == flaw([1, 2, 3], [0, 1, 1]) == "crisp"
    assert flaw([1, 2, 3], [1, 2, 3]) is None
