"""Step 5, figures: the first intermediate model's chart, and an XY plot of each configuration and of the whole."""

import files

with files.step(snakemake.log):
    from pathlib import Path

    from drawing import draw

    from equifinal.output.figures.solutions import not_drawn, solution_figures

    given = snakemake.params
    cases = files.read(snakemake.input.cases, index="case")
    memberships = files.read(snakemake.input.memberships, index="case")
    tables = [files.read(snakemake.input[name]) for name in ("models", "configurations", "paths")]

    def figures(labels):
        """Yield the figures of the solutions."""
        return solution_figures(memberships, *tables, given.settings, labels, given.xy)

    draw(Path(snakemake.output.figures).parent, given.labels, figures, cases)
    files.say(not_drawn(tables[1]))
