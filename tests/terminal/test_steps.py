import io
import logging
from contextlib import redirect_stderr
from types import SimpleNamespace

import pytest
from snakemake.logging import DefaultFormatter
from snakemake_interface_logger_plugins.common import LogEvent

from equifinal.terminal.steps import LogHandler

USUAL = {
    "dryrun": False,
    "verbose": False,
    "printshellcmds": False,
    "debug_dag": False,
    "stdout": False,
    "nocolor": True,
    "quiet": None,
}
ERASED = "\r\x1b[2K"


@pytest.fixture(params=[False, True], ids=["pipe", "terminal"])
def screen(request, monkeypatch):
    stream = io.StringIO()
    stream.isatty = lambda: request.param
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setenv("EQUIFINAL_LANG", "en")
    return stream


@pytest.fixture
def told(screen):
    """What tells a record to the plugin, and returns what it printed; a line that went away at once is left out."""
    with redirect_stderr(screen):
        handler = LogHandler(SimpleNamespace(**USUAL), None)
    handler.setFormatter(DefaultFormatter())

    def tell(event, message="None", level=logging.INFO, **more):
        record = logging.LogRecord("snakemake", level, "", 0, message, None, None)
        vars(record).update(more)
        if event:
            record.event = event
        handler.emit(record)
        text = screen.getvalue()
        screen.truncate(0)
        screen.seek(0)
        return text.removeprefix(ERASED) if screen.isatty() else text

    return tell


def begun(told, jobid, rule, message, **wildcards):
    return told(LogEvent.JOB_INFO, f"Rule: {rule}", jobid=jobid, rule_msg=message, rule_name=rule, wildcards=wildcards)


def test_a_line_for_each_step_that_is_done(told, screen):
    line = "[                    ] 0 of 10 steps: Minimise the truth ta…" if screen.isatty() else ""
    assert told(LogEvent.RUN_INFO, "Job stats", stats={"total": 10}) == ""
    assert begun(told, 1, "minimise", "Minimise.", cut="incl0.85") == line
    begun(told, 2, "other", "Do something else.")
    assert told(None, "Select jobs to execute...") == (line if screen.isatty() else "")
    done = told(LogEvent.JOB_FINISHED, "Finished jobid: 1", job_id=1)
    after = "[==                  ] 1 of 10 steps: Do something else" if screen.isatty() else ""
    assert done == f"[ 1/10] Minimise the truth tables at consistency cutoff 0.85\n{after}"
    told(LogEvent.PROGRESS, "1 of 10 steps", done=1, total=10)
    assert told(LogEvent.JOB_FINISHED, "Finished jobid: 2", job_id=2) == "[ 2/10] Do something else\n"


def test_in_chinese(told, screen, monkeypatch):
    monkeypatch.setenv("EQUIFINAL_LANG", "zh")
    told(LogEvent.RUN_INFO, "Job stats", stats={"total": 2})
    assert begun(told, 1, "ingest", "Read.") == (
        "[                    ] 第 0 步，共 2 步：读取案例" if screen.isatty() else ""
    )
    assert told(LogEvent.JOB_FINISHED, "Finished jobid: 1", job_id=1) == "[1/2] 读取案例\n"
    assert told(None, "Nothing to be done (all is there).") == "没有需要执行的步骤：全部已经生成。\n"


def test_of_a_failed_step_its_sentence_is_told_once_and_nothing_of_snakemakes(told, tmp_path):
    log = tmp_path / "ingest.log"
    log.write_text("a.csv has no row.\n", encoding="utf-8")
    begun(told, 1, "ingest", "Read.")
    failed = {"jobid": 1, "rule_name": "ingest", "log": [str(log)]}
    assert told(LogEvent.JOB_ERROR, "Error in rule ingest", logging.ERROR, **failed) == "a.csv has no row.\n"
    assert told(LogEvent.JOB_ERROR, "Error in rule ingest", logging.ERROR, **failed) == ""
    assert told(LogEvent.ERROR, "RuleException", logging.ERROR) == ""
    assert told(None, "Exiting because a job execution failed.", logging.ERROR) == ""


def test_a_step_that_left_no_word_is_named(told):
    failed = {"jobid": 1, "rule_name": "ingest", "log": ["none.log"]}
    assert told(LogEvent.JOB_ERROR, "Error in rule ingest", logging.ERROR, **failed) == "The step ingest failed.\n"


def test_what_snakemake_itself_complains_of_is_told(told):
    assert told(LogEvent.ERROR, "MissingInputException", logging.ERROR) == "MissingInputException\n"
    assert told(None, "Careful", logging.WARNING) == "Careful\n"
    assert told(None, "Shutting down, this might take some time.", logging.WARNING) == ""
