"""Choices of cases against their formulas: by hand on a small table, and by plain loops over all pairs."""

import itertools
import operator

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from equifinal.sets.data import CalibratedData
from equifinal.steps.cases import selection
from equifinal.steps.cases.kinds import models_of
from equifinal.steps.cases.selection import MOST, case_selection_table

NAMES = ("A", "B", "C")


def made(x, y, terms, levels=(2, 2, 2)):
    x, y = np.array(x, dtype=float), np.array(y, dtype=float)
    names = NAMES[: x.shape[1]]
    data = CalibratedData(tuple(f"c{i}" for i in range(len(y))), names, levels[: len(names)], x, "Y", y)
    paths = pd.DataFrame({"term": terms}).assign(outcome="Y", model=1, path="")
    return data, models_of(data, paths.assign(configuration=[str(i + 1) for i in range(len(terms))]))


def corners(data):
    """The row of each case, as a number, where no membership is 0.5."""
    return {
        case: 1 + int("".join("1" if v > 0.5 else "0" for v in row), 2)
        for case, row in zip(data.cases, data.x.tolist(), strict=True)
        if 0.5 not in row
    }


def choice(table, name, conjunct="", configuration="1"):
    keys = {"choice": name, "conjunct": conjunct, "configuration": configuration}
    found = table[(table[list(keys)] == pd.Series(keys)).all(axis=1)]
    return [tuple(v for v in line if v != "") for line in found[["case", "partner", "score"]].to_numpy().tolist()]


def test_formulas_by_hand():
    """The term A*B in c0 and c1 typical, c2 deviant in consistency, c3 irrelevant, c4 uncovered beside c5."""
    x = [[0.8, 0.9], [0.6, 0.7], [0.7, 0.9], [0.2, 0.6], [0.4, 0.9], [0.3, 0.8]]
    data, models = made(x, [0.9, 1.0, 0.1, 0.3, 0.8, 0.2], ["A*B"])
    table = case_selection_table(data, models, corners(data))
    assert choice(table, "typical") == [("c0", 0.4), ("c1", 1.2)]
    assert choice(table, "deviant in consistency") == [("c2", 0.7)]
    # c0 and c3: (1 - 0.6) + (1 - 0.6) + 2*0.1 + 2*0.1
    assert choice(table, "typical and irrelevant")[:2] == [("c0", "c3", 1.2), ("c1", "c3", 1.9)]
    assert [pair[:2] for pair in choice(table, "typical and irrelevant")][2:] == [("c0", "c5"), ("c1", "c5")]
    # 0.5 - 0.2, 0.5 + 0.1, 2*0.1, 2*0.4
    assert choice(table, "typical and typical") == [("c0", "c1", 1.9)]
    # 0.1 + (1 - 0.8) + 0.2 + 0.3, and 0.1 + (1 - 0.9) + 0.4 + 0.3
    assert choice(table, "typical and deviant in consistency") == [("c0", "c2", 0.8), ("c1", "c2", 0.9)]
    rows = [
        choice(table, name, "", "solution") for name in ("deviant in coverage", "deviant in coverage and irrelevant")
    ]
    # W is 0.6 for c4, 0.7 for c5, 0.6 for c3: 0.1 + 0.4 + 0.4 + 0.3, and 0 + 0.5 + 0.4 + 0.4
    assert rows == [[("c4", 0.4)], [("c4", "c5", 1.2), ("c4", "c3", 1.3)]]
    found = table[table["configuration"] == "solution"]
    assert (set(found["term"]), set(found["row"])) == ({"~A*B"}, {2})


def test_conjunct_that_alone_is_lacking_comes_first():
    """For the conjunct A, c2 lacks A alone, c3 lacks both, c4 lacks B alone."""
    x = [[0.7, 0.9], [0.9, 0.7], [0.2, 0.9], [0.1, 0.2], [0.9, 0.2]]
    data, models = made(x, [0.95, 0.95, 0.2, 0.2, 0.2], ["A*B"])
    table = case_selection_table(data, models, corners(data))
    found = table[(table["choice"] == "typical and irrelevant") & (table["conjunct"] == "A")]
    pairs = found[["case", "partner", "class"]].to_numpy().tolist()
    assert pairs == [["c0", "c2", 1], ["c1", "c2", 2], ["c0", "c3", 3], ["c1", "c3", 5], ["c0", "c4", 7]]


def test_uniquely_covered_cases_go_first():
    data, models = made([[0.9, 0.9], [0.6, 0.1]], [0.9, 0.9], ["A", "B"])
    table = case_selection_table(data, models, corners(data))
    assert choice(table, "typical") == [("c1", 1.0), ("c0", 0.1)]
    assert table[table["choice"] == "typical"]["uniquely_covered"].tolist()[:2] == [True, False]


def test_crisp_and_multi_value_cases():
    x = [[1, 2], [1, 2], [1, 0], [0, 2]]
    data, models = made(x, [1, 0, 0, 1], ["A*B[2]"], levels=(2, 3))
    table = case_selection_table(data, models, {"c0": 6, "c1": 6, "c2": 4, "c3": 3})
    assert choice(table, "typical") == [("c0", 0)]
    assert choice(table, "typical and deviant in consistency") == [("c0", "c1", 0)]
    assert choice(table, "typical and irrelevant", "B[2]") == [("c0", "c2", 0)]
    assert choice(table, "deviant in coverage", "", "solution") == [("c3", 0)]
    assert table[table["configuration"] == "solution"]["term"].tolist() == ["~A*B[2]"]


