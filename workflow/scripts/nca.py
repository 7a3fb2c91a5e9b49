"""Step 3 in degree: necessary condition analysis."""

import files

with files.step(snakemake.log):
    from equifinal.steps.nca import step
    from equifinal.steps.nca.size import note

    given = snakemake.params
    cases = files.read(snakemake.input.cases, index="case")
    memberships, raw = files.read(snakemake.input.memberships, index="case"), cases[given.sets]
    files.say(note(len(cases), given.settings))
    found = step.run(memberships, raw, given.settings)
    files.write_all(found, snakemake.output)
