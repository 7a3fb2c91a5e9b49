"""Minimises the truth tables: `05_minimise/<cut>/`, models, their terms, configurations with core and periphery."""


rule minimise:
    message:
        "Minimise the truth tables at {wildcards.cut}."
    input:
        memberships=rules.calibrate.output.memberships,
        truth_table=rules.truth_table.output.truth_table,
        excluded=rules.truth_table.output.excluded,
    output:
        solutions="<results>/05_minimise/{cut}/solutions.csv",
        models="<results>/05_minimise/{cut}/models.csv",
        terms="<results>/05_minimise/{cut}/terms.csv",
        configurations="<results>/05_minimise/{cut}/configurations.csv",
        paths="<results>/05_minimise/{cut}/paths.csv",
        theories="<results>/05_minimise/{cut}/theories.csv",
        theory_cases="<results>/05_minimise/{cut}/theory_cases.csv",
        assumptions="<results>/05_minimise/{cut}/assumptions.csv",
        counterfactuals="<results>/05_minimise/{cut}/counterfactuals.csv",
        excluded="<results>/05_minimise/{cut}/excluded.csv",
    params:
        settings=pick(
            "outcome",
            "conditions",
            "directional_expectations",
            "directional_expectations_negation",
            "exclude_contradictory_assumptions",
            "models",
            "max_models",
            "max_seconds",
            "paths",
            "theories",
            "model",
        ),
        announce=lambda wildcards: wildcards.cut == BASELINE,
    log:
        "<logs>/minimise.{cut}.log",
    conda:
        "../../environment.yml"
    script:
        "../scripts/minimise.py"
