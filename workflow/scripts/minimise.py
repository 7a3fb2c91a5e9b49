"""Step 5: the solutions of the outcome and of its negation, at one consistency cutoff."""

import files

with files.step(snakemake.log):
    from equifinal.steps.minimise import step

    settings = snakemake.params.settings
    memberships = files.read(snakemake.input.memberships, index="case")
    truth_table, excluded = (files.read(snakemake.input[name]) for name in ("truth_table", "excluded"))
    found = step.run(memberships, truth_table, excluded, settings, snakemake.params.announce)
    files.write_all(found, snakemake.output)
    if snakemake.params.announce:
        files.say(step.notes(found, settings["conditions"]))
