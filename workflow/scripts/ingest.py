"""Step 1: the coded cases, checked."""

import files

with files.step(snakemake.log):
    from pathlib import Path

    from equifinal.errors import InputError
    from equifinal.identity import digest_of
    from equifinal.languages import said
    from equifinal.steps.ingest.cases import ingest
    from equifinal.steps.ingest.clusters import clusters_of
    from equifinal.steps.ingest.computed import computed_table
    from equifinal.study.settle import case_table

    given = snakemake.params
    data = Path(snakemake.input.data).read_bytes()
    if digest_of(data) != given.sha256:
        raise InputError(
            said("{data} was changed while the run started.", data=snakemake.input.data), said("call snakemake again")
        )
    sheet = case_table(data, given.settings)
    found = ingest(sheet, given.settings)
    files.write_all(found._asdict(), snakemake.output)
    if given.settings["clusters"]:
        kinds, texts = given.settings["clusters"], given.settings["missing_texts"]
        files.write(clusters_of(sheet, found.cases, kinds, texts), snakemake.output.clusters)
    if compute := given.settings["compute"]:
        files.write(computed_table(sheet, compute, given.settings["missing_texts"]), snakemake.output.computed)
    files.say(found.notes["note"])
