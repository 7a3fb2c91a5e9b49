"""A study, from its cases to tables and figures: ``equifinal run``."""

__all__ = ["command"]


def command(study: str | None = None, /, *, cores: int | None = None, set: list[str] | None = None, open: bool = False):
    """Run a study: make all its tables, figures and texts, or what of them is not made yet.

    The folder in which it is called holds config/ and data/raw/; what is made goes to results/. One line a step tells
    what is done. It does what snakemake does in a clone of the project, and the one goes on where the other ended. Exit
    code: 0 all is made, 1 something is wrong, 130 stopped by Ctrl-C.

    Parameters
    ----------
    study
        The name of the study, or its configuration; left out, config/config.yaml, or the only one in config/.
    cores
        How many steps may run side by side; left out, as many as this computer has cores.
    set
        KEY=VALUE: keys of the configuration with other values, for this call.
    open
        Open the results at the end.

    Examples
    --------
    ::

        equifinal run
        equifinal run mine --open
        equifinal run mine --set consistency_cutoff=0.85 pri_cutoff=0.6
    """
    from .pipeline import run_study

    code, config = run_study(study, cores=cores, settings=set)
    if code == 0 and open:
        from .opening import open_results

        open_results(config)
    return code
