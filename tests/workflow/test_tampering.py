"""Every tampering with an archive or a run is named; a forgery in every record by running again."""

import hashlib
import json
import shutil
import sys

import pytest
import yaml

from equifinal.zips import pack, unpack

from .conftest import said

pytestmark = pytest.mark.workflow


NECESSITY = "03_necessity/necessity.csv"
TRUE, FALSE = b"\nOUT,SYS,0.", b"\nOUT,SYS,1."


def forged(files, changed, *records):
    """Change files, and the named records with them: `sums`, `run`, `manifest`, `crate`; a forger's work."""
    files = dict(files)
    run = json.loads(files["archive.json"])["results"]
    for name, new in changed.items():
        old = hashlib.sha256(files[name]).hexdigest()
        files[name] = new
        names = {"run": f"{run}/SHA256SUMS", "manifest": f"{run}/manifest.json", "crate": "ro-crate-metadata.json"}
        order = [names[record] for record in ("manifest", "run", "crate") if record in records]
        swap = {old: hashlib.sha256(new).hexdigest()}
        for record in [*order, *(["SHA256SUMS"] if "sums" in records else [])]:
            before = files[record]
            text = before.decode()
            for one, other in swap.items():
                text = text.replace(one, other)
            files[record] = text.encode()
            swap[hashlib.sha256(before).hexdigest()] = hashlib.sha256(files[record]).hexdigest()
    return files


ALL = ("manifest", "run", "crate", "sums")


@pytest.mark.parametrize(
    ("records", "named"),
    [
        ((), ["SHA256SUMS", "manifest.json", "ro-crate-metadata.json"]),
        (("run", "sums"), ["manifest.json", "ro-crate-metadata.json"]),
        (("manifest", "run", "sums"), ["ro-crate-metadata.json"]),
    ],
)
def test_one_digit_of_a_table_is_named_with_the_records_that_tell(files, tmp_path, capsys, records, named):
    path = f"{json.loads(files['archive.json'])['results']}/{NECESSITY}"
    wrong = forged(files, {path: files[path].replace(TRUE, FALSE)}, *records)
    (tmp_path / "a.zip").write_bytes(pack(wrong))
    code, words = said(tmp_path / "a.zip", capsys)
    assert code == 1
    line = next(line for line in words.splitlines() if line.startswith(f"changed: {path}, of which "))
    assert all(record in line for record in named)


def test_a_forgery_in_every_record_is_told_by_the_archives_own_checksum(files, content, tmp_path, capsys):
    path = f"{json.loads(files['archive.json'])['results']}/{NECESSITY}"
    wrong = forged(files, {path: files[path].replace(TRUE, FALSE)}, *ALL)
    (tmp_path / "a.zip").write_bytes(pack(wrong))
    assert said(tmp_path / "a.zip", capsys)[0] == 0
    printed = hashlib.sha256(content).hexdigest()
    code, words = said(tmp_path / "a.zip", capsys, "--sha256", printed)
    assert code == 1
    assert "changed: a.zip, whose SHA-256 is not the checksum given" in words
    (tmp_path / "a.zip.sha256").write_text(f"{printed}  a.zip\n")
    assert "changed: a.zip, whose SHA-256 is not a.zip.sha256" in said(tmp_path / "a.zip", capsys)[1]


def edited(name, old, new, *records):
    """Return a tampering that replaces a text in a file."""

    def tamper(files):
        path = name.replace("RUN", json.loads(files["archive.json"])["results"])
        assert old in files[path]
        return forged(files, {path: files[path].replace(old, new)}, *records)

    return tamper


def without(part):
    return lambda files: {name: content for name, content in files.items() if part not in name}


