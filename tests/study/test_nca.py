import numpy as np
import pandas as pd
import pytest

from equifinal.errors import InputError
from equifinal.sets.data import CalibratedData
from equifinal.study.groups import Nca
from equifinal.study.nca import of_nca, settled_nca

CASES = ("p", "q", "r", "s")
FUZZY, CRISP = np.array([0.1, 0.4, 0.7, 0.9]), np.array([0, 1, 0, 1.0])
RAW = pd.DataFrame({"A": [3, 40, 7, 8], "Y": [1, 2, 3, 4]}, index=CASES)


def settings(**nca):
    return {"outcome": "Y", "conditions": ["A"], "nca": {**Nca().model_dump(), **nca}}


def data(x=FUZZY, y=FUZZY, levels=2):
    return CalibratedData(CASES[: len(y)], ("A",), (levels,), x[:, None], "Y", y)


@pytest.mark.parametrize(
    ("found", "run"),
    [
        (data(), True),
        (data(x=CRISP), False),
        (data(y=CRISP), False),
        (data(x=np.array([0, 1, 2, 2.0]), levels=3), False),
        (data(FUZZY[:2], FUZZY[:2]), False),
    ],
)
def test_fuzzy_sets_ask_for_it(found, run):
    assert settled_nca(settings(), found, RAW)["run"] is run


def test_what_is_asked_for_is_done():
    assert settled_nca(settings(run=True), data(x=CRISP), RAW)["run"] is True
    assert settled_nca(settings(run=False), data(), RAW)["run"] is False
    with pytest.raises(InputError, match=r"run is true, and there are 2 cases\. Hint: .* three or more"):
        settled_nca(settings(run=True), data(FUZZY[:2], FUZZY[:2]), RAW)


def test_a_scope_of_raw_scores_holds_every_case():
    scopes = {"raw_scopes": {"A": [0, 30]}}
    assert settled_nca(settings(**scopes), data(), RAW)["run"]
    with pytest.raises(InputError, match="the scope of A is from 0 to 30, but case q has 40"):
        settled_nca(settings(scores="raw", **scopes), data(), RAW)
    assert settled_nca(settings(scores="raw", run=False, **scopes), data(), RAW)["run"] is False


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"ceilings": []}, "nca: ceilings is an empty list."),
        ({"raw_scopes": {"B": [0, 1]}}, "nca: raw_scopes names B, which is no set of the study."),
        ({"raw_scopes": {"A": [1, 0]}}, "nca: raw_scopes: A is [1, 0]."),
        ({"raw_scopes": {"A": [0, True]}}, "nca: raw_scopes: A is [0, True]."),
        ({"raw_scopes": {"A": 5}}, "nca: raw_scopes: A is 5."),
    ],
)
def test_what_is_wrong_is_said(given, sentence):
    assert [problem.message for problem in of_nca(settings(**given))] == [sentence]
    assert list(of_nca(settings(raw_scopes={"Y": [0, 1.5]}))) == []
