"""The progress of a run of Snakemake as one line in a terminal: a plugin of its logger, called ``equifinal``.

`profiles/default/profile.yaml` offers it where standard error is a terminal. Snakemake's log file is not touched.
"""

import sys

from rich.console import Console
from rich.control import Control
from rich.segment import ControlType
from snakemake.logging import ColorizingTextHandler
from snakemake_interface_logger_plugins.base import LogHandlerBase
from snakemake_interface_logger_plugins.common import LogEvent
from snakemake_interface_logger_plugins.registry import LoggerPluginRegistry

from equifinal.languages import said, told

__all__ = ["LogHandler", "offer"]

# What the line says, and what is therefore not printed.
MACHINERY = "Select jobs to execute..."
TOLD = (LogEvent.JOB_INFO, LogEvent.JOB_STARTED, LogEvent.JOB_FINISHED, LogEvent.PROGRESS)
WIDTH = 20
ERASED = Control(ControlType.CARRIAGE_RETURN, (ControlType.ERASE_IN_LINE, 2))


def offer():
    """Make Snakemake know the plugin, which it would otherwise look for among the installed packages only."""
    registry = LoggerPluginRegistry()
    if not registry.is_installed("equifinal"):
        registry.register_plugin("snakemake_logger_plugin_equifinal", sys.modules[__name__])


class LogHandler(LogHandlerBase):
    """Draw a line with the steps done, of how many, and what runs now; print all else above it, as Snakemake does.

    Where more is asked for than a usual run shows (``--dry-run``, ``--verbose``, ``--printshellcmds``, ``--debug-dag``)
    or less (``--quiet``), all is printed as Snakemake does, and no line is drawn.
    """

    has_filter = False
    has_formatter = False
    needs_rulegraph = False
    writes_to_file = False
    writes_to_stream = True

    def __post_init__(self):
        asked = self.common_settings
        quiet = {str(word).lower().rpartition(".")[2] for word in asked.quiet or ()}
        self.drawing = not (
            asked.dryrun
            or asked.verbose
            or asked.printshellcmds
            or asked.debug_dag
            or quiet & {"all", "rules", "progress"}
        )
        stream = sys.stdout if asked.stdout else sys.stderr
        self.printer = ColorizingTextHandler(nocolor=asked.nocolor, stream=stream)
        self.console = Console(file=stream, highlight=False, no_color=asked.nocolor or None)
        self.running, self.done, self.total, self.shown = {}, 0, 0, False

    def setFormatter(self, formatter):
        """Hand on Snakemake's way to word a record."""
        self.printer.setFormatter(formatter)

    def emit(self, record):
        """Print a record, or take from it what the line says."""
        event = getattr(record, "event", None)
        if record.msg == "None":
            record.msg = None  # a queue of records writes out what has no message
        if not self.drawing:
            self.printer.emit(record)
            return
        self._note(event, record)
        self._erase()
        if event not in TOLD and record.msg != MACHINERY:
            self.printer.emit(record)
        if self.running:
            self.console.print(self._line(), end="", no_wrap=True, overflow="ellipsis", crop=True, markup=False)
            self.shown = True

    def _note(self, event, record):
        """Keep what a record says of the steps."""
        if event == LogEvent.RUN_INFO:
            self.total = record.stats.get("total", self.total)
        elif event == LogEvent.JOB_INFO:
            self.running[record.jobid] = (record.rule_msg or record.rule_name).rstrip(".")
        elif event == LogEvent.JOB_FINISHED:
            self.running.pop(record.job_id, None)
        elif event == LogEvent.JOB_ERROR:
            self.running.pop(record.jobid, None)
        elif event == LogEvent.PROGRESS:
            self.done, self.total = record.done, record.total

    def _line(self):
        """Return the line: a bar, the steps done, the step that began first and how many run beside it."""
        first, *others = self.running.values()
        filled = round(WIDTH * self.done / self.total) if self.total else 0
        bar = f"[{'=' * filled}{' ' * (WIDTH - filled)}]"
        line = said("{bar} {done} of {total} steps: {first}", bar=bar, done=self.done, total=self.total, first=first)
        return told(said("{line} (and {n} more)", line=line, n=len(others)) if others else line)

    def _erase(self):
        """Take the line away, if it is there; what others have printed since stays."""
        if self.shown:
            self.console.control(ERASED)
            self.shown = False

    def close(self):
        """Leave nothing of the line behind."""
        self._erase()
        super().close()
