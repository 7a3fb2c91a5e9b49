"""Step 2: raw scores into memberships."""

import files

with files.step(snakemake.log):
    from drawing import draw

    from equifinal.output.figures.calibration import calibration_figure
    from equifinal.steps.calibrate import step

    given = snakemake.params
    cases = files.read(snakemake.input.cases, index="case")
    raw = cases[given.sets]
    found = step.run(raw, given.settings)
    files.write_all(found, snakemake.output)
    files.say(step.notes(found))

    def figures(labels):
        """Yield the figure of the calibration."""
        memberships = found["memberships"].set_index("case")
        methods, sets = given.settings["calibration"], list(memberships)
        yield "calibration", calibration_figure(raw, memberships, sets, methods, labels, given.settings["compute"])

    draw(snakemake.output.figures, given.labels, figures, cases, announce=True)
