"""A small study of six cases: the outcome rises with A and falls with B; C is crisp."""

import pandas as pd

from equifinal.study.groups import Nca

CASES = list("pqrstu")
MEMBERSHIPS = pd.DataFrame(
    {
        "A": [0.1, 0.3, 0.4, 0.6, 0.8, 0.9],
        "B": [0.9, 0.8, 0.6, 0.4, 0.3, 0.2],
        "C": [0, 1, 0, 1, 0, 1.0],
        "Y": [0.1, 0.2, 0.5, 0.6, 0.7, 0.9],
    },
    index=CASES,
)
RAW = pd.DataFrame(
    {"A": [10, 30, 40, 60, 80, 90], "B": [1, 2, 4, 6, 7, 8], "C": [0, 1, 0, 1, 0, 1], "Y": [1, 2, 5, 6, 7, 9]},
    index=CASES,
    dtype=float,
)


def settings(**nca):
    return {"outcome": "Y", "conditions": ["A", "B", "C"], "nca": {**Nca().model_dump(), **nca}}
