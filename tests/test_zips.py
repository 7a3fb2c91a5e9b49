import io
import zipfile

from equifinal.zips import pack, unpack


def test_bytes_depend_on_the_contents_alone():
    files = {"b/two.txt": b"2" * 1000, "a.txt": b"1", "空.txt": b""}
    packed = pack(files)
    assert pack(dict(files)) == packed
    assert list(unpack(packed).items()) == list(files.items())
    for entry in zipfile.ZipFile(io.BytesIO(packed)).infolist():
        assert entry.date_time == (1980, 1, 1, 0, 0, 0)
        assert (entry.create_system, entry.external_attr >> 16) == (3, 0o644)


def test_folders_are_no_files():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.mkdir("folder")
        archive.writestr("folder/file", b"x")
    assert unpack(buffer.getvalue()) == {"folder/file": b"x"}
