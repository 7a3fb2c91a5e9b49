"""Step 8, figures: the solutions in each period, unit and group, and the ways of the units."""

import files

with files.step(snakemake.log):
    from drawing import draw
    from folders import Drawing

    from equifinal.output.figures.clusters.figures import cluster_figures

    names = ("design", "fit", "distances", "partitions", "trajectories")
    found = {name: files.read(snakemake.input[name]) for name in names}
    configurations, paths = (files.read(snakemake.input[name]) for name in ("configurations", "paths"))

    def figures(labels):
        """Yield the figures of periods, units and groups."""
        return cluster_figures(found, configurations, paths, snakemake.params.settings, labels)

    draw(snakemake, [Drawing(snakemake.output.figures, figures)])
