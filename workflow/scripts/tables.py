"""The tables of the paper, in every format, with labels in one language."""

import files

with files.step(snakemake.log):
    from pathlib import Path

    from sources import source_of

    from equifinal.output.formats.catalogue import FORMATS
    from equifinal.output.tables.catalogue import tables_of

    source = source_of(snakemake, snakemake.wildcards.language)
    made = {name: entry.build(source) for name, entry in tables_of(source.settings).items()}
    for path in map(Path, snakemake.output.tables):
        files.replace(path, FORMATS[path.suffix](made[path.stem]))
