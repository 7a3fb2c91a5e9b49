"""Records the run: `config.resolved.yaml`, `manifest.json`, `SHA256SUMS`, `summary.txt` in each language, and its line in `runs.csv`."""

# All that the steps make: what is not listed here is not in the record.
MADE = [
    *([rules.code_cases.output] if SETTINGS["coding"] else []),
    rules.ingest.output,
    rules.calibrate.output,
    rules.necessity.output,
    *([rules.nca.output] if NCA else []),
    expand(rules.truth_table.output, cut=CUTS),
    expand(rules.minimise.output, cut=CUTS),
    expand(rules.select_cases.output, cut=CUTS),
    FIGURES,
    rules.robustness.output,
    *([rules.panels.output] if SETTINGS["clusters"] else []),
    expand(rules.tables.output, language=SETTINGS["language"]),
    expand(rules.write_text.output, language=SETTINGS["language"]),
    rules.write_fsqca.output,
    rules.write_report.output,
    rules.write_explorer.output,
]


rule provenance:
    message:
        "Write down how each file comes about."
    input:
        sources=lambda wildcards: sources_of(jobs_behind(MADE)).values(),
    output:
        jobs="<results>/provenance/jobs.json",
        files="<results>/provenance/files.csv",
        figure=["<results>/provenance/workflow.png", "<results>/provenance/workflow.pdf"],
    params:
        run=RUN,
        study=STUDY,
        jobs=lambda wildcards: jobs_behind(MADE),
        sources=lambda wildcards: list(sources_of(jobs_behind(MADE))),
    resources:
        drawings=1,
    priority: -1
    log:
        "<logs>/provenance.log",
    conda:
        "../../environment.yml"
    script:
        "../scripts/provenance.py"


rule manifest:
    message:
        "Record the run {params.run}."
    input:
        sources=list(SOURCES),
        made=[*MADE, rules.provenance.output],
        dropped=rules.ingest.output.dropped,
        models=expand(rules.minimise.output.models, cut=BASELINE),
        solutions=expand(rules.minimise.output.solutions, cut=BASELINE),
        comparison=rules.robustness.output.comparison,
        warned=[
            rules.calibrate.output.memberships,
            *expand(
                [
                    rules.truth_table.output.truth_table,
                    rules.truth_table.output.overview,
                    rules.truth_table.output.excluded,
                    rules.minimise.output.models,
                    rules.minimise.output.solutions,
                    rules.minimise.output.assumptions,
                ],
                cut=BASELINE,
            ),
        ],
    output:
        config="<results>/config.resolved.yaml",
        summary="<results>/summary.txt",
        translated=[f"<results>/{name}" for code, name in SUMMARIES.items() if code != DEFAULT],
        manifest="<results>/manifest.json",
        sums="<results>/SHA256SUMS",
    params:
        run=RUN,
        part=PART and PART["name"],
        code=CODE,
        settings=SETTINGS,
    log:
        "<logs>/manifest.log",
    conda:
        "../../environment.yml"
    script:
        "../scripts/manifest.py"
