"""Tests every condition and its negation for necessity: `03_necessity/necessity.csv`."""


rule necessity:
    message:
        "Test single conditions for necessity."
    input:
        memberships=rules.calibrate.output.memberships,
        engine=engine("necessity", "data", "figures/necessity", "figures/saving", "labels"),
    output:
        necessity="<results>/03_necessity/necessity.csv",
        figures=report(
            directory("<results>/03_necessity/figures"),
            patterns=["{language}/{name}.png"],
            caption="../report/necessity.rst",
            category="2 Necessity",
        ),
    params:
        settings=pick("outcome", "conditions", "necessity_cutoff"),
        labels=labels(),
    resources:
        drawings=1,
    log:
        "<logs>/necessity.log",
    conda:
        "../../environment.yml"
    script:
        "../scripts/necessity.py"
