"""Step 2: raw scores into memberships."""

import sys

import files

with files.step(snakemake.log):
    from drawing import in_each_language

    from equifinal.output.figures.calibration import calibration_figure
    from equifinal.steps import calibrate as calibration
    from equifinal.steps.calibrate.proposals import proposal_table

    cases = files.read(snakemake.input.cases, index="case")
    raw = cases[snakemake.params.sets]
    methods, half = snakemake.params.settings["calibration"], snakemake.params.settings["half_membership"]
    memberships, shifted = calibration.calibrate(raw, methods, half)
    files.write(memberships.reset_index(), snakemake.output.memberships)
    files.write(shifted, snakemake.output.shifted)
    files.write(calibration.calibration_table(raw, memberships, methods, shifted), snakemake.output.calibration)
    diagnostics = calibration.diagnose(raw, memberships, methods, shifted)
    files.write(diagnostics, snakemake.output.diagnostics)
    files.write(proposal_table(raw, methods), snakemake.output.proposals)
    for alarm in calibration.alarms(diagnostics):
        print(f"Note: {alarm}", file=sys.stderr, flush=True)
    for labels, save in in_each_language(snakemake.output.figures, snakemake.params.labels, cases, announce=True):
        save("calibration", calibration_figure(raw, memberships, list(raw), methods, labels))
