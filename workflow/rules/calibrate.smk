"""Turns raw scores into memberships: `02_calibrate/`, memberships, shifts from 0.5, and what was done to each set."""


rule calibrate:
    message:
        "Calibrate the cases into sets."
    input:
        cases=rules.ingest.output.cases,
        engine=engine("calibration", "figures/calibration", "figures/saving", "labels"),
    output:
        memberships="<results>/02_calibrate/memberships.csv",
        calibration="<results>/02_calibrate/calibration.csv",
        shifted="<results>/02_calibrate/shifted.csv",
        figures=report(
            directory("<results>/02_calibrate/figures"),
            patterns=["{language}/{name}.png"],
            caption="../report/calibration.rst",
            category="1 Calibration",
        ),
    params:
        sets=SETS,
        settings=pick("calibration", "half_membership"),
        labels=labels(),
    resources:
        drawings=1,
    log:
        "<logs>/calibrate.log",
    conda:
        "../../environment.yml"
    script:
        "../scripts/calibrate.py"
