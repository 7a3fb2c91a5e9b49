import json
import sys
from contextlib import contextmanager

import pytest

from equifinal.commands.rerun import rerun
from equifinal.errors import InputError

RESULTS = "results/s/r/"
MANIFEST = {"software": {"numpy": "2.0"}, "files": {"t.csv": "1"}, "config": {"study": "s", "title": "研究"}}
SUMS = ("SHA256SUMS", "07_robustness_full/SHA256SUMS")
# An interpreter that makes, in place of `snakemake`, what lies ready beside it, and writes down how it was called.
STAND_IN = """#!{python}
import json, os, pathlib, shutil, sys
here = pathlib.Path(__file__).parent
called = dict(arguments=sys.argv[1:], environment=sorted(os.environ), config=json.load(open("rerun.json")))
(here / "called.json").write_text(json.dumps(called))
if (here / "made").exists():
    shutil.copytree(here / "made", "results")
if (here / "fail").exists():
    sys.exit("boom")
print("Job 3: Calibrate.\\n3 of 7 steps (43%) done", flush=True)
"""


@pytest.fixture
def files():
    run = {
        "t.csv": b"case,n\nC01,1\n",
        "p.png": b"picture",
        "SHA256SUMS": b"1  t.csv\n",
        "manifest.json": json.dumps(MANIFEST).encode(),
    }
    described = {"archive.json": json.dumps({"results": RESULTS.rstrip("/")}).encode(), "config/s.yaml": b"study: s\n"}
    return described | {RESULTS + name: content for name, content in run.items()}


@pytest.fixture
def python(tmp_path):
    path = tmp_path / "python"
    path.write_text(STAND_IN.format(python=sys.executable), encoding="utf-8")
    path.chmod(0o755)
    return path


def told(files, python, run=RESULTS, **changed):
    """Return findings and lines of a rerun that makes the files of the run, some of them changed or left out."""
    for name, content in files.items():
        inside = name.removeprefix(RESULTS)
        if inside != name and changed.get(inside.replace(".", "_"), b"") is not None:
            path = python.parent / "made" / run.removeprefix("results/") / inside
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(changed.get(inside.replace(".", "_"), content))
    lines, folder = [], python.parent / "again"
    folder.mkdir()
    return rerun(files, folder, str(python), 3, lines.append), lines[1:]


def test_the_same_again_is_no_finding(files, python):
    found, lines = told(files, python, SHA256SUMS=b"2  t.csv\n")
    assert found == []
    assert lines == ["All 3 tables and texts are identical; 1 figures are, 0 differ in their bytes."]
    assert (python.parent / "again/config/s.yaml").read_bytes() == b"study: s\n"


def test_snakemake_is_called_with_the_settings_of_the_run_and_nothing_of_this_process(files, python, monkeypatch):
    monkeypatch.setenv("PYTHONSTARTUP", "x")
    monkeypatch.setenv("SNAKEMAKE_PROFILE", "x")
    monkeypatch.setenv("KEPT", "x")
    told(files, python)
    called = json.loads((python.parent / "called.json").read_text("utf-8"))
    assert called["arguments"] == ["-m", "snakemake", "all", "--cores", "3", "--configfile", "rerun.json"]
    assert called["config"] == MANIFEST["config"]
    assert "KEPT" in called["environment"]
    assert not {"PYTHONSTARTUP", "SNAKEMAKE_PROFILE", "PYTEST_CURRENT_TEST"} & set(called["environment"])


def test_how_far_it_is_is_shown(files, python, monkeypatch):
    shown = []

    @contextmanager
    def working(words):
        yield lambda done, of: shown.append((words, done, of))

    monkeypatch.setattr("equifinal.commands.rerun.working", working)
    told(files, python)
    assert shown == [("Running the analysis", 3, 7)]


def test_what_was_made_on_request_is_made_again(files, python):
    told(files | {RESULTS + SUMS[1]: b""}, python)
    called = json.loads((python.parent / "called.json").read_text("utf-8"))
    assert called["arguments"][2:4] == ["all", "robustness_full"]


def test_tables_and_versions_that_differ_are_findings_pictures_are_told(files, python):
    other = json.dumps(MANIFEST | {"software": {"numpy": "2.1"}, "files": {"t.csv": "2"}}).encode()
    found, lines = told(files, python, t_csv=b"case,n\nC01,2\n", p_png=b"other", manifest_json=other)
    assert lines == [
        """differs: manifest.json: line 3: '    "numpy": "2.0"' there, '    "numpy": "2.1"' here""",
        "differs: t.csv: row 1 (case C01), column n: 1 there, 2 here",
        "picture: p.png: 7 bytes there, 5 here, not the same",
        "Only 1 tables and texts are identical; 0 figures are, 1 differ in their bytes.",
    ]
    assert found == [line.removeprefix("differs: ") for line in lines[:2]]


