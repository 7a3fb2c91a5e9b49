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
    params:
        sets=SETS,
        settings=pick("calibration", "half_membership", "compute"),
    log:
        "<logs>/calibrate.log",
    conda:
        "../../environment.yml"
    script:
        "../scripts/calibrate.py"
