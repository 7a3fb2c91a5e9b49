"""What changed between two runs."""

import files

with files.step(snakemake.log):
    from equifinal.commands.compare import write_comparison
    from equifinal.errors import InputError

    if not snakemake.params.earlier:
        raise InputError(
            f"{snakemake.params.study} has no other run to compare with.", "change a threshold, or call snakemake first"
        )
    print(write_comparison(snakemake.params.earlier, snakemake.params.later), flush=True)
