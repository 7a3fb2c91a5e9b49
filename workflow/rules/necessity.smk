"""Tests conditions, and combinations of them, for necessity: `03_necessity/`."""


rule necessity:
    message:
        "Test conditions and their combinations for necessity."
    input:
        memberships=rules.calibrate.output.memberships,
    output:
        necessity="<results>/03_necessity/necessity.csv",
        combinations="<results>/03_necessity/combinations.csv",
    params:
        settings=pick(
            "outcome",
            "conditions",
            "necessity_cutoff",
            "necessity_coverage_cutoff",
            "necessity_ron_cutoff",
            "necessity_depth",
        ),
    log:
        "<logs>/necessity.log",
    conda:
        "../../environment.yml"
    script:
        "../scripts/necessity.py"
