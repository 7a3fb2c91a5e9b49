import io

from hypothesis import given
from hypothesis import strategies as st

from equifinal.terminal.printed import on_a_line, shown, tell


def test_lines_and_letters_of_every_script_stay():
    text = "27 cases, 医院 😀 مستشفى\n\tNote: fine – “so”"
    assert shown(text) == text


def test_what_a_terminal_would_obey_is_written_out():
    assert shown("a\x1b[2J\r\x07\x9b\u202eb\u2066\ud800\ufeff") == r"a\x1b[2J\r\x07\x9b\u202eb\u2066\ud800\ufeff"
    assert on_a_line("a\nVerified: b") == r"a\nVerified: b"


@given(st.text(st.characters()), st.sampled_from(["utf-8", "gbk", "latin-1", "ascii"]))
def test_any_text_can_be_printed_in_any_encoding(text, encoding):
    stream = io.TextIOWrapper(io.BytesIO(), encoding=encoding, newline="\n")
    tell(text, stream)
    printed = stream.buffer.getvalue().decode(encoding)
    assert printed.endswith("\n")
    assert not any((ord(c) < 32 and c not in "\n\t") or 127 <= ord(c) < 160 for c in printed)
