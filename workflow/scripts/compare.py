"""What changed between two runs."""

import files

with files.step(snakemake.log):
    from pathlib import Path

    from equifinal.commands.compare import write_comparison
    from equifinal.errors import InputError
    from equifinal.languages import said
    from equifinal.terminal.printed import tell

    folders = [Path(manifest).parent for manifest in snakemake.input.manifests]
    if len(folders) < 2:
        raise InputError(
            said("{folder} holds one run only.", folder=folders[0].parent),
            said("change a threshold and call snakemake again"),
        )
    tell(write_comparison(*folders))