def test_files_on_one_side_alone_are_findings(files, python):
    (python.parent / "made/s/r").mkdir(parents=True)
    (python.parent / "made/s/r/u.csv").write_bytes(b"a")
    (python.parent / "made/s/r/.snakemake_timestamp").touch()
    found, _ = told(files, python, t_csv=None)
    assert found == ["t.csv: not made again", "u.csv: not in the archive"]


def test_another_run_is_a_finding(files, python):
    found, lines = told(files, python, run="results/s/incl0.80_x/")
    assert found == ["run"]
    assert lines == ["run: the archive's run was not made again; the run made is incl0.80_x"]


def test_a_program_that_fails_or_is_none_is_said_in_one_sentence(files, python):
    (python.parent / "fail").touch()
    with pytest.raises(InputError, match=r"^Rerun: the analysis failed: boom Hint: python \d"):
        told(files, python)
    python.unlink()
    with pytest.raises(InputError, match=r"^Rerun: the analysis failed: .*python: No such file .* --python takes an"):
        rerun(files, python.parent / "again", str(python), 1, print)


SOURCE = {"sources": [{"path": "data/raw/s.csv"}]}
OWN = {"Snakefile": b"own", "requirements.lock": b"own", "equifinal/sets/fit.py": b"own"}


def laid_out(files, python, source="data/raw/s.csv"):
    """Return the files from which this copy's own engine makes the run again."""
    manifest = json.dumps(MANIFEST | {"sources": [{"path": source}]}).encode()
    code = {
        "Snakefile": b"theirs",
        "equifinal/sets/fit.py": b"theirs",
        "numpy.py": b"theirs",
        "docutils.conf": b"theirs",
    }
    folder = python.parent / "own"
    folder.mkdir()
    rerun(files | code | {source: b"id\n", RESULTS + "manifest.json": manifest}, folder, str(python), 1, print, OWN)
    found = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    return {name: content for name, content in found.items() if not name.startswith("results/")}


def test_with_this_copys_engine_only_data_are_taken_from_the_archive(files, python):
    found = laid_out(files, python)
    del found["rerun.json"]
    assert found == OWN | {"data/raw/s.csv": b"id\n"}


@pytest.mark.parametrize(
    "path",
    [
        "numpy.py",
        "data/x.pth",
        "Profiles/default/profile.yaml",
        "workflow/profiles/a.yaml",
        ".snakemake/a.csv",
        "a/.b.csv",
    ],
)
def test_a_source_that_might_be_taken_for_code_is_refused(files, python, path):
    with pytest.raises(InputError, match="is no data file that this copy would read"):
        laid_out(files, python, path)


def test_a_run_under_another_name_made_by_another_engine_is_compared(files, python):
    record = b"results/s/r/t.csv"
    files |= {RESULTS + "where.txt": b"in results/s/r\n", RESULTS + "provenance/jobs.json": record, "a.csv": b""}
    manifest = json.dumps(MANIFEST | SOURCE | {"code": "1"}).encode()
    files |= {RESULTS + "manifest.json": manifest, "data/raw/s.csv": b""}
    made = python.parent / "made/s/incl0.80_x"
    made.mkdir(parents=True)
    (made / "t.csv").write_bytes(b"case,n\nC01,2\n")
    (made / "p.png").write_bytes(b"picture")
    (made / "where.txt").write_bytes(b"in results/s/incl0.80_x\n")
    (made / "manifest.json").write_bytes(json.dumps(MANIFEST | SOURCE | {"code": "2"}).encode())
    (made / "SHA256SUMS").write_bytes(b"")
    lines, folder = [], python.parent / "again"
    folder.mkdir()
    found = rerun(files, folder, str(python), 1, lines.append, OWN)
    assert found == ["t.csv: row 1 (case C01), column n: 1 there, 2 here"]
    assert "This copy's engine is another, so its run is named incl0.80_x." in lines


def test_no_core_is_no_number_of_cores(files, python):
    with pytest.raises(InputError, match=r"^--cores is 0. Hint: a whole number from 1"):
        rerun(files, python.parent / "again", str(python), 0, print)
