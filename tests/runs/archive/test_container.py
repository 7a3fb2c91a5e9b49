import io
import warnings
import zipfile

import pytest

from equifinal.runs.archive.container import open_zip
from equifinal.zips import pack

WHOLE = {"a.csv": b"x,y\n1,2\n" * 50, "b/c.txt": b"text"}


def zipped(*entries):
    """Return a zip file of entries: name or ZipInfo, and content."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return buffer.getvalue()


def entry(name, **properties):
    found = zipfile.ZipInfo("x" * len(name))
    found.filename = name  # past ZipInfo's own tidying of paths
    for key, value in properties.items():
        setattr(found, key, value)
    return found


def test_a_whole_archive_is_taken_out_without_a_word():
    assert open_zip(pack(WHOLE)) == (WHOLE, [])


@pytest.mark.parametrize("length", [0, 1, 30, 100, -1])
def test_an_archive_cut_short_is_damaged(length):
    files, findings = open_zip(pack(WHOLE)[:length])
    assert files == {}
    assert findings[0].startswith("damaged: it is cut short, or no zip file")


@pytest.mark.parametrize("where", ["front", "comment"])
def test_bytes_that_belong_to_no_entry_are_told(where):
    content = pack(WHOLE)
    longer = {"front": b"#!/bin/sh\n" + content, "comment": content[:-2] + b"\x04\x00more"}
    assert open_zip(longer[where])[1] == ["damaged: there are bytes in it that belong to no entry"]


@pytest.mark.parametrize(
    "name",
    ["../a.csv", "a/../../b", "/etc/passwd", "C:/a.csv", "c:a.csv", "a\\b", "a//b", "./a", "a/", "a\nb", "", ".."],
)
def test_paths_out_of_the_archive_are_unsafe_and_not_taken_out(name):
    files, findings = open_zip(zipped(("b.txt", b"1"), (entry(name), b"2")))
    assert files == {"b.txt": b"1"}
    assert len(findings) == 1
    assert findings[0].startswith("unsafe: ")


@pytest.mark.parametrize(
    "name",
    ["CON", "b/aux.txt", "nul .csv", "lpt1", "a.", "b /c", "a.txt:stream", "what?.csv", "x" * 256, "\u53bf" * 86],
)
def test_names_that_some_system_does_not_take_are_unsafe_and_not_taken_out(name):
    files, findings = open_zip(zipped(("b.txt", b"1"), (entry(name), b"2")))
    assert files == {"b.txt": b"1"}
    assert len(findings) == 1
    assert findings[0].startswith(f"unsafe: '{name[:6]}")
    assert findings[0].endswith(" is a path that not every system can unpack")


@pytest.mark.parametrize("name", ["console.csv", "b/.aux", "com10", "a..b", "a b", "\u53bf" * 85])
def test_names_that_are_like_them_are_fine(name):
    assert open_zip(zipped((entry(name), b"2"))) == ({name: b"2"}, [])


@pytest.mark.parametrize("names", [("a", "a/b"), ("A/b/c", "a/B"), ("b/e\u0301/x", "b/\u00e9")])
def test_a_name_is_a_file_or_a_folder(names):
    files, findings = open_zip(zipped(*((one, b"1") for one in names)))
    assert len(files) == 1
    assert len(findings) == 1
    assert findings[0].startswith("duplicate: ")


@pytest.mark.parametrize(
    ("kind", "words"), [(0o120000, "symbolic link"), (0o010000, "special file"), (0o040000, "special")]
)
def test_links_and_special_files_are_unsafe(kind, words):
    files, findings = open_zip(zipped((entry("a", external_attr=(kind | 0o777) << 16), b"/etc/passwd")))
    assert files == {}
    assert findings[0].startswith(f"unsafe: a is a {words}")


@pytest.mark.parametrize(("first", "second"), [("a.csv", "a.csv"), ("a.csv", "A.csv"), ("\u00e9.csv", "e\u0301.csv")])
def test_two_entries_of_one_name_are_told(first, second):
    with warnings.catch_warnings(action="ignore"):
        content = zipped((first, b"1"), (second, b"2"))
    files, findings = open_zip(content)
    assert files == {first: b"1"}
    assert findings == [f"duplicate: {second}, beside {first}"]


def test_a_bomb_is_refused_before_it_unpacks():
    content = zipped(("a", bytes(100 << 20)))
    assert len(content) < 200_000
    files, findings = open_zip(content)
    assert files == {}
    assert findings[0].startswith("refused: ")


def test_what_lies_about_its_size_is_unreadable():
    content = zipped(("a", bytes(1 << 20)))
    size = (1 << 20).to_bytes(4, "little")
    files, findings = open_zip(content.replace(size, (1 << 10).to_bytes(4, "little")))
    assert files == {}
    assert findings[0].startswith("unreadable: a ")


def test_a_flipped_bit_encryption_and_other_methods_are_unreadable():
    content = bytearray(zipped(("a", b"text" * 100)))
    content[35] ^= 1
    assert open_zip(bytes(content))[1][0].startswith("unreadable: a (")
    encrypted = bytearray(zipped(("a", b"text")))
    at = encrypted.index(b"PK\x01\x02") + 8
    encrypted[at] |= 1
    assert open_zip(bytes(encrypted))[1] == ["unreadable: a is encrypted"]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("a", b"text")
    assert open_zip(buffer.getvalue())[1] == ["unreadable: a is compressed by method 14"]
