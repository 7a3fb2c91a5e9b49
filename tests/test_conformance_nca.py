import json
import subprocess
import sys
from pathlib import Path

REFERENCE = Path(__file__).parent / "nca" / "reference"


def run(*command, cwd):
    return subprocess.run([sys.executable, *map(str, command)], cwd=cwd, capture_output=True, text=True, check=False)


def test_every_answer_agrees_with_the_reference(tmp_path):
    done = run(REFERENCE.parents[1] / "conformance_nca.py", REFERENCE / "in" / "specs.json", "out", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    compared = run(REFERENCE / "compare.py", REFERENCE / "golden", "out", cwd=tmp_path)
    assert compared.returncode == 0, compared.stdout
    assert "10 of 10 data sets agree" in compared.stdout
    path = tmp_path / "out" / "s06_crisp_n24.json"
    changed = json.loads(path.read_text("utf-8"))
    changed["analyses"][0]["ceilings"]["ce_fdh"]["p"]["value"] += 1e-4
    path.write_text(json.dumps(changed), "utf-8")
    assert "9 of 10" in run(REFERENCE / "compare.py", REFERENCE / "golden", "out", cwd=tmp_path).stdout
