"""One zip of a run for the paper: ``equifinal archive``."""

__all__ = ["command"]


def command(study: str | None = None, /, *, cores: int | None = None, set: list[str] | None = None):
    """Archive the run of a study: one zip of sources, data, configuration, results, exact versions and checksums.

    What of the run is not made yet is made first. The zip goes to results/STUDY/archive/. Exit code: 0 it is made, 1
    something is wrong, 130 stopped by Ctrl-C.

    Parameters
    ----------
    study
        The name of the study, or its configuration; left out, config/config.yaml, or the only one in config/.
    cores
        How many steps may run side by side; left out, as many as this computer has cores.
    set
        KEY=VALUE: keys of the configuration with other values, as the run was made with.

    Examples
    --------
    ::

        equifinal archive
        equifinal archive mine --set consistency_cutoff=0.85
    """
    from .pipeline import run_study

    return run_study(study, ["archive"], cores, set)[0]
