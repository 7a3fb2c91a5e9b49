import os
from contextlib import redirect_stdout

import pytest

from equifinal.terminal.pipes import CUT_OFF, ending_with_reader


@pytest.fixture
def pipe():
    """A pipe: its reading end, and a stream to the other."""
    reader, writer = os.pipe()
    with open(writer, "w", encoding="gbk", errors="replace") as stream, open(reader, "rb") as source:
        yield source, stream


def test_what_is_read_is_as_it_was_printed(pipe):
    source, stream = pipe
    with redirect_stdout(stream):
        with ending_with_reader():
            print("解 ☃")
        print("after")
    stream.close()
    assert source.read() == "解 ?\nafter\n".encode("gbk")


def test_no_error_of_a_file_but_an_end(pipe):
    source, stream = pipe
    source.close()

    def command():
        try:
            print("x", flush=True)
        except OSError:
            pytest.fail("that the reader has gone was taken for an error of a file")

    with redirect_stdout(stream), pytest.raises(SystemExit) as ended, ending_with_reader():
        command()
    assert ended.value.code == CUT_OFF


def test_what_was_printed_last_is_noticed_too(pipe):
    source, stream = pipe
    source.close()
    with redirect_stdout(stream), pytest.raises(SystemExit) as ended, ending_with_reader():
        print("x")
    assert ended.value.code == CUT_OFF


def test_streams_that_are_no_pipe_stay_as_they_are(capsys, monkeypatch):
    monkeypatch.setattr("sys.stderr", None)
    with ending_with_reader():
        print("x")
    assert capsys.readouterr().out == "x\n"