TAMPERED = {
    "a missing figure": (without("zh/calibration.png"), "missing: {run}/02_calibrate/figures/zh/calibration.png"),
    "a missing source": (without("equifinal/steps/minimise/primes.py"), "missing: equifinal/steps/minimise/primes.py"),
    "missing sums": (
        lambda files: {name: content for name, content in files.items() if name != "SHA256SUMS"},
        "missing: SHA256SUMS",
    ),
    "an extra file": (lambda files: files | {"data/raw/more.csv": b"case\n"}, "extra: data/raw/more.csv"),
    "an extra table": (lambda files: files | {"{run}/x.csv": b"a\n"}, "extra: {run}/x.csv"),
    "a changed threshold": (
        edited("RUN/config.resolved.yaml", b"pri_cutoff: 0.7", b"pri_cutoff: 0.5"),
        "changed: {run}/config.resolved.yaml",
    ),
    "a threshold changed in every record": (
        edited("RUN/config.resolved.yaml", b"pri_cutoff: 0.7", b"pri_cutoff: 0.5", *ALL),
        "config: pri_cutoff is 0.5 in config.resolved.yaml, but 0.7 in manifest.json",
    ),
    "another configuration in the manifest": (
        edited("RUN/manifest.json", b'"pri_cutoff": 0.7', b'"pri_cutoff": 0.5', "run", "crate", "sums"),
        "config: the configuration, data, version and code in manifest.json make run incl0.80_pri0.50_n1_",
    ),
    "a swapped version": (
        edited("RUN/manifest.json", b'"equifinal": "0.3.0"', b'"equifinal": "0.1.0"', "run", "crate", "sums"),
        "version: equifinal/__init__.py is of 0.3.0, the run was made by equifinal 0.1.0",
    ),
    "a swapped version of a package": (
        edited("RUN/manifest.json", b'"snakemake": "9', b'"snakemake": "8', "run", "crate", "sums"),
        "version: snakemake 9",
    ),
    "a swapped lock": (edited("requirements.lock", b"numpy==2", b"numpy==1"), "changed: requirements.lock"),
    "changed data": (edited("data/raw/county27.csv", b"0.850,", b"0.851,"), "changed: data/raw/county27.csv"),
    "data changed in every list": (
        edited("data/raw/county27.csv", b"0.850,", b"0.851,", "crate", "sums"),
        "data: data/raw/county27.csv is not the file that run",
    ),
    "an edited script": (
        edited("workflow/scripts/minimise.py", b"import files", b"import os", "crate", "sums"),
        "changed: workflow/scripts/minimise.py, of which {run}/provenance/jobs.json holds another checksum",
    ),
    "a file in one list alone": (
        lambda files: files | {"SHA256SUMS": files["SHA256SUMS"] + b"0" * 64 + b"  gone.csv\n"},
        "missing: gone.csv, which SHA256SUMS lists",
    ),
    "a file that only the checksums know": (
        lambda files: (
            files
            | {"more.csv": b"a\n"}
            | {"SHA256SUMS": files["SHA256SUMS"] + hashlib.sha256(b"a\n").hexdigest().encode() + b"  more.csv\n"}
        ),
        "extra: more.csv, which ro-crate-metadata.json does not list",
    ),
    "no description": (without("archive.json"), "missing: archive.json"),
}


@pytest.mark.parametrize("name", TAMPERED)
def test_tampering_is_named(files, tmp_path, capsys, name):
    tamper, expected = TAMPERED[name]
    run = json.loads(files["archive.json"])["results"]
    wrong = {name.replace("{run}", run): content for name, content in tamper(files).items()}
    (tmp_path / "a.zip").write_bytes(pack(wrong))
    code, words = said(tmp_path / "a.zip", capsys)
    assert code == 1
    assert any(line.startswith(expected.format(run=run)) for line in words.splitlines()), words
    assert words.splitlines()[-1].startswith("Not verified: ")


