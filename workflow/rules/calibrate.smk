"""Turns raw scores into memberships: `02_calibrate/`, what was done to each set, how that looks, what the data propose."""


rule calibrate:
    message:
        "Calibrate the cases into sets."
    input:
        cases=rules.ingest.output.cases,
    output:
        memberships="<results>/02_calibrate/memberships.csv",
        calibration="<results>/02_calibrate/calibration.csv",
        shifted="<results>/02_calibrate/shifted.csv",
        diagnostics="<results>/02_calibrate/diagnostics.csv",
        proposals="<results>/02_calibrate/proposals.csv",
        figures=report(
            directory("<results>/02_calibrate/figures"),
            patterns=["{language}/{name}.png"],
            caption=CAPTIONS,
            category=category("data"),
            labels=figure_labels,
        ),
    params:
        sets=SETS,
        settings=pick("calibration", "half_membership", "compute"),
        labels=labels(),
    resources:
        drawings=1,
    log:
        "<logs>/calibrate.log",
    conda:
        "../../environment.yml"
    script:
        "../scripts/calibrate.py"
