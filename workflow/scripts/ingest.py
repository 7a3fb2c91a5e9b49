"""Step 1: the coded cases, checked."""

from pathlib import Path

import files

from equifinal import ingest

with files.step(snakemake.log):
    settings = snakemake.params.settings
    cells = ingest.read_cells(Path(snakemake.input.data).read_bytes(), settings["data"])
    files.write(ingest.ingest(cells, settings), snakemake.output.cases)
