import json
import re
import subprocess
import sys

import numpy as np
import pandas as pd
import pytest

from benchmarks import data, ours
from benchmarks.data import FLIPPED, KINDS, generate, planted
from benchmarks.figure import LINES, draw
from benchmarks.ours import TASKS, nca, permutations
from benchmarks.panels import panel_of
from benchmarks.report import met, ratio, table, warnings
from benchmarks.rows import ROWS
from benchmarks.run import MODELS, ROOT, Row, _run, measure
from benchmarks.timing import Steps

MISSING = {"cell": "not installed"}
OVER = {"cell": "> 120 s", "over": 120}


def took(seconds, memory=1e8, **answer):
    return {"seconds": seconds, "steps": {}, "answer": answer, "memory": memory}


def beside(ours, pyqca=MISSING, setqca=MISSING, r=MISSING):
    return {"ours": ours, "pyqca": pyqca, "setqca": setqca, "R": r}


@pytest.mark.parametrize("kind", KINDS)
def test_data_are_the_same_for_the_same_seed(kind):
    frame = generate(kind, 8, 60)
    assert frame.equals(generate(kind, 8, 60))
    assert kind == "county" or not frame.equals(generate(kind, 8, 60, seed=1))
    assert frame.index.is_unique
    assert frame.to_numpy().min() >= 0
    assert frame.to_numpy().max() <= 1
    assert not (frame == 0.5).any(axis=None)


def test_model_has_three_in_a_hundred_outcomes_flipped():
    data = generate("model", 10, 100).to_numpy()
    assert (data[:, -1] != planted(data[:, :-1])).sum() == FLIPPED * 100


def test_positive_rows_are_distinct_and_all_there():
    data = generate("positive", 20, 1000).to_numpy()
    assert len(np.unique(data, axis=0)) == 1000
    assert data[:, -1].all()


@pytest.mark.parametrize(
    ("task", "answer"),
    [
        ("truth table", {"rows": 8}),
        ("solutions", {"conservative": 5, "parsimonious": 4}),
        ("primes", {"primes": 8}),
        ("parsimonious", {"terms": 4}),
        ("conservative", {"terms": 5}),
        ("parsimonious models", {"terms": 4, "models": 1, "complete": True, "at most": 1}),
        ("conservative models", {"terms": 5, "models": 1, "complete": True, "at most": 1}),
    ],
)
def test_tasks_on_the_county_study(task, answer):
    steps = Steps()
    assert TASKS[task](generate("county", 6, 27), 0.7, steps) == answer
    assert steps.laps["truth table"] > 0


@pytest.mark.parametrize(
    ("task", "answer"),
    [("multiverse", {"cells": 11_644, "with a solution": 7854}), ("cells", {"cells": 1000, "with a solution": 690})],
)
def test_sweeps_of_the_county_study(task, answer):
    steps = Steps()
    assert TASKS[task](generate("county", 6, 27), 0.7, steps) == answer
    assert steps.laps["cells"] > 0


def test_permutations_of_the_county_study():
    steps = Steps()
    assert permutations(generate("county", 6, 27), 0.7, steps, draws=5) == {"draws": 5}
    assert steps.laps["permutations"] > 0


def test_permutations_of_a_necessary_condition_analysis():
    steps = Steps()
    found = nca(generate("county", 6, 27), 0, steps, draws=20)
    assert found["effects of 0.1 or more"] == sum(size >= 0.1 for size in found["effect sizes"]) == 3
    assert len(found["effect sizes"]) == 12
    assert steps.laps["permutations"] > 0


@pytest.mark.parametrize(
    ("task", "answer"),
    [
        ("audit necessity", {"figures": 72, "cases in the witness": 27}),
        ("audit as printed", {"figures": 65, "contradicting": 4, "suspects": 2}),
        ("audit without a slip", {"figures": 64, "cases in the witness": 27}),
    ],
)
def test_audits_of_the_county_study(task, answer):
    assert TASKS[task](generate("county", 6, 27), 0, Steps()) == answer


