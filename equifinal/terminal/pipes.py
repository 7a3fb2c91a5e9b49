"""Pipes whose reader has gone, as in ``equifinal trace … | head -1``: the program ends, and says nothing of it."""

import errno
import io
import os
import sys
from contextlib import contextmanager

__all__ = ["CUT_OFF", "ending_with_reader"]

CUT_OFF = 141  # 128 and the number of SIGPIPE: what shells report of any program that ends so
GONE = {errno.EPIPE, errno.EINVAL if sys.platform == "win32" else errno.EPIPE}


class _Pipe(io.FileIO):
    """Standard output or error: where nobody reads it any more, the program ends by `SystemExit`.

    An error of input and output would be taken for one of a file by whoever catches those.
    """

    def write(self, data):
        """Write, or end the program; what is written after that goes nowhere."""
        try:
            return super().write(data)
        except OSError as error:
            if error.errno not in GONE:
                raise
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, self.fileno())
            os.close(nowhere)
            raise SystemExit(CUT_OFF) from None


@contextmanager
def ending_with_reader():
    """Within the block, end the program with `CUT_OFF` when the reader of what it prints has gone.

    Files, terminals and streams that Python made up itself are left as they are.

    Raises
    ------
    SystemExit
        Also at the end of the block, where what was printed last cannot be handed on.
    """
    before = {name: getattr(sys, name) for name in ("stdout", "stderr")}
    for name, stream in before.items():
        setattr(sys, name, _ending(stream))
    try:
        yield
    finally:
        try:
            for name in before:
                if getattr(sys, name) is not None:
                    getattr(sys, name).flush()
        finally:
            for name, stream in before.items():
                setattr(sys, name, stream)


def _ending(stream):
    """Return a stream to the same pipe whose writing ends the program where the reader has gone."""
    try:
        if stream is None or stream.isatty():
            return stream
        number = stream.fileno()
    except (OSError, ValueError):  # no stream of the system
        return stream
    stream.flush()
    return io.TextIOWrapper(
        io.BufferedWriter(_Pipe(number, "wb", closefd=False)),
        encoding=stream.encoding,
        errors=stream.errors,
        line_buffering=stream.line_buffering,
        write_through=stream.write_through,
    )
