"""The archive of the county study: whole, valid, the same bytes each time."""

import hashlib
import io
import json
import subprocess
import sys
import zipfile

import pytest

from equifinal.zips import pack
from tests.runs.archive.validating import issues

from .conftest import ROOT, said

pytestmark = pytest.mark.workflow


def test_the_archive_is_small_and_verified(archived, content, tmp_path, capsys):
    _, output = archived
    assert len(content) < 20e6
    digest = hashlib.sha256(content).hexdigest()
    assert digest in output
    (tmp_path / "a.zip").write_bytes(content)
    code, words = said(tmp_path / "a.zip", capsys, "--sha256", digest)
    assert (code, words.count("\n")) == (0, 1)
    assert words.startswith("Verified: ")
    assert "SHA-256 " + digest in words


def test_the_same_run_gives_the_same_bytes_and_is_verified_with_its_archive(county, content, tmp_path):
    project = county.copy(tmp_path / "copy")
    project.run("archive")
    (path,) = project.folder.glob("results/*/archive/*.zip")
    assert path.read_bytes() == content
    printed = project.run("verify")
    for verified in (path, project.runs()[0]):
        assert f"Verified: {verified.relative_to(project.folder)}" in printed


def test_the_archive_holds_what_a_reader_needs(county, files):
    run = json.loads(files["archive.json"])["results"]
    for name in (
        "Snakefile",
        "equifinal/steps/minimise/primes.py",
        "equifinal/output/report/templates/page.html.jinja",
        "data/raw/county27.csv",
        "config/config.yaml",
        "CITATION.cff",
    ):
        assert files[name] == (ROOT / name).read_bytes()
    for name in ("LICENSE", "requirements.lock", f"{run}/config.resolved.yaml", f"{run}/SHA256SUMS", ".zenodo.json"):
        assert name in files
    assert sum(name.endswith(".png") for name in files) > 40
    described = json.loads(files["archive.json"])
    software = {one["name"]: one for one in described["software"]}
    assert {"numpy", "snakemake", "rocrate", "contourpy"} <= set(software)
    assert "BSD" in software["numpy"]["licence"]
    assert described["config"] == {"files": ["config/config.yaml"], "single": {}}
    assert json.loads(files[".zenodo.json"])["related_identifiers"][0]["identifier"] == "10.7655/NYDXBSS250433"
    for content in files.values():
        assert str(county.folder).encode() not in content


def test_the_crate_holds_to_its_profiles(files, tmp_path):
    (tmp_path / "crate.zip").write_bytes(pack(files))
    assert issues(tmp_path / "crate.zip", "provenance-run-crate-0.5") == []


@pytest.mark.parametrize("engine", ["project", "archive"])
def test_only_the_standard_library_is_needed(content, tmp_path, engine):
    """No package is importable: neither site-packages nor the user's; the engine may be that within the zip file."""
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); from equifinal.__main__ import main; sys.exit(main(sys.argv[2:]))"
    )
    archive = tmp_path / "a.zip"
    archive.write_bytes(content)
    place = {"project": ROOT, "archive": archive}[engine]
    done = subprocess.run([sys.executable, "-I", "-S", "-c", code, place, "verify", archive], capture_output=True)
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout.startswith(b"Verified: ")


def test_an_unpacked_archive_is_verified(content, tmp_path, capsys):
    zipfile.ZipFile(io.BytesIO(content)).extractall(tmp_path / "there")
    assert said(tmp_path / "there", capsys)[0] == 0
    for name in (
        ".snakemake/log/x",
        "equifinal/__pycache__/x.pyc",
        "results/county27/runs.csv",
        "results/other/r/t.csv",
    ):
        (tmp_path / "there" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "there" / name).write_text("left behind by running it", encoding="utf-8")
    assert said(tmp_path / "there", capsys)[0] == 0
    (tmp_path / "there/config/config.yaml").write_text("study: other\n", encoding="utf-8")
    (tmp_path / "there/LICENSE").unlink()
    (tmp_path / "there/LICENSE").symlink_to("README.md")
    code, words = said(tmp_path / "there", capsys)
    assert code == 1
    assert "changed: config/config.yaml" in words
    assert "unsafe: LICENSE is a symbolic link" in words


def test_there_must_be_something_to_verify(tmp_path, capsys):
    assert said(tmp_path / "none.zip", capsys)[0] == 2
    assert said(tmp_path, capsys)[0] == 2
    buffer = io.BytesIO()
    zipfile.ZipFile(buffer, "w").close()
    (tmp_path / "empty.zip").write_bytes(buffer.getvalue())
    code, words = said(tmp_path / "empty.zip", capsys)
    assert code == 2
    assert "holds no run" in words
