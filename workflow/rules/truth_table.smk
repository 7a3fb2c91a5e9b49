"""Builds the truth table of the outcome and of its negation: `04_truth_table/<cut>/truth_table.csv`."""


rule truth_table:
    message:
        "Build the truth tables at {wildcards.cut}."
    input:
        memberships=rules.calibrate.output.memberships,
    output:
        truth_table="<results>/04_truth_table/{cut}/truth_table.csv",
        overview="<results>/04_truth_table/{cut}/overview.csv",
        excluded="<results>/04_truth_table/{cut}/excluded.csv",
        deviant_cases="<results>/04_truth_table/{cut}/deviant_cases.csv",
    params:
        settings=pick(
            "outcome",
            "conditions",
            "frequency_cutoff",
            "pri_cutoff",
            "contradiction_cutoff",
            "all_rows_up_to",
            "impossible_combinations",
            "excluded_rows",
            "exclude_simultaneous_rows",
            "necessity_claims",
            *OF_NEGATION,
        ),
        consistency_cutoff=lambda wildcards: CUTS[wildcards.cut],
        announce=lambda wildcards: wildcards.cut == BASELINE,
    log:
        "<logs>/truth_table.{cut}.log",
    conda:
        "../../environment.yml"
    script:
        "../scripts/truth_table.py"
