import json

import pytest

from equifinal.runs.archive.check import check_archive, check_run
from equifinal.runs.archive.records import SHAPES, fault, read_record

from .building import FOLDER, RUN, archive_files, run_files

CRATE = "ro-crate-metadata.json"


def with_record(files, name, changes):
    return {**files, name: json.dumps(json.loads(files[name]) | changes).encode()}


@pytest.mark.parametrize(
    ("name", "changes", "finding"),
    [
        ("archive.json", {"software": ["numpy"]}, "archive.json, where software[0] is a text, not a mapping"),
        ("archive.json", {"results": 1}, "archive.json, where results is a number, not a text"),
        (CRATE, {"@graph": [{"@id": {}, "@type": "File"}]}, f"{CRATE}, where @graph[0]: @id is a mapping, not a text"),
        (
            CRATE,
            {"@graph": [{"@id": "a", "@type": [1]}]},
            f"{CRATE}, where @graph[0]: @type[0] is a number, not a text",
        ),
    ],
)
def test_records_of_an_archive_are_of_their_shape(name, changes, finding):
    found = check_archive(with_record(archive_files(), name, changes))
    assert [one for one in found if one.startswith(f"malformed: {finding}")]


@pytest.mark.parametrize(
    ("name", "changes", "finding"),
    [
        ("manifest.json", {"software": []}, "software is a list, not a mapping"),
        ("manifest.json", {"software": {"numpy": None}}, "software: numpy is null, not a text"),
        ("manifest.json", {"files": ["a"]}, "files is a list, not a mapping"),
        ("manifest.json", {"config": "x"}, "config is a text, not a mapping"),
        ("manifest.json", {"sources": {}}, "sources is a mapping, not a list"),
        ("manifest.json", {"run": True}, "run is true or false, not a text"),
        ("provenance/jobs.json", {"sha256": {"a": ["b"]}}, "sha256: a is a list, not a text"),
    ],
)
def test_records_of_a_run_are_of_their_shape(name, changes, finding):
    assert f"malformed: {name}, where {finding}" in check_run(with_record(run_files(), name, changes), RUN, {})
    inside = with_record(archive_files(), f"{FOLDER}/{name}", changes)
    assert f"malformed: {name}, where {finding}" in check_archive(inside)


def test_a_record_nested_without_end():
    files = {**archive_files(), "archive.json": b'{"a": ' + b"[" * 200_000 + b"]" * 200_000 + b"}"}
    assert check_archive(files) == ["malformed: archive.json, which is nested too deep"]


def test_a_name_that_stands_twice_is_read_by_nobody():
    assert read_record({"archive.json": b'{"results": "a", "results": "b"}'}, "archive.json") == (None, "")


def test_a_record_that_is_not_there_has_no_fault():
    assert read_record({}, "manifest.json") == (None, "")


def test_records_that_are_whole():
    files = archive_files()
    for name in SHAPES:
        at = name if name in files else f"{FOLDER}/{name}"
        assert fault(json.loads(files[at]), SHAPES[name]) == ""