def test_no_solution_no_choice():
    data, _ = made([[0.9, 0.9]], [0.9], ["A"])
    table = case_selection_table(data, [], {})
    assert table.empty
    assert "score" in table


def brute(data, term, others):
    """All choices of a term without conjuncts, each sorted by what goes first, by plain loops."""
    places = {name: i for i, name in enumerate(data.conditions)}

    def member(text, i):
        parts = [data.x[i, places[p.strip("~")]] for p in text.split("*")]
        return min(1 - v if p.startswith("~") else v for p, v in zip(text.split("*"), parts, strict=True))

    n, y, near = range(len(data.y)), data.y, 1e-8
    x = [member(term, i) for i in n]
    covered = [max([x[i], *(member(t, i) for t in others)]) > 0.5 for i in n]
    unique = [sum(member(t, i) > 0.5 for t in [term, *others]) == 1 for i in n]
    typical = [i for i in n if x[i] > 0.5 and y[i] > 0.5 and x[i] <= y[i] + near]
    deviant = [i for i in n if x[i] > 0.5 and y[i] <= 0.5]
    neither = [i for i in n if x[i] <= 0.5 and y[i] <= 0.5]
    most = {i: 2 * (y[i] - x[i]) + 1 - x[i] for i in n}
    yield "typical", [((not unique[i], most[i]), i, None) for i in typical]
    yield "deviant in consistency", [((1 - x[i] + y[i] + 1 - x[i],), i, None) for i in deviant]
    yield (
        "typical and irrelevant",
        [
            (
                (
                    not unique[i],
                    x[j] > y[j] + near,
                    covered[j],
                    1 - x[i] + x[j] + 1 - y[i] + y[j] + 2 * abs(y[i] - x[i]) + 2 * abs(y[j] - x[j]),
                ),
                i,
                j,
            )
            for i, j in itertools.product(typical, neither)
        ],
    )
    yield (
        "typical and deviant in consistency",
        [
            ((abs(x[i] - x[j]) + 1 - y[i] + y[j] + 2 - x[i] - x[j],), i, j)
            for i, j in itertools.product(typical, deviant)
        ],
    )
    pairs = [(i, j) for i, j in itertools.permutations(typical, 2) if most[i] <= most[j] + near]
    yield (
        "typical and typical",
        [
            (
                (
                    not unique[i],
                    not unique[j],
                    1 - x[i] + x[j] - y[i] + y[j] + 2 * abs(y[i] - x[i]) + 2 * abs(y[j] - x[j]),
                ),
                i,
                j,
            )
            for i, j in pairs
        ],
    )


MEMBERSHIP = st.integers(0, 20).map(lambda n: n / 20)


@given(st.lists(st.tuples(*[MEMBERSHIP] * 4), min_size=2, max_size=12))
@settings(max_examples=30)
def test_choices_are_those_of_plain_loops(cases):
    terms = ["A*~B", "B*C"]
    data, models = made([row[:3] for row in cases], [row[3] for row in cases], terms)
    table = case_selection_table(data, models, corners(data))
    for number, term in enumerate(terms):
        for name, found in brute(data, term, terms[:number] + terms[number + 1 :]):
            found = [(tuple(np.round(key, 9)), i, j) for key, i, j in found]
            best = {}
            for key, i, j in sorted(found, key=operator.itemgetter(0)):
                best.setdefault(frozenset((i, i if j is None else j)), key)
            ours = choice(table, name, "", str(number + 1))
            # Ties may stand in any order: the keys tell.
            assert [round(line[-1], 9) for line in ours] == [round(float(k[-1]), 9) for k in list(best.values())[:MOST]]
            keys = {(f"c{i}", None if j is None else f"c{j}"): key for key, i, j in found}
            assert [keys[line[0], line[1] if len(line) == 3 else None] for line in ours] == list(best.values())[:MOST]


@pytest.mark.parametrize("kind", ["fuzzy", "four values", "crisp"])
def test_pairs_ranked_in_blocks_are_those_of_all_at_once(kind, monkeypatch):
    rng = np.random.default_rng(11)
    values = {"fuzzy": rng.random((90, 4)), "four values": rng.choice([0, 0.33, 0.67, 1], (90, 4))}
    x = values.get(kind, rng.integers(0, 2, (90, 4)).astype(float))
    y = np.where(rng.random(90) < 0.2, rng.permutation(x[:, 0]), np.minimum(x[:, 0], x[:, 1]))
    frame = pd.DataFrame(np.c_[x, y], columns=[*"ABCD", "Y"], index=[f"c{i}" for i in range(90)])
    data = CalibratedData.from_frame(frame, "Y", list("ABCD"))
    paths = pd.DataFrame({"outcome": "Y", "model": 1, "configuration": [1, 2], "term": ["A*B", "~C*D"]})
    rows = dict(zip(data.cases, ((x > 0.5) @ [8, 4, 2, 1] + 1).tolist(), strict=True))
    tables = []
    for block, few in ((10**9, 10**9), (7, 11), (500, 20)):
        monkeypatch.setattr(selection, "BLOCK", block)
        monkeypatch.setattr(selection, "FEW", few)
        tables.append(selection.case_selection_table(data, models_of(data, paths), rows))
    assert len(tables[0]) > 40
    pd.testing.assert_frame_equal(tables[1], tables[0])
    pd.testing.assert_frame_equal(tables[2], tables[0])
