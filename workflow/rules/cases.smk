"""Says what each case is to each configuration, and which cases to study next: `05_minimise/<cut>/case_*.csv`."""


rule select_cases:
    message:
        "Select cases for within-case study at {wildcards.cut}."
    input:
        memberships=rules.calibrate.output.memberships,
        truth_table=rules.truth_table.output.truth_table,
        paths=rules.minimise.output.paths,
    output:
        case_kinds="<results>/05_minimise/{cut}/case_kinds.csv",
        case_selection="<results>/05_minimise/{cut}/case_selection.csv",
    params:
        settings=pick("outcome", "conditions"),
    log:
        "<logs>/select_cases.{cut}.log",
    conda:
        "../../environment.yml"
    script:
        "../scripts/cases.py"
