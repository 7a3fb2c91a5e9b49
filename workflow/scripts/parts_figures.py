"""The parts of a study side by side, figures: the solution of each in the cases of every other."""

import files

with files.step(snakemake.log):
    from drawing import draw
    from folders import Drawing
    from parts_found import found_in

    from equifinal.output.figures.parts import crossed_figure
    from equifinal.steps.parts import step
    from equifinal.steps.parts.found import SIDES

    parts = found_in(snakemake)
    crossed = step.run(parts)["crossed"]

    def figures(labels):
        """Yield the figure of each side that has solutions to hold against each other."""
        for side in SIDES:
            if figure := crossed_figure(crossed, parts, snakemake.params.settings, labels, side):
                yield f"crossed_{side}", figure

    draw(snakemake, [Drawing(snakemake.output.figures, figures)])
