"""Looks at the solutions in each period, unit and group, where the study names some: `08_panels/`."""

# What tables, text and appendix tell of it.
PANEL_TABLES = {
    name: f"<results>/08_panels/{name}.csv"
    for name in ("design", "fit", "distances", "partitions", "partition_models", "stability", "ways")
    if SETTINGS["clusters"]
}

if SETTINGS["clusters"]:

    rule panels:
        message:
            "Look at the solutions by {params.by}."
        input:
            memberships=rules.calibrate.output.memberships,
            clusters=rules.ingest.output.clusters,
            combinations=rules.necessity.output.combinations,
            truth_table=expand(rules.truth_table.output.truth_table, cut=BASELINE)[0],
            models=expand(rules.minimise.output.models, cut=BASELINE)[0],
            configurations=expand(rules.minimise.output.configurations, cut=BASELINE)[0],
            paths=expand(rules.minimise.output.paths, cut=BASELINE)[0],
            excluded=expand(
                ["<results>/04_truth_table/{cut}/excluded.csv", "<results>/05_minimise/{cut}/excluded.csv"],
                cut=BASELINE,
            ),
        output:
            design="<results>/08_panels/design.csv",
            fit="<results>/08_panels/fit.csv",
            distances="<results>/08_panels/distances.csv",
            partitions="<results>/08_panels/partitions.csv",
            partition_rows="<results>/08_panels/partition_rows.csv",
            partition_models="<results>/08_panels/partition_models.csv",
            stability="<results>/08_panels/stability.csv",
            standing="<results>/08_panels/standing.csv",
            trajectories="<results>/08_panels/trajectories.csv",
            ways="<results>/08_panels/ways.csv",
            verdict=report(
                "<results>/08_panels/verdict.md",
                caption="../report/panels.rst",
                category=category("panels"),
                labels=plain_labels("Verdict in words"),
            ),
            translated=[f"<results>/08_panels/verdict.{code}.md" for code in LANGUAGES if code != DEFAULT],
        params:
            by=plain(", ".join(SETTINGS["clusters"])),
            settings=pick(
                "outcome",
                "conditions",
                "frequency_cutoff",
                "consistency_cutoff",
                "pri_cutoff",
                "contradiction_cutoff",
                *OF_NEGATION,
                "directional_expectations",
                "directional_expectations_negation",
                "models",
                "max_models",
                "max_seconds",
                "cluster_distance",
                "cluster_frequency",
            ),
        log:
            "<logs>/panels.log",
        conda:
            "../../environment.yml"
        script:
            "../scripts/panels.py"

    rule draw_panels:
        message:
            "Draw the solutions by {params.by}, labels in {wildcards.language}."
        input:
            design=rules.panels.output.design,
            fit=rules.panels.output.fit,
            distances=rules.panels.output.distances,
            partitions=rules.panels.output.partitions,
            trajectories=rules.panels.output.trajectories,
            configurations=rules.panels.input.configurations,
            paths=rules.panels.input.paths,
        output:
            figures=drawings("08_panels/figures", "panels"),
        params:
            by=plain(", ".join(SETTINGS["clusters"])),
            settings=pick("outcome", "conditions", "consistency_cutoff", "cluster_distance", *OF_NEGATION),
            labels=labels_in,
        resources:
            drawings=1,
        priority: -1
        log:
            "<logs>/draw_panels.{language}.log",
        conda:
            "../../environment.yml"
        script:
            "../scripts/panels_figures.py"
