"""Minimises the truth tables: `05_minimise/<cut>/`, models, their terms, configurations with core and periphery."""


rule minimise:
    input:
        memberships=rules.calibrate.output.memberships,
        cases=rules.ingest.output.cases,
        truth_table=rules.truth_table.output.truth_table,
        engine=engine(
            "minimisation",
            "tables",
            "data",
            "figures/configurations",
            "figures/xy",
            "figures/saving",
            "labels",
        ),
    output:
        solutions="<results>/05_minimise/{cut}/solutions.csv",
        models="<results>/05_minimise/{cut}/models.csv",
        terms="<results>/05_minimise/{cut}/terms.csv",
        configurations="<results>/05_minimise/{cut}/configurations.csv",
        paths="<results>/05_minimise/{cut}/paths.csv",
        figures=report(
            directory("<results>/05_minimise/{cut}/figures"),
            patterns=["{language}/{name}.png"],
            caption="../report/configurations.rst",
            category="4 Solutions",
        ),
    params:
        settings=pick("outcome", "conditions", "directional_expectations", "max_models"),
        labels=labels(),
    message:
        "Minimise the truth tables at {wildcards.cut}."
    script:
        "../scripts/minimise.py"
