import io
import sys
from contextlib import redirect_stderr

import pytest

from equifinal.terminal import lines


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture
def terminal(monkeypatch):
    """What stands in for standard error, as if it were a terminal."""
    stream = Terminal()
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("NO_COLOR", raising=False)
    return stream


def test_a_terminal_can_draw_a_line_anew(monkeypatch):
    monkeypatch.setenv("TERM", "xterm")
    assert lines.is_terminal(Terminal())
    assert not lines.is_terminal(io.StringIO())
    assert not lines.is_terminal(None)
    monkeypatch.setenv("TERM", "dumb")
    assert not lines.is_terminal(Terminal())


def test_what_is_done_is_shown_and_taken_away(terminal):
    with redirect_stderr(terminal), lines.working("Counting [1]") as reached:
        reached(1, 4)
    shown = terminal.getvalue()
    assert "Counting [1]" in shown
    assert "\x1b[3" in shown
    assert shown.endswith("\x1b[2K")


def test_it_is_taken_away_after_an_error_too(terminal):
    with redirect_stderr(terminal), pytest.raises(ValueError, match="no"), lines.working("Counting"):
        raise ValueError("no")
    assert terminal.getvalue().endswith("\x1b[2K")


def test_without_colours_where_none_are_wanted(terminal, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    with redirect_stderr(terminal), lines.working("Counting"):
        pass
    assert "Counting" in terminal.getvalue()
    assert "\x1b[3" not in terminal.getvalue()


@pytest.mark.parametrize("how", ["pipe", "dumb", "no rich"])
def test_nothing_is_shown_elsewhere(terminal, monkeypatch, how):
    if how == "pipe":
        monkeypatch.setattr(Terminal, "isatty", lambda self: False)
    elif how == "dumb":
        monkeypatch.setenv("TERM", "dumb")
    else:
        monkeypatch.setitem(sys.modules, "rich.console", None)
    with redirect_stderr(terminal), lines.working("Counting") as reached:
        reached(1, 2)
    assert terminal.getvalue() == ""


def test_nothing_is_offered_to_snakemake_without_a_terminal(terminal, monkeypatch):
    monkeypatch.setattr(Terminal, "isatty", lambda self: False)
    with redirect_stderr(terminal):
        assert not lines.offered()


def test_nothing_is_offered_where_the_plugin_cannot_be_imported(terminal, monkeypatch):
    monkeypatch.setitem(sys.modules, "equifinal.terminal.run", None)
    with redirect_stderr(terminal):
        assert not lines.offered()


def test_the_line_is_offered_in_a_terminal(terminal):
    from snakemake_interface_logger_plugins.registry import LoggerPluginRegistry

    with redirect_stderr(terminal):
        assert lines.offered()
        assert lines.offered()
    assert LoggerPluginRegistry().is_installed("equifinal")
