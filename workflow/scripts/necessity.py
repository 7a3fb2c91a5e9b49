"""Step 3: necessary conditions, single and in combination."""

import files

with files.step(snakemake.log):
    from equifinal.steps.necessity import step

    settings = snakemake.params.settings
    found = step.run(files.read(snakemake.input.memberships, index="case"), settings)
    files.write_all(found, snakemake.output)
