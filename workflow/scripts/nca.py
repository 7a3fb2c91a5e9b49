"""Step 3 in degree: necessary condition analysis."""

import files

with files.step(snakemake.log):
    from drawing import draw

    from equifinal.output.figures.nca.plots import nca_figures
    from equifinal.steps.nca import step
    from equifinal.steps.nca.questions import questions_of

    given = snakemake.params
    cases = files.read(snakemake.input.cases, index="case")
    memberships, raw = files.read(snakemake.input.memberships, index="case"), cases[given.sets]
    found = step.run(memberships, raw, given.settings)
    files.write_all(found, snakemake.output)
    questions = questions_of(memberships, raw, given.settings)

    def figures(labels):
        """Yield the figures of both outcomes."""
        return nca_figures(questions, found, list(memberships.index), given.settings, labels)

    draw(snakemake.output.figures, given.labels, figures, cases)
