import json
import sys

import pytest

from equifinal.commands.rerun import call, judged
from equifinal.errors import InputError

RESULTS = "results/s/r/"
MANIFEST = {"software": {"numpy": "2.0"}, "files": {"t.csv": "1"}}


@pytest.fixture
def files():
    run = {
        "t.csv": b"case,n\nC01,1\n",
        "p.png": b"picture",
        "SHA256SUMS": b"1  t.csv\n",
        "manifest.json": json.dumps(MANIFEST).encode(),
    }
    return {RESULTS + name: content for name, content in run.items()}


def made(folder, files, **changed):
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(changed.get(name.removeprefix(RESULTS).replace(".", "_"), content))


def told(files, folder):
    lines = []
    return judged(files, folder, RESULTS, lines.append), lines


def test_the_same_again_is_no_finding(files, tmp_path):
    made(tmp_path, files, SHA256SUMS=b"2  t.csv\n")
    assert told(files, tmp_path) == (
        [],
        ["All 3 tables and texts are identical; 1 figures are, 0 differ in their bytes."],
    )


def test_tables_and_versions_that_differ_are_findings_pictures_are_told(files, tmp_path):
    other = json.dumps(MANIFEST | {"software": {"numpy": "2.1"}, "files": {"t.csv": "2"}}).encode()
    made(tmp_path, files, t_csv=b"case,n\nC01,2\n", p_png=b"other", manifest_json=other)
    found, lines = told(files, tmp_path)
    assert lines == [
        """differs: manifest.json: line 3: '    "numpy": "2.0"' there, '    "numpy": "2.1"' here""",
        "differs: t.csv: row 1 (case C01), column n: 1 there, 2 here",
        "picture: p.png: 7 bytes there, 5 here, not the same",
        "Only 1 tables and texts are identical; 0 figures are, 1 differ in their bytes.",
    ]
    assert len(found) == 2


def test_files_on_one_side_alone_are_findings(files, tmp_path):
    made(
        tmp_path, {name: content for name, content in files.items() if "t.csv" not in name} | {RESULTS + "u.csv": b"a"}
    )
    assert told(files, tmp_path)[0] == ["t.csv: not made again", "u.csv: not in the archive"]


def test_another_run_is_a_finding(files, tmp_path):
    made(tmp_path, {"results/s/incl0.80_x/t.csv": b"a"})
    found, lines = told(files, tmp_path)
    assert found == ["run"]
    assert lines[0].endswith("the run made is incl0.80_x")


def test_a_program_that_fails_or_is_none_is_said_in_one_sentence(tmp_path):
    with pytest.raises(InputError, match="the analysis failed: boom"):
        call([sys.executable, "-c", "import sys; sys.exit('boom')"], tmp_path, "the analysis failed")
    with pytest.raises(InputError, match="No such file"):
        call([tmp_path / "python"], tmp_path, "the analysis failed")
