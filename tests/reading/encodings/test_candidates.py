import pytest

from equifinal.reading.encodings.candidates import CODECS, ENCODINGS, foreign, likeliest


@pytest.mark.parametrize("name", ENCODINGS)
def test_every_encoding_is_one_that_python_reads(name):
    assert b"a,1\n".decode(CODECS.get(name, name)) == "a,1\n"


def test_readings_come_likeliest_first_and_none_twice():
    found = likeliest("страна,доходы\nМосква,0.5\n".encode("koi8_r"))
    assert found[0].name == "koi8_r"
    assert found[0].text == "страна,доходы\nМосква,0.5\n".partition("\n")[0] + "\nМосква,0.5\n"
    assert not found[0].garbled
    assert [r.cost for r in found] == sorted(r.cost for r in found)
    assert len({r.text for r in found}) == len(found)


def test_unicode_without_a_mark_is_told_by_its_empty_bytes():
    for encoding in ("utf-16-le", "utf-16-be", "utf-32-le"):
        assert likeliest("县,1\n".encode(encoding))[0].name == encoding
    assert likeliest(b"a\0\0\0\0b") == []


def test_only_lines_with_foreign_bytes_are_looked_at():
    found = likeliest(b"a,1\n" * 1000 + "县,1\n".encode("gbk"))
    assert found[0].text == "县,1\n"
    assert foreign(found[0].text) == 1
