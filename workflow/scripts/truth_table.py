"""Step 4: the truth tables of the outcome and of its negation, at one consistency cutoff."""

import files

with files.step(snakemake.log):
    from drawing import draw

    from equifinal.output.figures.truth_table import truth_table_figures
    from equifinal.steps.truth_table import step

    given = snakemake.params
    memberships = files.read(snakemake.input.memberships, index="case")
    found = step.run(memberships, given.settings, given.consistency_cutoff)
    files.write_all(found, snakemake.output)
    if given.announce:
        files.say(step.notes(found, memberships, given.settings, given.consistency_cutoff))

    def figures(labels):
        """Yield the figures of the truth tables."""
        return truth_table_figures(found["truth_table"], given.settings, given.consistency_cutoff, labels)

    draw(snakemake.output.figures, given.labels, figures)
