"""Step 3: necessary conditions, single and in combination."""

import files

with files.step(snakemake.log):
    from drawing import draw

    from equifinal.output.figures.necessity import necessity_figure
    from equifinal.steps.necessity import step

    settings = snakemake.params.settings
    found = step.run(files.read(snakemake.input.memberships, index="case"), settings)
    files.write_all(found, snakemake.output)

    def figures(labels):
        """Yield the figure of necessity."""
        yield "necessity", necessity_figure(found["necessity"], labels, settings["necessity_cutoff"])

    draw(snakemake.output.figures, snakemake.params.labels, figures)
