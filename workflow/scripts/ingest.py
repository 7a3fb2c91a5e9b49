"""Step 1: the coded cases, checked."""

import files

with files.step(snakemake.log):
    import hashlib
    from pathlib import Path

    from equifinal import ingest
    from equifinal.errors import InputError

    settings = snakemake.params.settings
    data = Path(snakemake.input.data).read_bytes()
    if hashlib.sha256(data).hexdigest() != snakemake.params.sha256:
        raise InputError(f"{settings['data']} was changed while the run started.", "call snakemake again")
    files.write(ingest.ingest(ingest.read_cells(data, settings["data"]), settings), snakemake.output.cases)
