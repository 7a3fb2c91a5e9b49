"""Step 1: the coded cases, checked."""

import files

with files.step(snakemake.log):
    import hashlib
    import sys
    from pathlib import Path

    from equifinal.errors import InputError
    from equifinal.steps.ingest.cases import ingest
    from equifinal.study.settle import case_table

    settings = snakemake.params.settings
    data = Path(snakemake.input.data).read_bytes()
    if hashlib.sha256(data).hexdigest() != snakemake.params.sha256:
        raise InputError(f"{snakemake.input.data} was changed while the run started.", "call snakemake again")
    found = ingest(case_table(data, settings), settings)
    for name, table in found._asdict().items():
        files.write(table, snakemake.output[name])
    for note in found.notes["note"]:
        print(f"Note: {note}", file=sys.stderr, flush=True)
