"""Step 2: raw scores into memberships."""

import files

with files.step(snakemake.log):
    from equifinal.steps.calibrate import step

    given = snakemake.params
    cases = files.read(snakemake.input.cases, index="case")
    raw = cases[given.sets]
    found = step.run(raw, given.settings)
    files.write_all(found, snakemake.output)
    files.say(step.notes(found))
