"""A run of Snakemake as ``equifinal run`` shows it: one line a step, in the language of messages; errors as they are.

A plugin of Snakemake's logger, called ``equifinal-steps``. Snakemake's log file is not touched.
"""

import sys
from pathlib import Path

from snakemake_interface_logger_plugins.common import LogEvent
from snakemake_interface_logger_plugins.registry import LoggerPluginRegistry

from equifinal.languages import said, told

from . import run
from .lines import is_terminal
from .printed import tell
from .stages import step_in_words

__all__ = ["NAME", "LogHandler", "offer"]

NAME = "equifinal-steps"
# Of all that is no event, warnings and errors are for the user, but for what Snakemake says of its own doings.
MACHINERY = (
    "Shutting down",
    "Exiting because",
    "Complete log",
    "Terminating processes",
    "Cancelling",
    "Removing output",
)

NOTHING = "Nothing to be done"


def offer():
    """Make Snakemake know the plugin, which it would otherwise look for among the installed packages only."""
    registry = LoggerPluginRegistry()
    if not registry.is_installed(NAME):
        registry.register_plugin(f"snakemake_logger_plugin_{NAME.replace('-', '_')}", sys.modules[__name__])


class LogHandler(run.LogHandler):
    """Print a line for each step that is done, and in a terminal below them one with the bar and what runs now."""

    def __post_init__(self):
        super().__post_init__()
        self.stream = sys.stdout if self.common_settings.stdout else sys.stderr
        self.drawing = is_terminal(self.stream)
        self.failed = set()

    def emit(self, record):
        """Take from a record what is told of the steps."""
        event = getattr(record, "event", None)
        ended = self.running.get(getattr(record, "job_id", None)) if event == LogEvent.JOB_FINISHED else None
        self._note(event, record)
        if event == LogEvent.JOB_INFO:
            rule, message = record.rule_name, record.rule_msg or record.rule_name
            self.running[record.jobid] = step_in_words(rule, dict(record.wildcards or {}), message.rstrip("."))
        self._erase()
        if ended:
            self.done += 1
            self._tell(f"[{self.done:{len(str(self.total))}}/{self.total}] {ended}")
        elif event == LogEvent.JOB_ERROR:
            self._tell_failure(record)
        elif event is None and record.getMessage().startswith(NOTHING):
            self._tell(told(said("Nothing to do: all of it is made.")))
        elif event == LogEvent.ERROR or (event is None and record.levelno >= 30):
            message = record.getMessage()
            if not message.startswith(MACHINERY) and not self.failed:
                self._tell(message)
        if self.drawing and self.running:
            self.console.print(self._line(), end="", no_wrap=True, overflow="ellipsis", crop=True, markup=False)
            self.shown = True

    def _note(self, event, record):
        """Keep what a record says of the steps; how many are done is counted here, as they are told."""
        if event != LogEvent.PROGRESS:
            super()._note(event, record)

    def _tell(self, text):
        """Print a line."""
        tell(text, self.stream)

    def _tell_failure(self, record):
        """Print what the log of a failed step holds: one sentence for bad input, else a traceback."""
        for path in map(Path, record.log or []):
            text = path.read_text("utf-8", errors="replace").strip() if path.is_file() else ""
            if text and text not in self.failed:
                self.failed.add(text)
                self._tell(text)
        if not self.failed:
            self.failed.add("")
            self._tell(told(said("The step {step} failed.", step=record.rule_name)))