def test_panel_is_units_by_periods():
    assert generate("panel", 6, 45).index[[0, 19, 20, 44]].tolist() == [
        "u0001 t01",
        "u0001 t20",
        "u0002 t01",
        "u0003 t05",
    ]


def test_terms_of_a_panel_by_hand():
    frame = generate("panel", 4, 100)
    panel, steps = panel_of(frame, 0.5), Steps()
    found = TASKS["panel terms"](panel, 0.5, steps)
    models = panel.solutions.models
    chosen = models[(models["outcome"] == "Y") & (models["solution"] == "parsimonious")]["expression"].iloc[0]
    unit, period = (np.array([name.split()[i] for name in frame.index]) for i in (0, 1))
    parts = [np.ones(100, bool), *(period == p for p in sorted(set(period))), *(unit == u for u in sorted(set(unit)))]
    figures = []
    for term in sorted(chosen.split(" + ")):
        literals = [1 - frame[one[1:]] if one[0] == "~" else frame[one] for one in term.split("*")]
        x, y = np.min(literals, axis=0), frame["Y"].to_numpy()
        both = [np.minimum(x, y)[part].sum() for part in parts]
        consistency = [sums / x[part].sum() for sums, part in zip(both, parts, strict=True)]
        figures += [*consistency, *(sums / y[part].sum() for sums, part in zip(both, parts, strict=True))]
        for found_in in (np.array(consistency[1:21]), np.array(consistency[21:])):
            figures.append(np.sqrt(((found_in / found_in.sum() - 1 / len(found_in)) ** 2).sum()))
    assert found["terms"] == len(chosen.split(" + "))
    assert np.allclose(found["figures"], figures)
    assert steps.laps["fit"] > 0


def test_all_tables_of_a_panel():
    panel, steps = panel_of(generate("panel", 4, 100), 0.5), Steps()
    assert TASKS["panel tables"](panel, 0.5, steps)["partitions"] == 25
    assert steps.laps["tables"] > 0


def test_only_the_peers_of_a_row_are_measured(tmp_path):
    generate("county", 6, 27).to_csv(tmp_path / "data.csv")
    row = Row("alone", "county", 6, 27, "cells", peers=())
    results = measure(row, tmp_path / "data.csv", 60, sys.executable, {})
    assert results["ours"]["answer"]["cells"] == 1000
    assert {results[peer]["cell"] for peer in ("pyqca", "setqca", "R")} == {"–"}


def test_what_takes_longer_than_the_limit_is_stopped():
    busy = [sys.executable, "-c", "while True: pass"]
    assert _run(busy, 1) == {"cell": "> 1 s", "over": 1}


def test_an_error_is_quoted_by_its_last_line():
    assert _run([sys.executable, "-c", "raise SystemExit('first\\nlast | of all')"], 60) == {
        "cell": "error: last / of all"
    }


def test_rows_name_tasks_and_kinds():
    assert {row.task for row in ROWS} < set(TASKS)
    assert {row.kind for row in ROWS} == {*KINDS, "pieces"}


def test_pieces_are_read_as_they_were_written(tmp_path, monkeypatch):
    for module in (data, ours):
        monkeypatch.setattr(module, "PIECE", 40)
    data.write_pieces(8, 100, tmp_path / "data")
    pieces = list(ours.Pieces(tmp_path / "data", 8))
    assert [len(piece.y) for piece in pieces] == [40, 40, 20]
    frame = pd.DataFrame(np.vstack([piece.x for piece in pieces]), columns=pieces[0].conditions)
    frame["Y"] = np.concatenate([piece.y for piece in pieces])
    found = TASKS["truth table in pieces"](ours.Pieces(tmp_path / "data", 8), 0.5, Steps())
    assert found == TASKS["truth table"](frame, 0.5, Steps())
    assert found["rows"] > 5


