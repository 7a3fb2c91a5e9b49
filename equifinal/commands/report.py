"""Snakemake's report of a run, one page with all tables and figures: ``equifinal report``."""

from pathlib import Path

from equifinal.languages import said, told
from equifinal.terminal.printed import tell

__all__ = ["command"]


def command(
    study: str | None = None, file: Path = Path("report.html"), /, *, set: list[str] | None = None, open: bool = False
):
    """Write Snakemake's report of a run that is made: one page with all tables and figures and how each came about.

    Exit code: 0 it is written, 1 something is wrong.

    Parameters
    ----------
    study
        The name of the study, or its configuration; left out, config/config.yaml, or the only one in config/.
    file
        The page.
    set
        KEY=VALUE: keys of the configuration with other values, as the run was made with.
    open
        Open the page.

    Examples
    --------
    ::

        equifinal report
        equifinal report mine mine.html --open
    """
    from .pipeline import run_study

    code, _ = run_study(study, settings=set, options=["--report", str(file)])
    if code == 0:
        tell(told(said("The report: {file}", file=file)))
        if open:
            from .opening import opened

            opened(file)
    return code
