import json
import pathlib
import subprocess
import sys

from tests import conformance_panels

REFERENCE = pathlib.Path(__file__).parent / "reference" / "panels"


def compare(answers):
    command = [sys.executable, str(REFERENCE / "compare.py"), str(REFERENCE / "golden"), str(answers)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_every_answer_agrees_with_the_reference(tmp_path):
    conformance_panels.main(REFERENCE / "in" / "specs.json", tmp_path)
    done = compare(tmp_path)
    assert done.returncode == 0, done.stdout
    assert "6 of 6 data sets agree" in done.stdout


def test_a_wrong_answer_is_noticed(tmp_path):
    conformance_panels.main(REFERENCE / "in" / "specs.json", tmp_path)
    path = tmp_path / "p03_cs_k3_12x5.json"
    changed = json.loads(path.read_text("utf-8"))
    changed["diagnostics"][0]["adjusted_between"] += 1e-5
    path.write_text(json.dumps(changed), "utf-8")
    done = compare(tmp_path)
    assert done.returncode == 1
    assert "5 of 6" in done.stdout