@pytest.mark.parametrize(("most", "count"), [(None, "at least 5,040"), (6000, "5,040 to 6,000")])
def test_table(most, count):
    slow = Row("k = 10, model", "model", 10, 100, "parsimonious", faster=("pyqca", 1000))
    big = Row("k = 30, primes", "model", 30, 100, "primes", 3, 1)
    models = took(1.5, terms=3, models=5040, complete=False)
    models["answer"]["at most"] = most
    text = table(
        [
            (slow, beside(took(0.02, terms=3), OVER, took(99.87, terms=4)) | {MODELS: models}),
            (big, beside(took(2.5, 1.1e9, primes=1234), {"cell": "not tried"}, {"cell": "error: no"})),
        ]
    )
    assert text == (
        "| what | ours | goal | met | answer | all tied models | pyqca | ratio | setqca | ratio | R | ratio |\n"
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n"
        "| k = 10, model | 0.02 s | 1000 × pyqca | yes | 3 terms | "
        f"1.5 s: {count} | > 120 s | > 6000 × | 99.9 s "
        "| 4994 × | not installed | – |\n"
        "| k = 30, primes | 2.5 s, 1.10 GB | 3 s, 1 GB | no | 1234 primes |  | not tried | – | error: no | – "
        "| not installed | – |\n"
        "\n"
        "- Warning: k = 10, model: setqca answers 4 terms; ours is 3 terms.\n"
    )


def test_figures_are_compared_and_not_printed():
    row = Row("sizes", "county", 6, 27, "nca")
    ours = took(0.5, many=2, sizes=[0.1, 0.2])
    near, far = took(1, many=2, sizes=[0.1, 0.2000001]), took(1, many=2, sizes=[0.1, 0.25])
    more = took(1, many=2, sizes=[0.1, 0.2, 0.3])
    assert warnings(row, beside(ours, near)) == []
    assert warnings(row, beside(ours, near, more, far)) == [
        "sizes: setqca answers 2 many, 3 sizes; ours is 2 many, 2 sizes.",
        "sizes: R answers 2 many, 2 sizes; ours is 2 many, 2 sizes; sizes differ by up to 0.05.",
    ]


def test_time_that_was_scaled_says_so():
    row = Row("draws", "county", 6, 27, "nca")
    assert "| 400 s, scaled from 200 draws | 800 × |" in table([(row, beside(took(0.5), r=took(400) | {"draws": 200}))])


def test_goals_that_cannot_be_told_have_a_dash():
    timed = Row("timed", "model", 10, 100, "parsimonious", 200)
    faster = Row("faster", "model", 10, 100, "parsimonious", faster=("pyqca", 1000))
    assert met(timed, beside(OVER)) == "–"
    assert met(timed, beside({"cell": "error: no"})) == "no"
    assert met(faster, beside(took(1), OVER)) == "–"
    assert met(faster, beside(took(1), took(999))) == "no"
    assert met(Row("none", "fuzzy", 4, 100, "cells"), beside(took(1))) == "–"
    assert ratio(OVER, OVER) == "–"


def test_a_peer_that_is_not_installed_says_so(tmp_path):
    generate("county", 6, 27).to_csv(tmp_path / "data.csv")
    command = [sys.executable, "-m", "benchmarks.peers", "pyqca", "solutions", "0.7", tmp_path / "data.csv"]
    process = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert process.returncode == 127 or json.loads(process.stdout)["answer"]


def test_figure_has_a_line_for_each_step_and_peer():
    panels = [{name: [(5, 0.1), (10, 1.0)] for name in LINES}, {name: [(100, 0.1)] for name in LINES}]
    figure = draw(panels)
    assert [len(axes.lines) for axes in figure.axes] == [len(LINES)] * 2
    assert {axes.get_yscale() for axes in figure.axes} == {"log"}
    figure.draw_without_rendering()
    ticks = [tick.get_text() for axes in figure.axes for tick in (*axes.get_xticklabels(), *axes.get_yticklabels())]
    assert all(re.fullmatch(r"[\d,.e-]+", text) for text in ticks if text)
