"""Step 4: the truth tables of the outcome and of its negation, at one consistency cutoff."""

import files

with files.step(snakemake.log):
    from equifinal.steps.truth_table import step

    given = snakemake.params
    memberships = files.read(snakemake.input.memberships, index="case")
    found = step.run(memberships, given.settings, given.consistency_cutoff)
    files.write_all(found, snakemake.output)
    if given.announce:
        files.say(step.notes(found, memberships, given.settings, given.consistency_cutoff))
