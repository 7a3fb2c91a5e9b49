import json
import pathlib
import subprocess
import sys

import pandas as pd
import pytest

from equifinal.sets.data import CalibratedData
from equifinal.steps.minimise.primes import primes_against
from equifinal.steps.minimise.solutions import minimise
from equifinal.steps.truth_table.cutoffs import Cutoffs
from equifinal.steps.truth_table.table import truth_table
from tests import conformance
from tests.steps.minimise.ticking import ticking

REFERENCE = pathlib.Path(__file__).parent / "reference"


def run(*command, cwd):
    return subprocess.run([sys.executable, *map(str, command)], cwd=cwd, capture_output=True, text=True, check=False)


def test_every_answer_agrees_with_the_reference(tmp_path):
    done = run(REFERENCE.parent / "conformance.py", REFERENCE / "in" / "specs.json", "out", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    compared = run(REFERENCE / "compare.py", REFERENCE / "golden", "out", cwd=tmp_path)
    assert compared.returncode == 0, compared.stdout
    assert "50 of 50 data sets agree wholly" in compared.stdout


def test_a_wrong_answer_is_noticed(tmp_path):
    conformance.main(REFERENCE / "in" / "specs.json", tmp_path)
    path = tmp_path / "r33_fs_k3_n56.json"
    changed = json.loads(path.read_text("utf-8"))
    changed["truth_table"]["rows"][0]["PRI"] += 1e-8
    path.write_text(json.dumps(changed), "utf-8")
    compared = run(REFERENCE / "compare.py", REFERENCE / "golden", tmp_path, cwd=tmp_path)
    assert compared.returncode == 1
    assert "49 of 50" in compared.stdout


def large(name):
    frame = pd.read_csv(REFERENCE / "large" / f"{name}.csv", index_col=0)
    *conditions, outcome = frame
    return truth_table(CalibratedData.from_frame(frame, outcome, conditions), Cutoffs(0.8))


@pytest.mark.parametrize(
    ("name", "primes", "terms", "models"),
    [
        ("crisp_dgp_k12_n50", 620, 3, 12),
        ("crisp_dgp_k22_n50", 14_846, 3, 6),
        ("crisp_dgp_k25_n50", 31_969, 3, 180),
        ("crisp_dgp_k20_n100", 33_757, 3, 1),
    ],
)
def test_large_data_sets_are_counted_exactly(name, primes, terms, models):
    table = large(name)
    assert len(primes_against(table.positive, table.negative)) == primes
    solution = minimise(table)["parsimonious"]
    assert (solution.size, solution.bound, solution.count, solution.complete) == (terms, terms, models, True)
    assert len(set(solution.models)) == models


def test_a_random_outcome_is_solved_with_proof():
    table = large("crisp_rand_k20_n100")
    assert len(primes_against(table.positive, table.negative)) == 40_659
    with ticking():
        solution = minimise(table, seconds=1000)["parsimonious"]
    assert (solution.size, solution.bound, solution.complete) == (9, 9, False)
    assert solution.count >= len(solution.models) >= 1


SPEC = {
    "id": "x",
    "data": "x.csv",
    "type": "fs",
    "outcome": "Y",
    "negate": False,
    "conditions": ["B", "A"],
    "incl_cut": 0.8,
    "n_cut": 1,
    "pri_cut": 0,
    "dir_exp": ["A*~B"],
}
CRISP = "case,A,B,Y\n01,1,1,1\n02,1,0,1\n03,0,0,0\n"
LEVELS = "name,A,C,PB\n1,1,3,1\n2,1,0,2\n3,0,1,0\n"


def answered(folder, text, **changes):
    (folder / "x.csv").write_text(text, "utf-8")
    (folder / "specs.json").write_text(json.dumps([SPEC | changes]), "utf-8")
    conformance.main(folder / "specs.json", folder / "out")
    return json.loads((folder / "out" / "x.json").read_text("utf-8"))


def test_cases_named_by_numbers_stay_texts_and_conditions_keep_their_order(tmp_path):
    answer = answered(tmp_path, CRISP)
    rows = {tuple(row["config"]): row["cases"] for row in answer["truth_table"]["rows"]}
    assert rows == {(0, 0): ["03"], (0, 1): ["02"], (1, 1): ["01"]}
    assert answer["solutions"]["parsimonious"] == {"n_models": 1, "models": ["A"]}
    assert answer["fit"]["A"] == {"inclS": 1.0, "PRI": 1.0, "covS": 1.0, "covU": {"A": None}}
    assert answer["terms"]["A"]["cases"] == ["01", "02"]


def test_values_of_a_multi_value_outcome_and_levels_with_gaps(tmp_path):
    answer = answered(
        tmp_path, LEVELS, type="mv", outcome="PB[1]", negate=True, conditions=["C", "A"], dir_exp=["A", "C[0,1]*A"]
    )
    assert answer["truth_table"]["levels"] == [4, 2]
    assert [row["OUT"] for row in answer["truth_table"]["rows"]] == ["1", "1", "0"]
    assert answer["solutions"]["parsimonious"]["models"] == ["C[0] + C[1]", "C[0] + A[0]"]
    sets = [line["set"] for line in answer["necessity"]["outcome"]]
    assert sets == ["C[0]", "~C[0]", "C[1]", "~C[1]", "C[2]", "~C[2]", "C[3]", "~C[3]", "A", "~A"]
    assert answer["necessity"]["outcome"][5] == {"set": "~C[2]", "inclN": 1.0, "RoN": 0.0, "covN": 1 / 3}


@pytest.mark.parametrize("value", ["0", "1"])
def test_a_constant_outcome_has_an_answer(tmp_path, value):
    constant = "\n".join(line[:-1] + value if line[-1].isdigit() else line for line in CRISP.splitlines())
    answer = answered(tmp_path, constant, incl_cut=[1, 0.5])
    models = {"0": [], "1": ["1"]}[value]
    assert answer["solutions"]["parsimonious"] == {"n_models": len(models), "models": models}
    assert answer["solutions"]["parsimonious_all"]["models"] == models


@pytest.mark.parametrize(
    ("text", "changes", "sentence"),
    [
        (CRISP.replace("02,1,0", "02,1,"), {}, "B of case 02 is missing."),
        (CRISP, {"conditions": ["A", "Q"]}, "the data have no column Q."),
        (CRISP.replace("02", "01"), {}, "case 01 stands in the data more than once."),
        (CRISP, {"data": "none.csv"}, "FileNotFoundError"),
        (CRISP, {"incl_cut": "high"}, "ValueError"),
    ],
)
def test_what_cannot_be_answered_is_said(tmp_path, text, changes, sentence):
    answer = answered(tmp_path, text, **changes)
    assert sentence in answer["truth_table"]["error"]
    assert sentence in answer["solutions"]["parsimonious"]["error"]


def test_a_bad_expectation_costs_the_intermediate_solution_alone(tmp_path):
    solutions = answered(tmp_path, CRISP, dir_exp=["Q"])["solutions"]
    assert "'Q'" in solutions["intermediate"]["error"]
    assert solutions["parsimonious"]["models"] == ["A"]


def test_a_spec_that_lacks_a_key_is_answered_by_an_error(tmp_path):
    (tmp_path / "specs.json").write_text('[{"id": "x"}]', "utf-8")
    conformance.main(tmp_path / "specs.json", tmp_path)
    assert "error" in json.loads((tmp_path / "x.json").read_text("utf-8"))["truth_table"]
