import json

import pytest

from equifinal.identity import digest_of, run_name, sums
from equifinal.runs.archive.check import check_archive, check_run

from .building import DATA, FOLDER, RUN, SETTINGS, SOURCES, archive_files, run_files


def test_a_whole_run_and_a_whole_archive_are_without_findings():
    assert check_run(run_files(), RUN, SOURCES) == []
    assert check_run(run_files(), RUN, {}) == []
    assert check_archive(archive_files()) == []


def changed(files, name, old, new):
    assert old in files[name]
    return {**files, name: files[name].replace(old, new)}


@pytest.mark.parametrize(
    ("name", "old", "new", "finding"),
    [
        ("SHA256SUMS", b"  ", b" ", "missing: SHA256SUMS, or it cannot be read"),
        ("manifest.json", b"{", b"", "missing: manifest.json, or it cannot be read"),
        (
            "config.resolved.yaml",
            b"outcome: Y",
            b"outcome: Z",
            "config: outcome is Z in config.resolved.yaml, but Y in manifest.json",
        ),
        (
            "config.resolved.yaml",
            b"contradiction_cutoff: null",
            b"contradiction_cutoff: 0.6",
            "config: contradiction_cutoff is 0.6 in config.resolved.yaml, but None in manifest.json",
        ),
    ],
)
def test_broken_records_and_changed_settings_are_named(name, old, new, finding):
    assert finding in check_run(changed(run_files(), name, old, new), RUN, SOURCES)


def test_a_run_under_another_name_and_other_data_are_named():
    assert check_run(run_files(), "incl0.90_x", {})[0].startswith("run: the folder is named incl0.90_x")
    assert check_run(run_files(), RUN, {"data/raw/s.csv": b"other"}) == [
        f"data: data/raw/s.csv is not the file that run {RUN} was made from"
    ]
    bare = json.loads(run_files()["manifest.json"]) | {"config": {}}
    files = run_files() | {"manifest.json": json.dumps(bare).encode()}
    assert "config: manifest.json holds no whole configuration" in check_run(files, RUN, SOURCES)


def test_what_was_made_on_request_has_records_of_its_own():
    full = {"07_robustness_full/t.csv": b"a\n", "07_robustness_full/parts/1/p.csv": b"b\n"}
    assert len(check_run(run_files() | full, RUN, {})) == 2
    listed = {name.removeprefix("07_robustness_full/"): digest_of(content) for name, content in full.items()}
    full["07_robustness_full/SHA256SUMS"] = sums(listed).encode()
    assert check_run(run_files() | full, RUN, {}) == []
    full["07_robustness_full/t.csv"] = b"c\n"
    assert check_run(run_files() | full, RUN, {}) == [
        "changed: 07_robustness_full/t.csv, of which 07_robustness_full/SHA256SUMS holds another checksum"
    ]


@pytest.mark.parametrize("name", sorted(archive_files()))
def test_every_file_of_an_archive_that_is_missing_or_changed_is_named(name):
    files = archive_files()
    less = check_archive({one: content for one, content in files.items() if one != name})
    more = check_archive(files | {name: files[name] + b" "})
    assert any(name in finding for finding in less)
    assert any(name in finding or finding.startswith("missing: SHA256SUMS") for finding in more)


def test_what_is_no_crate_or_no_archive_is_said():
    files = archive_files()
    assert "missing: ro-crate-metadata.json, or it cannot be read" in check_archive(
        files | {"ro-crate-metadata.json": b'{"@graph": [{}]}'}
    )
    assert check_archive({"a": b""}) == ["missing: archive.json, or it cannot be read; so this is no archive of a run"]


def test_versions_that_do_not_agree_are_named():
    files = archive_files()
    wrong = changed(files, "archive.json", b'"version": "2.2"', b'"version": "2.1"')
    assert "version: numpy 2.1 in archive.json, but 2.2 in manifest.json" in check_archive(wrong)
    wrong = changed(files, "equifinal/__init__.py", b"__version__", b"version")
    assert any(finding.startswith("version: equifinal/__init__.py is of None") for finding in check_archive(wrong))
    assert FOLDER in files["archive.json"].decode()


def test_code_that_did_not_make_the_run_is_named():
    files = archive_files() | {"workflow/scripts/read.py": b"forged\n"}
    found = [finding for finding in check_archive(files) if finding.startswith("code: ")]
    assert found == [
        f"code: engine and workflow have another checksum than {name} holds"
        for name in ("manifest.json", "archive.json")
    ]


def test_an_archive_of_before_there_were_checksums_of_the_code_needs_none():
    manifest = json.loads(run_files()["manifest.json"])
    del manifest["code"]
    assert manifest["run"] != run_name(SETTINGS, DATA)
    files = run_files() | {"manifest.json": json.dumps(manifest | {"run": run_name(SETTINGS, DATA)}).encode()}
    findings = check_run(files, run_name(SETTINGS, DATA), SOURCES)
    assert [finding for finding in findings if not finding.startswith("changed: manifest.json")] == []
