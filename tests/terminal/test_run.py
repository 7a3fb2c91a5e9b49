import io
import logging
from contextlib import redirect_stderr, redirect_stdout
from types import SimpleNamespace

import pytest
from snakemake.logging import DefaultFormatter
from snakemake_interface_logger_plugins.common import LogEvent

from equifinal.terminal.run import LogHandler

ERASED = "\r\x1b[2K"
USUAL = {
    "dryrun": False,
    "verbose": False,
    "printshellcmds": False,
    "debug_dag": False,
    "stdout": False,
    "nocolor": True,
    "quiet": ["reason", "host"],
}


@pytest.fixture
def screen(monkeypatch):
    stream = io.StringIO()
    stream.isatty = lambda: True
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "60")
    return stream


def handler(screen, **asked):
    with redirect_stderr(screen), redirect_stdout(screen):
        made = LogHandler(SimpleNamespace(**USUAL | asked), None)
    made.setFormatter(DefaultFormatter())
    return made


def tell(to, event, message="None", **more):
    """Hand on a record as Snakemake's queue does: what has no message says None."""
    record = logging.LogRecord("snakemake", logging.INFO, "", 0, message, None, None)
    vars(record).update(more)
    if event:
        record.event = event
    to.emit(record)


def begun(to, jobid, message, rule="rule"):
    tell(to, LogEvent.JOB_INFO, f"Rule: {rule}", jobid=jobid, rule_msg=message, rule_name=rule, reason="new")


def new(screen):
    """Return what was written since the last call."""
    text = screen.getvalue()
    screen.truncate(0)
    screen.seek(0)
    return text


def test_one_line_says_how_far_the_run_is_and_what_runs(screen):
    to = handler(screen)
    tell(to, LogEvent.RUN_INFO, "Job stats", stats={"total": 4})
    assert new(screen) == "Job stats\n"
    begun(to, 1, "Read the cases.")
    assert new(screen) == "[                    ] 0 of 4 steps: Read the cases"
    begun(to, 2, None, "draw")
    assert new(screen) == f"{ERASED}[                    ] 0 of 4 steps: Read the cases (and 1 …"
    tell(to, LogEvent.JOB_FINISHED, "Finished jobid: 1", job_id=1)
    tell(to, LogEvent.PROGRESS, done=1, total=4)
    assert new(screen).endswith(f"{ERASED}[=====               ] 1 of 4 steps: draw")
    tell(to, LogEvent.JOB_FINISHED, "Finished jobid: 2", job_id=2)
    assert new(screen) == ERASED
    to.close()
    assert new(screen) == ""


def test_all_else_is_printed_above_it(screen):
    to = handler(screen)
    begun(to, 1, "Read [the] cases.")
    new(screen)
    tell(to, None, "Be careful.")
    assert new(screen) == f"{ERASED}Be careful.\n[                    ] 0 of 0 steps: Read [the] cases"
    tell(to, None, "Select jobs to execute...")
    assert new(screen) == f"{ERASED}[                    ] 0 of 0 steps: Read [the] cases"
    to.close()
    assert new(screen) == ERASED


def test_an_error_is_told_as_snakemake_does(screen):
    to = handler(screen)
    begun(to, 1, "Read the cases.")
    new(screen)
    files = {"input": ["a"], "output": ["b"], "log": []}
    names = {"jobid": 1, "rule_name": "ingest", "rule_msg": "Read."}
    tell(to, LogEvent.JOB_ERROR, **names, **files, conda_env=None, shellcmd=None, aux={})
    told = new(screen)
    assert told.startswith(f"{ERASED}[")
    assert told.removeprefix(ERASED).splitlines()[1:] == [
        "Error in rule ingest:",
        "    jobid: 1",
        "    input: a",
        "    output: b",
    ]


def test_a_line_of_chinese_takes_two_columns_a_character(screen):
    to = handler(screen)
    begun(to, 1, "校准" * 40)
    line = new(screen)
    assert line.endswith("…")
    assert len(line) + line.count("校") + line.count("准") <= 60


@pytest.mark.parametrize(
    "asked",
    [
        {"dryrun": True, "stdout": True},
        *({word: True} for word in ("verbose", "printshellcmds", "debug_dag")),
        *({"quiet": [word]} for word in ("all", "rules", "progress")),
    ],
)
def test_where_more_or_less_is_asked_for_all_is_as_snakemake_writes_it(screen, asked):
    to = handler(screen, **asked)
    begun(to, 1, "Read the cases.")
    assert new(screen).splitlines()[2:] == ["Job 1: Read the cases.", "Reason: new"]
    tell(to, LogEvent.PROGRESS, done=1, total=4)
    to.close()
    assert new(screen) == "1 of 4 steps (25%) done\n"
