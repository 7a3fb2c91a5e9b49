"""Step 0, where a study is coded from texts: scores of the sets, their trail, the coders' agreement, saturation."""

import files

with files.step(snakemake.log):
    from pathlib import Path

    from drawing import draw
    from folders import Drawing

    from equifinal.output.figures.saturation import saturation_figure
    from equifinal.steps.coding import step
    from equifinal.study.settle import code

    contents = {name: Path(snakemake.input[name]).read_bytes() for name in ("sheet", "codebook")}
    data = b"".join(Path(path).read_bytes() for path in snakemake.input.data)
    coded = code(snakemake.params.settings, data, contents)
    files.replace(snakemake.output.scores, coded.table)
    found = step.run(coded)
    files.write_all(found, snakemake.output)

    def figures(labels):
        """Yield the figure of saturation."""
        yield "saturation", saturation_figure(found["saturation"], labels)

    draw(snakemake, [Drawing(snakemake.output.figures, figures)])
