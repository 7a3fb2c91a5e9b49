"""Step 5, cases: the kind of each case for each configuration, and which to look at next."""

import files

with files.step(snakemake.log):
    from equifinal.steps.cases import step

    memberships = files.read(snakemake.input.memberships, index="case")
    truth_table, paths = (files.read(snakemake.input[name]) for name in ("truth_table", "paths"))
    found = step.run(memberships, truth_table, paths, snakemake.params.settings)
    files.write_all(found, snakemake.output)
