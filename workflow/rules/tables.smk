"""Writes the tables of the paper, in five formats and each language: `tables/en/`, `tables/zh/`."""

SOLUTION_TABLES = ["configurations", "paths", "terms", "models", "solutions"]

# What the tables of the paper are made of; those of the solutions with one file for each cutoff.
RUN_TABLES = {
    **{
        name: f"<results>/04_truth_table/{BASELINE}/{name}.csv"
        for name in ("truth_table", "overview", "deviant_cases", "excluded")
    },
    **{name: expand(f"<results>/05_minimise/{{cut}}/{name}.csv", cut=CUTS) for name in SOLUTION_TABLES},
    "cases": rules.ingest.output.cases,
    "memberships": rules.calibrate.output.memberships,
    "calibration": rules.calibrate.output.calibration,
    **COMPUTED_TABLE,
    "necessity": rules.necessity.output.necessity,
    **NCA_TABLES,
    "changes": rules.robustness.output.changes,
    "ranges": rules.robustness.output.ranges,
    "anchors": rules.robustness.output.anchors,
    "protocol": rules.robustness.output.protocol,
    "protocol_cases": rules.robustness.output.protocol_cases,
    "noise": rules.robustness.output.noise,
}

# Those of periods, units and groups, where the study names some.
RUN_TABLES |= PANEL_TABLES


rule tables:
    message:
        "Write the tables of the paper, labels in {wildcards.language}."
    input:
        **RUN_TABLES,
    output:
        tables=expand(
            "<results>/tables/{{language}}/{table}.{format}",
            table=tables_of(SETTINGS),
            format=["docx", "xlsx", "tex", "md", "csv"],
        ),
    params:
        settings=SETTINGS,
        cutoffs=list(CUTS.values()),
    priority: 1
    log:
        "<logs>/tables.{language}.log",
    conda:
        "../../environment.yml"
    script:
        "../scripts/tables.py"
