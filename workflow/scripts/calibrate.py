"""Step 2: raw scores into memberships."""

import files

with files.step(snakemake.log):
    from drawing import in_each_language

    from equifinal import calibration
    from equifinal.figures.calibration import calibration_figure

    cases = files.read(snakemake.input.cases, index="case")
    raw = cases[snakemake.params.sets]
    methods, half = snakemake.params.settings["calibration"], snakemake.params.settings["half_membership"]
    memberships, shifted = calibration.calibrate(raw, methods, half)
    files.write(memberships.reset_index(), snakemake.output.memberships)
    files.write(shifted, snakemake.output.shifted)
    files.write(calibration.calibration_table(raw, memberships, methods, shifted), snakemake.output.calibration)
    how = {name: methods.get(name, {"method": "pass_through"}) for name in raw}
    how = {
        name: {**m, "curve": calibration.curve(m) if m["method"] != "pass_through" else None} for name, m in how.items()
    }
    for labels, save in in_each_language(snakemake.output.figures, snakemake.params.labels, cases, announce=True):
        save("calibration", calibration_figure(raw, memberships, list(raw), how, labels))
