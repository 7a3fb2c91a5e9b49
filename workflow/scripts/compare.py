"""What changed between two runs."""

import files

with files.step(snakemake.log):
    from pathlib import Path

    from equifinal.commands.compare import write_comparison
    from equifinal.errors import InputError
    from equifinal.languages import said

    folders = [Path(manifest).parent for manifest in snakemake.input.manifests]
    if len(folders) < 2:
        raise InputError(
            said("{folder} holds one run only.", folder=folders[0].parent),
            said("change a threshold and call snakemake again"),
        )
    print(write_comparison(*folders), flush=True)
