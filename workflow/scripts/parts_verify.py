"""The folder of each part of a run, and its archive where there is one, against their records."""

import files

with files.step(snakemake.log):
    from pathlib import Path

    from equifinal.commands.verify import verify
    from equifinal.errors import InputError
    from equifinal.languages import said
    from equifinal.terminal.printed import tell

    given, findings = snakemake.params, []
    for results in given.results:
        if not (Path(results) / "SHA256SUMS").is_file():
            raise InputError(
                said("Run {run} is not finished, so there is nothing to verify.", run=given.run),
                said("call snakemake first, or verify with the --configfile and --config that the run was made with"),
            )
    for path in (*given.results, *given.archives):
        if Path(path).exists():
            findings += verify(Path(path), None, tell)
    if findings:
        raise InputError(
            said("{n} findings, the first: {findings}.", n=len(findings), findings=findings[0]),
            said("snakemake --forceall makes the run anew, then snakemake archive its archive"),
        )
