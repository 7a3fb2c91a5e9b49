"""Compares the solutions at the raised consistency cutoffs with the baseline: `06_robustness/comparison.csv`."""


rule robustness:
    message:
        "Compare the solutions across consistency cutoffs."
    input:
        memberships=rules.calibrate.output.memberships,
        models=expand(rules.minimise.output.models, cut=CUTS),
        engine=engine("robustness", "data", "figures/robustness", "figures/saving", "labels"),
    output:
        comparison="<results>/06_robustness/comparison.csv",
        figures=report(
            directory("<results>/06_robustness/figures"),
            patterns=["{language}/{name}.png"],
            caption="../report/robustness.rst",
            category="5 Robustness",
        ),
    params:
        settings=pick("outcome", "conditions"),
        cutoffs=list(CUTS.values()),
        labels=labels(),
    resources:
        drawings=1,
    log:
        "<logs>/robustness.log",
    conda:
        "../../environment.yml"
    script:
        "../scripts/robustness.py"
