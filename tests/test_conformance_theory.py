import json
import pathlib

from tests import conformance_theory
from tests.test_conformance import run

REFERENCE = pathlib.Path(__file__).parent / "reference"
THEORY = REFERENCE / "theory"


def test_every_theory_is_held_against_every_model_as_in_the_reference(tmp_path):
    done = run(REFERENCE.parent / "conformance_theory.py", THEORY / "in" / "specs.json", "out", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    compared = run(REFERENCE / "compare_theory.py", THEORY / "golden", "out", cwd=tmp_path)
    assert compared.returncode == 0, compared.stdout
    assert "5 of 5 data sets agree" in compared.stdout


def test_a_case_in_the_wrong_area_is_noticed(tmp_path):
    conformance_theory.main(THEORY / "in" / "specs.json", tmp_path)
    path = tmp_path / "t07_fs_k3_n12.json"
    changed = json.loads(path.read_text("utf-8"))
    changed["evaluations"][0]["in_no_area"].append("c01")
    path.write_text(json.dumps(changed), "utf-8")
    compared = run(REFERENCE / "compare_theory.py", THEORY / "golden", tmp_path, cwd=tmp_path)
    assert compared.returncode == 1
    assert "4 of 5 data sets agree" in compared.stdout


def test_what_cannot_be_answered_is_said(tmp_path):
    spec = json.loads((THEORY / "in" / "specs.json").read_text("utf-8"))[0] | {"theories": {"T1": "NOWHERE"}}
    (tmp_path / "specs.json").write_text(json.dumps([spec]), "utf-8")
    (tmp_path / spec["data"]).write_bytes((THEORY / "in" / spec["data"]).read_bytes())
    conformance_theory.main(tmp_path / "specs.json", tmp_path / "out")
    answer = json.loads((tmp_path / "out" / f"{spec['id']}.json").read_text("utf-8"))
    assert "there is no condition 'NOWHERE'" in answer["error"]