def test_an_archive_cut_short_or_overwritten_is_damaged(content, tmp_path, capsys):
    (tmp_path / "a.zip").write_bytes(content[: len(content) // 2])
    code, words = said(tmp_path / "a.zip", capsys)
    assert (code, words.split(":")[0]) == (1, "damaged")
    middle = len(content) // 2
    (tmp_path / "a.zip").write_bytes(content[:middle] + bytes(100) + content[middle + 100 :])
    assert "unreadable: " in said(tmp_path / "a.zip", capsys)[1]


def test_what_became_of_a_run_is_named(county, tmp_path, capsys):
    other = county.copy(tmp_path / "other")
    run = other.runs()[0]
    edited = run / NECESSITY
    edited.write_bytes(edited.read_bytes().replace(TRUE, FALSE))
    (run / "02_calibrate/shifted.csv").unlink()
    (run / "notes.txt").write_text("mine", encoding="utf-8")
    code, words = said(run, capsys)
    assert code == 1
    assert words.splitlines()[:3] == [
        "missing: 02_calibrate/shifted.csv, which SHA256SUMS and manifest.json list",
        f"changed: {NECESSITY}, of which SHA256SUMS and manifest.json hold another checksum",
        "extra: notes.txt, which SHA256SUMS and manifest.json do not list",
    ]
    done = other.snakemake("verify")
    assert done.returncode != 0
    assert NECESSITY in done.stdout
    edited.write_bytes(edited.read_bytes().replace(FALSE, TRUE))
    done = other.snakemake("verify")
    assert done.returncode != 0
    assert "missing: 02_calibrate/shifted.csv" in done.stdout


# At the end of a module whose function it replaces by one that gives other figures.
FORGER = """

_honest = necessity_table


def necessity_table(*given, **named):
    return _honest(*given, **named).assign(consistency=0.5)
"""


def small(project):
    """Give a project a small study."""
    rows = ["id,A,B,Y", "x1,1,1,1", "x2,1,0,1", "x3,0,1,0", "x4,0,0,0"]
    (project.folder / "data/raw/small.csv").write_text("\n".join(rows), encoding="utf-8")
    config = {"study": "small", "data": "data/raw/small.csv", "case_id": "id", "outcome": "Y", "conditions": ["A", "B"]}
    (project.folder / "config/small.yaml").write_text(yaml.safe_dump(config | {"language": "en"}), encoding="utf-8")


def test_a_rerun_makes_every_table_again_and_finds_a_forged_one(project, tmp_path, capsys):
    small(project)
    project.run("archive", "--configfile", "config/small.yaml", "--config", "pri_cutoff=0.6")
    files = unpack(next(project.folder.glob("results/*/archive/*.zip")).read_bytes())
    command = json.loads(files["archive.json"])["command"]
    assert command == "snakemake --cores 4 --configfile config/small.yaml --config pri_cutoff=0.6"
    path = f"{json.loads(files['archive.json'])['results']}/03_necessity/necessity.csv"
    wrong = forged(files, {path: files[path].replace(b"Y,A,1.0,", b"Y,A,0.9,")}, *ALL)
    (tmp_path / "forged.zip").write_bytes(pack(wrong))
    code, words = said(tmp_path / "forged.zip", capsys, "--rerun", "--python", sys.executable)
    assert code == 1, words
    assert (
        "differs: 03_necessity/necessity.csv: row 1 (outcome Y, condition A), column consistency: 0.9 there, 1.0 here"
        in words
    )
    assert words.count("differs: ") == 1
    assert "0 differ in their bytes" in words


def test_a_forged_engine_is_named_and_its_figures_are_found_by_this_copys_engine(project, tmp_path, capsys):
    small(project)
    module = project.folder / "equifinal/steps/necessity/conditions.py"
    module.write_text(module.read_text("utf-8") + FORGER, encoding="utf-8")
    project.run("archive", "--configfile", "config/small.yaml")
    forged = shutil.copy(next(project.folder.glob("results/*/archive/*.zip")), tmp_path / "forged.zip")
    code, words = said(forged, capsys)
    assert code == 0
    assert "engine: equifinal/steps/necessity/conditions.py differs from this copy\n" in words
    assert "(1 files differ)" in words
    code, words = said(forged, capsys, "--rerun", "--python", sys.executable)
    assert code == 1, words
    assert "This copy's engine is another, so its run is named incl0.80_" in words
    assert "differs: 03_necessity/necessity.csv: row 1 (outcome Y, condition A), column consistency: " in words
    code, words = said(forged, capsys, "--rerun", "--python", sys.executable, "--engine", "archive", "--trust-code")
    assert code == 0, words
    assert "code of the archive is run with your rights" in words
